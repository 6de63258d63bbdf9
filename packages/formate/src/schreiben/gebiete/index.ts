/** Areas without figures, for other systems: outlines, keys, names and what they lie in. */
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { toCsvDeutsch } from '../csv/index.ts'
import { richteRinge } from '../geojson/index.ts'
import { baueGeopackage, schreibeFlaechen } from '../geopackage/behaelter.ts'
import { schreibeShapefile } from './shapefile.ts'

export const GEBIETSFORMATE = ['geojson', 'gpkg', 'shp.zip', 'csv'] as const
export type Gebietsformat = (typeof GEBIETSFORMATE)[number]

/** Areas of one Gebietsstand; every one has a value for every column. */
export interface Gebietssatz {
  /** Name of the layer and of the parts of a shapefile: ASCII. */
  readonly name: string
  readonly titel: string
  /** Day of retrieval. */
  readonly am: string
  readonly spalten: readonly string[]
  readonly gebiete: readonly {
    readonly geometrie: Geometry | null
    readonly werte: readonly (string | null)[]
  }[]
}

/** The file in one of the formats. */
export async function schreibeGebiete(
  satz: Gebietssatz,
  format: Gebietsformat,
): Promise<Uint8Array | string> {
  switch (format) {
    case 'csv':
      return toCsvDeutsch([satz.spalten, ...satz.gebiete.map(({ werte }) => werte)])
    case 'geojson':
      return JSON.stringify(toGeojson(satz))
    case 'shp.zip':
      return schreibeShapefile(satz)
    case 'gpkg':
      return toGeopackage(satz)
  }
}

function toGeojson({ titel, am, spalten, gebiete }: Gebietssatz): object {
  const sammlung: FeatureCollection<Geometry | null> = {
    type: 'FeatureCollection',
    features: gebiete.map(({ geometrie, werte }): Feature<Geometry | null> => ({
      type: 'Feature',
      properties: Object.fromEntries(spalten.map((spalte, k) => [spalte, werte[k] ?? null])),
      geometry: geometrie === null ? null : richteAus(geometrie),
    })),
  }
  return { ...sammlung, angaben: { Titel: titel, Abruf: am } }
}

/** Outer rings counterclockwise (RFC 7946, 3.1.6). */
function richteAus(geometrie: Geometry): Geometry {
  if (geometrie.type === 'Polygon') {
    return { ...geometrie, coordinates: richteRinge(geometrie.coordinates) }
  }
  if (geometrie.type !== 'MultiPolygon') return geometrie
  return { ...geometrie, coordinates: geometrie.coordinates.map(richteRinge) }
}

async function toGeopackage({ name, titel, am, spalten, gebiete }: Gebietssatz) {
  return baueGeopackage((db) =>
    schreibeFlaechen(
      db,
      { tabelle: name, beschreibung: titel, am },
      {
        spalten: spalten.map((spalte) => ({ name: spalte, typ: 'TEXT' })),
        zeilen: gebiete.map(({ geometrie, werte }) => ({ geometrie, werte: [...werte] })),
      },
    ),
  )
}
