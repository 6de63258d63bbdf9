import { aggregiere } from '../aggregation/aggregiere.ts'
import type { MerkmalArt } from '../indikator/berechnung.ts'
import { hatZahl, istGeheim } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'

/** One area of the answer. */
export interface Auskunftsteil {
  readonly name: string
  readonly wert: Wert
}

/** Why areas have no sum. */
export const OHNE_SUMME = ['NICHT_SUMMIERBAR', 'KEIN_ZUGRIFF', 'GESCHUETZT', 'FEHLT'] as const
export type OhneSumme = (typeof OHNE_SUMME)[number]

/**
 * What several areas have together, or why that cannot be told:
 *
 * - `NICHT_SUMMIERBAR` means and indices have no sum
 * - `KEIN_ZUGRIFF` at least one part is not for this reader: no sum, or the difference would give it away
 * - `GESCHUETZT` at least one part is protected: no sum, or the difference would give it away
 * - `FEHLT` at least one part is not there
 */
export type Zusammenfassung =
  | { readonly art: 'SUMME'; readonly summe: number }
  | {
      readonly art: 'OHNE_SUMME'
      readonly grund: OhneSumme
      /** Names of the parts that are in the way. */
      readonly teile: readonly string[]
    }

/** Sums the parts of an answer where that is allowed; protected parts are never summed around. */
export function fasseZusammen(teile: readonly Auskunftsteil[], art: MerkmalArt): Zusammenfassung {
  const ohne = (grund: OhneSumme, betroffen: readonly Auskunftsteil[]): Zusammenfassung => ({
    art: 'OHNE_SUMME',
    grund,
    teile: betroffen.map(({ name }) => name),
  })
  if (art === 'FERTIGWERT' && teile.length > 1) return ohne('NICHT_SUMMIERBAR', teile)
  const gesperrt = teile.filter(({ wert }) => wert.status === 'KEIN_ZUGRIFF')
  if (gesperrt.length > 0) return ohne('KEIN_ZUGRIFF', gesperrt)
  const geschuetzt = teile.filter(
    ({ wert: { status } }) => istGeheim(status) || status === 'UNBEKANNT_QUELLE',
  )
  if (geschuetzt.length > 0) return ohne('GESCHUETZT', geschuetzt)
  const fehlend = teile.filter(({ wert }) => !hatZahl(wert))
  const [einziger] = teile
  if (fehlend.length > 0 || !einziger) return ohne('FEHLT', fehlend)
  const summe =
    teile.length === 1
      ? einziger.wert
      : aggregiere(
          teile.map(({ wert }) => wert),
          art,
        )
  return hatZahl(summe) ? { art: 'SUMME', summe: summe.wert } : ohne('FEHLT', fehlend)
}
