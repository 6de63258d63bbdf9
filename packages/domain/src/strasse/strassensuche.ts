import type { Strassenabschnitt } from './strassenabschnitt.ts'

/** What somebody means who types an address. */
export interface Strassensuche {
  /** Name of the street as `vereinfacheStrasse` writes it. */
  readonly strasse: string
  readonly hausnummer: number | null
  /** Kommune or Postleitzahl behind a comma, simplified; empty: anywhere. */
  readonly ort: string
}

/** "Schul-Straße" and "Schulstr." alike: lower case, no umlauts, words parted by one space. */
export const vereinfacheStrasse = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (zeichen) => UMLAUTE[zeichen] ?? '')
    .replaceAll(/str(?:asse|\.)?(?![a-z])/g, 'str')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()

const UMLAUTE: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** "Lindenstr. 12a, Heinsberg" → street, house number, place. */
export function parseStrassensuche(text: string): Strassensuche {
  const [adresse = '', ...orte] = text.split(',')
  const [, vorn = adresse, nummer] = /^(.*\D)\s+(\d{1,4})\s*[a-z]?\s*$/i.exec(adresse) ?? []
  return {
    strasse: vereinfacheStrasse(vorn),
    hausnummer: nummer === undefined ? null : Number(nummer),
    ort: vereinfacheStrasse(orte.join(' ')),
  }
}

type Nummern = Pick<Strassenabschnitt, 'seite' | 'von' | 'bis'>

/** Whether a house number lies in a section; letters behind it never decide. */
export function enthaeltHausnummer({ seite, von, bis }: Nummern, nummer: number): boolean {
  if (nummer < von || (bis !== null && nummer > bis)) return false
  if (seite === 'BEIDE') return true
  return (seite === 'GERADE') === (nummer % 2 === 0)
}

const SEITENWORTE = { BEIDE: '', GERADE: 'gerade', UNGERADE: 'ungerade' } as const

/** "2–48 gerade", "ab 50", "ungerade"; "alle" for the whole street. */
export function formatHausnummern({ seite, von, bis }: Nummern): string {
  const spanne = bis === null ? (von <= 2 ? '' : `ab ${von}`) : `${von}–${bis}`
  return [spanne, SEITENWORTE[seite]].filter(Boolean).join(' ') || 'alle'
}
