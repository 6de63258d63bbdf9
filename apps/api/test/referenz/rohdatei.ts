/** Files of the reference data as they are: fields of rows, without our readers of tables and figures. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Datei } from '@sozial/formate/lesung'
import { readMappe } from '@sozial/formate/mappe'

export const ordner = process.env['REFERENZDATEN']

export const referenz = (pfad: string): Datei => ({
  name: basename(pfad),
  inhalt: new Uint8Array(readFileSync(join(ordner ?? '', pfad))),
})

export interface Rohblatt {
  /** `null` for text files. */
  readonly name: string | null
  /** Row n of the file is `zeilen[n - 1]`. */
  readonly zeilen: readonly (readonly string[])[]
}

/** The sheets of a workbook, or the one table of a text file. */
export function leseFelder(datei: Datei): readonly Rohblatt[] {
  if (/\.xlsx?$/.test(datei.name)) {
    return readMappe(datei).map(({ name, zeilen }) => ({
      name,
      zeilen: zeilen.map((zeile) => zeile.map(String)),
    }))
  }
  const zeilen = toText(datei.inhalt).split(/\r?\n/)
  const trenner = findTrenner(zeilen)
  return [{ name: null, zeilen: zeilen.map((zeile) => teile(zeile, trenner)) }]
}

function toText(inhalt: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(inhalt)
  } catch {
    return new TextDecoder('windows-1252').decode(inhalt)
  }
}

const findTrenner = (zeilen: readonly string[]): string =>
  zeilen.some((zeile) => zeile.split(';').length > 2) ? ';' : ','

function teile(zeile: string, trenner: string): readonly string[] {
  const felder = zeile.match(new RegExp(`("[^"]*"|[^${trenner}]*)(${trenner}|$)`, 'g')) ?? []
  return felder.map((feld) =>
    feld
      .replace(new RegExp(`${trenner}$`), '')
      .replaceAll('"', '')
      .trim(),
  )
}

/** None of the reference files groups its thousands: "1.5" and "1,5" are the same. */
export function toZahl(feld: string | undefined): number | null {
  const text = (feld ?? '').replace(',', '.')
  return /^[-−]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(text) ? Number(text.replace('−', '-')) : null
}

/** "053700004004" and "053700004", with its Verbandsgemeinde, are the AGS "05370004". */
export const toAgs = (feld: string): string =>
  /^(\d{12}|\d{5}0\d{3})$/.test(feld) ? `${feld.slice(0, 5)}${feld.slice(-3)}` : feld
