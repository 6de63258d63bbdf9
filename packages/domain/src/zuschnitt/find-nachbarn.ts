import type { Nachbarschaft } from './lage.ts'

/** Rings of positions in degrees, as a MultiPolygon of GeoJSON has them. */
export type Flaechen = readonly (readonly (readonly (readonly number[])[])[])[]

/** Vertices this close in degrees are one: about a centimetre. */
const KORN = 1e-7
/** Two lines this far apart in metres still are one border: offices draw neighbours by themselves. */
const TOLERANZ = 1
/** Common pieces shorter than this are a touch in a point. */
const MINDESTLAENGE = 0.5
const METER_JE_GRAD = 111_195

type Kante = readonly [baustein: number, x1: number, y1: number, x2: number, y2: number]

/**
 * Which areas have a common border, and how long it is in metres. Where both
 * draw the same vertices, edges are compared; where one has more vertices than
 * the other, pieces that lie on each other within a metre count as well. In pieces of a few
 * milliseconds: whoever has something else to do meanwhile can do it.
 *
 * @param flaechen per area its polygons in longitude and latitude
 */
export function* searchNachbarn(
  flaechen: readonly Flaechen[],
): Generator<undefined, readonly Nachbarschaft[], undefined> {
  const meter = new Map<number, number>()
  const add = (eine: number, andere: number, laenge: number): void => {
    if (eine === andere) return
    const paar = Math.min(eine, andere) * flaechen.length + Math.max(eine, andere)
    meter.set(paar, (meter.get(paar) ?? 0) + laenge)
  }
  yield* matchPieces(yield* matchEdges(yield* toKanten(flaechen), add), add)
  return [...meter]
    .filter(([, laenge]) => laenge >= MINDESTLAENGE)
    .map(([paar, laenge]) => ({
      a: Math.floor(paar / flaechen.length),
      b: paar % flaechen.length,
      meter: Math.round(laenge * 10) / 10,
    }))
    .toSorted((eine, andere) => eine.a - andere.a || eine.b - andere.b)
}

/** So many edges are a few milliseconds. */
const STUECK = 2000

type Stueckweise<T> = Generator<undefined, T, undefined>

type Add = (eine: number, andere: number, laenge: number) => void

/** All edges in metres from the south-west corner, at the scale of the middle latitude. */
function* toKanten(flaechen: readonly Flaechen[]): Stueckweise<readonly Kante[]> {
  let [west, sued, nord] = [Infinity, Infinity, -Infinity]
  for (const [x = 0, y = 0] of flaechen.flat(3)) {
    west = Math.min(west, x)
    sued = Math.min(sued, y)
    nord = Math.max(nord, y)
  }
  const stauchung = Math.cos((((sued + nord) / 2) * Math.PI) / 180)
  const kanten: Kante[] = []
  const korn = (grad: number) => Math.round(grad / KORN) * KORN * METER_JE_GRAD
  for (const [baustein, polygone] of flaechen.entries()) {
    for (const ring of polygone.flat()) {
      for (let i = 1; i < ring.length; i++) {
        const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [ring[i - 1]!, ring[i]!]
        const kante: Kante = [
          baustein,
          korn(x1 - west) * stauchung,
          korn(y1 - sued),
          korn(x2 - west) * stauchung,
          korn(y2 - sued),
        ]
        if (laengeOf(kante) > 0) kanten.push(kante)
        if (kanten.length % STUECK === 0) yield
      }
    }
  }
  return kanten
}

const laengeOf = ([, x1, y1, x2, y2]: Kante): number => Math.hypot(x2 - x1, y2 - y1)

/** Edges that two areas draw alike; returned are those that found no partner. */
function* matchEdges(kanten: readonly Kante[], add: Add): Stueckweise<readonly Kante[]> {
  const wartend = new Map<string, Kante[]>()
  for (const [stelle, kante] of kanten.entries()) {
    if (stelle % STUECK === 0) yield
    const [, x1, y1, x2, y2] = kante
    const vorwaerts = x1 < x2 || (x1 === x2 && y1 < y2)
    const key = vorwaerts ? `${x1} ${y1} ${x2} ${y2}` : `${x2} ${y2} ${x1} ${y1}`
    const andere = wartend.get(key)
    if (andere === undefined) wartend.set(key, [kante])
    else {
      for (const eine of andere) add(eine[0], kante[0], laengeOf(kante))
      andere.push(kante)
    }
  }
  return [...wartend.values()].filter((gleiche) => gleiche.length === 1).flat()
}

/** Width of the cells in metres in which edges look for edges that lie on them. */
const ZELLE = 250

/** Pieces of the remaining edges that lie on an edge of another area. */
function* matchPieces(kanten: readonly Kante[], add: Add): Stueckweise<void> {
  const zellen = new Map<string, number[]>()
  for (const [stelle, kante] of kanten.entries()) {
    if (stelle % STUECK === 0) yield
    const gesehen = new Set<number>()
    for (const key of zellenOf(kante)) {
      const darin = zellen.get(key)
      if (darin === undefined) {
        zellen.set(key, [stelle])
        continue
      }
      for (const andere of darin) {
        if (gesehen.has(andere) || kanten[andere]![0] === kante[0]) continue
        gesehen.add(andere)
        const laenge = gemeinsam(kante, kanten[andere]!)
        if (laenge > 0) add(kante[0], kanten[andere]![0], laenge)
      }
      darin.push(stelle)
    }
  }
}

function zellenOf([, x1, y1, x2, y2]: Kante): readonly string[] {
  const [von, bis] = [
    [Math.min(x1, x2) - TOLERANZ, Math.min(y1, y2) - TOLERANZ],
    [Math.max(x1, x2) + TOLERANZ, Math.max(y1, y2) + TOLERANZ],
  ].map((ecke) => ecke.map((wert) => Math.floor(wert / ZELLE)))
  const keys: string[] = []
  for (let x = von![0]!; x <= bis![0]!; x++) {
    for (let y = von![1]!; y <= bis![1]!; y++) keys.push(`${x} ${y}`)
  }
  return keys
}

/** Metres that the second edge lies on the first, seen along the longer of both. */
function gemeinsam(eine: Kante, andere: Kante): number {
  const [lang, kurz] = laengeOf(eine) >= laengeOf(andere) ? [eine, andere] : [andere, eine]
  const [, x1, y1, x2, y2] = lang
  const laenge = laengeOf(lang)
  const [ex, ey] = [(x2 - x1) / laenge, (y2 - y1) / laenge]
  const entlang = (x: number, y: number) => (x - x1) * ex + (y - y1) * ey
  const quer = (x: number, y: number) => Math.abs((y - y1) * ex - (x - x1) * ey)
  const [, a1, b1, a2, b2] = kurz
  if (quer(a1, b1) > TOLERANZ || quer(a2, b2) > TOLERANZ) return 0
  const [von, bis] = [entlang(a1, b1), entlang(a2, b2)].toSorted((a, b) => a - b)
  return Math.max(0, Math.min(laenge, bis!) - Math.max(0, von!))
}
