/** A proposal of how to read a table that no reader knows. */
import type { Lesung, Meldung } from '../lesung/index.ts'
import type { Vorlage, Vorlagentreffer } from '../vorlage/typen.ts'
import type { Zeitangabe, Zuordnung } from '../zuordnung/index.ts'

export type Sicherheit = 'SICHER' | 'WAHRSCHEINLICH' | 'UNSICHER'

export type Spaltenrolle =
  | 'RAUMSCHLUESSEL'
  | 'RAUMNAME'
  | 'ZEITRAUM'
  | 'WERT'
  /** Texts that tell rows of one area apart: sex, age, what is counted. */
  | 'GLIEDERUNG'
  /** Shares beside the counts they come from: computed again, so not read. */
  | 'ABGELEITET'
  | 'UNBEACHTET'

export interface Spaltenvorschlag {
  /** From 0. */
  readonly spalte: number
  /** As spreadsheets show it. */
  readonly buchstabe: string
  /** Text of the head; empty when there is none. */
  readonly kopf: string
  readonly rolle: Spaltenrolle
  readonly sicherheit: Sicherheit
  /** German sentence: why this role. */
  readonly grund: string
  /** Up to three different cells. */
  readonly beispiele: readonly string[]
}

export interface Zuordnungsvorschlag {
  /** Ready for `readDatei`; `null` while something in `fehlt` is open. */
  readonly zuordnung: Zuordnung | null
  /** As sure as the least sure of the parts that are read. */
  readonly sicherheit: Sicherheit
  readonly form: 'BREIT' | 'LANG'
  /** How areas are named: by official keys, by keys of one's own, or by name alone. */
  readonly raumbezug: 'AMTLICH' | 'EIGEN' | 'NAME' | null
  readonly blatt: string | null
  readonly blaetter: readonly string[]
  /** Row of the file with the heads, from 1; 0 without. */
  readonly kopfzeile: number
  readonly spalten: readonly Spaltenvorschlag[]
  /** Head and up to eight rows. */
  readonly vorschau: readonly (readonly string[])[]
  /** What only the user can say. */
  readonly fehlt: readonly ('RAUM' | 'ZEITRAUM' | 'WERTE')[]
  /** The Vorlage that the mapping comes from; `null` where none fits or the user said otherwise. */
  readonly vorlage: Vorlagentreffer | null
  /** What was found and what is open, each with a way on. */
  readonly meldungen: readonly Meldung[]
}

export interface BekannterRaum {
  readonly schluessel: string
  readonly name: string
}

/** What the user has said already; it wins over what is found. */
export interface Vorgaben {
  readonly blatt?: string
  /** Row of the file with the heads, from 1; 0 for a table without. */
  readonly kopfzeile?: number
  readonly zeitraum?: Zeitangabe
  /** The one area that all rows belong to. */
  readonly raum?: BekannterRaum
  /** Role by column from 0. */
  readonly rollen?: Readonly<Record<number, Spaltenrolle>>
  /** The areas of the Kreis: found by key or name. */
  readonly raeume?: readonly BekannterRaum[]
  /** Mappings kept before; the one that fits goes before what is found anew. */
  readonly vorlagen?: readonly Vorlage[]
}

export type Erkennung =
  | { readonly art: 'GELESEN'; readonly lesung: Lesung }
  | { readonly art: 'VORSCHLAG'; readonly vorschlag: Zuordnungsvorschlag }
  | { readonly art: 'UNLESBAR'; readonly meldungen: readonly Meldung[] }
