import type { Intervallmethode } from '../indikator/indikatorfassung.ts'
import type { Messergebnis } from '../indikator/berechne.ts'
import { Z_95, Z_998 } from '../statistik/intervall.ts'
import type { Intervall } from '../statistik/intervall.ts'
import { hatZahl } from '../wert/index.ts'
import { intervalOf } from './interval-of.ts'

/**
 * How an area stands against a yardstick:
 *
 * - `DEUTLICH_HOEHER`, `DEUTLICH_NIEDRIGER` even the 99.8 % interval excludes the yardstick
 * - `HOEHER`, `NIEDRIGER` the 95 % interval excludes it
 * - `NICHT_SICHER` the difference may be chance
 * - `GLEICH` only without an interval: exactly the same figure
 * - `NICHT_VERGLICHEN` a figure is missing, or both are the same area
 *
 * Higher and lower say nothing about better and worse; that is the Polarität.
 */
export const VERGLEICHSURTEILE = [
  'DEUTLICH_HOEHER',
  'HOEHER',
  'NICHT_SICHER',
  'NIEDRIGER',
  'DEUTLICH_NIEDRIGER',
  'GLEICH',
  'NICHT_VERGLICHEN',
] as const
export type Vergleichsurteil = (typeof VERGLEICHSURTEILE)[number]

/** The value of an area, with what is needed to judge it. */
export interface Vergleichsgroesse extends Messergebnis {
  /**
   * Identity of what was counted. Areas that are the same (a Gemeinde that is
   * one Sozialraum) share it, so that none is compared with itself.
   */
  readonly zelle: string
}

/** How values of an Indikator are judged; both from its definition. */
export interface Urteilsregel {
  readonly methode: Intervallmethode
  /** Factor of the Berechnung, 100 for per cent. */
  readonly faktor: number
}

/**
 * Compares an area with a yardstick (Kreis, Kommune, Land) after Fingertips: the
 * interval of the area against the *value* of the yardstick, which counts as
 * known. Values without an interval method (full counts, absolute numbers,
 * indices) are merely higher, lower or the same.
 *
 * Source: FingertipsNext, BenchmarkComparisonEngine.
 */
export function vergleiche(
  raum: Vergleichsgroesse,
  massstab: Vergleichsgroesse,
  { methode, faktor }: Urteilsregel,
): Vergleichsurteil {
  if (raum.zelle === massstab.zelle) return 'NICHT_VERGLICHEN'
  if (!hatZahl(raum.wert) || !hatZahl(massstab.wert)) return 'NICHT_VERGLICHEN'
  const ziel = massstab.wert.wert
  if (methode === 'KEINE') return OHNE_INTERVALL[Math.sign(raum.wert.wert - ziel) + 1]!

  const { zaehler, nenner } = raum
  if (nenner === null || !hatZahl(zaehler) || !hatZahl(nenner)) return 'NICHT_VERGLICHEN'
  const lageBei = (z: number) =>
    lage(intervalOf(methode, zaehler.wert, nenner.wert, faktor, z), ziel)
  const sicher = lageBei(Z_95)
  if (sicher === undefined) return 'NICHT_VERGLICHEN'
  return MIT_INTERVALL[sicher + lageBei(Z_998)! + 2]!
}

const OHNE_INTERVALL = ['NIEDRIGER', 'GLEICH', 'HOEHER'] as const
const MIT_INTERVALL = [
  'DEUTLICH_NIEDRIGER',
  'NIEDRIGER',
  'NICHT_SICHER',
  'HOEHER',
  'DEUTLICH_HOEHER',
] as const

/** 1 when the interval lies above the target, −1 below, 0 when it contains it. */
function lage(intervall: Intervall | undefined, ziel: number): -1 | 0 | 1 | undefined {
  if (intervall === undefined) return undefined
  if (intervall.unten > ziel) return 1
  return intervall.oben < ziel ? -1 : 0
}
