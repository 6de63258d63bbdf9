/**
 * Quantile with linear interpolation, type 7 of Hyndman & Fan (Am Stat 50
 * (1996) 361–365): the default of R (`quantile(x, p)`), numpy and Excel
 * (QUANTIL.INKL).
 *
 * @param values in any order, left untouched
 * @param p between 0 and 1; 0.5 is the median
 * @throws RangeError when there is no value or `p` is out of range
 * @example quantile([1, 2, 3, 4], 0.25) // 1.75
 */
export function quantile(values: readonly number[], p: number): number {
  return quantileSorted(
    values.toSorted((a, b) => a - b),
    p,
  )
}

/** The same for values that are ascending already; for several quantiles of one series. */
export function quantileSorted(sorted: readonly number[], p: number): number {
  if (sorted.length === 0 || !(p >= 0 && p <= 1)) {
    throw new RangeError(`quantile requires at least one value and 0 <= p <= 1, got p=${p}.`)
  }
  const position = (sorted.length - 1) * p
  const below = Math.floor(position)
  const lower = sorted[below]!
  const upper = sorted[Math.ceil(position)]!
  return lower + (position - below) * (upper - lower)
}
