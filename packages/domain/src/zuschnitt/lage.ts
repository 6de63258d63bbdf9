/**
 * A proposed division as the rules see it. Bausteine, Räume and Kommunen are
 * named by their position in these lists, so that twenty thousand Bausteine
 * cost a few vectors.
 */

/** Groups whose size decides what an area can bear: all persons, and four ages in years. */
export const GRUPPEN = ['einwohner', 'unter6', 'unter18', 'ab65', 'ab80'] as const
export type Gruppe = (typeof GRUPPEN)[number]

/** Persons per Baustein and group; `null` where the figure is not known. */
export type Gruppenzahlen = Readonly<Record<Gruppe, readonly (number | null)[]>>

/** Two Bausteine with a common border; points alone are no border. */
export interface Nachbarschaft {
  readonly a: number
  readonly b: number
  /** Length of the common border in metres. */
  readonly meter: number
}

/** What does not change while somebody draws: vectors of one length. */
export interface Bausteinmenge {
  readonly namen: readonly string[]
  /** Position in `Zuschnittslage.kommunen`; `null`: in none of them. */
  readonly kommunen: readonly (number | null)[]
  readonly gruppen: Gruppenzahlen
  readonly nachbarn: readonly Nachbarschaft[]
}

export interface Raumangabe {
  /** Stable, for the keys of accepted warnings. */
  readonly id: string
  readonly nummer: number
  readonly name: string
  /** Position in `Zuschnittslage.kommunen`; `null`: in none of them. */
  readonly kommune: number | null
  /** Key of the Sozialraum that it continues; `null`: a new one. */
  readonly setztFort: string | null
  /** Why the area is cut like this. */
  readonly grund: string
  /** Why it lies outside the range of sizes. */
  readonly groessengrund: string
}

/** Why the border between two neighbouring Räume runs where it runs. */
export interface Grenzgrund {
  readonly a: number
  readonly b: number
  readonly grund: string
}

/** A warning that somebody has accepted. */
export interface AngenommenerHinweis {
  readonly regel: string
  readonly schluessel: string
  readonly grund: string
}

/** An indicator as the size of an area is measured by it. */
export interface Kreisrate {
  readonly slug: string
  /** As it stands in a sentence: "Kinderarmut". */
  readonly name: string
  /** Who is in the denominator. */
  readonly gruppe: Gruppe
  /** Share in the whole Kreis, 0 to 1. */
  readonly rate: number
}

export interface Zuschnittslage {
  readonly kommunen: readonly { readonly schluessel: string; readonly name: string }[]
  readonly bausteine: Bausteinmenge
  readonly raeume: readonly Raumangabe[]
  /** Position of the Raum per Baustein; `null`: not assigned. One Raum at most, by shape. */
  readonly zuordnung: readonly (number | null)[]
  readonly grenzen: readonly Grenzgrund[]
  readonly hinweise: readonly AngenommenerHinweis[]
  readonly kreisraten: readonly Kreisrate[]
}
