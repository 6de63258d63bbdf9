import type { Intervallmethode } from '../indikator/indikatorfassung.ts'
import { byarInterval } from '../statistik/byar-interval.ts'
import type { Intervall } from '../statistik/intervall.ts'
import { ratioInterval } from '../statistik/ratio-interval.ts'
import { wilsonInterval } from '../statistik/wilson-interval.ts'

/**
 * Interval of an indicator value by the method of its definition, in the unit
 * of the value: Wilson for shares, Byar for events per persons, the interval of
 * two counts for quotients.
 *
 * `undefined` where no interval can be told: method `KEINE`, a denominator that
 * is not above zero, a negative numerator (Saldo), a share above its whole.
 *
 * @param faktor of the Berechnung, 100 for per cent
 * @param z `Z_95` or `Z_998`
 * @example intervalOf('WILSON', 12, 80, 100, Z_95) // { unten: 8.794, oben: 24.413 }
 */
export function intervalOf(
  methode: Intervallmethode,
  zaehler: number,
  nenner: number,
  faktor: number,
  z: number,
): Intervall | undefined {
  if (methode === 'KEINE' || !(nenner > 0) || !(zaehler >= 0)) return undefined
  if (methode === 'BYAR') return byarInterval(zaehler, nenner, faktor, z)
  if (methode === 'WILSON' && zaehler > nenner) return undefined
  const interval = methode === 'WILSON' ? wilsonInterval : ratioInterval
  const { unten, oben } = interval(zaehler, nenner, z)
  return { unten: unten * faktor, oben: oben * faktor }
}
