/** What the population of read Bausteine says about the areas themselves. Pure. */
import type { Bausteinumriss } from '@sozial/formate/umrisse'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'

/** Names in a row; the rest as a number. */
const NAMEN = 5

/** Bausteine without people, and those without a figure: one is known, the other is not; a sentence each. */
export function describeBewohner(
  umrisse: readonly Pick<Bausteinumriss, 'name' | 'einwohner'>[],
): readonly string[] {
  const mit = (zahl: 0 | null) =>
    umrisse.filter(({ einwohner }) => einwohner === zahl).map(({ name }) => name)
  const leere = mit(0)
  const unbekannte = mit(null)
  return [
    ...(leere.length > 0
      ? [
          `In ${formatAnzahl(leere.length, 'Baustein', 'Bausteinen')} wohnt niemand (0 Einwohner): ${nenne(leere)}. Das ist kein Fehler; zur Fläche und zum Zusammenhang eines Sozialraums zählen sie, zu seiner Größe nicht.`,
        ]
      : []),
    ...(unbekannte.length > 0
      ? [
          `Bei ${formatAnzahl(unbekannte.length, 'Baustein', 'Bausteinen')} steht keine Einwohnerzahl: ${nenne(unbekannte)}. Leer gilt nicht als null; die Größe ihres Sozialraums bleibt damit unbekannt.`,
        ]
      : []),
  ]
}

function nenne(namen: readonly string[]): string {
  const weitere = namen.length - NAMEN
  const gezeigte =
    weitere > 1 ? [...namen.slice(0, NAMEN), `${formatZahl(weitere)} weitere`] : namen
  return new Intl.ListFormat('de').format(gezeigte)
}
