/** Addresses of areas: a name to read, and before it a number or key that stays when the name changes. */
import { slugOf } from './slug.ts'

export interface Raumkennung {
  /** Number of a Sozialraum; null: it has none. */
  readonly nummer: number | null
  readonly schluessel: string
  readonly name: string
}

/** "7-oberbruch-dremmen"; by its key where an area has no number: "05370016-heinsberg". */
export const raumslug = ({ nummer, schluessel, name }: Raumkennung): string =>
  [nummer === null ? schluessel.toLowerCase() : String(nummer), slugOf(name)]
    .filter((teil) => teil !== '')
    .join('-')

/** The number before the first hyphen of an address; null where it begins with something else. */
export function nummerOf(slug: string): number | null {
  const [, ziffern] = /^(\d{1,6})(?:-|$)/.exec(slug) ?? []
  return ziffern === undefined ? null : Number(ziffern)
}
