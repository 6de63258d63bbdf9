/** A site as a Szenario sees it; `T` carries what else there is (point, Raum, category). */
export interface Platzstandort {
  readonly id: string
  readonly plaetze: number
}

/** One supposed change. */
export type Annahme<T extends Platzstandort> =
  | { readonly art: 'NEU'; readonly standort: T }
  | { readonly art: 'SCHLIESSEN'; readonly id: string }
  | { readonly art: 'PLAETZE'; readonly id: string; readonly plaetze: number }

/**
 * The sites as they would be: the changes one after the other. Nothing is
 * changed in place; ratios are calculated from the result as from any sites.
 *
 * @throws RangeError when a site that is changed is not there, a new one is there already, or places are negative
 */
export function spieleSzenario<T extends Platzstandort>(
  standorte: readonly T[],
  annahmen: readonly Annahme<T>[],
): readonly T[] {
  return annahmen.reduce((alle, annahme) => wendeAn(alle, annahme), standorte)
}

function wendeAn<T extends Platzstandort>(alle: readonly T[], annahme: Annahme<T>): readonly T[] {
  const id = annahme.art === 'NEU' ? annahme.standort.id : annahme.id
  const vorhanden = alle.some((standort) => standort.id === id)
  if (vorhanden === (annahme.art === 'NEU')) {
    throw new RangeError(`Site ${id} is ${vorhanden ? 'already there' : 'not there'}.`)
  }
  if (annahme.art === 'SCHLIESSEN') return alle.filter((standort) => standort.id !== id)
  const plaetze = annahme.art === 'NEU' ? annahme.standort.plaetze : annahme.plaetze
  if (!(plaetze >= 0)) throw new RangeError(`Places are not negative, got ${plaetze} for ${id}.`)
  if (annahme.art === 'NEU') return [...alle, annahme.standort]
  return alle.map((standort) => (standort.id === id ? { ...standort, plaetze } : standort))
}
