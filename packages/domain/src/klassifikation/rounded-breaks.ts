/**
 * The same classes with readable limits: each limit becomes the roundest number
 * (1, 2 or 5 times a power of ten) near it. No value changes its class: an inner
 * limit moves only within the gap between the two values around it, outer limits
 * only outwards. Nor does a limit move by more than a quarter of the narrower
 * class beside it, so that classes keep their proportions. Where no rounder
 * number qualifies the limit stays.
 *
 * @param breaks limits as `classBreaks` gives them
 * @param values the values that were classified, in any order
 * @example roundedBreaks([0.31, 7.96, 19.7], [0.31, 7.2, 8.4, 19.7]) // [0, 8, 20]
 */
export function roundedBreaks(
  breaks: readonly number[],
  values: readonly number[],
): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const last = breaks.length - 1
  return breaks.map((limit, i) => {
    const width = Math.min(
      limit - (breaks[i - 1] ?? -Infinity),
      (breaks[i + 1] ?? Infinity) - limit,
    )
    if (i === 0) return roundest(limit, { from: limit - width / 4, to: limit })
    if (i === last) return roundest(limit, { from: limit, to: limit + width / 4 })
    // Closed below: the limit may reach the value above it, but not the one below.
    const below = sorted.findLast((value) => value < limit) ?? -Infinity
    const above = sorted.find((value) => value >= limit) ?? Infinity
    return roundest(limit, {
      from: Math.max(limit - width / 4, below),
      to: Math.min(limit + width / 4, above),
      openBelow: below,
    })
  })
}

interface Spielraum {
  readonly from: number
  readonly to: number
  /** This number itself is not allowed. */
  readonly openBelow?: number
}

/** The multiple of the largest step 1, 2, 5 × 10ⁿ that lies in the range, nearest to the limit. */
function roundest(limit: number, { from, to, openBelow = -Infinity }: Spielraum): number {
  if (!(to > from)) return limit
  const top = Math.ceil(Math.log10(Math.max(Math.abs(from), Math.abs(to))))
  for (let exponent = top; exponent > top - 15; exponent -= 1) {
    for (const digit of [5, 2, 1]) {
      const candidate = nearestMultiple(limit, digit, exponent, { from, to })
      if (candidate >= from && candidate <= to && candidate > openBelow) return candidate
    }
  }
  return limit
}

function nearestMultiple(
  limit: number,
  digit: number,
  exponent: number,
  { from, to }: Spielraum,
): number {
  const step = digit * 10 ** exponent
  const nearest = Math.min(
    Math.max(Math.round(limit / step), Math.ceil(from / step)),
    Math.floor(to / step),
  )
  // Text and back, so that 3 × 0.1 is 0.3; "+ 0" turns −0 into 0.
  return Number((nearest * step).toPrecision(15)) + 0
}
