/**
 * Where the text of an area sits best: the middle of the largest ellipse with
 * the proportions of the text that fits into the area. Pole of inaccessibility
 * by refined cells (the idea of Garcia-Castellanos and Lombardo 2007, searched
 * with a priority list), after stretching y so that the ellipse is a circle.
 */
import { boundsOf } from './geometry.ts'
import type { Punkt, Ring } from './geometry.ts'

export interface Textplatz {
  readonly x: number
  readonly y: number
  /** Half width of the ellipse in pixels; negative when no point lies inside. */
  readonly radius: number
}

interface Zelle extends Textplatz {
  readonly halb: number
  /** No point of the cell can be better than this. */
  readonly hoechstens: number
}

function squaredDistance([px, py]: Punkt, [ax, ay]: Punkt, [bx, by]: Punkt): number {
  const [dx, dy] = [bx - ax, by - ay]
  const laenge = dx * dx + dy * dy
  const t = laenge === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / laenge))
  return (px - ax - t * dx) ** 2 + (py - ay - t * dy) ** 2
}

/** Distance to the border, negative outside. */
function signedDistance(punkt: Punkt, ringe: readonly Ring[]): number {
  const [x, y] = punkt
  let innen = false
  let naechste = Infinity
  for (const ring of ringe) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i] ?? [0, 0]
      const b = ring[j] ?? [0, 0]
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) {
        innen = !innen
      }
      naechste = Math.min(naechste, squaredDistance(punkt, a, b))
    }
  }
  return (innen ? 1 : -1) * Math.sqrt(naechste)
}

function createZelle([x, y]: Punkt, halb: number, ringe: readonly Ring[]): Zelle {
  const radius = signedDistance([x, y], ringe)
  return { x, y, halb, radius, hoechstens: radius + halb * Math.SQRT2 }
}

function startzellen(ringe: readonly Ring[]): { zellen: Zelle[]; mitte: Zelle } {
  const { x0, y0, x1, y1 } = boundsOf(ringe)
  const seite = Math.max(Math.min(x1 - x0, y1 - y0), 1e-9)
  const zellen: Zelle[] = []
  const [spalten, zeilen] = [x1 - x0, y1 - y0].map((l) => Math.min(64, Math.ceil(l / seite)))
  for (let i = 0; i < (spalten ?? 1); i++) {
    for (let j = 0; j < (zeilen ?? 1); j++) {
      zellen.push(createZelle([x0 + (i + 0.5) * seite, y0 + (j + 0.5) * seite], seite / 2, ringe))
    }
  }
  return { zellen, mitte: createZelle([(x0 + x1) / 2, (y0 + y1) / 2], 0, ringe) }
}

/** The best place in one polygon for a text of `verhaeltnis` = width ÷ height, to a pixel. */
export function findTextplatz(polygon: readonly Ring[], verhaeltnis: number): Textplatz {
  const ringe = polygon.map((ring) => ring.map(([x, y]): Punkt => [x, y * verhaeltnis]))
  const { zellen, mitte } = startzellen(ringe)
  let beste = mitte
  for (let offen = zellen; offen.length > 0;) {
    for (const zelle of offen) if (zelle.radius > beste.radius) beste = zelle
    const grenze = beste.radius + 1
    offen = offen
      .filter((zelle) => zelle.hoechstens > grenze)
      .flatMap(({ x, y, halb }) => {
        const h = halb / 2
        return [
          createZelle([x - h, y - h], h, ringe),
          createZelle([x + h, y - h], h, ringe),
          createZelle([x - h, y + h], h, ringe),
          createZelle([x + h, y + h], h, ringe),
        ]
      })
  }
  return { x: beste.x, y: beste.y / verhaeltnis, radius: beste.radius }
}
