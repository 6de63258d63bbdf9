/** A line drawn by hand around areas. */
import { liegtInnen } from '@sozial/domain/vieleck'
import type { Punkt } from './geometry.ts'
import type { Ausschnitt } from './viewport.ts'

/** Points closer than this in pixels add nothing to the line. */
const SCHRITT = 4

/** The line with one more point, or the same line when the pointer has hardly moved. */
export function addPunkt(linie: readonly Punkt[], punkt: Punkt): readonly Punkt[] {
  const letzter = linie.at(-1)
  const nah = letzter && Math.hypot(letzter[0] - punkt[0], letzter[1] - punkt[1]) < SCHRITT
  return nah ? linie : [...linie, punkt]
}

/** Which places (world units by id) lie within the line (pixels of the plate). */
export function findImLasso(
  linie: readonly Punkt[],
  orte: ReadonlyMap<string, Punkt>,
  { massstab, dx, dy }: Ausschnitt,
): readonly string[] {
  if (linie.length < 3) return []
  const ring = linie.map(([x, y]): Punkt => [(x - dx) / massstab, (y - dy) / massstab])
  return [...orte].filter(([, ort]) => liegtInnen(ort, [ring])).map(([id]) => id)
}

/**
 * The nearest place in a direction, for the arrow keys: what lies more ahead
 * than aside, measured so that aside counts double. `null`: nothing there.
 */
export function findInRichtung(
  von: Punkt,
  orte: ReadonlyMap<string, Punkt>,
  [rx, ry]: Punkt,
): string | null {
  let bestes: { readonly id: string; readonly weite: number } | null = null
  for (const [id, [x, y]] of orte) {
    const [dx, dy] = [x - von[0], y - von[1]]
    const voraus = dx * rx + dy * ry
    const seitlich = Math.abs(dx * ry - dy * rx)
    if (voraus <= 0 || seitlich > voraus * 1.5) continue
    const weite = voraus + seitlich * 2
    if (bestes === null || weite < bestes.weite) bestes = { id, weite }
  }
  return bestes?.id ?? null
}
