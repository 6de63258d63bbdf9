/** Reads an existing division of an area: a Baustein and its Sozialraum per row. */
import { findeTrennzeichen, zeilen } from '../text/index.ts'

export interface Einteilungszeile {
  /** Line of the text, from 1. */
  readonly zeile: number
  readonly baustein: string
  /** Empty: in none. */
  readonly raum: string
}

/**
 * The rows of a list as it comes from a table: first the Baustein, then its
 * Sozialraum; rows without a Baustein are left out. A head is a row like any
 * other, because only who knows the Bausteine can tell.
 *
 * @throws LesefehlerError when a quote is not closed
 */
export function parseEinteilung(text: string): readonly Einteilungszeile[] {
  const gelesen: Einteilungszeile[] = []
  for (const { zeile, felder } of zeilen(text, findeTrennzeichen(text))) {
    const [baustein = '', raum = ''] = felder.map((feld) => feld.replaceAll(/\s+/g, ' ').trim())
    if (baustein !== '') gelesen.push({ zeile, baustein, raum })
  }
  return gelesen
}
