/** An address in one line, as people type it. */
import { vereinfacheStrasse } from './strassensuche.ts'

export interface Adresszeile {
  /** As typed, without the number. */
  readonly strasse: string
  /** "12 a"; empty: none. */
  readonly hausnummer: string
  /** Five digits; empty: none. */
  readonly plz: string
  /** As typed; empty: none. */
  readonly ort: string
}

const HOECHSTENS = 200

/** "Markt 1a, 41812 Erkelenz", "Markt 1 Erkelenz", "Markt, Erkelenz", "Markt". */
export function parseAdresszeile(text: string): Adresszeile {
  const zeile = text.slice(0, HOECHSTENS).replaceAll(/\s+/g, ' ').trim()
  const plz = /(?<!\d)\d{5}(?!\d)/.exec(zeile)?.[0] ?? ''
  const [vorn = '', hinten = ''] = plz === '' ? [zeile] : zeile.split(plz)
  const [adresse = '', ...orte] = vorn.split(',')
  const nummer = /^(.*\D)\s+(\d{1,4}\s?[a-z]?)(?![a-z\d])(.*)$/i.exec(adresse.trim())
  const [strasse, hausnummer, rest] = nummer
    ? [nummer[1]!, nummer[2]!, nummer[3]!]
    : [adresse, '', '']
  return {
    strasse: saubere(strasse),
    hausnummer: hausnummer.trim(),
    plz,
    ort: saubere([rest, ...orte, hinten].join(' ')),
  }
}

const saubere = (text: string): string => text.replaceAll(/^[\s,]+|[\s,]+$/g, '')

/** Whether both say the same street. */
export const istGleicheStrasse = (a: string, b: string): boolean =>
  vereinfacheStrasse(a) === vereinfacheStrasse(b)
