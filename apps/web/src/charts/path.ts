import type { Stretch } from './bruchstellen.ts'

/** SVG path data from pixels; one decimal is finer than any screen and keeps files small. */

export interface Pixel {
  readonly x: number
  readonly y: number
}

/** A polyline for each run of points; a lone point has no line. */
export function linePath(laeufe: readonly Stretch[], at: (index: number) => Pixel): string {
  return laeufe
    .filter((lauf) => lauf.bis > lauf.von)
    .map((lauf) => polyline(indices(lauf).map(at)))
    .join('')
}

/** The closed field between two edges for each run of points. */
export function bandPath(
  laeufe: readonly Stretch[],
  lower: (index: number) => Pixel,
  upper: (index: number) => Pixel,
): string {
  return laeufe
    .filter((lauf) => lauf.bis > lauf.von)
    .map(
      (lauf) =>
        `${polyline([...indices(lauf).map(upper), ...indices(lauf).toReversed().map(lower)])}Z`,
    )
    .join('')
}

/** Runs of a single point: no line can show them, a dot must. */
export function loneIndices(laeufe: readonly Stretch[]): readonly number[] {
  return laeufe.filter((lauf) => lauf.von === lauf.bis).map((lauf) => lauf.von)
}

function indices(lauf: Stretch): number[] {
  return Array.from({ length: lauf.bis - lauf.von + 1 }, (_, i) => lauf.von + i)
}

function polyline(points: readonly Pixel[]): string {
  return points.map((p, i) => `${i === 0 ? 'M' : 'L'}${round(p.x)} ${round(p.y)}`).join('')
}

/** One decimal, without a trailing zero. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** A circle as path data. */
export function circlePath(x: number, y: number, r: number): string {
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}
