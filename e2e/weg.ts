/** What a journey through the atlas is made of: where it begins, what is done, where that must lead. */
import type { Ansichtsname } from './ansichten.ts'

/** One thing that a person does. */
export type Schritt =
  /** Changes a word of the sentence in the selection bar; on the phone in its sheet. */
  | { readonly tue: 'waehle'; readonly teil: Auswahlteil; readonly wert: string }
  | { readonly tue: 'ansicht'; readonly name: 'Karte' | 'Zeitvergleich' | 'Indikatorenblatt' }
  /** Chooses areas in the list beside the map. */
  | { readonly tue: 'raeume'; readonly namen: readonly string[] }
  | { readonly tue: 'zeitschritt'; readonly richtung: 'vor' | 'zurück' }
  | { readonly tue: 'schalter'; readonly name: string | RegExp }
  | { readonly tue: 'link'; readonly name: string | RegExp }
  | { readonly tue: 'suche'; readonly wort: string }
  | { readonly tue: 'neu laden' }
  | { readonly tue: 'zurück' }

export type Auswahlteil = 'Indikator' | 'Ebene' | 'Zeitraum' | 'Maßstab'

/** Where the steps lead. */
export interface Halt {
  readonly schritte: readonly Schritt[]
  readonly ansicht: Ansichtsname
  /** First heading. */
  readonly titel: string | RegExp
  /** Parts of the address; `null`: not in it. */
  readonly adresse?: Readonly<Record<string, string | null>>
  /** Words that must stand on the page. */
  readonly worte?: readonly (string | RegExp)[]
}

export interface Weg {
  readonly name: string
  readonly start: string
  /** Whether it is also walked at the width of a phone. */
  readonly handy?: boolean
  readonly halte: readonly Halt[]
}
