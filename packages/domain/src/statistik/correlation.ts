import { mean } from './mean.ts'

/**
 * Pearson's r of two series of equal length: how well a straight line describes
 * the relation. Between −1 and 1. R: `cor(x, y)`.
 *
 * `NaN` where it is undefined: fewer than two pairs, or a series without spread.
 *
 * @throws RangeError when the series differ in length
 * @example pearsonCorrelation([1, 2, 3], [2, 4, 6]) // 1
 */
export function pearsonCorrelation(x: readonly number[], y: readonly number[]): number {
  if (x.length !== y.length) {
    throw new RangeError(`A correlation needs pairs, got ${x.length} and ${y.length} values.`)
  }
  if (x.length < 2) return NaN
  const [centreX, centreY] = [mean(x), mean(y)]
  let [xx, yy, xy] = [0, 0, 0]
  for (const [i, value] of x.entries()) {
    const [dx, dy] = [value - centreX, y[i]! - centreY]
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  const r = xy / Math.sqrt(xx * yy)
  return Number.isNaN(r) || !Number.isFinite(r) ? NaN : Math.min(1, Math.max(-1, r))
}

/**
 * Spearman's rank correlation: Pearson's r of the ranks, equal values share the
 * mean of their ranks. Outliers do not pull on it. R: `cor(x, y, method = "spearman")`.
 *
 * @throws RangeError when the series differ in length
 */
export function spearmanCorrelation(x: readonly number[], y: readonly number[]): number {
  return pearsonCorrelation(averageRanks(x), averageRanks(y))
}

/** Ranks from 1, ties share their mean. R: `rank(x)`. */
export function averageRanks(values: readonly number[]): readonly number[] {
  const order = values.map((_, i) => i).toSorted((a, b) => values[a]! - values[b]!)
  const ranks = Array.from<number>({ length: values.length })
  for (let from = 0; from < order.length;) {
    let to = from + 1
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1
    for (let i = from; i < to; i += 1) ranks[order[i]!] = (from + to + 1) / 2
    from = to
  }
  return ranks
}

/**
 * Interval of a correlation by Fisher's z transformation; for ranks with the
 * wider variance (1 + r²/2)/(n − 3) of Bonett and Wright (Psychometrika 65, 2000).
 * R: `cor.test(x, y)$conf.int`.
 *
 * @param n number of pairs
 * @param z normal quantile, `Z_95`
 * @returns `undefined` for fewer than four pairs or an undefined correlation
 */
export function correlationInterval(
  r: number,
  n: number,
  { z, ranks = false }: { readonly z: number; readonly ranks?: boolean },
): { readonly unten: number; readonly oben: number } | undefined {
  if (n < 4 || Number.isNaN(r)) return undefined
  const halfWidth = z * Math.sqrt((ranks ? 1 + (r * r) / 2 : 1) / (n - 3))
  const centre = Math.atanh(r)
  return { unten: Math.tanh(centre - halfWidth), oben: Math.tanh(centre + halfWidth) }
}
