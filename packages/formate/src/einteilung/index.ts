/** Reads an existing division of an area: a Baustein and its Sozialraum per row. */
import { findeTrennzeichen, zeilen } from '../text/index.ts'
import { findUmsteigespalten, parseUmsteiger } from './umsteiger.ts'

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
 * other, because only who knows the Bausteine can tell. An Umsteigeschlüssel
 * (a head with "Anteil") is such a list where every Baustein goes as a whole.
 *
 * @throws LesefehlerError when a quote is not closed, or an Umsteigeschlüssel parts a Baustein
 */
export function parseEinteilung(text: string): readonly Einteilungszeile[] {
  const tabelle = [...zeilen(text, findeTrennzeichen(text))].map(({ zeile, felder }) => ({
    zeile,
    felder: felder.map((feld) => feld.replaceAll(/\s+/g, ' ').trim()),
  }))
  const spalten = findUmsteigespalten(tabelle[0]?.felder ?? [])
  if (spalten) return parseUmsteiger(tabelle.slice(1), spalten)
  const gelesen: Einteilungszeile[] = []
  for (const { zeile, felder } of tabelle) {
    const [baustein = '', raum = ''] = felder
    if (baustein !== '') gelesen.push({ zeile, baustein, raum })
  }
  return gelesen
}
