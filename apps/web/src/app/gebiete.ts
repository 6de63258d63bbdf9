/** Outlines out of a file of the reader's own, read in the browser. */
import type { Gebiet, Gebiete, Geometrieoptionen } from '@sozial/formate/geometrie'
import type { FeatureCollection } from 'geojson'
import { parseGeometrie, type Geometrie } from '../map/geometry.ts'

export interface GeleseneGebiete extends Pick<Gebiete, 'gebiete' | 'meldungen'> {
  /** As the map draws them. */
  readonly geometrie: Geometrie
}

/**
 * Reads GeoJSON, TopoJSON, the parts of a shapefile or a ZIP with one. The
 * readers are heavy and come when the first file does.
 *
 * @throws LesefehlerError whose message is one German sentence for the reader
 */
export async function readGebiete(
  dateien: readonly File[],
  optionen: Geometrieoptionen,
): Promise<GeleseneGebiete> {
  const { readGeometrie, toTopoJson } = await import('@sozial/formate/geometrie')
  const inhalte = await Promise.all(
    dateien.map(async (datei) => ({
      name: datei.name,
      inhalt: new Uint8Array(await datei.arrayBuffer()),
    })),
  )
  const { gebiete, meldungen } = readGeometrie(inhalte, optionen)
  const { objects, ...topologie } = toTopoJson(gebiete)
  const geometrie = parseGeometrie({ ...topologie, objects: { raeume: objects.gebiete } })
  return { gebiete, meldungen, geometrie }
}

/** The same outlines as a file that the server reads. */
export function toGeoJson(gebiete: readonly Gebiet[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: gebiete.map(({ schluessel, name, geometry }) => ({
      type: 'Feature',
      properties: { AGS: schluessel, GEN: name },
      geometry,
    })),
  }
}
