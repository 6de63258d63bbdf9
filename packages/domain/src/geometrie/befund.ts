/** What the check of outlines finds, and what it offers to do about it. */
import type { Flaeche, Ort, Rahmen, Umriss } from './umriss.ts'

export const BEFUNDARTEN = [
  'RING',
  'SCHLUESSEL_DOPPELT',
  'FORM_DOPPELT',
  'UEBERLAPPUNG',
  'LUECKE',
  'SPLITTER',
  'AUSSERHALB',
  'EXKLAVE',
] as const

/**
 * RING: crosses itself, is open or encloses nothing. LUECKE: nobody has it.
 * SPLITTER: gap, overlap or part of a few metres' width. EXKLAVE: of several
 * parts. AUSSERHALB: not within one Kommune.
 */
export type Befundart = (typeof BEFUNDARTEN)[number]

/** One step that changes outlines; areas are named by their `nummer`. */
export type Reparatur =
  /** Takes apart what crosses itself, closes what is open. */
  | { readonly art: 'RING_BEREINIGEN'; readonly nummer: number }
  /** Leaves an area out. */
  | { readonly art: 'WEGLASSEN'; readonly nummer: number }
  /** Makes one area of several with one key. */
  | { readonly art: 'VEREINIGEN'; readonly nummern: readonly number[] }
  | { readonly art: 'SCHLUESSEL_AENDERN'; readonly nummer: number; readonly schluessel: string }
  /** What two have stays with one. */
  | { readonly art: 'UEBERLAPPUNG_ZUSCHLAGEN'; readonly an: number; readonly von: number }
  | { readonly art: 'LUECKE_FUELLEN'; readonly an: number; readonly flaeche: Flaeche }
  /** Gives the part that has this corner to a neighbour. */
  | {
      readonly art: 'TEIL_ZUSCHLAGEN'
      readonly von: number
      readonly ecke: Ort
      readonly an: number
    }
  /** Parts become areas of their own; what is left stays with the area. */
  | { readonly art: 'TEILEN'; readonly nummer: number; readonly stuecke: readonly Umriss[] }

/** A repair that may be chosen; nothing happens before that. */
export interface Angebot {
  readonly reparatur: Reparatur
  /** What it does, as the label of a button. */
  readonly satz: string
  /** By how much the sum of all areas changes, in m². */
  readonly aenderungM2: number
}

export interface Umrissbefund {
  /** The same place has the same in the next check. */
  readonly kennung: string
  readonly art: Befundart
  /** FEHLER: the outlines cannot be taken over so. WARNUNG: wants to be seen. */
  readonly schwere: 'FEHLER' | 'WARNUNG' | 'HINWEIS'
  /** What, where, how large. */
  readonly satz: string
  readonly ort: Ort
  readonly rahmen: Rahmen
  /** What is to be drawn. */
  readonly flaechen: readonly Flaeche[]
  readonly m2: number
  /** The areas it is about. */
  readonly nummern: readonly number[]
  readonly angebote: readonly Angebot[]
}

const ZAHL = new Intl.NumberFormat('de-DE', { maximumSignificantDigits: 3 })
const GANZ = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })

/** "0,4 m²", "250 m²", "1,2 ha", "3,4 km²" */
export function formatM2(m2: number): string {
  const betrag = Math.abs(m2)
  if (betrag >= 1e6) return `${ZAHL.format(betrag / 1e6)} km²`
  if (betrag >= 1e4) return `${ZAHL.format(betrag / 1e4)} ha`
  return betrag >= 100 ? `${GANZ.format(betrag)} m²` : `${ZAHL.format(betrag)} m²`
}

export const formatProzent = (anteil: number): string => `${GANZ.format(anteil * 100)} %`

/** "„Mitte“ (H-03)" */
export function nenne({
  name,
  schluessel,
}: {
  readonly name: string
  readonly schluessel: string
}) {
  return name === schluessel || name === '' ? `„${schluessel}“` : `„${name}“ (${schluessel})`
}
