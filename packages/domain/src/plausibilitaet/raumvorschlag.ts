import { findKreisraum, istGesamtname } from './gesamtraum.ts'

/** An area of the Kreis that a text of a file may mean. */
export interface Vorschlagsraum {
  readonly schluessel: string
  readonly name: string
}

/** More than so many are no help. */
const HOECHSTENS = 3

/**
 * Areas that an unknown key or name of a file may mean, the likeliest first:
 * the same name written otherwise ("Uebach Palenberg", "Erkelenz, Stadt"), a
 * key that lost zeros or got separators, at last a name with a few letters
 * wrong. "Kreis insgesamt" is the Kreis. Several areas of one name are all named: which one is meant only a
 * person knows.
 *
 * @param text key of the file; `name` its name there, empty where it has none
 */
export function findRaumvorschlaege(
  text: string,
  name: string,
  raeume: readonly Vorschlagsraum[],
): readonly Vorschlagsraum[] {
  const gleiche = raeume.filter(
    (raum) =>
      istGleicherSchluessel(text, raum.schluessel) ||
      [text, name].some((eines) => istGleicherName(eines, raum.name)),
  )
  if (gleiche.length > 0) return gleiche.slice(0, HOECHSTENS)
  const kreis = findKreisraum(raeume)
  if (kreis !== null && [text, name].some((eines) => istGesamtname(eines, kreis.name)))
    return [kreis]
  const gesucht = normalisiereRaumname(/\p{L}/u.test(text) ? text : name)
  // Short names are near to each other by chance.
  if (gesucht.length < 4) return []
  return raeume
    .map((raum) => ({ raum, abstand: abstandOf(gesucht, normalisiereRaumname(raum.name)) }))
    .filter(({ abstand }) => abstand <= gesucht.length / 5)
    .toSorted((a, b) => a.abstand - b.abstand)
    .slice(0, HOECHSTENS)
    .map(({ raum }) => raum)
}

function istGleicherName(a: string, b: string): boolean {
  const normal = normalisiereRaumname(a)
  return normal !== '' && normal === normalisiereRaumname(b)
}

/** "5370012" and "05 370 012" mean 05370012, "1" means "01"; a longer one is another area. */
function istGleicherSchluessel(text: string, schluessel: string): boolean {
  const [a, b] = [text, schluessel].map((einer) =>
    einer
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '')
      .replace(/^0+/, ''),
  )
  return a !== '' && a === b
}

/** What offices shorten behind a name: "(Rhld.)", ", St."; a whole word in brackets may be a Quartier. */
const KURZER_ZUSATZ = /\s*(\([\p{L} .-]{1,12}\.\)|,\s*(st|gem)\.)\s*$/u

/** And before it: "Gem. Selfkant", "Gde. Gangelt"; "St. Augustin" is a Sankt. */
const KURZER_VORSATZ = /^\s*(gem|gde)\.\s*/

/**
 * "Erkelenz, Stadt", "Stadt Erkelenz" and "ERKELENZ" are one name, so are
 * "Übach" and "Uebach", "Heinsberg (Rhld.)" and "Heinsberg"; a Kreis is no Stadt.
 */
export function normalisiereRaumname(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replace(KURZER_ZUSATZ, '')
    .replace(KURZER_VORSATZ, '')
    .replaceAll(/\b(hanse|kreis|landeshaupt|universitaets)?stadt\b|\b(gemeinde|markt)\b/g, '')
    .replaceAll(/[^a-z0-9]+/g, '')
}

/** Letters to add, leave out or change, or neighbours to swap (optimal string alignment; R: `stringdist(method = "osa")`). */
function abstandOf(a: string, b: string): number {
  // Names of very different length cannot be near.
  if (Math.abs(a.length - b.length) > 3) return Infinity
  let [vorletzte, letzte]: [number[], number[]] = [[], Array.from(b + ' ', (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const zeile = [i]
    for (let j = 1; j <= b.length; j++) {
      const gleich = a[i - 1] === b[j - 1] ? 0 : 1
      let kosten = Math.min(letzte[j]! + 1, zeile[j - 1]! + 1, letzte[j - 1]! + gleich)
      const vertauscht = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (vertauscht) kosten = Math.min(kosten, vorletzte[j - 2]! + 1)
      zeile.push(kosten)
    }
    ;[vorletzte, letzte] = [letzte, zeile]
  }
  return letzte[b.length]!
}
