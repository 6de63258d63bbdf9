import type { Ebene } from '@sozial/domain/raum'
import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { selectedPaths } from '../../graphql/auswahl.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findQuellen } from '../quelle/quelle.lesen.queries.ts'
import { QuelleType } from '../quelle/quelle.type.ts'
import { findBrueche } from '../zeitreihenbruch/zeitreihenbruch.lesen.queries.ts'
import { ZeitreihenbruchType } from '../zeitreihenbruch/zeitreihenbruch.type.ts'
import { MesswerteArgs } from './messwert.input.ts'
import { findMassstaebe, findMesswerte, type Messwertbezug } from './messwert.lesen.queries.ts'
import { MassstabType, MesswerteType } from './messwert.type.ts'
import type { Messwerteplan } from './messwerte.sql.ts'

/** A Messwerte object knows which levels were asked for as yardsticks. */
type Messwerte = MesswerteType & Messwertbezug & { readonly ebenen: readonly Ebene[] }

@Resolver(() => MesswerteType)
export class MesswertResolver {
  @Query(() => MesswerteType, {
    nullable: true,
    description:
      'Alle Werte eines Indikators auf einer Ebene, spaltenweise. Ohne zeitraeume und raeume: alle.',
  })
  async messwerte(
    @Args(() => MesswerteArgs) args: MesswerteArgs,
    @Ctx() { db }: Kontext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Messwerte | null> {
    const messwerte = await findMesswerte(db, planOf(args, selectedPaths(info)), {
      ...args,
      zeitraeume: args.zeitraeume?.map(parseId) ?? null,
      raeume: args.raeume ?? null,
    })
    return messwerte && { ...messwerte, ebenen: [...new Set(args.massstaebe)] }
  }

  @FieldResolver(() => [MassstabType])
  massstaebe(
    @Root() messwerte: Messwerte,
    @Ctx() { db }: Kontext,
  ): Promise<readonly MassstabType[]> {
    const fassungId = messwerte.indikator.fassung.id
    return findMassstaebe(
      db,
      { ...messwerte, fassungId },
      {
        ebenen: messwerte.ebenen,
        zeitraeume: messwerte.perioden.map(({ zeitraum }) => zeitraum),
      },
    )
  }

  @FieldResolver(() => [ZeitreihenbruchType])
  brueche(
    @Root() { indikator, perioden }: Messwerte,
    @Ctx() { db }: Kontext,
  ): Promise<readonly ZeitreihenbruchType[]> {
    return findBrueche(db, indikator.fassung.berechnung, perioden)
  }

  @FieldResolver(() => [QuelleType])
  quellen(@Root() { perioden }: Messwerte, @Ctx() { db }: Kontext): Promise<readonly QuelleType[]> {
    return findQuellen(
      db,
      perioden.flatMap(({ quellen }) => quellen),
    )
  }
}

function planOf(args: MesswerteArgs, gefragt: ReadonlySet<string>): Messwerteplan {
  const eines = (...pfade: readonly string[]): boolean => pfade.some((pfad) => gefragt.has(pfad))
  const raumtexte = ['schluessel', 'namen', 'kommunen', 'kommunenamen'].map((f) => `raeume.${f}`)
  const raeume = gefragt.has('raeume') ? 'IDS' : 'KEINE'
  return {
    sicht: args.sicht,
    geometrie: eines('gebietsstand.geometrie'),
    raeume: eines(...raumtexte) ? 'ALLE' : raeume,
    intervall: eines('perioden.unten', 'perioden.oben'),
    bestandteile: eines('perioden.zaehler', 'perioden.nenner', 'perioden.zeichen'),
    raumfilter: (args.raeume ?? null) !== null,
  }
}
