/**
 * Plausible shapes for the demo Kreis: every point of a fine grid inside the
 * outline belongs to the nearest Sozialraum; the borders between them are then
 * smoothed *as shared arcs*, so that neighbours fit without gap or overlap.
 */
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature, mergeArcs } from 'topojson-client'
import { topology } from 'topojson-server'
import type {
  GeometryCollection,
  GeometryObject,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification'

type Punkt = readonly [number, number]

export interface Keim {
  readonly id: string
  readonly lage: Punkt
}

/** Grid width in km: fine enough for smooth borders, coarse enough for well under a second. */
const WEITE = 0.3
/** South-west corner of the sheet in WGS84 and the size of a km there. */
const URSPRUNG: Punkt = [5.868, 50.867]
const GRAD_JE_KM: Punkt = [1 / 70.4, 1 / 111.2]

export interface Geometrien {
  /** Shape by id, in WGS84. */
  readonly einzeln: ReadonlyMap<string, Polygon | MultiPolygon>
  /** The shape of several together; inner borders vanish without a gap. */
  readonly vereint: (ids: readonly string[]) => Polygon | MultiPolygon
}

/** The nearest-seed areas inside the outline. */
export function createGeometrien(umriss: readonly Punkt[], keime: readonly Keim[]): Geometrien {
  const gitter = gridTopology(umriss, keime)
  const flaechen = topology({
    raeume: collection(
      keime.map((keim) => ({
        type: 'Feature',
        id: keim.id,
        properties: {},
        geometry: feature(
          gitter.topologie,
          mergeArcs(gitter.topologie, gitter.zellen.get(keim.id) ?? []),
        ).geometry,
      })),
    ),
  })
  const geglaettet: Topology = {
    ...flaechen,
    arcs: flaechen.arcs.map((arc) => smooth(arc as [number, number][]).map(toWgs84)),
  }
  const sammlung = geglaettet.objects['raeume'] as GeometryCollection
  const merge = (geometrien: readonly GeometryObject[]) =>
    unwrap(feature(geglaettet, mergeArcs(geglaettet, geometrien as TopoPolygon[])).geometry)
  return {
    einzeln: new Map(sammlung.geometries.map((eine) => [String(eine.id), merge([eine])])),
    vereint: (ids) => merge(sammlung.geometries.filter((eine) => ids.includes(String(eine.id)))),
  }
}

const unwrap = (geometrie: MultiPolygon): Polygon | MultiPolygon =>
  geometrie.coordinates.length === 1
    ? { type: 'Polygon', coordinates: geometrie.coordinates[0] ?? [] }
    : geometrie

type Gitter = Map<string, string>
const name = (spalte: number, zeile: number) => `${spalte}/${zeile}`

/** Grid cells inside the outline with the seed they belong to, each area in one piece. */
function assignCells(umriss: readonly Punkt[], keime: readonly Keim[]): Gitter {
  const gitter: Gitter = new Map()
  const spalten = Math.ceil(Math.max(...umriss.map((punkt) => punkt[0])) / WEITE) + 2
  const zeilen = Math.ceil(Math.max(...umriss.map((punkt) => punkt[1])) / WEITE) + 2
  for (let spalte = -2; spalte < spalten; spalte++) {
    for (let zeile = -2; zeile < zeilen; zeile++) {
      const mitte = warp([(spalte + 0.5) * WEITE, (zeile + 0.5) * WEITE])
      if (isInside(umriss, mitte)) gitter.set(name(spalte, zeile), nearest(keime, mitte))
    }
  }
  return joinPieces(gitter)
}

/** Bent borders cut off crumbs; they go to the neighbour, so that no area has exclaves. */
function joinPieces(gitter: Gitter): Gitter {
  const stuecke = new Map<string, string[][]>()
  const gesehen = new Set<string>()
  for (const [zelle, id] of gitter) {
    if (gesehen.has(zelle)) continue
    const stueck = flood(gitter, zelle, gesehen)
    stuecke.set(id, [...(stuecke.get(id) ?? []), stueck])
  }
  const ergebnis: Gitter = new Map(gitter)
  for (const liste of stuecke.values()) {
    const kruemel = liste.sort((a, b) => b.length - a.length).slice(1)
    for (const stueck of kruemel) {
      const nachbar = stueck
        .flatMap(neighbours)
        .find((zelle) => !stueck.includes(zelle) && gitter.has(zelle))
      for (const zelle of stueck) {
        if (nachbar === undefined) ergebnis.delete(zelle)
        else ergebnis.set(zelle, gitter.get(nachbar) as string)
      }
    }
  }
  return ergebnis
}

function flood(gitter: Gitter, start: string, gesehen: Set<string>): string[] {
  const stueck = [start]
  gesehen.add(start)
  for (const zelle of stueck) {
    for (const nachbar of neighbours(zelle)) {
      if (!gesehen.has(nachbar) && gitter.get(nachbar) === gitter.get(start)) {
        gesehen.add(nachbar)
        stueck.push(nachbar)
      }
    }
  }
  return stueck
}

function neighbours(zelle: string): string[] {
  const [spalte, zeile] = zelle.split('/').map(Number) as [number, number]
  return [
    name(spalte + 1, zeile),
    name(spalte - 1, zeile),
    name(spalte, zeile + 1),
    name(spalte, zeile - 1),
  ]
}

/** The grid as a topology of squares, grouped by seed. */
function gridTopology(umriss: readonly Punkt[], keime: readonly Keim[]) {
  const quadrate = [...assignCells(umriss, keime)].map(([zelle, id]) => {
    const [spalte, zeile] = zelle.split('/').map(Number) as [number, number]
    return { type: 'Feature' as const, id, properties: {}, geometry: square(spalte, zeile) }
  })
  const topologie = topology({ zellen: collection(quadrate) })
  const zellen = new Map<string, TopoPolygon[]>()
  for (const zelle of (topologie.objects['zellen'] as GeometryCollection).geometries) {
    const id = String(zelle.id)
    zellen.set(id, [...(zellen.get(id) ?? []), zelle as TopoPolygon])
  }
  return { topologie, zellen }
}

const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
})

