/** The areas of the product in the order of the head. */
export interface Bereich {
  readonly text: string
  /** Where its link leads. */
  readonly pfad: string
  /** Further pages that belong to it; the selection bar leads from one to the other. */
  readonly dazu: readonly string[]
  /** Whether its links carry the chosen Indikator, Räume and Zeitraum along. */
  readonly mitAuswahl: boolean
}

export const BEREICHE: readonly Bereich[] = [
  { text: 'Start', pfad: '/', dazu: [], mitAuswahl: false },
  { text: 'Atlas', pfad: '/karte', dazu: ['/zeitvergleich', '/vergleich'], mitAuswahl: true },
  { text: 'Bevölkerung', pfad: '/bevoelkerung', dazu: [], mitAuswahl: false },
  { text: 'Auskunft', pfad: '/auskunft', dazu: [], mitAuswahl: false },
  { text: 'Indikatoren', pfad: '/indikatoren', dazu: [], mitAuswahl: true },
  { text: 'Verwaltung', pfad: '/verwaltung', dazu: [], mitAuswahl: false },
]

/** True on the pages of the area and on those below them; the start page has none below. */
export function isIn({ pfad, dazu }: Bereich, pathname: string): boolean {
  return [pfad, ...dazu].some(
    (seite) => pathname === seite || (seite !== '/' && pathname.startsWith(`${seite}/`)),
  )
}
