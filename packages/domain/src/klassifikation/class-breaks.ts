import { mean } from '../statistik/mean.ts'
import { quantileSorted } from '../statistik/quantile.ts'
import { sampleStandardDeviation } from '../statistik/standard-deviation.ts'
import { fisherJenks } from './fisher-jenks.ts'
import type { Klassenwahl } from './klassenwahl.ts'

/**
 * Limits of the classes of a map, ascending, outer limits included: n + 1
 * limits make n classes. Give it the values of *all* shown periods, so that the
 * legend stands still while the time moves.
 *
 * Classes are closed below and open above, the last is closed (see `classOf`).
 * Fewer different values than classes give fewer classes; a single value gives
 * one class from it to itself; no value gives no limits. The order of the
 * values does not matter.
 *
 * @throws RangeError when a value or limit is no finite number or `anzahl` is below 1
 * @example classBreaks([1, 2, 3, 4], { methode: 'equalInterval', anzahl: 3 }) // [1, 2, 3, 4]
 */
export function classBreaks(values: readonly number[], wahl: Klassenwahl): readonly number[] {
  if (![...values, ...(wahl.manuell ?? [])].every(Number.isFinite)) {
    throw new RangeError('classBreaks needs finite values and limits.')
  }
  if (!(wahl.anzahl >= 1)) throw new RangeError(`classBreaks needs a class, got ${wahl.anzahl}.`)
  const sorted = values.toSorted((a, b) => a - b)
  const min = sorted[0]
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) return []
  if (wahl.methode === 'manual') return manualBreaks(wahl.manuell ?? [], min, max)

  const anzahl = Math.min(Math.floor(wahl.anzahl), new Set(sorted).size)
  const inner = INNER_LIMITS[wahl.methode](sorted, anzahl)
  return [min, ...ascendingWithin(inner, min, max), max]
}

type InnerLimits = (sorted: readonly number[], anzahl: number) => readonly number[]

const INNER_LIMITS: Record<Exclude<Klassenwahl['methode'], 'manual'>, InnerLimits> = {
  quantile(sorted, anzahl) {
    const limits = steps(anzahl).map((i) => withinRange(quantileSorted(sorted, i / anzahl), sorted))
    return withoutEmptyClasses(limits, sorted)
  },

  equalInterval(sorted, anzahl) {
    const min = sorted[0]!
    const span = sorted.at(-1)! - min
    return steps(anzahl).map((i) => min + (i * span) / anzahl)
  },

  /* The limit lies in the middle of the gap: no value sits on it. */
  fisherJenks(sorted, anzahl) {
    return fisherJenks(sorted, anzahl).map((i) => (sorted[i - 1]! + sorted[i]!) / 2)
  },

  /*
   * Odd numbers of classes have a middle class of ± 1 s around the mean (5:
   * −2 s, −1 s, +1 s, +2 s), even ones a limit at the mean (4: −1 s, 0, +1 s).
   * Limits outside the data would only name empty classes and fall away.
   */
  standardDeviation(sorted, anzahl) {
    if (anzahl === 1) return []
    const centre = mean(sorted)
    const s = sampleStandardDeviation(sorted)
    const half = Math.floor((anzahl - 1) / 2)
    const above = Array.from({ length: half }, (_, i) => i + 1)
    const multiples = [...above.map((m) => -m).toReversed(), ...(anzahl % 2 ? [] : [0]), ...above]
    return multiples.map((m) => centre + m * s)
  },
}

/** The user's limits stay as they are; an outer class is added where values lie beyond them. */
function manualBreaks(limits: readonly number[], min: number, max: number): readonly number[] {
  const all = [...limits, Math.min(min, ...limits), Math.max(max, ...limits)]
  const ascending = [...new Set(all)].toSorted((a, b) => a - b)
  return ascending.length === 1 ? [min, max] : ascending
}

/** 1 … anzahl − 1. */
function steps(anzahl: number): readonly number[] {
  return Array.from({ length: anzahl - 1 }, (_, i) => i + 1)
}

/**
 * With many equal values at an end (a third of the areas has zero) a quantile
 * falls on the lowest or highest value itself. It moves to the middle of the
 * next gap, so that these values form a class of their own.
 */
function withinRange(limit: number, sorted: readonly number[]): number {
  const min = sorted[0]!
  const max = sorted.at(-1)!
  if (limit <= min) return (min + sorted.find((value) => value > min)!) / 2
  if (limit >= max) return (max + sorted.findLast((value) => value < max)!) / 2
  return limit
}

/** Drops a limit when no value lies between it and the one before. */
function withoutEmptyClasses(
  limits: readonly number[],
  sorted: readonly number[],
): readonly number[] {
  const kept: number[] = []
  for (const limit of limits) {
    const before = kept.at(-1) ?? -Infinity
    if (sorted.some((value) => value >= before && value < limit)) kept.push(limit)
  }
  return kept
}

/** Strictly ascending limits inside the data. */
function ascendingWithin(limits: readonly number[], min: number, max: number): readonly number[] {
  return limits.filter((limit, i) => limit > (limits[i - 1] ?? min) && limit > min && limit < max)
}
