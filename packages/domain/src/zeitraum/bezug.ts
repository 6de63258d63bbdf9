import { stichtag } from './konstruktoren.ts'
import { letzterTag } from './ordnung.ts'
import { addTage } from './tag.ts'
import type { Tag, Zeitraum } from './zeitraum.ts'

/**
 * Which delivered Zeitraum answers for a value (docs/methodik/zeitbezug.md):
 * - `GENAU` its own
 * - `JAHRESMITTEL` the days before it begins and on which it ends, averaged
 * - `STICHTAG` the day on which it ends
 * - `JAHRESENDE` for a day near it: the 31.12.
 *
 * A Stichtag is never answered by a year, and several years by nothing but themselves.
 */
export type Bezug = 'GENAU' | 'JAHRESMITTEL' | 'STICHTAG' | 'JAHRESENDE'

/** One day or period that figures are looked up for. */
export type Lookup = 'GENAU' | 'BEGINN' | 'STICHTAG' | 'JAHRESENDE'

/** What a Bezug looks up; the mean of all of it answers. */
export const LOOKUPS: Readonly<Record<Bezug, readonly Lookup[]>> = {
  GENAU: ['GENAU'],
  JAHRESMITTEL: ['BEGINN', 'STICHTAG'],
  STICHTAG: ['STICHTAG'],
  JAHRESENDE: ['JAHRESENDE'],
}

/** What may answer for a figure of this Zeitraum, in this order. */
export function bezuegeOf(
  { art }: Zeitraum,
  { gemittelt }: { gemittelt: boolean },
): readonly Bezug[] {
  if (art === 'MEHRJAHR') return ['GENAU']
  if (art === 'STICHTAG') return ['GENAU', 'JAHRESENDE']
  return gemittelt ? ['GENAU', 'JAHRESMITTEL', 'STICHTAG'] : ['GENAU', 'STICHTAG']
}

/** The day or period that a Lookup means for this Zeitraum; undefined: none. */
export function zeitraumAt(zeitraum: Zeitraum, wann: Lookup): Zeitraum | undefined {
  if (wann === 'GENAU') return zeitraum
  if (wann === 'STICHTAG') return stichtag(letzterTag(zeitraum))
  if (wann === 'BEGINN') return stichtag(addTage(zeitraum.von, -1))
  return nahesJahresende(zeitraum.von)
}

/** The 31.12. next to a day in December, January or February, and to the 1 March. */
function nahesJahresende(tag: Tag): Zeitraum | undefined {
  const [jahr, monatTag] = [Number(tag.slice(0, 4)), tag.slice(5)]
  if (monatTag >= '12-01') return stichtag(`${jahr}-12-31`)
  return monatTag <= '03-01' ? stichtag(`${jahr - 1}-12-31`) : undefined
}
