import { lesefehler } from '../lesung/meldungen.ts'

export const TRENNZEICHEN = [';', '\t', ',', '|'] as const
export type Trennzeichen = (typeof TRENNZEICHEN)[number]

/** One record of a delimited text. */
export interface Textzeile {
  /** Line of the file on which the record begins, from 1. */
  readonly zeile: number
  readonly felder: readonly string[]
  /** A quote of this record that is not closed where its field ends. */
  readonly offen?: OffenesZitat
}

export interface OffenesZitat {
  readonly zeile: number
  /** From 0. */
  readonly spalte: number
  /** What stands behind it, as far as the next delimiter or the end of the line. */
  readonly text: string
}

/* A quoted field longer than this means a quote that was never closed. */
const LAENGSTES_FELD = 200_000

/**
 * The records of a delimited text, one by one, with the line they begin on.
 * Quotes open a field only at its start (RFC 4180), elsewhere they are text.
 * Written by hand because a record must know its line, and because the parser
 * must run lazily in the browser without `Buffer`.
 */
export function* zeilen(text: string, trennzeichen: string): Generator<Textzeile> {
  let stelle = text.startsWith('\uFEFF') ? 1 : 0
  let zeile = 1
  while (stelle < text.length) {
    const ende = zeilenende(text, stelle)
    const roh = text.slice(stelle, text[ende - 1] === '\r' ? ende - 1 : ende)
    if (!roh.includes('"')) {
      yield { zeile, felder: roh.split(trennzeichen) }
      stelle = ende + 1
      zeile += 1
      continue
    }
    const satz = parseSatz(text, stelle, trennzeichen)
    if (satz.ende - stelle > LAENGSTES_FELD && satz.umbrueche > 0) {
      throw lesefehler({
        code: 'ANFUEHRUNG_OFFEN',
        text: `Zeile ${zeile}: Ein Anführungszeichen (") wird nicht geschlossen. Bitte die Zeile im Original prüfen.`,
        stelle: { blatt: null, zeile, spalte: null },
      })
    }
    const { felder, offen } = satz
    yield offen === null
      ? { zeile, felder }
      : { zeile, felder, offen: { ...offen, zeile: zeile + offen.zeile } }
    stelle = satz.ende
    zeile += satz.umbrueche + 1
  }
}

function zeilenende(text: string, ab: number): number {
  const ende = text.indexOf('\n', ab)
  return ende === -1 ? text.length : ende
}

interface Satz {
  readonly felder: string[]
  /** Where the next record begins. */
  readonly ende: number
  /** Line breaks inside quoted fields. */
  readonly umbrueche: number
  /** Its line counts from the beginning of the record. */
  readonly offen: OffenesZitat | null
}

function parseSatz(text: string, ab: number, trennzeichen: string): Satz {
  const felder: string[] = []
  let umbrueche = 0
  let offen: OffenesZitat | null = null
  let stelle = ab
  for (;;) {
    const feld =
      text[stelle] === '"'
        ? parseZitat(text, stelle, trennzeichen)
        : parseFeld(text, stelle, trennzeichen)
    if (feld.offen === true && offen === null) {
      const [kopf = ''] = feld.inhalt.split(/[\r\n]/, 1)
      const [inhalt = ''] = kopf.split(trennzeichen, 1)
      offen = { zeile: umbrueche, spalte: felder.length, text: inhalt }
    }
    felder.push(feld.inhalt)
    umbrueche += feld.umbrueche
    if (text[feld.ende] !== trennzeichen) return { felder, ende: feld.ende + 1, umbrueche, offen }
    stelle = feld.ende + 1
  }
}

interface Feld {
  readonly inhalt: string
  /** Position of the delimiter or line break behind the field. */
  readonly ende: number
  readonly umbrueche: number
  /** Begins with a quote that is not closed at its end. */
  readonly offen?: boolean
}

function parseFeld(text: string, ab: number, trennzeichen: string): Feld {
  const zeile = zeilenende(text, ab)
  const trenner = text.indexOf(trennzeichen, ab)
  const ende = trenner === -1 || trenner > zeile ? zeile : trenner
  const inhalt = text.slice(ab, ende)
  return { inhalt: inhalt.endsWith('\r') ? inhalt.slice(0, -1) : inhalt, ende, umbrueche: 0 }
}

function parseZitat(text: string, ab: number, trennzeichen: string): Feld {
  const schluss = zitatende(text, ab + 1)
  const innen = text.slice(ab + 1, schluss)
  const rest = parseFeld(text, Math.min(schluss + 1, text.length), trennzeichen)
  const umbrueche = innen.split('\n').length - 1
  return {
    inhalt: innen.replaceAll('""', '"') + rest.inhalt,
    ende: rest.ende,
    umbrueche,
    // Over several lines, and text behind the closing quote: that one opens another field.
    offen: schluss === text.length || (umbrueche > 0 && rest.inhalt.trim() !== ''),
  }
}

/** Position of the closing quote; a doubled quote is none. Without one the text ends the field. */
function zitatende(text: string, ab: number): number {
  let stelle = text.indexOf('"', ab)
  while (stelle !== -1 && text[stelle + 1] === '"') stelle = text.indexOf('"', stelle + 2)
  return stelle === -1 ? text.length : stelle
}

/**
 * The delimiter on whose count most of the first lines agree. `;` when no
 * candidate occurs.
 */
export function findeTrennzeichen(text: string): Trennzeichen {
  const proben = text
    .slice(0, 100_000)
    .split(/\r?\n/, 60)
    .filter((zeile) => zeile !== '')
  let bestes: Trennzeichen = ';'
  let meiste = 0
  for (const kandidat of TRENNZEICHEN) {
    const uebereinstimmung = haeufigsteAnzahl(proben, kandidat)
    if (uebereinstimmung > meiste) {
      bestes = kandidat
      meiste = uebereinstimmung
    }
  }
  return bestes
}

function haeufigsteAnzahl(proben: readonly string[], kandidat: string): number {
  const haeufigkeit = new Map<number, number>()
  for (const zeile of proben) {
    const anzahl = zeile.replaceAll(/"[^"]*"/g, '').split(kandidat).length - 1
    if (anzahl > 0) haeufigkeit.set(anzahl, (haeufigkeit.get(anzahl) ?? 0) + 1)
  }
  return Math.max(0, ...haeufigkeit.values())
}
