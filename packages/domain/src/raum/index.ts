/** Levels of areas that can carry a value, from wide to narrow. */
export const EBENEN = [
  'BUND',
  'LAND',
  'KREIS',
  'JUGENDAMTSBEZIRK',
  'KOMMUNE',
  'SOZIALRAUM',
  'QUARTIER',
] as const
export type Ebene = (typeof EBENEN)[number]
