import { addJahre } from '../zeitraum/index.ts'
import type { Zeitraum } from '../zeitraum/index.ts'

/**
 * True when two values share figures: each counts `poolingJahre` years together,
 * dated by the last of them. Such values are not independent; a difference
 * between them is neither tested nor told, since it says only what the years
 * do in which they differ.
 *
 * @example Three Jahrgänge: 2025/26 and 2023/24 share two, 2025/26 and 2022/23 none
 */
export function ueberschneidenSich(a: Zeitraum, b: Zeitraum, poolingJahre: number): boolean {
  const [frueher, spaeter] = a.bis <= b.bis ? [a, b] : [b, a]
  return addJahre(spaeter, 1 - poolingJahre).von < frueher.bis
}
