/** What a reader looks at: all that can be chosen on a screen. Its address is in `ansicht-adresse.ts`. */
import type { Ebene } from '@sozial/domain/raum'

export type Klassenmethode =
  | 'quantile'
  | 'equalInterval'
  | 'fisherJenks'
  | 'standardDeviation'
  | 'manual'

/** Levels to compare with: the area of this level in which the shown one lies. */
export type Massstabebene = 'KREIS' | 'LAND' | 'BUND' | 'KOMMUNE' | 'JUGENDAMTSBEZIRK'

/** What is compared with: a level, or one area for all (its key), e.g. a neighbouring Kreis. */
export type Massstab = Massstabebene | `raum:${string}`

/** What the map page draws: one period, the change between two, both beside each other, or all. */
export type Kartenart = 'werte' | 'veraenderung' | 'zwei' | 'bilder'

/** How `/vergleich` sets areas side by side: sorted dots, two Indikatoren, or many as a table. */
export type Vergleichsart = 'punkte' | 'streuung' | 'tabelle'

/** How the time page sets series beside each other: lines, a picture per area or per Indikator, a slope. */
export type Anordnung = 'linien' | 'bilder' | 'indikatoren' | 'steigung'

/** What the reader looks at. `null` leaves the choice to the screen. */
export interface Ansicht {
  /** Slug of the Indikator. */
  readonly indikator: string | null
  /** Slug of the second Indikator, where two are set against each other. */
  readonly gegen: string | null
  readonly ebene: Ebene | null
  /** Key of a larger area (Kommune, Jugendamtsbezirk) to which the view is narrowed; `null`: the Kreis. */
  readonly in: string | null
  /** A day whose borders are meant, JJJJ-MM-TT; `null`: the newest. */
  readonly stand: string | null
  /** `kurz` or id of a Zeitraum; `null`: the newest with data. */
  readonly zeitraum: string | null
  /** The earlier Zeitraum of a change, of two maps, of a slope, and the base of an index. */
  readonly seit: string | null
  /**
   * Keys of chosen areas. The place in the list is the place in the palette:
   * a removed area leaves a gap, so that the others keep their colour.
   */
  readonly raeume: readonly (string | null)[]
  /** The yardstick that verdicts and sentences use. */
  readonly massstab: Massstab
  /** Further yardsticks drawn beside it; `null`: as the screen sees fit. */
  readonly daneben: readonly Massstab[] | null
  readonly methode: Klassenmethode
  /** Number of classes; `null`: as fits the number of areas. */
  readonly klassen: number | null
  /** Inner class limits for `manual`, ascending. */
  readonly grenzen: readonly number[]
  readonly darstellung: 'werte' | 'index'
  readonly anordnung: Anordnung
  /** Slugs of further Indikatoren that are shown beside the chosen one. */
  readonly indikatoren: readonly string[]
  /** First and last Zeitraum of a series; `null`: from the beginning, to the end. */
  readonly von: string | null
  readonly bis: string | null
  readonly intervalle: boolean
  /** Plain counts are drawn from zero. */
  readonly abNull: boolean
  readonly karte: Kartenart
  /** Absolute figures as circles over the rates. */
  readonly fallzahlen: boolean
  /** Offers as points on the map: key of a category, or `alle`; `null`: none. */
  readonly angebote: string | null
  readonly vergleich: Vergleichsart
  /** Thema whose Indikatoren stand side by side, as in addresses (`slugOf`), or `alle`; `null`: the Kernset. */
  readonly thema: string | null
}

/** More series than this cannot be told apart. */
export const MAX_RAEUME = 6

/** More yardsticks beside the chosen one are a bundle, not a comparison. */
export const MAX_DANEBEN = 6

/** More further Indikatoren are no longer one view. */
export const MAX_INDIKATOREN = 11

export const ANSICHT_VORGABE: Ansicht = {
  indikator: null,
  gegen: null,
  ebene: null,
  in: null,
  stand: null,
  zeitraum: null,
  seit: null,
  raeume: [],
  massstab: 'KREIS',
  daneben: null,
  methode: 'quantile',
  klassen: null,
  grenzen: [],
  darstellung: 'werte',
  anordnung: 'linien',
  indikatoren: [],
  von: null,
  bis: null,
  intervalle: false,
  abNull: false,
  karte: 'werte',
  fallzahlen: false,
  angebote: null,
  vergleich: 'punkte',
  thema: null,
}

/** Takes an area into the selection (first free place) or out of it. A full selection stays as it is. */
export function toggleRaum(
  raeume: readonly (string | null)[],
  schluessel: string,
): readonly (string | null)[] {
  const stelle = raeume.indexOf(schluessel)
  if (stelle >= 0) return trimRaeume(raeume.map((raum, i) => (i === stelle ? null : raum)))
  const frei = raeume.indexOf(null)
  if (frei >= 0) return raeume.map((raum, i) => (i === frei ? schluessel : raum))
  return raeume.length >= MAX_RAEUME ? raeume : [...raeume, schluessel]
}

/** Without the free places at its end. */
export function trimRaeume(raeume: readonly (string | null)[]): readonly (string | null)[] {
  const ende = raeume.findLastIndex((raum) => raum !== null)
  return raeume.slice(0, ende + 1)
}

/** What stands before the key of an area. */
export const RAUMVORSATZ = 'raum:'

/** Whether it names one area, not a level. */
export function istRaum(massstab: Massstab): massstab is `raum:${string}` {
  return massstab.startsWith(RAUMVORSATZ)
}

/** Key of the area that a yardstick names; `null` for a level. */
export function raumschluesselOf(massstab: Massstab): string | null {
  return istRaum(massstab) ? massstab.slice(RAUMVORSATZ.length) : null
}