function square(spalte: number, zeile: number): Polygon {
  const [w, s] = [round(spalte * WEITE), round(zeile * WEITE)]
  const [o, n] = [round((spalte + 1) * WEITE), round((zeile + 1) * WEITE)]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [w, s],
        [o, s],
        [o, n],
        [w, n],
        [w, s],
      ],
    ],
  }
}

const round = (wert: number) => Math.round(wert * 1000) / 1000

/** Bends the plane a little so that borders wind like brooks instead of being straight. */
function warp([x, y]: Punkt): Punkt {
  return [
    x +
      0.6 * Math.sin(y * 0.9 + 1.3) +
      0.3 * Math.sin(y * 2.3 + x * 0.7) +
      0.15 * Math.sin(y * 5.1),
    y +
      0.6 * Math.sin(x * 0.8 + 0.4) +
      0.3 * Math.sin(x * 2.1 - y * 0.6) +
      0.15 * Math.sin(x * 4.7),
  ]
}

function nearest(keime: readonly Keim[], [x, y]: Punkt): string {
  let best = { id: '', abstand: Infinity }
  for (const keim of keime) {
    const abstand = (keim.lage[0] - x) ** 2 + (keim.lage[1] - y) ** 2
    if (abstand < best.abstand) best = { id: keim.id, abstand }
  }
  return best.id
}

/** Ray casting; points exactly on the outline do not occur on the half-step grid. */
function isInside(umriss: readonly Punkt[], [x, y]: Punkt): boolean {
  let innen = false
  for (let i = 0, j = umriss.length - 1; i < umriss.length; j = i++) {
    const [xi, yi] = umriss[i] as Punkt
    const [xj, yj] = umriss[j] as Punkt
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) innen = !innen
  }
  return innen
}

/** Stairs of the grid become curves: mid-points of every second step, corners cut once; the ends, where areas meet, stay. */
function smooth(arc: readonly Punkt[]): Punkt[] {
  const first = arc[0] as Punkt
  const last = arc[arc.length - 1] as Punkt
  const mitten = arc.slice(1).map((punkt, i) => between(arc[i] as Punkt, punkt, 0.5))
  const ecken = [first, ...mitten.filter((_, i) => i % 2 === 1), last]
  const glatt = ecken.slice(1).flatMap((punkt, i) => {
    const vorher = ecken[i] as Punkt
    return [between(vorher, punkt, 0.25), between(vorher, punkt, 0.75)]
  })
  return [first, ...glatt, last]
}

const between = (a: Punkt, b: Punkt, t: number): Punkt => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
]

const toWgs84 = ([x, y]: Punkt): [number, number] => [
  Math.round((URSPRUNG[0] + x * GRAD_JE_KM[0]) * 1e6) / 1e6,
  Math.round((URSPRUNG[1] + y * GRAD_JE_KM[1]) * 1e6) / 1e6,
]
