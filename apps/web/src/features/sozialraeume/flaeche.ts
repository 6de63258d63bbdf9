import { geoArea } from 'd3-geo'
import type { Flaeche } from '../../map/geometry.ts'

/** Mean radius of the earth in kilometres (IUGG). */
const ERDRADIUS = 6371.0088

/** Area of an outline in km²; whichever way round its rings run. */
export function flaecheInKm2(umriss: Flaeche): number {
  const steradiant = geoArea(umriss)
  return Math.min(steradiant, 4 * Math.PI - steradiant) * ERDRADIUS ** 2
}
