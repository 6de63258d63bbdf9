/**
 * Plausible shapes for the demo Kreis: every cell of a fine grid inside the
 * outline belongs to the nearest Quartier; the borders between them are then
 * smoothed *as shared arcs*, so that neighbours fit without gap or overlap and
 * larger areas are unions of the same arcs.
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
import { AUSSEN, joinPieces, settle, type Gitter } from './gitter.ts'

export type Punkt = readonly [number, number]

/** A Quartier: its key and where its middle is, in units of the sheet. */
export interface Keim {
  readonly id: string
  readonly lage: Punkt
}

/** Grid width in units of the sheet: fine enough for smooth borders, coarse enough for well under a second. */
const WEITE = 0.25
/** South-west corner of the sheet in WGS84, and its unit: 0.89 km make the Kreis as large as it is. */
const URSPRUNG: Punkt = [5.902, 50.886]
const GRAD_JE_EINHEIT: Punkt = [0.89 / 70.4, 0.89 / 111.2]
/** Passes of the smoothing filter, and how far in units a point may leave the line that stands for it. */
const GLAETTUNGEN = 6
const TOLERANZ = 0.025

export interface Geometrien {
  /** Shape by id, in WGS84. */
  readonly einzeln: ReadonlyMap<string, Polygon | MultiPolygon>
  /** The shape of several together; inner borders vanish without a gap. */
  readonly vereint: (ids: readonly string[]) => Polygon | MultiPolygon
}

/** The nearest-seed areas inside the outline, each in one piece. */
export function createGeometrien(umriss: readonly Punkt[], keime: readonly Keim[]): Geometrien {
  const gitter = joinPieces(settle(createGitter(umriss, keime)))
  const flaechen = topology({ raeume: collection(mergeCells(gitter, keime)) })
  const geglaettet: Topology = {
    ...flaechen,
    arcs: flaechen.arcs.map((arc) =>
      simplify(smooth(arc as [number, number][]).map(crinkle)).map(toWgs84),
    ),
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

/** Two cells of margin around the outline: borders are bent outwards, too. */
const RAND = 8

function createGitter(umriss: readonly Punkt[], keime: readonly Keim[]): Gitter {
  const spalten = Math.ceil(Math.max(...umriss.map(([x]) => x)) / WEITE) + 2 * RAND
  const zeilen = Math.ceil(Math.max(...umriss.map(([, y]) => y)) / WEITE) + 2 * RAND
  const zellen = new Int16Array(spalten * zeilen).fill(AUSSEN)
  for (let i = 0; i < zellen.length; i += 1) {
    const ecke = corner(i % spalten, Math.floor(i / spalten))
    const mitte = warp([ecke[0] + WEITE / 2, ecke[1] + WEITE / 2])
    if (isInside(umriss, mitte)) zellen[i] = nearest(keime, mitte)
  }
  return { spalten, zellen }
}

/** South-west corner of a cell; thousandths of a unit, so that neighbours have the same points. */
const corner = (spalte: number, zeile: number): Punkt => [
  Math.round((spalte - RAND) * WEITE * 1000) / 1000,
  Math.round((zeile - RAND) * WEITE * 1000) / 1000,
]

/** The cells of every seed as one shape with stairs for borders. */
function mergeCells({ spalten, zellen }: Gitter, keime: readonly Keim[]): Feature[] {
  const quadrate: Feature[] = []
  zellen.forEach((keim, i) => {
    if (keim === AUSSEN) return
    const geometry = square(i % spalten, Math.floor(i / spalten))
    quadrate.push({ type: 'Feature', id: keim, properties: {}, geometry })
  })
  const topologie = topology({ zellen: collection(quadrate) })
  const nachKeim = keime.map((): TopoPolygon[] => [])
  for (const zelle of (topologie.objects['zellen'] as GeometryCollection).geometries) {
    nachKeim[Number(zelle.id)]?.push(zelle as TopoPolygon)
  }
  return keime.map(({ id }, k) => ({
    type: 'Feature',
    id,
    properties: {},
    geometry: feature(topologie, mergeArcs(topologie, nachKeim[k] ?? [])).geometry,
  }))
}

const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
})

function square(spalte: number, zeile: number): Polygon {
  const [w, s] = corner(spalte, zeile)
  const [o, n] = corner(spalte + 1, zeile + 1)
  const ring = [w, s, o, s, o, n, w, n, w, s]
  return { type: 'Polygon', coordinates: [[0, 2, 4, 6, 8].map((i) => ring.slice(i, i + 2))] }
}

