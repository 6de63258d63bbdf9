/**
 * What every reader of an outside format returns: cells with their place in
 * the file, and remarks in German that say what, where and what helps.
 */
import type { MerkmalArt, Teilgruppe } from '@sozial/domain/indikator'
import type { Wert } from '@sozial/domain/wert'
import type { Zeitraum } from '@sozial/domain/zeitraum'

import type { AusgelasseneZahlen } from './ausgelassen.ts'

export { createPaarregister } from './paarregister.ts'
export type { AusgelasseneZahl, AusgelasseneZahlen } from './ausgelassen.ts'

/** Where something stands in the delivered file. Rows count from 1 as in a spreadsheet. */
export interface Fundstelle {
  /** Sheet of a workbook; `null` for text files. */
  readonly blatt: string | null
  readonly zeile: number
  /** Column by its letter (`A`, `AB`) as spreadsheets show it; `null` for whole rows. */
  readonly spalte: string | null
}

/** `FEHLER` blocks the whole Lieferung, `WARNUNG` wants a reason before it is taken over, `HINWEIS` informs. */
export type Schwere = 'FEHLER' | 'WARNUNG' | 'HINWEIS'

/** A remark on the file. */
export interface Meldung {
  readonly schwere: Schwere
  /** Stable code, e.g. `KEINE_ZAHL`. */
  readonly code: string
  /** One German sentence: what is wrong and what helps. */
  readonly text: string
  readonly stelle: Fundstelle | null
  /** The value as delivered, where one is meant. */
  readonly roh: string | null
  /** Number of places or cells that it sums up; 1 where it is missing. */
  readonly anzahl?: number
  /** Areas that an unknown text may mean, the likeliest first. */
  readonly vorschlaege?: readonly { readonly schluessel: string; readonly name: string }[]
  /** Why a `WARNUNG` did not stand in the way, in the words of who took the file over. */
  readonly begruendung?: string
  /** How far a figure is off, in percent, where a rule with a threshold says so. */
  readonly abweichung?: number
  /** For `text` quotes figures that were there before: what may be said to who may not read them. */
  readonly verdeckt?: Verdeckt
  /** It says how the file stands to figures that were there before: nothing for who only sent it. */
  readonly gegenBestand?: true
}

/** The same remark without the stored figures that it quotes. */
export interface Verdeckt {
  readonly text: string
  /** Of the Quelle of the file, or of another one. */
  readonly quelle: 'EIGENE' | 'FREMDE'
}

/** Why a `WARNUNG` does not stand in the way. Without a place it holds for all of its code. */
export interface Begruendung {
  readonly code: string
  readonly stelle: Fundstelle | null
  readonly text: string
}

/** What a column counts, as the file names it. */
export interface Rohmerkmal {
  /** Stable key: a known Merkmal (`bevoelkerung`) or one derived from table and labels. */
  readonly schluessel: string
  readonly name: string
  readonly einheit: string
  readonly art: MerkmalArt
}

/** One figure of the file. */
export interface Rohzelle {
  /** Key of the area as text, repaired where a leading zero was lost (`05370012`, `05370`, `05`, `DG`). */
  readonly raumSchluessel: string
  readonly raumName: string
  readonly zeitraum: Zeitraum
  readonly merkmal: Rohmerkmal
  readonly teilgruppe: Teilgruppe
  readonly wert: Wert
  readonly vorlaeufig?: boolean
  readonly stelle: Fundstelle
}

/** The result of reading one file. Cells are generated lazily; iterating twice is allowed. */
export interface Lesung {
  /** Which reader understood the file. */
  readonly format: FormatId
  /** Table number of the office, e.g. `12411-01-01-5`. */
  readonly tabelle: string | null
  readonly titel: string
  /** Key of the Quelle that counted, e.g. `fortschreibung`, `ba`, `zensus2022`; see `quellen.ts`. */
  readonly quelle: string
  /** Date of the extract as printed in the file (`JJJJ-MM-TT`). */
  readonly stand: string | null
  readonly zellen: Iterable<Rohzelle>
  /** Lets go of the cells for whoever has taken all of them; to iterate again throws. */
  readonly gibZellenFrei?: () => void
  readonly meldungen: readonly Meldung[]
  /** Rows with figures that are no areas, beside the sums of the areas. */
  readonly ausgelassen?: readonly AusgelasseneZahlen[]
  /** Encoding, delimiter, sheets …: shown in the report. */
  readonly merkmale: readonly (readonly [name: string, wert: string])[]
}

export type FormatId =
  | 'regionalstatistik'
  | 'genesis_ffcsv'
  | 'inkar'
  | 'gemeindeverzeichnis'
  | 'zuordnung'
  /** No file of an office: single figures that planners corrected. */
  | 'KORREKTUR'

/** A file as it was delivered. */
export interface Datei {
  readonly name: string
  readonly inhalt: Uint8Array
}

/** The file cannot be read at all. `meldungen` says why, in German. */
export class LesefehlerError extends Error {
  override readonly name = 'LesefehlerError'
  constructor(readonly meldungen: readonly Meldung[]) {
    super(meldungen.map((meldung) => meldung.text).join(' '))
  }
}
