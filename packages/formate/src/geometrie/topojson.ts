import type { Feature, FeatureCollection } from 'geojson'
import { topology } from 'topojson-server'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Gebiet } from './index.ts'

/** Topology with one object, as the map loads it. */
export type Gebietstopologie = Topology<{
  gebiete: GeometryCollection<{ readonly schluessel: string; readonly name: string }>
}>

/**
 * Areas as TopoJSON: common boundaries are stored once.
 *
 * @param quantization number of steps along each axis of the bounding box; 1e5 is under 1 m for a Kreis
 */
export function toTopoJson(gebiete: readonly Gebiet[], quantization = 1e5): Gebietstopologie {
  const features = gebiete.map(({ schluessel, name, geometry }): Feature => ({
    type: 'Feature',
    id: schluessel,
    properties: { schluessel, name },
    geometry,
  }))
  const sammlung: FeatureCollection = { type: 'FeatureCollection', features }
  return topology({ gebiete: sammlung }, quantization) as Gebietstopologie
}
