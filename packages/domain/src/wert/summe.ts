import { gemeinsamerGrund, gueltig, hatZahl, ohne } from './wert.ts'
import type { Wert } from './wert.ts'

/**
 * Sum of the parts. One part without a number leaves the sum without one, for
 * the reason that `gemeinsamerGrund` gives: a sum of what happens to be known
 * would pass for the whole. No parts at all: `NICHT_VERFUEGBAR`.
 *
 * @example summe([gueltig(2), ohne('GEHEIM_PRIMAER')]) // GEHEIM_PRIMAER
 */
export function summe(teile: readonly Wert[]): Wert {
  if (teile.length === 0) return ohne('NICHT_VERFUEGBAR')
  if (teile.every(hatZahl)) return gueltig(teile.reduce((sum, { wert }) => sum + wert, 0))
  return ohne(gemeinsamerGrund(teile)!)
}
