import type { GeoJsonProperties, Geometry, GeometryCollection, MultiPolygon } from 'geojson'
import { merge } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryObject, Polygon } from 'topojson-specification'

/**
 * The outline around all areas: borders that two of them share vanish. Shared
 * borders must have the same points, as they have in one delivered file.
 */
export function umrissOf(geometrien: readonly Geometry[]): MultiPolygon {
  const raeume: GeometryCollection = { type: 'GeometryCollection', geometries: [...geometrien] }
  const karte = topology({ raeume })
  return merge(karte, flaechenOf(karte.objects['raeume']!))
}

function flaechenOf(geometrie: GeometryObject<GeoJsonProperties>): Polygon<object>[] {
  if (geometrie.type === 'GeometryCollection') return geometrie.geometries.flatMap(flaechenOf)
  // `merge` reads the arcs of both kinds alike; its types know no properties that are null.
  const istFlaeche = geometrie.type === 'Polygon' || geometrie.type === 'MultiPolygon'
  return istFlaeche ? [geometrie as Polygon<object>] : []
}
