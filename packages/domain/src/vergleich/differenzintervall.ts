import type { Intervall } from '../statistik/intervall.ts'

/** A figure with its 95 % interval. */
export interface Schaetzung extends Intervall {
  readonly wert: number
}

/**
 * 95 % interval of the difference new − old, from the intervals of both alone
 * (MOVER), in their unit. With Wilson intervals this is Newcombe's method 10.
 * The periods count as independent, which is cautious where the same persons
 * are counted twice.
 *
 * Source: Newcombe 1998, Statistics in Medicine 17, 873–890; Zou and Donner
 * 2008. R: DescTools::BinomDiffCI(method = "score").
 *
 * @example 48 of 80 → 56 of 70, Wilson: 0.2 (0.0524 to 0.3339)
 */
export function differenzintervall(alt: Schaetzung, neu: Schaetzung): Intervall {
  const differenz = neu.wert - alt.wert
  return {
    unten: differenz - Math.hypot(neu.wert - neu.unten, alt.oben - alt.wert),
    oben: differenz + Math.hypot(neu.oben - neu.wert, alt.wert - alt.unten),
  }
}
