/** How class limits are found. */
export const KLASSENMETHODEN = [
  'quantile',
  'equalInterval',
  'fisherJenks',
  'standardDeviation',
  'manual',
] as const

/**
 * - `quantile` about the same number of values in each class (default for ranking)
 * - `equalInterval` classes of the same width; some may be empty
 * - `fisherJenks` natural breaks: the smallest possible squared deviation within classes
 * - `standardDeviation` limits at whole standard deviations around the mean
 * - `manual` limits given by the user
 */
export type Klassenmethode = (typeof KLASSENMETHODEN)[number]

/** A choice of classes. `manuell` counts for `manual` alone, `anzahl` for all others. */
export interface Klassenwahl {
  readonly methode: Klassenmethode
  readonly anzahl: number
  readonly manuell?: readonly number[]
}

/** Five classes; with fewer than 12 areas three, or most classes would hold one or two areas. */
export function defaultClassCount(areas: number): number {
  return areas < 12 ? 3 : 5
}
