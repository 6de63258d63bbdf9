import type { Ebene } from '@sozial/domain/raum'
import type { GraphQLResolveInfo } from 'graphql'
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql'
import type { Zugang } from '../../auth/zugang.ts'
import type { Kontext } from '../../context.ts'
import { selectedPaths } from '../../graphql/auswahl.ts'
import { parseId } from '../../graphql/parse-id.ts'
import { findAnmerkungen } from '../anmerkung/anmerkung.lesen.queries.ts'
import { AnmerkungType } from '../anmerkung/anmerkung.type.ts'
import { findMitWerten } from '../gebietsstand/gebietsstaende.lesen.queries.ts'
import { GebietsstandType } from '../gebietsstand/gebietsstand.type.ts'
import type { Raumumfang } from '../gebietsstand/gebietsstand.sql.ts'
import { IndikatorType } from '../indikator/indikator.type.ts'
import { toIndikator, type Fassungszeile } from '../indikator/to-indikator.ts'
import { findKorrekturhinweise } from '../korrektur/korrekturhinweis.lesen.queries.ts'
import { KorrekturhinweisType } from '../korrektur/korrektur.type.ts'
import { findQuellen } from '../quelle/quelle.lesen.queries.ts'
import { QuelleType } from '../quelle/quelle.type.ts'
import { findBrueche } from '../zeitreihenbruch/zeitreihenbruch.lesen.queries.ts'
import { ZeitreihenbruchType } from '../zeitreihenbruch/zeitreihenbruch.type.ts'
import { zeitspanneOf } from '../zeitraum/zeitspanne.ts'
import { MesswerteArgs } from './messwert.input.ts'
import { findMassstaebe, findMesswerte, type Messwerte } from './messwert.lesen.queries.ts'
import { MassstabType, MesswerteType } from './messwert.type.ts'
import type { Messwerteplan } from './messwerte.sql.ts'

/** Knows which levels were asked for as yardsticks. */
export type MesswerteMitEbenen = Messwerte & { readonly ebenen: readonly Ebene[] }

