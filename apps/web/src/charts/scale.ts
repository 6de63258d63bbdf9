/** Linear scales and readable ticks; the little that charts need of them. */

export type Domain = readonly [number, number]

/** Maps a domain onto a range of pixels; an empty domain lands in the middle. */
export function linearScale(domain: Domain, range: Domain): (value: number) => number {
  const span = domain[1] - domain[0]
  if (span === 0) return () => (range[0] + range[1]) / 2
  const factor = (range[1] - range[0]) / span
  return (value) => range[0] + (value - domain[0]) * factor
}

/** The readable step (1, 2, 5 × 10ⁿ; 25, 250 … too) that is nearest to `raw` as a ratio. */
export function readableStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw))
  const factors = power >= 10 ? [1, 2, 2.5, 5, 10] : [1, 2, 5, 10]
  const distance = (factor: number) => Math.abs(Math.log((factor * power) / raw))
  return factors.reduce((best, f) => (distance(f) < distance(best) ? f : best)) * power
}

/** Multiples of a readable step within the domain, about `count` intervals of them. */
export function readableTicks(domain: Domain, count: number): readonly number[] {
  const span = domain[1] - domain[0]
  if (!(span > 0)) return [domain[0]]
  const step = readableStep(span / count)
  const first = Math.ceil(domain[0] / step - 1e-9)
  const last = Math.floor(domain[1] / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, i) => cleanMultiple(first + i, step))
}

/* 3 × 0.1 is 0.30000000000000004: a tick has no more digits than its step. */
function cleanMultiple(times: number, step: number): number {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(step)))
  return Number((times * step).toFixed(Math.min(digits, 20)))
}

/** Where a value axis begins and ends: at zero unless there are negative values, with a little air above. */
export function domainFromZero(values: readonly number[]): Domain {
  const low = values.reduce((a, b) => Math.min(a, b), 0)
  const high = values.reduce((a, b) => Math.max(a, b), 0)
  if (low === high) return [0, 1]
  const air = (high - low) * 0.05
  return [low < 0 ? low - air : 0, high > 0 ? high + air : 0]
}

/** The domain widened to whole steps of its ticks, so that its ends can be named. */
export function widenToTicks(domain: Domain, count: number): Domain {
  const ticks = readableTicks(domain, count)
  if (ticks.length < 2) return domain
  const step = (ticks[1] as number) - (ticks[0] as number)
  const [first, last] = [ticks[0] as number, ticks.at(-1) as number]
  const clean = (value: number) => Number(value.toPrecision(12))
  return [
    domain[0] < first ? clean(first - step) : first,
    domain[1] > last ? clean(last + step) : last,
  ]
}

/** Close around the data, for a drawing without an axis: to zero only where the figures reach it. */
export function domainClose(values: readonly number[]): Domain {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const high = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  if (low > high) return [0, 1]
  const air = Math.max((high - low) * 0.06, Math.abs(high) * 0.005, 1e-9)
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air]
}

/** Where an index axis begins and ends: around the data, with 100 in it. */
export function domainAround(values: readonly number[], anchor: number): Domain {
  const low = values.reduce((a, b) => Math.min(a, b), anchor)
  const high = values.reduce((a, b) => Math.max(a, b), anchor)
  const air = Math.max((high - low) * 0.08, 1)
  return [low - air, high + air]
}

/**
 * Where a value axis begins and ends that need not show zero: a readable step
 * below the lowest and above the highest figure. From zero where the figures
 * spread so far that nothing is gained, or where some are not above it.
 */
export function domainOfData(values: readonly number[]): Domain {
  const low = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  const high = values.reduce((a, b) => Math.max(a, b), 0)
  if (!(low > 0) || low === Number.POSITIVE_INFINITY || low < high / 3)
    return domainFromZero(values)
  const air = Math.max((high - low) * 0.08, high * 0.005)
  return widenToTicks([low - air, high + air], 5)
}