/** Bends the plane so that borders wind like brooks instead of being straight. */
function warp([x, y]: Punkt): Punkt {
  return [
    x + 0.55 * Math.sin(y * 0.9 + 1.3) + 0.35 * Math.sin(y * 2.3 + x * 0.7) + 0.11 * ripple(x, y),
    y + 0.55 * Math.sin(x * 0.8 + 0.4) + 0.35 * Math.sin(x * 2.1 - y * 0.6) + 0.11 * ripple(y, x),
  ]
}

/** Smaller bends that do not repeat visibly. */
const ripple = (x: number, y: number) =>
  Math.sin(y * 5.1 + 2.2 * Math.sin(x * 0.37)) + 0.7 * Math.sin(y * 8.7 - x * 3.1)

function nearest(keime: readonly Keim[], [x, y]: Punkt): number {
  let best = AUSSEN
  let abstand = Infinity
  keime.forEach(({ lage }, i) => {
    const quadrat = (lage[0] - x) ** 2 + (lage[1] - y) ** 2
    if (quadrat < abstand) [best, abstand] = [i, quadrat]
  })
  return best
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

/** Stairs of the grid become curves; the ends, where areas meet, stay. */
function smooth(arc: readonly Punkt[]): readonly Punkt[] {
  let punkte = subdivide(arc)
  for (let pass = 0; pass < GLAETTUNGEN; pass += 1) {
    punkte = punkte.map((punkt, i) => {
      const [vorher, nachher] = [punkte[i - 1], punkte[i + 1]]
      return vorher && nachher ? between(punkt, between(vorher, nachher, 0.5), 0.6) : punkt
    })
  }
  return punkte
}

/** Long straight pieces get as many points as stairs have. */
function subdivide(arc: readonly Punkt[]): readonly Punkt[] {
  const first = arc[0] as Punkt
  return [
    first,
    ...arc.slice(1).flatMap((ende, i) => {
      const anfang = arc[i] as Punkt
      const teile = Math.max(1, Math.round(distance(anfang, ende) / WEITE))
      return Array.from({ length: teile }, (_, t) => between(anfang, ende, (t + 1) / teile))
    }),
  ]
}

/** Leaves out points that a straight line stands for (Douglas and Peucker 1973). */
function simplify(arc: readonly Punkt[]): readonly Punkt[] {
  const [first, last] = [arc[0] as Punkt, arc[arc.length - 1] as Punkt]
  let weitester = 0
  let abstand = TOLERANZ
  arc.forEach((punkt, i) => {
    const eigener = distanceToLine(punkt, first, last)
    if (eigener > abstand) [weitester, abstand] = [i, eigener]
  })
  if (weitester === 0) return [first, last]
  return [...simplify(arc.slice(0, weitester + 1)), ...simplify(arc.slice(weitester)).slice(1)]
}

const distance = (a: Punkt, b: Punkt) => Math.hypot(b[0] - a[0], b[1] - a[1])

/** From the point to the straight line through two others; to the point itself where they are one. */
function distanceToLine(punkt: Punkt, a: Punkt, b: Punkt): number {
  const laenge = distance(a, b)
  if (laenge === 0) return distance(punkt, a)
  return Math.abs((b[0] - a[0]) * (a[1] - punkt[1]) - (a[0] - punkt[0]) * (b[1] - a[1])) / laenge
}

/** Borders follow brooks and field tracks: small bends, as one map of the whole plane so that nothing comes apart. */
const crinkle = ([x, y]: Punkt): Punkt => [
  x + 0.08 * Math.sin(y * 4.3 + 1.7 * Math.sin(x * 1.1)) + 0.035 * Math.sin(y * 9.1 + x * 5.3),
  y + 0.08 * Math.sin(x * 4.7 + 1.9 * Math.sin(y * 0.9)) + 0.035 * Math.sin(x * 8.3 - y * 6.1),
]

const between = (a: Punkt, b: Punkt, t: number): Punkt => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
]

export const toWgs84 = ([x, y]: Punkt): [number, number] => [
  Math.round((URSPRUNG[0] + x * GRAD_JE_EINHEIT[0]) * 1e6) / 1e6,
  Math.round((URSPRUNG[1] + y * GRAD_JE_EINHEIT[1]) * 1e6) / 1e6,
]
