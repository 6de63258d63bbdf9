import { describeFormel } from '@sozial/domain/indikator'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { selectedPaths } from '../../graphql/auswahl.ts'
import { SichtEnum, type Sicht } from '../../graphql/enums.ts'
import { IndikatorArgs } from './indikator.input.ts'
import { findAbdeckungen, findIndikatoren } from './indikator.lesen.queries.ts'
import { AbdeckungType, IndikatorfassungType, IndikatorType } from './indikator.type.ts'

/** The catalogue reads the coverage of all Indikatoren at once. */
type Indikator = IndikatorType & { readonly abdeckung?: readonly AbdeckungType[] }

@Resolver(() => IndikatorType)
export class IndikatorResolver {
  @Query(() => [IndikatorType], {
    description: 'Der Katalog mit den Ebenen und Zeiträumen, für die es Werte gibt',
  })
  async indikatoren(
    @Arg('sicht', () => SichtEnum) sicht: Sicht,
    @Ctx() { db }: Kontext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Indikator[]> {
    const indikatoren = await findIndikatoren(db, sicht)
    if (!selectedPaths(info).has('abdeckung')) return indikatoren
    const ids = indikatoren.map(({ fassung }) => fassung.id)
    const abdeckungen = await findAbdeckungen(db, sicht, ids)
    return indikatoren.map((indikator) => ({
      ...indikator,
      abdeckung: abdeckungen.get(indikator.fassung.id) ?? [],
    }))
  }

  @Query(() => IndikatorType, { nullable: true })
  async indikator(
    @Args(() => IndikatorArgs) { slug, sicht }: IndikatorArgs,
    @Ctx() { db }: Kontext,
  ): Promise<IndikatorType | null> {
    const [indikator] = await findIndikatoren(db, sicht, slug)
    return indikator ?? null
  }

  @FieldResolver(() => [AbdeckungType])
  async abdeckung(
    @Root() { abdeckung, sicht, fassung }: Indikator,
    @Ctx() { db }: Kontext,
  ): Promise<readonly AbdeckungType[]> {
    return abdeckung ?? (await findAbdeckungen(db, sicht, [fassung.id])).get(fassung.id) ?? []
  }
}

@Resolver(() => IndikatorfassungType)
export class IndikatorfassungResolver {
  @FieldResolver(() => String, { description: 'Die Formel in Worten' })
  async formel(
    @Root() { berechnung }: IndikatorfassungType,
    @Ctx() kontext: Kontext,
  ): Promise<string> {
    const namen = await kontext.merkmalnamen()
    return describeFormel(berechnung, (merkmal) => namen.get(merkmal) ?? merkmal)
  }
}
