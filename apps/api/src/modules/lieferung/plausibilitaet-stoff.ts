import { formatTeilgruppe } from '@sozial/domain/indikator'
import { PLAUSIBILITAETSREGELN } from '@sozial/domain/plausibilitaet'
import type { Regelcode } from '@sozial/domain/plausibilitaet'
import { formatZeitraum } from '@sozial/domain/zeitraum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Lesung, Meldung, Rohmerkmal, Verdeckt } from '@sozial/formate/lesung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { formatZahl } from '@sozial/shared/format'
import { istKlein } from '../../auth/zugang.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Regelstand } from '../plausibilitaetsregel/plausibilitaetsregel.queries.ts'
import type { Kreiszeile, Raumschluessel } from '../kreis/raum.queries.ts'
import type { Gruppenbild, Kennungen, Zellenvergleich } from './lieferungszahl.queries.ts'
import type { Zahlort } from './plausibilitaet.queries.ts'
import type { Reihen } from './reihen.ts'
import { toStelle } from './stelle.ts'
import type { Zellenstrom } from './zellenstrom.ts'

/** Everything a rule may look at: the figures in `lieferung_zahl`, and what their numbers mean. */
export interface Pruefstoff {
  readonly tx: Tx
  readonly kreis: Kreiszeile
  readonly raeume: readonly Raumschluessel[]
  readonly lesung: Lesung
  readonly zuordnung: Zuordnung | undefined
  readonly strom: Zellenstrom
  readonly kennungen: Kennungen
  readonly reihen: Reihen
  readonly gruppen: readonly Gruppenbild[]
  readonly vergleich: Zellenvergleich
  /** Rules that this Kreis wants otherwise. */
  readonly staende: readonly Regelstand[]
  readonly heute: Tag
}

/** One rule or several that look at the same. */
export type Pruefung = (stoff: Pruefstoff) => Promise<readonly Meldung[]>

/** More places of one rule than this are counted. */
export const HOECHSTENS = 20

/** What the Kreis says of a rule for this Quelle, else for all. */
function standOf({ staende, lesung }: Pick<Pruefstoff, 'staende' | 'lesung'>, code: string) {
  const eigene = staende.filter((stand) => stand.code === code)
  const fuer = (schluessel: string) => eigene.find(({ quelle }) => quelle === schluessel)
  return fuer(lesung.quelle) ?? fuer('')
}

export const istAus = (stoff: Pick<Pruefstoff, 'staende' | 'lesung'>, code: string): boolean =>
  standOf(stoff, code)?.aus === true

export function schwelleOf(stoff: Pick<Pruefstoff, 'staende' | 'lesung'>, code: Regelcode): number {
  const schwelle = standOf(stoff, code)?.schwelle ?? regelOf(code).schwelle?.vorgabe
  if (schwelle === undefined) throw new Error(`Rule ${code} has no threshold.`)
  return schwelle
}

function regelOf(code: Regelcode) {
  return PLAUSIBILITAETSREGELN.find((regel) => regel.code === code)!
}

/** A remark of a rule, as grave as the rule says. */
export function meldung(
  code: Regelcode,
  text: string,
  angaben: Partial<
    Pick<
      Meldung,
      | 'schwere'
      | 'stelle'
      | 'roh'
      | 'anzahl'
      | 'vorschlaege'
      | 'verdeckt'
      | 'abweichung'
      | 'gegenBestand'
    >
  > = {},
): Meldung {
  return { schwere: regelOf(code).schwere, code, text, stelle: null, roh: null, ...angaben }
}

/**
 * The first remarks of a rule, and one that counts the rest.
 *
 * @param gesamt number of all, where the list is not complete
 * @param was in the plural: "Sprünge"
 */
