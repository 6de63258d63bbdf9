/** Sends a file of offers to be checked or taken. */
import { FEHLERTEXTE } from '../../../lib/fehler.ts'

export type Ziel = 'ENTWURF' | 'EINGEREICHT' | 'VEROEFFENTLICHT'
export type Zeilenart = 'NEU' | 'GEAENDERT' | 'GLEICH' | 'FEHLER'

/** What the server answers; see `Einlesebericht` there. */
export interface Bericht {
  readonly uebernommen: boolean
  readonly format: 'TABELLE' | 'GEOJSON' | 'HSDS'
  readonly spalten: readonly {
    readonly kopf: string
    readonly spalte: string | null
    readonly beispiele: readonly string[]
  }[]
  readonly spaltenarten: readonly { readonly spalte: string; readonly name: string }[]
  readonly kategorien: readonly { readonly schluessel: string; readonly name: string }[]
  readonly anzahl: Readonly<Record<Zeilenart, number>>
  readonly standorte: number
  readonly unvollstaendig: number
  readonly neueAnbieter: readonly string[]
  readonly unbekannteKategorien: readonly {
    readonly wort: string
    readonly anzahl: number
    readonly vorschlaege: readonly string[]
  }[]
  readonly meldungen: readonly {
    readonly schwere: 'FEHLER' | 'HINWEIS'
    /** The first rows that it is about; empty: the whole file. */
    readonly zeilen: readonly number[]
    /** How many there are. */
    readonly anzahl: number
    readonly spalte: string | null
    readonly text: string
  }[]
  readonly weitereMeldungen: number
  readonly zeilen: readonly {
    readonly zeile: number
    readonly titel: string
    readonly anbieter: string
    readonly ort: string
    readonly art: Zeilenart
    readonly fehlt: readonly string[]
  }[]
}

/** What the reader has chosen for a file. */
export interface Wahl {
  /** Number of the column → what it is; null: nothing. */
  readonly spalten: Readonly<Record<string, string | null>>
  /** Word of the file → key of a category; empty: leave it out. */
  readonly kategorien: Readonly<Record<string, string>>
  readonly ziel: Ziel
  readonly mitNeuen: boolean
}

export const OHNE_WAHL: Wahl = { spalten: {}, kategorien: {}, ziel: 'ENTWURF', mitNeuen: false }

export type Antwort =
  | { readonly art: 'BERICHT'; readonly bericht: Bericht }
  | { readonly art: 'GESCHEITERT'; readonly text: string }

const HOECHSTENS_BYTES = 50 * 1024 * 1024

/** Never rejects: a broken line is an answer too, and the file is still in hand. */
export async function sendAngebote(datei: File, wahl: Wahl, nurPruefen: boolean): Promise<Antwort> {
  if (datei.size > HOECHSTENS_BYTES) {
    const text = `Die Datei ist ${Math.round(datei.size / 1024 / 1024)} MB groß; erlaubt sind 50 MB. Bitte auf mehrere Dateien verteilen oder Bilder daraus löschen.`
    return { art: 'GESCHEITERT', text }
  }
  const { spalten, kategorien, ziel, mitNeuen } = wahl
  const suche = new URLSearchParams({
    name: datei.name,
    ziel,
    wahl: JSON.stringify({ spalten, kategorien }),
    ...(mitNeuen && { mitNeuen: '1' }),
    ...(nurPruefen && { nurPruefen: '1' }),
  })
  try {
    const antwort = await fetch(`/angebote/einlesen?${suche}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: datei,
    })
    const { bericht, fehler } = (await antwort.json()) as {
      readonly bericht?: Bericht
      readonly fehler?: { readonly text?: string }
    }
    if (bericht) return { art: 'BERICHT', bericht }
    return { art: 'GESCHEITERT', text: fehler?.text ?? FEHLERTEXTE.UNERWARTET.text }
  } catch {
    return { art: 'GESCHEITERT', text: FEHLERTEXTE.OHNE_VERBINDUNG.text }
  }
}
