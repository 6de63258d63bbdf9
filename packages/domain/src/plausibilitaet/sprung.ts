import { mean, sampleStandardDeviation } from '../statistik/index.ts'

/** A figure, the one before it in its series, and those before that (oldest first). */
export interface Sprungfall {
  readonly davor: number
  readonly wert: number
  /** Earlier figures of the series; the last one is the one before `davor`. */
  readonly verlauf: readonly number[]
  /** Counts of people or cases vary by chance; other figures do not. */
  readonly istAnzahl: boolean
}

/** Why a figure is a jump: larger than the threshold, or than its series ever moves. */
export type Sprunggrund = 'SCHWELLE' | 'VERLAUF'

/** So many standard deviations are more than chance of the series: 3 (Shewhart 1931; 0.27 % under a normal law). */
export const STREUUNGEN = 3

/** A series needs so many changes before it says how much it usually moves. */
const AENDERUNGEN = 5

/** A steady series must not warn of trifles: below this change nothing is a jump. In percent. */
export const KLEIN_PROZENT = 10

/**
 * A jump is a change that chance does not explain (|b − a| > 3 √(a + b), the
 * difference of two Poisson counts) and that is larger than the threshold or
 * than three standard deviations of what the series did before (in logarithms,
 * so that plus 100 % and minus 50 % are alike). A delivered rate that always
 * moved like that is none.
 *
 * @param schwelleProzent 25: a quarter up, or down to four fifths
 * @returns null when it is none; figures of zero or below have no ratio
 * @example pruefeSprung({ davor: 400, wert: 520, verlauf: [], istAnzahl: true }, 25) // 'SCHWELLE'
 * @example pruefeSprung({ davor: 4, wert: 8, verlauf: [], istAnzahl: true }, 25) // null
 */
export function pruefeSprung(
  { davor, wert, verlauf, istAnzahl }: Sprungfall,
  schwelleProzent: number,
): Sprunggrund | null {
  if (davor < 0 || wert < 0 || davor + wert === 0) return null
  if (istAnzahl && Math.abs(wert - davor) <= STREUUNGEN * Math.sqrt(wert + davor)) return null
  if (davor === 0 || wert === 0) return istAnzahl ? 'SCHWELLE' : null
  const faktor = wert > davor ? wert / davor : davor / wert
  const prozent = (faktor - 1) * 100
  if (prozent <= KLEIN_PROZENT) return null
  const imVerlauf = istImVerlauf(Math.log(wert / davor), [...verlauf, davor])
  // Of a delivered rate nobody knows how many cases are behind it: its series tells.
  if (prozent > schwelleProzent) return !istAnzahl && imVerlauf === true ? null : 'SCHWELLE'
  return imVerlauf === false ? 'VERLAUF' : null
}

/** Within three standard deviations around the mean of earlier changes; null: too few of them. */
function istImVerlauf(aenderung: number, reihe: readonly number[]): boolean | null {
  const fruehere = reihe.flatMap((wert, i) => {
    const zuvor = reihe[i - 1]
    return zuvor !== undefined && zuvor > 0 && wert > 0 ? [Math.log(wert / zuvor)] : []
  })
  if (fruehere.length < AENDERUNGEN) return null
  return Math.abs(aenderung - mean(fruehere)) <= STREUUNGEN * sampleStandardDeviation(fruehere)
}
