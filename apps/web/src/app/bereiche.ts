/** The areas of the product in the order of the head, and who finds something there. */
import type { Sicht } from '../gql/schema.generated.ts'
import { findWeggruppen } from './verwaltung/wege.ts'

export interface Bereich {
  readonly text: string
  /** Where its link leads. */
  readonly pfad: string
  /** Further pages that belong to it; the selection bar leads from one to the other. */
  readonly dazu: readonly string[]
  /** Whether its links carry the chosen Indikator, Räume and Zeitraum along. */
  readonly mitAuswahl: boolean
  /** Grundzahlen by age and sex are not published yet. */
  readonly nurIntern?: true
  /** The root field without which it is of no use. */
  readonly braucht?: string
}

const BEREICHE: readonly Bereich[] = [
  { text: 'Start', pfad: '/', dazu: [], mitAuswahl: false },
  { text: 'Atlas', pfad: '/karte', dazu: ['/zeitvergleich', '/vergleich'], mitAuswahl: true },
  { text: 'Sozialräume', pfad: '/sozialraeume', dazu: [], mitAuswahl: true },
  { text: 'Angebote', pfad: '/angebote', dazu: ['/angebote-einbetten'], mitAuswahl: false },
  { text: 'Bevölkerung', pfad: '/bevoelkerung', dazu: [], mitAuswahl: false, nurIntern: true },
  { text: 'Auskunft', pfad: '/auskunft', dazu: [], mitAuswahl: false, nurIntern: true },
  {
    text: 'Versorgung',
    pfad: '/versorgung',
    dazu: [],
    mitAuswahl: false,
    braucht: 'versorgung',
  },
  { text: 'Indikatoren', pfad: '/indikatoren', dazu: [], mitAuswahl: true },
  { text: 'Verwaltung', pfad: '/verwaltung', dazu: [], mitAuswahl: false },
]

/** The areas that hold something for the viewer: no link leads to a page without content or right. */
export function findBereiche(sicht: Sicht, operationen: readonly string[]): readonly Bereich[] {
  return BEREICHE.filter(({ pfad, nurIntern = false, braucht }) => {
    if (pfad === '/verwaltung') return findWeggruppen(operationen).length > 0
    return (!nurIntern || sicht === 'INTERN') && (!braucht || operationen.includes(braucht))
  })
}

/** True on the pages of the area and on those below them; the start page has none below. */
export function isIn({ pfad, dazu }: Bereich, pathname: string): boolean {
  return [pfad, ...dazu].some(
    (seite) => pathname === seite || (seite !== '/' && pathname.startsWith(`${seite}/`)),
  )
}
