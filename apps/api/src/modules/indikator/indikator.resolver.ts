import { describeBruch, describeFormel } from '@sozial/domain/indikator'
import type { Periodizitaet, Stichtagart } from '@sozial/domain/indikator'
import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { selectedPaths } from '../../graphql/auswahl.ts'
import { PeriodizitaetEnum, StichtagartEnum } from '../../graphql/enums.ts'
import { describeWarten, findFehlende, leitmerkmalOf, lieferantenOf } from './describe-bedarf.ts'
import { IndikatorArgs, IndikatorenArgs } from './indikator.input.ts'
import { findAbdeckungen, findFassungen, findIndikatoren } from './indikator.lesen.queries.ts'
import {
  AbdeckungType,
  FehlendesMerkmalType,
  IndikatorfassungType,
  IndikatorType,
} from './indikator.type.ts'

/** The catalogue reads the coverage of all Indikatoren at once. */
type Indikator = IndikatorType & { readonly abdeckung?: readonly AbdeckungType[] }

@Resolver(() => IndikatorType)
export class IndikatorResolver {
  @Query(() => [IndikatorType], {
    description: 'Der Katalog mit den Ebenen und Zeiträumen, für die es Werte gibt',
  })
  async indikatoren(
    @Args(() => IndikatorenArgs) { sicht, ausgemusterte }: IndikatorenArgs,
    @Ctx() kontext: Kontext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly Indikator[]> {
    const { db } = kontext
    const zugang = await kontext.zugang(sicht)
    const indikatoren = await findIndikatoren(db, zugang, { ausgemusterte })
    const auswahl = selectedPaths(info)
    if (!auswahl.has('abdeckung') && !auswahl.has('wartetAuf')) return indikatoren
    const ids = indikatoren.map(({ fassung }) => fassung.id)
    const abdeckungen = await findAbdeckungen(db, zugang, ids)
    return indikatoren.map((indikator) => ({
      ...indikator,
      abdeckung: abdeckungen.get(indikator.fassung.id) ?? [],
    }))
  }

  @Query(() => IndikatorType, { nullable: true })
  async indikator(
    @Args(() => IndikatorArgs) { slug, sicht }: IndikatorArgs,
    @Ctx() { db, zugang }: Kontext,
  ): Promise<IndikatorType | null> {
    const [indikator] = await findIndikatoren(db, await zugang(sicht), { slug })
    return indikator ?? null
  }

  @FieldResolver(() => [AbdeckungType])
  async abdeckung(
    @Root() { abdeckung, sicht, fassung }: Indikator,
    @Ctx() { db, zugang }: Kontext,
  ): Promise<readonly AbdeckungType[]> {
    if (abdeckung) return abdeckung
    return (await findAbdeckungen(db, await zugang(sicht), [fassung.id])).get(fassung.id) ?? []
  }

  @FieldResolver(() => [IndikatorfassungType], {
    description: 'Alle Fassungen, die neueste zuerst',
  })
  async fassungen(
    @Root() { slug, sicht }: Indikator,
    @Ctx() { db, zugang }: Kontext,
  ): Promise<readonly IndikatorfassungType[]> {
    return findFassungen(db, await zugang(sicht), slug)
  }

  @FieldResolver(() => [FehlendesMerkmalType], {
    description:
      'Merkmale der Formel, von denen noch nichts geliefert ist; in der Sicht RELEASED leer',
  })
  async fehlendeMerkmale(
    @Root() { sicht, fassung }: Indikator,
    @Ctx() kontext: Kontext,
  ): Promise<readonly FehlendesMerkmalType[]> {
    return sicht === 'INTERN' ? findFehlende(fassung.berechnung, await kontext.merkmale()) : []
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Worauf er noch wartet, in einem Satz; null, wenn es Werte gibt',
  })
  async wartetAuf(@Root() indikator: Indikator, @Ctx() kontext: Kontext): Promise<string | null> {
    const abdeckung = await this.abdeckung(indikator, kontext)
    if (abdeckung.length > 0 || indikator.sicht !== 'INTERN') return null
    return describeWarten(indikator.fassung.berechnung, await kontext.merkmale())
  }
}

@Resolver(() => IndikatorfassungType)
export class IndikatorfassungResolver {
  @FieldResolver(() => String, { description: 'Die Formel in Worten' })
  async formel(
    @Root() { berechnung }: IndikatorfassungType,
    @Ctx() kontext: Kontext,
  ): Promise<string> {
    return describeFormel(berechnung, await createNameOf(kontext))
  }

  @FieldResolver(() => String, { nullable: true, description: 'Der Zähler in Worten' })
  async zaehlerText(
    @Root() { berechnung }: IndikatorfassungType,
    @Ctx() kontext: Kontext,
  ): Promise<string | null> {
    return describeBruch(berechnung, await createNameOf(kontext)).zaehler
  }

  @FieldResolver(() => String, { nullable: true, description: 'Der Nenner in Worten' })
  async nennerText(
    @Root() { berechnung }: IndikatorfassungType,
    @Ctx() kontext: Kontext,
  ): Promise<string | null> {
    return describeBruch(berechnung, await createNameOf(kontext)).nenner
  }

  @FieldResolver(() => StichtagartEnum, {
    nullable: true,
    description: 'Für welchen Tag oder welche Zeit der Zähler geliefert wird',
  })
  async stichtagArt(
    @Root() { berechnung }: IndikatorfassungType,
    @Ctx() kontext: Kontext,
  ): Promise<Stichtagart | null> {
    return leitmerkmalOf(berechnung, await kontext.merkmale())?.stichtagArt ?? null
  }

  @FieldResolver(() => PeriodizitaetEnum, {
    nullable: true,
    description: 'Wie oft der Zähler geliefert wird',
  })
  async periodizitaet(
    @Root() { berechnung }: IndikatorfassungType,
    @Ctx() kontext: Kontext,
  ): Promise<Periodizitaet | null> {
    return leitmerkmalOf(berechnung, await kontext.merkmale())?.periodizitaet ?? null
  }

  @FieldResolver(() => [String], { description: 'Von wem die Merkmale der Formel erwartet werden' })
  async lieferanten(
    @Root() { berechnung }: IndikatorfassungType,
    @Ctx() kontext: Kontext,
  ): Promise<readonly string[]> {
    return lieferantenOf(berechnung, await kontext.merkmale())
  }
}

async function createNameOf(kontext: Kontext): Promise<(merkmal: string) => string> {
  const merkmale = await kontext.merkmale()
  return (merkmal) => merkmale.get(merkmal)?.name ?? merkmal
}
