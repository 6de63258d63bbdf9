import { addJahre, addTage, letzterTag, stichtag } from '@sozial/domain/zeitraum'
import type { Tag, Zeitraum } from '@sozial/domain/zeitraum'

export interface GespeicherterZeitraum extends Zeitraum {
  readonly id: number
}

/**
 * Which delivered Zeitraum answers for a block (docs/methodik/zeitbezug.md):
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

/** The Zeiträume of the database, found by what they mean. */
export interface Kalender {
  readonly zeitraeume: readonly GespeicherterZeitraum[]
  /**
   * Id of the Zeitraum that answers for this one, `jahreZuvor` years earlier;
   * undefined when nothing refers to that time.
   */
  readonly find: (
    zeitraum: GespeicherterZeitraum,
    jahreZuvor: number,
    wann: Lookup,
  ) => number | undefined
}

/** Makes the Zeiträume of the database findable. Remembers: every block asks the same. */
export function createKalender(zeitraeume: readonly GespeicherterZeitraum[]): Kalender {
  const nachZeit = new Map(zeitraeume.map((zeitraum) => [key(zeitraum), zeitraum.id]))
  const gefunden = new Map<string, number | undefined>()
  return {
    zeitraeume,
    find: (zeitraum, jahreZuvor, wann) => {
      const frage = `${zeitraum.id}|${jahreZuvor}|${wann}`
      if (!gefunden.has(frage)) {
        const gesucht = zeitraumAt(addJahre(zeitraum, -jahreZuvor), wann)
        gefunden.set(frage, gesucht && nachZeit.get(key(gesucht)))
      }
      return gefunden.get(frage)
    },
  }
}

function zeitraumAt(zeitraum: Zeitraum, wann: Lookup): Zeitraum | undefined {
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

function key({ art, von, bis }: Zeitraum): string {
  return `${art}|${von}|${bis}`
}

/** A day from which on values cannot be compared with those before it. */
export interface Bruch {
  readonly datum: Tag
  /** Only figures of this Merkmal; null: all. */
  readonly merkmal: string | null
  /** Only figures of this Quelle; null: all. */
  readonly quelleId: number | null
}

/** True when a break that concerns the figure lies between then and now. */
export function istGebrochen(
  brueche: readonly Bruch[],
  zahl: { readonly merkmal: string; readonly quelleId: number },
  zwischen: { readonly von: Zeitraum; readonly bis: Zeitraum },
): boolean {
  const [damals, heute] = [letzterTag(zwischen.von), letzterTag(zwischen.bis)]
  return brueche.some(
    ({ datum, merkmal, quelleId }) =>
      damals < datum &&
      datum <= heute &&
      (merkmal === null || merkmal === zahl.merkmal) &&
      (quelleId === null || quelleId === zahl.quelleId),
  )
}
