import { gemeinsamerGrund, gueltig, hatZahl, ohne } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import { imSelbenAbschnitt } from './abschnitte.ts'
import type { Bruch } from './abschnitte.ts'
import type { Reihenpunkt } from './indexreihe.ts'

/**
 * Difference of two points of a series, in the unit of the value; across a
 * break, or from an estimated to a counted one, `NICHT_SINNVOLL`. Whether it is more than chance says
 * `vergleich/veraenderung.ts`.
 */
export function aenderung(alt: Reihenpunkt, neu: Reihenpunkt, brueche: readonly Bruch[]): Wert {
  if (!hatZahl(alt.wert) || !hatZahl(neu.wert)) {
    return ohne(gemeinsamerGrund([alt.wert, neu.wert])!)
  }
  const vergleichbar =
    imSelbenAbschnitt(alt.zeitraum, neu.zeitraum, brueche) &&
    (alt.geschaetzt ?? false) === (neu.geschaetzt ?? false)
  if (!vergleichbar) return ohne('NICHT_SINNVOLL')
  return gueltig(neu.wert.wert - alt.wert.wert)
}
