import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import type { Zugang } from '../../auth/zugang.ts'
import type { Kontext } from '../../context.ts'
import { selectedPaths } from '../../graphql/auswahl.ts'
import { findQuellen } from '../quelle/quelle.lesen.queries.ts'
import { QuelleType } from '../quelle/quelle.type.ts'
import { findAnmerkungen } from '../anmerkung/anmerkung.lesen.queries.ts'
import { AnmerkungType } from '../anmerkung/anmerkung.type.ts'
import { zeitspanneOf } from '../zeitraum/zeitspanne.ts'
import { UebersichtArgs } from './uebersicht.input.ts'
import { findUebersicht } from './uebersicht.lesen.queries.ts'
import { UebersichtType } from './uebersicht.type.ts'

/** Knows by which right it was read. */
type UebersichtMitZugang = UebersichtType & { readonly zugang: Zugang }

@Resolver(() => UebersichtType)
export class UebersichtResolver {
  @Query(() => UebersichtType, {
    nullable: true,
    description:
      'Je Indikator der neueste Zeitraum auf einer Ebene, spaltenweise, mit Maßstäben. Ohne indikatoren: das Kernset. null, wenn es die Ebene nicht gibt.',
  })
  async uebersicht(
    @Args(() => UebersichtArgs)
    {
      ebene,
      sicht,
      indikatoren = null,
      bisJahr = null,
      massstaebe,
      gebietsstand = null,
    }: UebersichtArgs,
    @Ctx() kontext: Kontext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UebersichtMitZugang | null> {
    const gefragt = selectedPaths(info)
    const eines = (...spalten: readonly string[]): boolean =>
      spalten.some((spalte) => gefragt.has(`zeilen.${spalte}`))
    const zugang = await kontext.zugang(sicht)
    const plan = {
      zugang,
      intervall: eines('unten', 'oben', 'massstab.unten', 'massstab.oben'),
      bestandteile: eines('zaehler', 'nenner', 'zeichen'),
    }
    const ebenen = [...new Set(massstaebe)]
    const uebersicht = await findUebersicht(kontext.db, plan, {
      ebene,
      indikatoren,
      bisJahr,
      massstaebe: ebenen,
      gebietsstand,
    })
    await kontext.noteReading(zugang, {
      gegenstand: 'Indikator',
      kennungen: uebersicht?.zeilen.map(({ indikator }) => indikator.slug) ?? [],
      ebenen: [ebene, ...ebenen],
    })
    return uebersicht && { ...uebersicht, zugang }
  }

  @FieldResolver(() => [AnmerkungType], { description: 'Zu Werten dieser Antwort' })
  async anmerkungen(
    @Root() { zugang, zeilen, gebietsstand, massstaebe }: UebersichtMitZugang,
    @Ctx() { db }: Kontext,
  ): Promise<readonly AnmerkungType[]> {
    const zeit = zeitspanneOf(zeilen)
    if (zeit === null) return []
    const ebenen = [...new Set([gebietsstand.ebene, ...massstaebe.map(({ ebene }) => ebene)])]
    const fassungen = zeilen.map(({ indikator }) => indikator.fassung.id)
    return findAnmerkungen(db, zugang, { fassungen, ebenen, ...zeit })
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
