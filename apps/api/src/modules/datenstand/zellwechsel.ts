/** What became of a cell since the Stand before. */
export const ZELLWECHSEL = [
  'GEAENDERT',
  'VERBORGEN',
  'GEZEIGT',
  'HINZUGEKOMMEN',
  'WEGGEFALLEN',
] as const
export type Zellwechsel = (typeof ZELLWECHSEL)[number]
