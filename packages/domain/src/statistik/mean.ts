/**
 * Arithmetic mean, unweighted.
 *
 * @throws RangeError when there is no value
 */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('mean requires at least one value.')
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
