import type { MerkmalArt } from '../indikator/berechnung.ts'
import { ohne, summe } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'

/**
 * Figure of a larger area from the figures of its parts.
 *
 * Counts and quantities are summed; indicators are then computed from the sums
 * (ratio of sums, never mean of ratios). A `FERTIGWERT` (mean, index, somebody
 * else's rate) cannot be summed: `NICHT_SINNVOLL`. One part without a number
 * leaves the whole without one, for the strongest reason; zeros are numbers. No
 * parts at all: `NICHT_VERFUEGBAR`.
 */
export function aggregiere(teile: readonly Wert[], art: MerkmalArt): Wert {
  if (art === 'FERTIGWERT') return ohne('NICHT_SINNVOLL')
  return summe(teile)
}
