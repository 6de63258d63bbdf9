import { addJahre, letzterTag, zeitraumAt } from '@sozial/domain/zeitraum'
import type { Lookup, Tag, Zeitraum } from '@sozial/domain/zeitraum'

export interface GespeicherterZeitraum extends Zeitraum {
  readonly id: number
}

/** The Zeiträume of the database, found by what they mean. */
export interface Kalender {
  readonly zeitraeume: readonly GespeicherterZeitraum[]
  /** The last day of a Zeitraum, by its id. */
  readonly tagOf: (zeitraumId: number) => Tag
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
  const tage = new Map(zeitraeume.map((zeitraum) => [zeitraum.id, letzterTag(zeitraum)]))
  const nachZeit = new Map(zeitraeume.map((zeitraum) => [key(zeitraum), zeitraum.id]))
  const gefunden = new Map<string, number | undefined>()
  return {
    zeitraeume,
    tagOf: (zeitraumId) => tage.get(zeitraumId)!,
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
