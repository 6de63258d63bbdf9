import type { Teilgruppe } from '@sozial/domain/indikator'

/** What one label of a column head or of a classifying column says. */
export type Labeldeutung =
  | { readonly art: 'TEILGRUPPE'; readonly teil: Partial<Teilgruppe> }
  /** "Insgesamt": everything, adds nothing. */
  | { readonly art: 'GESAMT' }
  /** Name of a breakdown ("Geschlecht", "und zwar"): adds nothing. */
  | { readonly art: 'GLIEDERUNG' }
  | { readonly art: 'MERKMAL' }

const GESAMT = /^(insgesamt|zusammen|total|alle)( \(.*\))?$/i
const GLIEDERUNG =
  /^(geschlecht|sex|nationalität|staatsangehörigkeit|alter|altersgruppen?|altersjahre?|age groups?|und zwar|davon|davon mit|darunter|dar\.|nach|schulabschluss|größe der wohnung|gebäude nach anzahl der wohnungen|typ der pflegeeinrichtung)\b:?( \(.*\))?$/i

const GRUPPEN: readonly (readonly [RegExp, Partial<Teilgruppe>])[] = [
  [/^(männlich|männer|male|m)$/i, { geschlecht: 'MAENNLICH' }],
  [/^(weiblich|frauen|female|w)$/i, { geschlecht: 'WEIBLICH' }],
  [/^divers$/i, { geschlecht: 'DIVERS' }],
  [/^(deutsche?|german|deutsche\(r\))$/i, { nationalitaet: 'DEUTSCH' }],
  [
    /^(ausländer|ausländer\(innen\)|ausländer\/-?innen|ausländerinnen und ausländer|ausländisch|foreign)$/i,
    { nationalitaet: 'AUSLAENDISCH' },
  ],
]

type Alter = readonly [alterVon: number, alterBis: number | null]

const ALTER: readonly (readonly [RegExp, (a: number, b: number) => Alter])[] = [
  [/^(?:unter|under) (\d+) (?:jahren?|jahr|years?)$/i, (a) => [0, a]],
  [/^(\d+)(?: jahren?)? (?:bis unter|to under) (\d+) (?:jahren?|years?)$/i, (a, b) => [a, b]],
  [/^(\d+) ?(?:bis|to|-|–) ?(\d+) (?:jahren?|years?)$/i, (a, b) => [a, b + 1]],
  [
    /^(\d+) (?:jahren?|years?) (?:und (?:mehr|älter)|u\. ?m\.?|and (?:over|older|more))$/i,
    (a) => [a, null],
  ],
  [/^(?:ab|von) (\d+) jahren?$/i, (a) => [a, null]],
  [/^(\d+) (?:und mehr|und älter) jahren?$/i, (a) => [a, null]],
  [/^(\d+) (?:jahren?|years?)$/i, (a) => [a, a + 1]],
]

/** Breakdowns whose "5 bis unter 10 Jahre" is a duration and no age. */
const DAUER = /dauer|baujahr|bestand|bestehen|duration|since/i

/**
 * The age interval of a label, half-open in completed years.
 *
 * @example parseAlter('75 Jahre und mehr') // [75, null]
 */
export function parseAlter(label: string): Alter | null {
  for (const [muster, lese] of ALTER) {
    const treffer = muster.exec(label)
    if (treffer === null) continue
    const [von, bis] = lese(Number(treffer[1]), Number(treffer[2]))
    return von <= 150 && (bis === null || (bis > von && bis <= 151)) ? [von, bis] : null
  }
  return null
}

/**
 * Reads one label. `gliederung` is the name of the breakdown it belongs to,
 * where the file gives one: under "Aufenthaltsdauer" years are no ages.
 */
export function deuteLabel(label: string, gliederung = ''): Labeldeutung {
  if (label === '' || GESAMT.test(label)) return { art: 'GESAMT' }
  if (GLIEDERUNG.test(label)) return { art: 'GLIEDERUNG' }
  for (const [muster, teil] of GRUPPEN) {
    if (muster.test(label)) return { art: 'TEILGRUPPE', teil }
  }
  const alter = DAUER.test(gliederung) ? null : parseAlter(label)
  if (alter === null) return { art: 'MERKMAL' }
  return { art: 'TEILGRUPPE', teil: { alterVon: alter[0], alterBis: alter[1] } }
}
