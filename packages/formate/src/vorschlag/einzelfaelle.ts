/** Tables that are not one of areas but of addresses or persons. */
import { slug } from '../katalog/index.ts'
import type { Datei } from '../lesung/index.ts'
import { lesefehler } from '../lesung/meldungen.ts'
import { findPersonen, personensatz } from './personenspalten.ts'
import type { Probe } from './probe.ts'

/**
 * Figures of areas never have names or birthdays: such a file is a list of
 * persons and was sent by mistake.
 *
 * @throws LesefehlerError for a list of persons
 */
export function verweigerePersonen(datei: Datei): void {
  const fund = findPersonen(datei)
  if (fund === null || fund.art === 'ANSCHRIFT') return
  throw lesefehler({ code: 'PERSONENDATEN', text: personensatz(datei, fund) })
}

/** True where rows are addresses: a street, and its house number or a column named after addresses. */
export function istAdressliste({ spalten }: Probe): boolean {
  const koepfe = spalten.map(({ kopf }) => slug(kopf))
  const strasse = koepfe.some((kopf) => /^(strasse|str|strassenname|.*_strasse)$/.test(kopf))
  const nummer = koepfe.some((kopf) => /^(haus_?n\w*|nr|hnr|hausnummer\w*)$/.test(kopf))
  return (strasse && nummer) || koepfe.some((kopf) => /^(anschrift|adresse)$/.test(kopf))
}
