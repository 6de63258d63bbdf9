/** What everyone reads of an offer: the form of the stored public document. */
import type { Angebotsinhalt } from './inhalt.ts'
import type {
  Angebotsform,
  Barrierefreiheit,
  Kapazitaetsart,
  Kapazitaetsstand,
  Traegerart,
} from './listen.ts'

export interface OeffentlicheKapazitaet {
  /** Key of the category. */
  readonly kategorie: string
  readonly art: Kapazitaetsart
  readonly anzahl: number
  readonly status: Kapazitaetsstand
}

/** What was free on a day; the last report. */
export interface OeffentlichePlatzmeldung {
  /** Null: not reported. */
  readonly frei: number | null
  /** Null: not reported. */
  readonly wartezeitWochen: number | null
  /** ISO 8601. */
  readonly am: string
}

/** A site of the document. Of a secret one its form and perhaps a report of free places; no name, no places, no times, no address. */
export interface DokumentStandort {
  readonly id: number
  /** Empty: as the organisation. */
  readonly name: string
  readonly form: Angebotsform
  readonly geheim: boolean
  /** Street and number; empty: none. */
  readonly strasse: string
  readonly plz: string
  readonly ort: string
  /** WGS 84; null: no point. */
  readonly laenge: number | null
  readonly breite: number | null
  /** When it is open, one line each, in German words. */
  readonly zeiten: readonly string[]
  readonly barrierefreiheit: readonly Barrierefreiheit[]
  /** How to get there by bus and train; empty: not said. */
  readonly oepnv: string
  readonly kapazitaeten: readonly OeffentlicheKapazitaet[]
  /** Null: none, or not for everyone. */
  readonly meldung: OeffentlichePlatzmeldung | null
}

/** `oeffentliches_angebot.dokument`: only fields that are public. */
export interface OeffentlichesDokument {
  readonly inhalt: Angebotsinhalt
  readonly organisation: {
    readonly name: string
    readonly traegerart: Traegerart | null
    readonly telefon: string
    readonly email: string
    readonly website: string
  }
  readonly standorte: readonly DokumentStandort[]
}
