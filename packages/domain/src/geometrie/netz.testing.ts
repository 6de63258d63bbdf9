/** Divisions made in tests: a net of fields whose common borders wind. */
import type { Ort, Ring, Umriss } from './umriss.ts'

/** About 1,100 m by 1,100 m at the latitude of Heinsberg. */
const SEITE = [0.016, 0.01] as const
const URSPRUNG = [6, 51] as const
const KNICKE = 4

/** n × n areas that cover a square without gap; the same seed makes the same net. */
export function createNetz(n: number, saat = 1): readonly Umriss[] {
  return Array.from({ length: n * n }, (_, i) => {
    const [x, y] = [i % n, Math.floor(i / n)]
    return {
      nummer: i + 1,
      schluessel: `B${i + 1}`,
      name: `Feld ${i + 1}`,
      flaechen: [[feld(x, y, saat)]],
    }
  })
}

/** One field: its corners and the bends between them. */
export function feld(x: number, y: number, saat = 1): Ring {
  const ecken = [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1]] as const // prettier-ignore
  const ring = ecken.flatMap((ecke, i) => linie(ecke, ecken[(i + 1) % 4]!, saat))
  return [...ring, ring[0]!]
}

type Knoten = readonly [number, number]

/** From one corner to just before the next; the same line in both directions. */
function linie(von: Knoten, bis: Knoten, saat: number): readonly Ort[] {
  const vorwaerts = von[0] < bis[0] || von[1] < bis[1]
  const [a, b] = vorwaerts ? [von, bis] : [bis, von]
  const knicke = Array.from({ length: KNICKE }, (_, i): Ort => {
    const t = (i + 1) / (KNICKE + 1)
    const seitlich = (zufall(a[0] * 31 + a[1] * 17 + b[0] * 7 + i, saat) - 0.5) / 5
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    return toOrt([a[0] + dx * t - dy * seitlich, a[1] + dy * t + dx * seitlich])
  })
  return [toOrt(von), ...(vorwaerts ? knicke : knicke.toReversed())]
}

/** Where a place of the net lies, to seven decimals. */
export const toOrt = ([x, y]: Knoten): Ort => [
  Math.round((URSPRUNG[0] + x * SEITE[0]) * 1e7) / 1e7,
  Math.round((URSPRUNG[1] + y * SEITE[1]) * 1e7) / 1e7,
]

/** Between 0 and 1. */
function zufall(ort: number, saat: number): number {
  const wert = Math.sin(ort * 12.9898 + saat * 78.233) * 43_758.5453
  return wert - Math.floor(wert)
}

/** Square metres of all outlines together, by the shoelace formula on a sphere: a second opinion. */
export function messe(umrisse: readonly Umriss[]): number {
  return umrisse
    .flatMap(({ flaechen }) => flaechen)
    .reduce((summe, [aussen = [], ...loecher]) => {
      const minus = loecher.reduce((bisher, loch) => bisher + ringM2(loch), 0)
      return summe + ringM2(aussen) - minus
    }, 0)
}

function ringM2(ring: Ring): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  const doppelt = ring.reduce((summe, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length]!
    return summe + (x - x0) * (ny - y0) - (nx - x0) * (y - y0)
  }, 0)
  return (Math.abs(doppelt) / 2) * 111_265 * 111_321 * Math.cos((51.02 * Math.PI) / 180)
}
