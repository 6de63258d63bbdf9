import type { Messergebnis } from '../indikator/berechne.ts'
import type { Intervallmethode } from '../indikator/indikatorfassung.ts'
import { Z_95 } from '../statistik/intervall.ts'
import { gemeinsamerGrund, gueltig, hatZahl, ohne } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import type { Urteilsregel } from './vergleiche.ts'

/**
 * - `GESTIEGEN`, `GESUNKEN` more than chance explains (95 %)
 * - `NAHEZU_GLEICH` not certain, and too small to matter
 * - `NICHT_SICHER` large enough to matter, but may be chance
 * - `NICHT_VERGLICHEN` a figure is missing
 */
export const VERAENDERUNGSURTEILE = [
  'GESTIEGEN',
  'GESUNKEN',
  'NAHEZU_GLEICH',
  'NICHT_SICHER',
  'NICHT_VERGLICHEN',
] as const
export type Veraenderungsurteil = (typeof VERAENDERUNGSURTEILE)[number]

export interface Veraenderung {
  /** New minus old, in the unit of the value: for per cent these are percentage points. */
  readonly differenz: Wert
  readonly urteil: Veraenderungsurteil
}

/** Half a percentage point: smaller changes of a share are no matter for planning. */
export const SCHWELLE_PROZENTPUNKTE = 0.5

/** A figure in time, and whether it was estimated for borders that came later. */
export interface Veraenderungspunkt extends Messergebnis {
  readonly geschaetzt?: boolean
}

export interface Veraenderungsregel extends Urteilsregel {
  /**
   * Smallest change that matters, in the unit of the value. Without it
   * `SCHWELLE_PROZENTPUNKTE` for per cent (factor 100), else 0: nothing is
   * called nearly equal that has no threshold.
   */
  readonly schwelle?: number
}

/**
 * Change of one area between two periods, and whether it is more than chance.
 *
 * All methods test the difference of two ratios with their common ratio
 * p = (x₁ + x₂) / (n₁ + n₂):
 *
 *     z = (x₂/n₂ − x₁/n₁) / √(v · (1/n₁ + 1/n₂))
 *     WILSON  v = p (1 − p)   two-proportion z test; R: prop.test(correct = FALSE)
 *     BYAR    v = p           score test of two Poisson rates (given x₁ + x₂, x₂ is binomial)
 *
 * Where both counts of a quotient scatter (`ZWEI_ZAEHLUNGEN`), x of x + n is what
 * is binomial given the sum: the test of WILSON with x + n in the place of n.
 *
 * Without a method (full counts, indices) only the threshold decides. A missing
 * figure hands on its reason to the difference: old value and difference
 * together would give away the new one.
 *
 * Between a figure that was estimated on other borders and one that was counted
 * on these there is no change to tell: `NICHT_SINNVOLL`. That no other break of
 * the series lies between the caller makes sure (`zeitreihe`).
 */
export function veraenderung(
  alt: Veraenderungspunkt,
  neu: Veraenderungspunkt,
  { methode, faktor, schwelle = faktor === 100 ? SCHWELLE_PROZENTPUNKTE : 0 }: Veraenderungsregel,
): Veraenderung {
  if (!hatZahl(alt.wert) || !hatZahl(neu.wert)) {
    const grund = gemeinsamerGrund([alt.wert, neu.wert])!
    return { differenz: ohne(grund), urteil: 'NICHT_VERGLICHEN' }
  }
  if ((alt.geschaetzt ?? false) !== (neu.geschaetzt ?? false)) {
    return { differenz: ohne('NICHT_SINNVOLL'), urteil: 'NICHT_VERGLICHEN' }
  }
  const differenz = neu.wert.wert - alt.wert.wert
  const klein = Math.abs(differenz) < schwelle || differenz === 0
  const richtung = differenz > 0 ? 'GESTIEGEN' : 'GESUNKEN'
  const mit = (urteil: Veraenderungsurteil) => ({ differenz: gueltig(differenz), urteil })
  if (methode === 'KEINE') return mit(klein ? 'NAHEZU_GLEICH' : richtung)

  const z = testgroesse(alt, neu, methode)
  if (z === undefined) return mit('NICHT_VERGLICHEN')
  if (Math.abs(z) > Z_95) return mit(richtung)
  return mit(klein ? 'NAHEZU_GLEICH' : 'NICHT_SICHER')
}

/** z of the difference of two ratios; `undefined` where the parts are missing or not fit for the test. */
function testgroesse(
  alt: Messergebnis,
  neu: Messergebnis,
  methode: Exclude<Intervallmethode, 'KEINE'>,
): number | undefined {
  const [x1, n1] = toVersuche(alt, methode)
  const [x2, n2] = toVersuche(neu, methode)
  const gemeinsam = (x1 + x2) / (n1 + n2)
  const varianz = methode === 'BYAR' ? gemeinsam : gemeinsam * (1 - gemeinsam)
  if (!(n1 > 0 && n2 > 0 && x1 >= 0 && x2 >= 0 && varianz >= 0)) return undefined
  const differenz = x2 / n2 - x1 / n1
  return differenz === 0 ? 0 : differenz / Math.sqrt(varianz * (1 / n1 + 1 / n2))
}

/** What is counted, and of how many or how much: for two counts, of both together. */
function toVersuche(
  { zaehler, nenner }: Messergebnis,
  methode: Intervallmethode,
): readonly [number, number] {
  const [x, n] = [zaehler.wert ?? NaN, nenner?.wert ?? NaN]
  return methode === 'ZWEI_ZAEHLUNGEN' ? [x, n > 0 ? x + n : NaN] : [x, n]
}
