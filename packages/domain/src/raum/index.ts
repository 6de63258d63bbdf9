export { findLand } from './laender.ts'

/** Levels of areas, from wide to narrow. */
export const EBENEN = [
  'BUND',
  'LAND',
  'KREIS',
  'JUGENDAMTSBEZIRK',
  'KOMMUNE',
  'SOZIALRAUM',
  'QUARTIER',
  'BAUSTEIN',
] as const
export type Ebene = (typeof EBENEN)[number]

/**
 * Levels that carry values and are offered to readers: all but the finest, whose
 * areas are only counted in, and added up to others.
 */
export const WERTEBENEN: readonly Ebene[] = EBENEN.filter((ebene) => ebene !== 'BAUSTEIN')
