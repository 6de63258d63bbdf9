/** Steps from an empty database to a product that can be shown, in their order. */
export const EINRICHTUNGSSCHRITTE = [
  'KREIS',
  'KOMMUNEN',
  'SOZIALRAEUME',
  'LIEFERUNG',
  'KERNSET',
  'IMPRESSUM',
  'DATENSCHUTZ',
  'BARRIEREFREIHEIT',
  'STARTSEITE',
] as const

export type Einrichtungsschritt = (typeof EINRICHTUNGSSCHRITTE)[number]
