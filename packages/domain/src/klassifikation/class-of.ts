/**
 * Number of the class (0 is the lowest) that a value falls into.
 *
 * Classes are closed below and open above, the last is closed on both sides:
 * limits 8, 11, 15 mean "8 bis unter 11" and "11 bis 15". A value outside the
 * outer limits belongs to the outermost class, so that a yardstick or a later
 * figure always has a colour.
 *
 * @throws RangeError when there are no classes or the value is no number
 * @example classOf(11, [8, 11, 15]) // 1
 */
export function classOf(value: number, breaks: readonly number[]): number {
  if (breaks.length < 2 || Number.isNaN(value)) {
    throw new RangeError(`classOf needs two limits and a number, got ${breaks.length}, ${value}.`)
  }
  let klasse = breaks.length - 2
  while (klasse > 0 && value < breaks[klasse]!) klasse -= 1
  return klasse
}

/** How many values fall into each class; for the figures below a legend. */
export function classCounts(
  values: readonly number[],
  breaks: readonly number[],
): readonly number[] {
  const counts = Array.from({ length: breaks.length - 1 }, () => 0)
  for (const value of values) counts[classOf(value, breaks)]! += 1
  return counts
}
