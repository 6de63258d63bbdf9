/** Minutes of a week from Monday 0:00, as the database keeps opening times. */

const TAG = 1440

export interface Wochenzeit {
  /** Days, Monday is 1. */
  readonly tage: readonly number[]
  /** Minutes from midnight. */
  readonly von: number
  readonly bis: number
}

const istTag = (tag: number): boolean => Number.isInteger(tag) && tag >= 1 && tag <= 7

/**
 * A multirange as PostgreSQL reads it, one span for each day.
 *
 * @returns undefined where a day or a time of day is none
 */
export function toMinutenbereich({ tage, von, bis }: Wochenzeit): string | undefined {
  if (tage.length === 0 || tage.length > 7 || !tage.every(istTag)) return undefined
  if (von < 0 || bis > TAG || von >= bis) return undefined
  const spannen = tage.map((tag) => `[${(tag - 1) * TAG + von},${(tag - 1) * TAG + bis})`)
  return `{${spannen.join(',')}}`
}
