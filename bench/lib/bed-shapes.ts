/** Outlines of the generated areas: a wavy grid whose neighbours share their borders exactly. */
import type { Umfang } from './bed-rows.ts'

/** Cells of the grid covered by an area: columns and rows, ends not included. */
type Cells = readonly [left: number, top: number, right: number, bottom: number]

/** Vertices per side of one cell; with four sides an outline of 60 points, as simplified real ones have. */
const steps = 15
const cellDegrees = 0.02

/** Columns and rows of the grid. */
export type Gitter = Pick<Umfang, 'kommunen' | 'raeumeJeKommune'>

/** Each Kommune is a column of the grid, its Sozialräume are the cells from top to bottom. */
export function areaOf(umfang: Gitter, ebene: string, nummer: number): Cells | undefined {
  const { kommunen, raeumeJeKommune } = umfang
  if (ebene === 'LAND') return undefined
  if (ebene === 'KREIS') return [0, 0, kommunen, raeumeJeKommune]
  if (ebene === 'KOMMUNE') return [nummer - 1, 0, nummer, raeumeJeKommune]
  const column = Math.floor((nummer - 1) / raeumeJeKommune)
  const row = (nummer - 1) % raeumeJeKommune
  return [column, row, column + 1, row + 1]
}

/** Position of a grid point given in steps; the wave depends on the point alone. */
function pointText(x: number, y: number): string {
  const wave = 0.12 * Math.sin(x * 1.7 + y * 2.3)
  const lon = 6 + (x / steps + wave * Math.sin(y)) * cellDegrees
  const lat = 51 + (y / steps + wave * Math.cos(x)) * cellDegrees
  return `[${lon.toFixed(6)},${lat.toFixed(6)}]`
}

/** GeoJSON text of the closed outline, counter-clockwise. */
export function ringText([left, top, right, bottom]: Cells): string {
  const [x0, y0, x1, y1] = [left * steps, top * steps, right * steps, bottom * steps]
  const points: string[] = []
  for (let x = x0; x < x1; x += 1) points.push(pointText(x, y0))
  for (let y = y0; y < y1; y += 1) points.push(pointText(x1, y))
  for (let x = x1; x > x0; x -= 1) points.push(pointText(x, y1))
  for (let y = y1; y > y0; y -= 1) points.push(pointText(x0, y))
  points.push(pointText(x0, y0))
  return `{"type":"Polygon","coordinates":[[${points.join(',')}]]}`
}
