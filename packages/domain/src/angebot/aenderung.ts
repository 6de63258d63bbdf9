/** What changed between two Fassungen, field by field. */
import { FELDFOLGE } from './felder.ts'
import { INHALTSFELDER, type Angebotsinhalt, type Feldname, type Stufe } from './inhalt.ts'
import { stufeOf } from './sicht.ts'

export interface Feldaenderung {
  readonly feld: Feldname
  /** The value as the document has it; undefined: there was none. */
  readonly alt: unknown
  readonly neu: unknown
  /** Set where who sees it changed. */
  readonly stufe: { readonly alt: Stufe; readonly neu: Stufe } | null
}

/** Key by key in one order: two documents that say the same read the same. */
function canonical(wert: unknown): string {
  if (Array.isArray(wert)) return `[${wert.map(canonical).join(',')}]`
  if (typeof wert !== 'object' || wert === null) return JSON.stringify(wert) ?? ''
  const paare = Object.entries(wert).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${paare.map(([name, eins]) => `${name}:${canonical(eins)}`).join(',')}}`
}

/** @returns the fields whose value or level changed, in the order of the form */
export function findAenderungen(
  alt: Angebotsinhalt,
  neu: Angebotsinhalt,
): readonly Feldaenderung[] {
  return FELDFOLGE.flatMap((feld) => {
    const [vorher, nachher] = [wertOf(alt, feld), wertOf(neu, feld)]
    const stufen = { alt: stufeOf(alt, feld), neu: stufeOf(neu, feld) }
    const stufe = stufen.alt === stufen.neu ? null : stufen
    if (stufe === null && canonical(vorher) === canonical(nachher)) return []
    return [{ feld, alt: vorher, neu: nachher, stufe }]
  })
}

const wertOf = (inhalt: Angebotsinhalt, feld: Feldname): unknown => {
  const inhaltsfeld = INHALTSFELDER.find((name) => name === feld)
  return inhaltsfeld === undefined ? undefined : inhalt[inhaltsfeld]
}
