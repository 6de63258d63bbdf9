/** Which area lies in which, read from the published outlines. */
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** Outlines of a level by the ids of its areas. */
export type Umrisse = ReadonlyMap<string, Polygon | MultiPolygon>

/** Reads the outlines as the server sends them. */
export function parseUmrisse(topojson: string): Umrisse {
  const topologie = JSON.parse(topojson) as Topology
  const umrisse = new Map<string, Polygon | MultiPolygon>()
  const { features } = feature(topologie, topologie.objects['raeume'] as GeometryCollection)
  for (const { id, geometry } of features) {
    if (geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon') {
      umrisse.set(String(id), geometry)
    }
  }
  return umrisse
}

/** The area of `groessere` that an area lies in; undefined where there is none. */
export function findUmgebenden(
  umriss: Polygon | MultiPolygon,
  groessere: Umrisse,
): string | undefined {
  const punkt = innererPunkt(umriss)
  if (punkt === undefined) return undefined
  for (const [id, anderer] of groessere) if (enthaelt(anderer, punkt)) return id
  return undefined
}

const ringeOf = (umriss: Polygon | MultiPolygon): readonly Position[][] =>
  umriss.type === 'Polygon' ? umriss.coordinates : umriss.coordinates.flat()

/** The rectangle around areas. */
export function gebietOf(umrisse: readonly (Polygon | MultiPolygon)[]) {
  const gebiet = { west: Infinity, ost: -Infinity, sued: Infinity, nord: -Infinity }
  for (const [x = 0, y = 0] of umrisse.flatMap(ringeOf).flat()) {
    gebiet.west = Math.min(gebiet.west, x)
    gebiet.ost = Math.max(gebiet.ost, x)
    gebiet.sued = Math.min(gebiet.sued, y)
    gebiet.nord = Math.max(gebiet.nord, y)
  }
  return gebiet
}

/** Where a line to the east of a point crosses the rings. */
function kreuzungen(umriss: Polygon | MultiPolygon, breite: number): readonly number[] {
  return ringeOf(umriss)
    .flatMap((ring) =>
      ring.slice(1).flatMap(([x2 = 0, y2 = 0], i) => {
        const [x1 = 0, y1 = 0] = ring[i]!
        return y1 > breite === y2 > breite ? [] : [x1 + ((breite - y1) / (y2 - y1)) * (x2 - x1)]
      }),
    )
    .toSorted((a, b) => a - b)
}

/** The middle of the widest stretch on a few lines through the area: safely inside. */
function innererPunkt(umriss: Polygon | MultiPolygon): readonly [number, number] | undefined {
  const breiten = ringeOf(umriss).flatMap((ring) => ring.map(([, y = 0]) => y))
  const [sued, nord] = [Math.min(...breiten), Math.max(...breiten)]
  let bester: { punkt: readonly [number, number]; weite: number } | undefined
  for (const anteil of [0.31, 0.5, 0.69]) {
    const breite = sued + anteil * (nord - sued)
    const xs = kreuzungen(umriss, breite)
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const weite = xs[i + 1]! - xs[i]!
      if (bester === undefined || weite > bester.weite) {
        bester = { punkt: [(xs[i]! + xs[i + 1]!) / 2, breite], weite }
      }
    }
  }
  return bester?.punkt
}

export const enthaelt = (
  umriss: Polygon | MultiPolygon,
  [x, y]: readonly [number, number],
): boolean => kreuzungen(umriss, y).filter((eine) => eine > x).length % 2 === 1
