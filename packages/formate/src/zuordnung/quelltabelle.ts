import type { Datei, Lesung, LesefehlerError } from '../lesung/index.ts'
import { kurz, lesefehler } from '../lesung/meldungen.ts'
import { istMappe, readMappe } from '../mappe/index.ts'
import type { Blatt, Mappenzelle } from '../mappe/index.ts'
import { ohneSchutz } from '../schreiben/csv/formel.ts'
import { decodeText, findeTrennzeichen, spaltenbuchstabe, zeilen } from '../text/index.ts'
import type { OffenesZitat } from '../text/index.ts'

/** One row of any table: text file or sheet. */
export interface Zeile {
  /** Line of the file, or row of the sheet, from 1. */
  readonly zeile: number
  readonly zellen: readonly Mappenzelle[]
}

/** A table of any shape as rows. `zeilen` starts anew at each call. */
export interface Quelltabelle {
  /** Sheet of a workbook; `null` for text files. */
  readonly blatt: string | null
  readonly blaetter: readonly string[]
  /** Of a text file. */
  readonly trennzeichen: string | null
  readonly zeilen: () => Iterable<Zeile>
  readonly merkmale: Lesung['merkmale']
}

interface Blattwahl {
  readonly blatt?: string | undefined
  readonly trennzeichen?: string | undefined
}

/**
 * Opens a text file or a sheet of a workbook (the first one when none is named).
 *
 * @throws LesefehlerError when the sheet is missing or the file is no table
 */
export function oeffneTabelle(datei: Datei, wahl: Blattwahl = {}): Quelltabelle {
  if (istMappe(datei.inhalt)) return oeffneMappe(datei, wahl)
  const { text, kodierung } = decodeText(datei.inhalt)
  const trennzeichen = wahl.trennzeichen ?? findeTrennzeichen(text)
  return {
    blatt: null,
    blaetter: [],
    trennzeichen,
    zeilen: function* () {
      for (const { zeile, felder, offen } of zeilen(text, trennzeichen)) {
        if (offen) throw anfuehrungOffen(offen)
        yield { zeile, zellen: ohneApostroph(felder) }
      }
    },
    merkmale: [
      ['Kodierung', kodierung],
      ['Trennzeichen', trennzeichen === '\t' ? 'Tabulator' : trennzeichen],
    ],
  }
}

/** What follows it would be read as one cell, and rows would be missing without a word. */
function anfuehrungOffen({ zeile, spalte, text }: OffenesZitat): LesefehlerError {
  return lesefehler({
    code: 'ANFUEHRUNG_OFFEN',
    text: `Zeile ${zeile}, Spalte ${spaltenbuchstabe(spalte)}: Das Anführungszeichen (") vor „${kurz(text, 40)}“ wird nicht geschlossen. Bitte in der Datei das schließende Anführungszeichen ergänzen oder das öffnende löschen.`,
    stelle: { blatt: null, zeile, spalte: null },
  })
}

function oeffneMappe(datei: Datei, wahl: Blattwahl): Quelltabelle {
  const blaetter = readMappe(datei)
  const blatt =
    wahl.blatt === undefined
      ? findSichtbare(blaetter)[0]
      : blaetter.find(({ name }) => name === wahl.blatt)
  if (blatt === undefined) {
    const namen = blaetter.map(({ name }) => `„${kurz(name)}“`).join(', ')
    throw lesefehler({
      code: 'BLATT_FEHLT',
      text: `Das Blatt „${wahl.blatt ?? ''}“ der Zuordnung gibt es nicht; vorhanden sind ${namen}. Bitte die Zuordnungsdatei anpassen.`,
    })
  }
  return toQuelltabelle(blatt, blaetter)
}

/** The sheets that a reader of the workbook sees; all of them where none is shown. */
export function findSichtbare(blaetter: readonly Blatt[]): readonly Blatt[] {
  const sichtbare = blaetter.filter(({ verborgen }) => !verborgen)
  return sichtbare.length > 0 ? sichtbare : blaetter
}

/** A sheet of an open workbook as a table. */
export function toQuelltabelle(blatt: Blatt, blaetter: readonly Blatt[]): Quelltabelle {
  return {
    blatt: blatt.name,
    blaetter: blaetter.map(({ name }) => name),
    trennzeichen: null,
    zeilen: function* () {
      for (const [i, zellen] of blatt.zeilen.entries())
        yield { zeile: i + 1, zellen: ohneApostroph(zellen) }
    },
    merkmale: [['Blatt', blatt.name]],
  }
}

const istGeschuetzt = (zelle: Mappenzelle): zelle is string =>
  typeof zelle === 'string' && zelle.startsWith("'")

/** Our own files and spreadsheets put an apostrophe before a text that looks like a formula. */
function ohneApostroph(zellen: readonly Mappenzelle[]): readonly Mappenzelle[] {
  return zellen.some(istGeschuetzt)
    ? zellen.map((zelle) => (istGeschuetzt(zelle) ? ohneSchutz(zelle) : zelle))
    : zellen
}
