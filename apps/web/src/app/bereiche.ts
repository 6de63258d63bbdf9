/** The areas of the product in the order of the head; `wurzel` is what belongs to one. */
export interface Bereich {
  readonly text: string
  readonly pfad: string
  /** Whether its links carry the chosen Indikator, Räume and Zeitraum along. */
  readonly mitAuswahl: boolean
}

export const BEREICHE: readonly Bereich[] = [
  { text: 'Start', pfad: '/', mitAuswahl: false },
  { text: 'Karte', pfad: '/karte', mitAuswahl: true },
  { text: 'Zeitvergleich', pfad: '/zeitvergleich', mitAuswahl: true },
  { text: 'Vergleich', pfad: '/vergleich', mitAuswahl: true },
  { text: 'Bevölkerung', pfad: '/bevoelkerung', mitAuswahl: false },
  { text: 'Auskunft', pfad: '/auskunft', mitAuswahl: false },
  { text: 'Indikatoren', pfad: '/indikatoren', mitAuswahl: true },
  { text: 'Verwaltung', pfad: '/verwaltung', mitAuswahl: false },
]

/** True on the page of the area and on those below it; the start page has none below. */
export function isIn({ pfad }: Bereich, pathname: string): boolean {
  return pathname === pfad || (pfad !== '/' && pathname.startsWith(`${pfad}/`))
}
