import { wilsonInterval, Z_95 } from '../statistik/index.ts'

/**
 * How exact a share would be in an area of this size: half the width of the
 * Wilson 95 % interval, if the share there were that of the Kreis.
 *
 * @param groesse persons in the denominator, e.g. children under 18
 * @param kreisrate share in the Kreis, 0 to 1
 * @returns percentage points, or `null` where nobody lives, it is not known who, or the rate is no share
 * @example berechneTragfaehigkeit(2000, 0.16) // 1.61: "± 1,6 Punkte"
 */
export function berechneTragfaehigkeit(groesse: number | null, kreisrate: number): number | null {
  if (groesse === null || !(groesse > 0) || !(kreisrate >= 0 && kreisrate <= 1)) return null
  const { unten, oben } = wilsonInterval(groesse * kreisrate, groesse, Z_95)
  return ((oben - unten) / 2) * 100
}
