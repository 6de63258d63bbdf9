/** The parts of the page of a Stand, as its address names them. Pure. */

export const STANDTEILE = [
  { teil: 'ueberblick', text: 'Überblick' },
  { teil: 'zellen', text: 'Geschützte Zahlen' },
  { teil: 'wirkung', text: 'Andere Mindestzahlen' },
  { teil: 'vergleich', text: 'Vergleich' },
] as const

export type Standteil = (typeof STANDTEILE)[number]['teil']

/** The part in `?teil=`; the first where none or an unknown one is named. */
export function parseStandteil(suche: URLSearchParams): Standteil {
  const gesucht = suche.get('teil')
  return STANDTEILE.find(({ teil }) => teil === gesucht)?.teil ?? STANDTEILE[0].teil
}

/** Address of a part on the same page; the first needs no word. */
export const toStandteil = (teil: Standteil): string =>
  teil === STANDTEILE[0].teil ? '?' : `?teil=${teil}`
