/** Where Bausteine lie and which of them have a border in common: from their outlines alone. */
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { topology } from 'topojson-server'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'

export interface Baustein {
  readonly id: number
  readonly geometrie: Polygon | MultiPolygon
}

/** Two Bausteine, the one with the smaller id first, and how long their common border is. */
export interface Nachbarpaar {
  readonly a: number
  readonly b: number
  readonly meter: number
}

export interface Bausteinlage {
  /** Longitude and latitude of the middle, in degrees, by id. */
  readonly mitten: ReadonlyMap<number, Position>
  readonly nachbarn: readonly Nachbarpaar[]
}

/** Borders closer than this are the same: some 5 m in a Kreis of 50 km. */
const QUANTISIERUNG = 1e4
const METER_JE_GRAD = 111_195

/** Touching in a point alone makes no neighbours. */
export function createBausteinlage(bausteine: readonly Baustein[]): Bausteinlage {
  return {
    mitten: new Map(bausteine.map(({ id, geometrie }) => [id, mitteOf(geometrie)])),
    nachbarn: bausteine.length === 0 ? [] : findNachbarpaare(bausteine),
  }
}

function findNachbarpaare(bausteine: readonly Baustein[]): readonly Nachbarpaar[] {
  const features: readonly Feature[] = bausteine.map(({ geometrie }) => ({
    type: 'Feature',
    properties: {},
    geometry: geometrie,
  }))
  const alle: FeatureCollection = { type: 'FeatureCollection', features: [...features] }
  const topologie = topology({ alle }, QUANTISIERUNG)
  const { geometries } = topologie.objects['alle'] as GeometryCollection
  const besitzer: number[][] = topologie.arcs.map(() => [])
  geometries.forEach((geometrie, i) => {
    for (const bogen of boegenOf(geometrie)) besitzer[bogen < 0 ? ~bogen : bogen]!.push(i)
  })
  const paare = new Map<string, Nachbarpaar>()
  besitzer.forEach((wem, bogen) => {
    if (wem.length < 2) return
    const meter = laengeOf(topologie, bogen)
    for (const [a, b] of paareOf(wem.map((i) => bausteine[i]!.id))) {
      const key = `${a}|${b}`
      paare.set(key, { a, b, meter: (paare.get(key)?.meter ?? 0) + meter })
    }
  })
  return [...paare.values()].filter(({ meter }) => meter > 0)
}

function boegenOf(geometrie: GeometryObject): readonly number[] {
  if (geometrie.type === 'Polygon') return geometrie.arcs.flat()
  if (geometrie.type === 'MultiPolygon') return geometrie.arcs.flat(2)
  return []
}

function paareOf(ids: readonly number[]): readonly (readonly [number, number])[] {
  const geordnet = [...new Set(ids)].toSorted((a, b) => a - b)
  return geordnet.flatMap((a, i) => geordnet.slice(i + 1).map((b) => [a, b] as const))
}

/** Metres along an arc, whose positions are written as steps from one to the next. */
function laengeOf({ arcs, transform }: Topology, bogen: number): number {
  const [kx, ky] = transform!.scale
  const [, y0] = transform!.translate
  const [anfang, ...schritte] = arcs[bogen]!
  let y = anfang![1]!
  let summe = 0
  for (const [dx, dy] of schritte as [number, number][]) {
    const breite = ((y + dy / 2) * ky + y0) * (Math.PI / 180)
    summe += Math.hypot(dx * kx * Math.cos(breite), dy * ky) * METER_JE_GRAD
    y += dy
  }
  return Math.round(summe)
}

/** Centroid of the largest ring. */
function mitteOf(geometrie: Polygon | MultiPolygon): Position {
  const ringe =
    geometrie.type === 'Polygon'
      ? [geometrie.coordinates[0]!]
      : geometrie.coordinates.map(([aussen]) => aussen!)
  const schwerpunkte = ringe.map(schwerpunktOf)
  const groesster = schwerpunkte.reduce((a, b) => (b.flaeche > a.flaeche ? b : a))
  return groesster.ort
}

function schwerpunktOf(ring: readonly Position[]): {
  readonly flaeche: number
  readonly ort: Position
} {
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  let [doppelt, sx, sy] = [0, 0, 0]
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = [ring[i - 1]![0]! - x0, ring[i - 1]![1]! - y0]
    const [bx, by] = [ring[i]![0]! - x0, ring[i]![1]! - y0]
    const kreuz = ax * by - bx * ay
    doppelt += kreuz
    sx += (ax + bx) * kreuz
    sy += (ay + by) * kreuz
  }
  if (doppelt === 0) return { flaeche: 0, ort: [x0, y0] }
  return { flaeche: Math.abs(doppelt) / 2, ort: [x0 + sx / (3 * doppelt), y0 + sy / (3 * doppelt)] }
}
