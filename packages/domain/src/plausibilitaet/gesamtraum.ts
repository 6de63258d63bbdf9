/** Rows that a table calls its total, and the area they stand for. */
import type { Vorschlagsraum } from './raumvorschlag.ts'

/** The words of a total, as offices write and shorten them. */
const SUMMENWORT = /^(insgesamt|insg|gesamt|summe|gesamtsumme|zusammen|zus|total|alle)$/
const KREISWORT = /^((land|gesamt)?kreis(es|gebiet)?|kreis(gesamt|summe|weit))$/
const FUELLWORT = /^(der|die|das|den|dem|des|im|in|von|für|fuer|ganze[rsn]?)$/

/**
 * True for "Insgesamt", "Kreis insgesamt", "Summe Kreis Heinsberg" and
 * "Kreisgebiet". "Heinsberg insgesamt" may as well be the town.
 *
 * @param kreisname "Kreis Heinsberg"
 */
export function istGesamtname(text: string, kreisname: string): boolean {
  const worte = wortenOf(text)
  const eigene = new Set(wortenOf(kreisname))
  const uebrige = worte.filter((wort) => !SUMMENWORT.test(wort) && !FUELLWORT.test(wort))
  if (uebrige.length === 0) return worte.some((wort) => SUMMENWORT.test(wort))
  return (
    uebrige.some((wort) => KREISWORT.test(wort)) &&
    uebrige.every((wort) => KREISWORT.test(wort) || eigene.has(wort))
  )
}

/** "Summe Nord", "Erkelenz zusammen": a row that adds up others, by a word of its name. */
export const hatSummenwort = (text: string): boolean =>
  wortenOf(text).some((wort) => SUMMENWORT.test(wort) && wort !== 'alle') || istGesamtname(text, '')

const wortenOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

/** The Kreis among areas: the only one with a key of five digits; `null` where that is not to be seen. */
export function findKreisraum<Raum extends Vorschlagsraum>(raeume: readonly Raum[]): Raum | null {
  const fuenfstellige = raeume.filter(({ schluessel }) => /^\d{5}$/.test(schluessel))
  const [erster] = fuenfstellige
  return erster !== undefined && fuenfstellige.length === 1 ? erster : null
}
