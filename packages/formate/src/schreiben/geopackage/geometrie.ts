import type { Geometry, Position } from 'geojson'
import { richteRinge } from '../geojson/index.ts'

/** Smallest and largest coordinates: west, south, east, north. */
export type Rahmen = readonly [west: number, sued: number, ost: number, nord: number]

const LEERER_RAHMEN: Rahmen = [Infinity, Infinity, -Infinity, -Infinity]

/** Polygons of an outline; nothing else is an area. */
export function polygoneOf(geometrie: Geometry | null | undefined): readonly Position[][][] {
  if (geometrie?.type === 'Polygon') return [richteRinge(geometrie.coordinates)]
  return geometrie?.type === 'MultiPolygon' ? geometrie.coordinates.map(richteRinge) : []
}

/** `null` for no polygons. */
export function rahmenOf(polygone: readonly Position[][][]): Rahmen | null {
  const rahmen = polygone
    .flat(2)
    .reduce<Rahmen>(
      ([w, s, o, n], [x = 0, y = 0]) => [
        Math.min(w, x),
        Math.min(s, y),
        Math.max(o, x),
        Math.max(n, y),
      ],
      LEERER_RAHMEN,
    )
  return polygone.length === 0 ? null : rahmen
}

const WKB_POLYGON = 3
const WKB_MULTIPOLYGON = 6

/**
 * GeoPackage binary: header "GP" with envelope, then WKB, little endian
 * (OGC 12-128r18, 2.1.3). Always a MultiPolygon, so that the column has one type.
 */
export function toGeopackageBinary(
  polygone: readonly Position[][][],
  srs: number,
): Uint8Array | null {
  const rahmen = rahmenOf(polygone)
  if (rahmen === null) return null
  const [west, sued, ost, nord] = rahmen
  const laenge = 40 + 9 + polygone.reduce((summe, ringe) => summe + 9 + ringlaenge(ringe), 0)
  const bytes = new Uint8Array(laenge)
  const daten = new DataView(bytes.buffer)
  bytes.set([0x47, 0x50, 0, 0b0000_0011])
  daten.setInt32(4, srs, true)
  for (const [i, zahl] of [west, ost, sued, nord].entries()) daten.setFloat64(8 + i * 8, zahl, true)
  let ab = 40
  const kopf = (typ: number, anzahl: number): void => {
    daten.setUint8(ab, 1)
    daten.setUint32(ab + 1, typ, true)
    daten.setUint32(ab + 5, anzahl, true)
    ab += 9
  }
  kopf(WKB_MULTIPOLYGON, polygone.length)
  for (const ringe of polygone) {
    kopf(WKB_POLYGON, ringe.length)
    for (const ring of ringe) {
      daten.setUint32(ab, ring.length, true)
      ab += 4
      for (const [x = 0, y = 0] of ring) {
        daten.setFloat64(ab, x, true)
        daten.setFloat64(ab + 8, y, true)
        ab += 16
      }
    }
  }
  return bytes
}

const ringlaenge = (ringe: readonly Position[][]): number =>
  ringe.reduce((summe, ring) => summe + 4 + ring.length * 16, 0)
