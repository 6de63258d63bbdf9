/** An offer between the register and any outside format. */
import type {
  Angebotsform,
  Angebotsinhalt,
  Barrierefreiheit,
  Kapazitaetsart,
  Kapazitaetsstand,
  Traegerart,
} from '@sozial/domain/angebot'
import type { Oeffnungszeit } from '@sozial/domain/oeffnungszeit'
import type { Tag } from '@sozial/domain/zeitraum'

export interface Kapazitaetssatz {
  /** Key of the category; empty: the file does not say. */
  readonly kategorie: string
  readonly art: Kapazitaetsart
  readonly anzahl: number
  readonly status: Kapazitaetsstand
}

/** Free places on a day; goes out only. */
export interface Meldungssatz {
  /** Null: not reported. */
  readonly frei: number | null
  /** Null: not reported. */
  readonly wartezeitWochen: number | null
  readonly am: Tag
}

/** How many came in a year; goes out only. */
export interface Nutzungssatz {
  readonly jahr: number
  /** Null: not counted. */
  readonly personen: number | null
  /** Null: not counted. */
  readonly kontakte: number | null
}

/** Who pays, as of today; goes out only. */
export interface Foerdersatz {
  readonly geber: string
  /** Euro a year; null: not named. */
  readonly summeJahr: number | null
  /** Last day; null: no end. */
  readonly bis: Tag | null
}

export interface Standortsatz {
  /** Empty: as the organisation. */
  readonly name: string
  readonly form: Angebotsform
  /** Comes in only: what is secret never goes out. */
  readonly geheim: boolean
  readonly strasse: string
  readonly hausnummer: string
  readonly plz: string
  readonly ort: string
  /** WGS 84; null: no point. */
  readonly laenge: number | null
  readonly breite: number | null
  readonly zeiten: readonly Oeffnungszeit[]
  readonly barrierefreiheit: readonly Barrierefreiheit[]
  readonly oepnv: string
  readonly kapazitaeten: readonly Kapazitaetssatz[]
  /** The last one. */
  readonly meldung?: Meldungssatz | null
}

export interface Angebotssatz {
  /** What it is called at its owner; empty: not said. */
  readonly kennung: string
  readonly organisation: {
    readonly name: string
    readonly traegerart: Traegerart | null
    readonly telefon: string
    readonly email: string
    readonly website: string
  }
  readonly inhalt: Angebotsinhalt
  readonly standorte: readonly Standortsatz[]
  /** How far it is, in words; goes out to those inside only, empty else. */
  readonly zustand: string
  /** Of the last year for which there is one. */
  readonly nutzung?: Nutzungssatz | null
  /** All of today. */
  readonly foerderungen?: readonly Foerdersatz[]
  /** Day of the last confirmation; null: comes in, or none. */
  readonly bestaetigtAm: Tag | null
}

/** An offer as it was read, with its place in the file. */
export interface GelesenerSatz extends Angebotssatz {
  /** First row; of a document without rows the running number. */
  readonly zeile: number
}

export interface Kategoriebezug {
  readonly schluessel: string
  readonly name: string
  readonly synonyme: readonly string[]
}

export interface Raumbezug {
  readonly id: number
  readonly schluessel: string
  readonly name: string
}

/** What words of a file can mean here. */
export interface Angebotsbezug {
  /** Those that hold today. */
  readonly kategorien: readonly Kategoriebezug[]
  /** Kommunen first, then Sozialräume, then Quartiere: of one name the widest is meant. */
  readonly raeume: readonly Raumbezug[]
  readonly kreis: { readonly schluessel: string; readonly name: string }
  /** From when opening times hold that say no day. */
  readonly heute: Tag
}

/** A remark on a file of offers: what is wrong, where, what helps. */
export interface Angebotsmeldung {
  /** FEHLER: this offer stays out; HINWEIS: it comes in, what is meant stays empty. */
  readonly schwere: 'FEHLER' | 'HINWEIS'
  readonly code: string
  /** From 1, as a spreadsheet counts; null: the whole file. */
  readonly zeile: number | null
  /** Head of the column; null: the whole row. */
  readonly spalte: string | null
  readonly text: string
}

/** A word for a category that nobody knows, once for the whole file. */
export interface UnbekannteKategorie {
  readonly wort: string
  readonly anzahl: number
  /** Keys, the likeliest first. */
  readonly vorschlaege: readonly string[]
}

export interface Angebotslesung {
  readonly saetze: readonly GelesenerSatz[]
  readonly meldungen: readonly Angebotsmeldung[]
  readonly unbekannteKategorien: readonly UnbekannteKategorie[]
}