export function begrenze(
  code: Regelcode,
  meldungen: readonly Meldung[],
  {
    was,
    gesamt = meldungen.length,
    hoechstens = HOECHSTENS,
  }: { readonly was: string; readonly gesamt?: number; readonly hoechstens?: number },
): readonly Meldung[] {
  const gezeigt = meldungen.slice(0, hoechstens)
  const rest = gesamt - gezeigt.length
  if (rest <= 0) return gezeigt
  const schwere = gezeigt[0]?.schwere ?? regelOf(code).schwere
  const text = `Dazu ${formatZahl(rest)} weitere ${was}.`
  // Whoever may not read what the first is held against must not learn that there are more.
  const quelle = gezeigt.find(({ verdeckt: eine }) => eine !== undefined)?.verdeckt?.quelle
  const angaben = {
    schwere,
    anzahl: rest,
    ...(quelle && { verdeckt: { text, quelle } }),
    ...(gezeigt.some(({ gegenBestand }) => gegenBestand) && { gegenBestand: true as const }),
  }
  return [...gezeigt, meldung(code, text, angaben)]
}

export function merkmalOf({ strom }: Pick<Pruefstoff, 'strom'>, nummer: number): Rohmerkmal {
  return strom.merkmale.werte[nummer - 1]!
}

/** "Bevölkerung, weiblich, 3 bis unter 6 Jahre" */
export function formatMerkmal(
  { strom }: Pick<Pruefstoff, 'strom'>,
  { merkmal, teilgruppe }: Pick<Zahlort, 'merkmal' | 'teilgruppe'>,
): string {
  const gruppe = formatTeilgruppe(strom.teilgruppen.werte[teilgruppe - 1]!)
  const { name } = strom.merkmale.werte[merkmal - 1]!
  return gruppe === '' ? name : `${name}, ${gruppe}`
}

/** "„Bevölkerung, weiblich“ in Erkelenz, 31.12.2023" */
export function formatOrt(stoff: Pick<Pruefstoff, 'strom' | 'raeume'>, ort: Zahlort): string {
  const raum = stoff.raeume.find(({ raumId }) => raumId === ort.raumId)
  const zeit = formatZeitraum(stoff.strom.zeitraeume.werte[ort.zeitraum - 1]!)
  return `„${formatMerkmal(stoff, ort)}“ für ${raum?.name ?? 'ein Gebiet'}, ${zeit}`
}

export const stelleOf = ({ strom }: Pick<Pruefstoff, 'strom'>, ort: Zahlort) => toStelle(ort, strom)

/**
 * The sentence for who may not read the stored figure of an area that the full
 * one quotes; nothing where everybody inside may, as from Kommune upwards.
 */
export function verdeckt(
  { raeume }: Pick<Pruefstoff, 'raeume'>,
  { raumId }: Pick<Zahlort, 'raumId'>,
  satz: Verdeckt,
): { readonly verdeckt?: Verdeckt } {
  const raum = raeume.find((einer) => einer.raumId === raumId)
  return raum === undefined || istKlein(raum.ebene) ? { verdeckt: satz } : {}
}

/** As exact as it was delivered, as far as one can read. */
export function formatGenau(zahl: number): string {
  if (Math.abs(zahl) >= 1e15) return zahl.toExponential(1).replace('.', ',').replace('e+', ' · 10^')
  return formatZahl(zahl, Number.isInteger(zahl) ? 0 : 1)
}

/** In large files only the figures for all persons are summed and compared. */
const VIELE = 200_000

export const istGross = ({ vergleich }: Pick<Pruefstoff, 'vergleich'>): boolean =>
  vergleich.uebernommen > VIELE

/** Quellen that protect by rounding or by random noise: BA, Zensus, Jobcenter. */
const GERUNDETE = /^(ba|arbeitsagentur|jobcenter|zensus)/

export const istGerundet = ({ lesung }: Pick<Pruefstoff, 'lesung'>): boolean =>
  GERUNDETE.test(lesung.quelle)

/** What may fall below zero, by its name: half of it or double say nothing there. */
export const istSaldo = (name: string): boolean =>
  /saldo|überschuss|ueberschuss|veränderung|veraenderung|bilanz|gewinn|differenz/i.test(name)
