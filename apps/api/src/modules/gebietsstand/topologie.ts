import type { Ebene } from '@sozial/domain/raum'
import type { Feature, FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import type { Topology } from 'topojson-specification'
import type { Umriss } from './geometrie.lesen.queries.ts'

/** Positions of the grid along each side: about 5 m in a Kreis of 50 km. */
const QUANTISIERUNG = 1e4

/**
 * The outlines of a Gebietsstand as TopoJSON: `raeume` with the ids of the
 * value vectors, `kommunen` and `kreis` for the heavier lines. Borders that
 * areas share are stored once and stay shared.
 */
export function toTopologie(ebene: Ebene, umrisse: readonly Umriss[]): Topology {
  const sammlung = (passt: (umriss: Umriss) => boolean): FeatureCollection => ({
    type: 'FeatureCollection',
    features: umrisse.filter(passt).map(toFeature),
  })
  return topology(
    {
      raeume: sammlung((umriss) => umriss.ebene === ebene),
      kommunen: sammlung((umriss) => umriss.ebene === 'KOMMUNE'),
      kreis: sammlung((umriss) => umriss.eigenerKreis),
    },
    QUANTISIERUNG,
  )
}

function toFeature({ id, schluessel, name, geometrie }: Umriss): Feature {
  return {
    type: 'Feature',
    id: String(id),
    properties: { schluessel, name },
    geometry: geometrie,
  }
}
