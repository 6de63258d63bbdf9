import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import type { Kontext } from '../../context.ts'
import { selectedPaths } from '../../graphql/auswahl.ts'
import { findQuellen } from '../quelle/quelle.lesen.queries.ts'
import { QuelleType } from '../quelle/quelle.type.ts'
import { UebersichtArgs } from './uebersicht.input.ts'
import { findUebersicht } from './uebersicht.lesen.queries.ts'
import { UebersichtType } from './uebersicht.type.ts'

@Resolver(() => UebersichtType)
export class UebersichtResolver {
  @Query(() => UebersichtType, {
    nullable: true,
    description:
      'Je Indikator der neueste Zeitraum auf einer Ebene, spaltenweise, mit Maßstäben. Ohne indikatoren: das Kernset. null, wenn es die Ebene nicht gibt.',
  })
  async uebersicht(
    @Args(() => UebersichtArgs)
    { ebene, sicht, indikatoren = null, bisJahr = null, massstaebe }: UebersichtArgs,
    @Ctx() kontext: Kontext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UebersichtType | null> {
    const gefragt = selectedPaths(info)
    const eines = (...spalten: readonly string[]): boolean =>
      spalten.some((spalte) => gefragt.has(`zeilen.${spalte}`))
    const zugang = await kontext.zugang(sicht)
    const plan = {
      zugang,
      intervall: eines('unten', 'oben', 'massstab.unten', 'massstab.oben'),
      bestandteile: eines('zaehler', 'nenner'),
    }
    const ebenen = [...new Set(massstaebe)]
    const uebersicht = await findUebersicht(kontext.db, plan, {
      ebene,
      indikatoren,
      bisJahr,
      massstaebe: ebenen,
    })
    await kontext.noteReading(zugang, {
      gegenstand: 'Indikator',
      kennungen: uebersicht?.zeilen.map(({ indikator }) => indikator.slug) ?? [],
      ebenen: [ebene, ...ebenen],
    })
    return uebersicht
  }

  @FieldResolver(() => [QuelleType])
  quellen(
    @Root() { zeilen }: UebersichtType,
    @Ctx() { db }: Kontext,
  ): Promise<readonly QuelleType[]> {
    return findQuellen(
      db,
      zeilen.flatMap(({ quellen }) => quellen),
    )
  }
}
