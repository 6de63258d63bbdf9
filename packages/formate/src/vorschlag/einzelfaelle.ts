/** Tables that are not one of areas but of addresses or persons. */
import { slug } from '../katalog/index.ts'
import { kurz, lesefehler } from '../lesung/meldungen.ts'
import type { Probe } from './probe.ts'

const PERSON =
  /^(vorname|nachname|familienname|geburtsname|geburtsdatum|geb_?datum|geburtstag|iban|steuer_?id\w*|sozialversicherungsnummer|rentenversicherungsnummer|aktenzeichen_person)$/

/** @param kopf head of a column, levelled by `slug` */
export const istPersonenkopf = (kopf: string): boolean => PERSON.test(kopf)

/**
 * Figures of areas never have names or birthdays: such a file is a list of
 * persons and was sent by mistake.
 *
 * @throws LesefehlerError for a list of persons
 */
export function verweigerePersonen({ name, spalten }: Probe): void {
  const koepfe = spalten.filter(({ kopf }) => istPersonenkopf(slug(kopf))).map(({ kopf }) => kopf)
  if (koepfe.length === 0) return
  throw lesefehler({
    code: 'PERSONENDATEN',
    text: `„${kurz(name)}“ enthält Angaben zu einzelnen Personen (${koepfe.map((kopf) => `„${kurz(kopf)}“`).join(', ')}) und wird nicht gelesen. Gebraucht werden nur Zahlen je Gebiet; bitte vorher zusammenzählen und diese Spalten weglassen.`,
  })
}

/** True where rows are addresses: a street, and its house number or a column named after addresses. */
export function istAdressliste({ spalten }: Probe): boolean {
  const koepfe = spalten.map(({ kopf }) => slug(kopf))
  const strasse = koepfe.some((kopf) => /^(strasse|str|strassenname|.*_strasse)$/.test(kopf))
  const nummer = koepfe.some((kopf) => /^(haus_?n\w*|nr|hnr|hausnummer\w*)$/.test(kopf))
  return (strasse && nummer) || koepfe.some((kopf) => /^(anschrift|adresse)$/.test(kopf))
}
