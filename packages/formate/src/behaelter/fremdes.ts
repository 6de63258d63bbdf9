/** Files that are no tables, whatever their name says, by their first bytes. */
import type { Datei } from '../lesung/index.ts'
import { kurz, lesefehler } from '../lesung/meldungen.ts'

interface Fremdes {
  readonly anfang: readonly number[]
  readonly was: string
  readonly rat: string
}

const ALS_TABELLE = 'Bitte das Original als XLSX, ODS oder CSV anfordern.'
const ENTPACKEN = 'Bitte entpacken oder als ZIP packen.'
const UMRISSE =
  'Bitte beim Einrichten der Gebiete hochladen, zusammen mit den Dateien gleichen Namens.'
const ascii = (text: string): readonly number[] => [...text].map((z) => z.charCodeAt(0))

const FREMDE: readonly Fremdes[] = [
  { anfang: ascii('%PDF'), was: 'ein PDF', rat: ALS_TABELLE },
  { anfang: [0x89, ...ascii('PNG')], was: 'ein Bild', rat: ALS_TABELLE },
  { anfang: [0xff, 0xd8, 0xff], was: 'ein Bild', rat: ALS_TABELLE },
  { anfang: ascii('GIF8'), was: 'ein Bild', rat: ALS_TABELLE },
  { anfang: ascii('{\\rtf'), was: 'ein Textdokument', rat: ALS_TABELLE },
  { anfang: ascii('Rar!'), was: 'ein RAR-Archiv', rat: ENTPACKEN },
  { anfang: ascii('7z'), was: 'ein 7z-Archiv', rat: ENTPACKEN },
  { anfang: [0x1f, 0x8b], was: 'ein GZ-Archiv', rat: ENTPACKEN },
  { anfang: ascii('SQLite format'), was: 'eine Datenbank', rat: ALS_TABELLE },
  { anfang: [0, 0, 0x27, 0x0a], was: 'ein Teil eines Shapefiles (Umrisse)', rat: UMRISSE },
  { anfang: ascii('MZ'), was: 'ein Programm', rat: ALS_TABELLE },
]

/** @throws LesefehlerError for a file that can hold no table */
export function verweigereFremdes({ name, inhalt }: Datei): void {
  const fremd = FREMDE.find(({ anfang }) => anfang.every((byte, i) => inhalt[i] === byte))
  if (fremd === undefined || istText(fremd, inhalt)) return
  throw lesefehler({
    code: 'KEINE_TABELLENDATEI',
    text: `„${kurz(name)}“ ist ${fremd.was} und keine Tabelle. ${fremd.rat}`,
  })
}

/** A table may begin with the letters of an archive ("7z;", "MZ;"): then no bytes below the blank follow. */
const istText = ({ anfang }: Fremdes, inhalt: Uint8Array): boolean =>
  anfang.length === 2 && !inhalt.subarray(0, 64).some((byte) => byte < 9)
