import { compareZeitraum, letzterTag } from '../zeitraum/index.ts'
import type { Tag, Zeitraum } from '../zeitraum/index.ts'

/**
 * From this day on the series counts differently (Zensus, new definition, other
 * source, moved boundary). A period is before the break when its last day is.
 */
export interface Bruch {
  readonly datum: Tag
}

/**
 * Cuts periods into unbroken stretches, oldest first. Within a stretch values
 * may be compared and joined by a line, across stretches never.
 *
 * @example Zensus break 2011-05-09: Stichtage 2009, 2010 | 2011, 2012
 */
export function abschnitte(
  zeitraeume: readonly Zeitraum[],
  brueche: readonly Bruch[],
): readonly (readonly Zeitraum[])[] {
  const stretches: Zeitraum[][] = []
  let vorher = -1
  for (const zeitraum of zeitraeume.toSorted(compareZeitraum)) {
    const nummer = abschnittOf(zeitraum, brueche)
    if (nummer !== vorher) stretches.push([])
    stretches.at(-1)!.push(zeitraum)
    vorher = nummer
  }
  return stretches
}

/** True when no break lies between two periods. */
export function imSelbenAbschnitt(a: Zeitraum, b: Zeitraum, brueche: readonly Bruch[]): boolean {
  return abschnittOf(a, brueche) === abschnittOf(b, brueche)
}

/** How many breaks lie before the end of a period. */
function abschnittOf(zeitraum: Zeitraum, brueche: readonly Bruch[]): number {
  const ende = letzterTag(zeitraum)
  return brueche.filter(({ datum }) => datum <= ende).length
}
