/** Reads an Umsteigeschlüssel: which share of whom an old area handed on to a new one. */
import { istTag } from '@sozial/domain/zeitraum'
import { findUmsteigespalten, parseAnteil } from '../einteilung/umsteiger.ts'
import { findeTrennzeichen, zeilen } from '../text/index.ts'

/** One share, as the file names things. */
export interface Schluesselzeile {
  /** Line of the text, from 1. */
  readonly zeile: number
  /** Key of the old area. */
  readonly alt: string
  /** Key of the new area. */
  readonly neu: string
  /** Teilgruppe in words; empty: all together. */
  readonly gruppe: string
  /** Between 0 and 1; null: not known. */
  readonly anteil: number | null
  /** First day of the new area; null: not said. */
  readonly datum: string | null
}

export interface Umsteigeschluessel {
  readonly zeilen: readonly Schluesselzeile[]
  /** What cannot be read, a sentence each. */
  readonly maengel: readonly string[]
}

const OHNE_KOPF =
  'Zeile 1: Hier fehlen die Überschriften. Gebraucht werden alter und neuer Sozialraum und der Anteil, dazu bei Bedarf Teilgruppe und Datum.'

/**
 * Reads a table with a head: old area, new area, then in any order share
 * ("Anteil"), group ("Teilgruppe") and day ("Datum"); other columns do not matter.
 *
 * @throws LesefehlerError when a quote is not closed
 */
export function parseUmsteigeschluessel(text: string): Umsteigeschluessel {
  const [kopf, ...tabelle] = [...zeilen(text, findeTrennzeichen(text))].map(
    ({ zeile, felder }) => ({
      zeile,
      felder: felder.map((feld) => feld.replaceAll(/\s+/g, ' ').trim()),
    }),
  )
  const spalten = findUmsteigespalten(kopf?.felder ?? [])
  if (kopf === undefined || spalten === null) return { zeilen: [], maengel: [OHNE_KOPF] }
  const gruppe = kopf.felder.findIndex((feld) => /gruppe\b/i.test(feld))
  const datum = kopf.felder.findIndex((feld) => /^(datum|gilt ab|stichtag)\b/i.test(feld))
  const gelesen: Schluesselzeile[] = []
  const maengel: string[] = []
  for (const { zeile, felder } of tabelle) {
    const [alt = '', neu = ''] = felder
    if (felder.every((feld) => feld === '')) continue
    const anteiltext = felder[spalten.anteil] ?? ''
    const anteil = anteiltext === '' ? null : parseAnteil(anteiltext)
    const tagtext = felder[datum] ?? ''
    const tag = tagtext === '' ? null : parseTag(tagtext)
    if (alt === '' || neu === '') {
      maengel.push(`Zeile ${zeile}: Hier fehlt der alte oder der neue Sozialraum.`)
    } else if (anteiltext !== '' && anteil === null) {
      maengel.push(`Zeile ${zeile}: Der Anteil „${anteiltext}“ liegt nicht zwischen 0 und 1.`)
    } else if (tag === undefined) {
      maengel.push(`Zeile ${zeile}: „${tagtext}“ ist kein Kalendertag.`)
    } else gelesen.push({ zeile, alt, neu, gruppe: felder[gruppe] ?? '', anteil, datum: tag })
  }
  return { zeilen: gelesen, maengel }
}

/** "2020-01-01" or "1.1.2020"; undefined: no day. */
function parseTag(text: string): string | undefined {
  const [, tag, monat, jahr] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  const iso = jahr ? `${jahr}-${monat!.padStart(2, '0')}-${tag!.padStart(2, '0')}` : text
  return istTag(iso) ? iso : undefined
}
