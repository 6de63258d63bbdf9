import { mean } from './mean.ts'

/**
 * Standard deviation of a whole population: divides by n. The areas of a Kreis
 * are all its areas, not a sample; the Berlin MSS standardises the same way.
 * numpy: `std(x)`; R: `sd(x) * sqrt((n - 1) / n)`.
 *
 * @throws RangeError when there is no value
 * @example populationStandardDeviation([2, 4, 4, 4, 5, 5, 7, 9]) // 2
 */
export function populationStandardDeviation(values: readonly number[]): number {
  return Math.sqrt(sumOfSquares(values) / values.length)
}

/**
 * Standard deviation of a sample: divides by n − 1. R: `sd(x)`.
 *
 * @throws RangeError when there are fewer than two values
 */
export function sampleStandardDeviation(values: readonly number[]): number {
  if (values.length < 2) throw new RangeError('sampleStandardDeviation requires two values.')
  return Math.sqrt(sumOfSquares(values) / (values.length - 1))
}

/** Two passes, so that large values with small differences keep their digits. */
function sumOfSquares(values: readonly number[]): number {
  const centre = mean(values)
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
}