@Resolver(() => MesswerteType)
export class MesswertResolver {
  @Query(() => MesswerteType, {
    nullable: true,
    description:
      'Alle Werte eines Indikators auf einer Ebene, spaltenweise. Ohne zeitraeume und raeume: alle.',
  })
  async messwerte(
    @Args(() => MesswerteArgs) args: MesswerteArgs,
    @Ctx() kontext: Kontext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MesswerteMitEbenen | null> {
    const zugang = await kontext.zugang(args.sicht)
    const plan = planOf({ ...args, zugang }, selectedPaths(info))
    const messwerte = await findMesswerte(kontext.db, plan, {
      ...args,
      zeitraeume: args.zeitraeume?.map(parseId) ?? null,
      raeume: args.raeume ?? null,
      gebietsstand: args.gebietsstand ?? null,
    })
    const ebenen = [...new Set(args.massstaebe)]
    if (messwerte) {
      await kontext.noteReading(zugang, {
        gegenstand: 'Indikator',
        kennungen: [args.indikator],
        ebenen: [args.ebene, ...ebenen],
      })
    }
    return messwerte && { ...messwerte, ebenen }
  }

  @FieldResolver(() => [GebietsstandType], {
    description: 'Auf welchen Grenzen es Werte dieses Indikators gibt, die ältesten zuerst',
  })
  gebietsstaende(
    @Root() messwerte: Messwerte,
    @Ctx() { db }: Kontext,
  ): Promise<readonly GebietsstandType[]> {
    return findMitWerten(db, messwerte)
  }

  @FieldResolver(() => IndikatorType)
  indikator(@Root() messwerte: Messwerte): IndikatorType {
    return toIndikator(fassungOf(messwerte), messwerte.zugang.sicht)
  }

  @FieldResolver(() => [MassstabType])
  massstaebe(
    @Root() messwerte: MesswerteMitEbenen,
    @Ctx() { db }: Kontext,
  ): Promise<readonly MassstabType[]> {
    const zeitraeume = messwerte.perioden.map(({ zeitraum }) => zeitraum)
    return findMassstaebe(db, messwerte, { ebenen: messwerte.ebenen, zeitraeume })
  }

  @FieldResolver(() => [ZeitreihenbruchType])
  brueche(
    @Root() messwerte: Messwerte,
    @Ctx() { db }: Kontext,
  ): Promise<readonly ZeitreihenbruchType[]> {
    const { zugang, perioden } = messwerte
    return findBrueche(db, zugang, { berechnung: fassungOf(messwerte).berechnung, perioden })
  }

  @FieldResolver(() => [AnmerkungType], { description: 'Zu Werten dieser Antwort' })
  async anmerkungen(
    @Root() { zugang, fassungId, perioden, gebietsstand, ebenen }: MesswerteMitEbenen,
    @Ctx() { db }: Kontext,
  ): Promise<readonly AnmerkungType[]> {
    const zeit = zeitspanneOf(perioden)
    if (zeit === null) return []
    const frage = { fassungen: [fassungId], ebenen: [gebietsstand.ebene, ...ebenen], ...zeit }
    return findAnmerkungen(db, zugang, frage)
  }

  @FieldResolver(() => [KorrekturhinweisType], {
    description: 'Warum Werte dieser Antwort r oder p tragen, die neuesten zuerst',
  })
  async korrekturen(
    @Root() { zugang, fassungId, perioden, gebietsstand, ebenen }: MesswerteMitEbenen,
    @Ctx() { db }: Kontext,
  ): Promise<readonly KorrekturhinweisType[]> {
    const zeit = zeitspanneOf(perioden)
    // Most figures carry no sign: then nobody has to be asked.
    if (zeit === null || perioden.every(({ zeichen }) => zeichen === null)) return []
    const frage = { fassungen: [fassungId], ebenen: [gebietsstand.ebene, ...ebenen], ...zeit }
    return findKorrekturhinweise(db, zugang, frage)
  }

  @FieldResolver(() => [QuelleType])
  quellen(@Root() { perioden }: Messwerte, @Ctx() { db }: Kontext): Promise<readonly QuelleType[]> {
    return findQuellen(
      db,
      perioden.flatMap(({ quellen }) => quellen),
    )
  }
}

/** Which parts the query must bring along for the fields that are asked for. */
export function planOf(
  args: Pick<MesswerteArgs, 'zeitraeume' | 'raeume' | 'gebietsstand'> & { readonly zugang: Zugang },
  gefragt: ReadonlySet<string>,
): Messwerteplan {
  const eines = (...pfade: readonly string[]): boolean => pfade.some((pfad) => gefragt.has(pfad))
  return {
    zugang: args.zugang,
    kopf: eines('indikator', 'brueche', 'gebietsstand.geometrie'),
    raeume: raumumfangOf(eines),
    intervall: eines('perioden.unten', 'perioden.oben'),
    bestandteile: eines('perioden.zaehler', 'perioden.nenner', 'perioden.zeichen', 'korrekturen'),
    zeitfilter: (args.zeitraeume ?? null) !== null,
    raumfilter: (args.raeume ?? null) !== null,
    standfilter: (args.gebietsstand ?? null) !== null,
  }
}

/** Columns of the larger areas in which each lies. */
const OBERSPALTEN = [
  'raeume.jugendamtsbezirke',
  'raeume.jugendamtsbezirknamen',
  'raeume.kommunen',
  'raeume.kommunenamen',
  'raeume.sozialraeume',
  'raeume.sozialraumnamen',
] as const

function raumumfangOf(eines: (...pfade: readonly string[]) => boolean): Raumumfang {
  if (eines(...OBERSPALTEN)) return 'ALLE'
  if (eines('raeume.schluessel', 'raeume.namen')) return 'NAMEN'
  return eines('raeume') ? 'IDS' : 'KEINE'
}

/** Read along exactly for the fields that call this. */
function fassungOf({ fassung }: Messwerte): Fassungszeile {
  if (fassung) return fassung
  throw new Error('The statement was planned without the Indikatorfassung.')
}
