/** Offers of a Kreis as they come in great numbers, the same at every run. */
import type { Beispielangebot } from '@sozial/api/src/modules/angebotssuche/beispielangebote.testing.ts'
import {
  KOSTENARTSCHLUESSEL,
  SPRACHSCHLUESSEL,
  ZIELGRUPPENSCHLUESSEL,
} from '@sozial/domain/angebot'
import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'

export interface Frage {
  readonly suche: string
  readonly kategorien?: readonly string[]
  readonly zielgruppen?: readonly string[]
  readonly sprachen?: readonly string[]
  readonly nurFreie?: boolean
  readonly ort?: { readonly laenge: number; readonly breite: number }
  readonly umkreisKm?: number
}

const ERKELENZ = { laenge: 6.315, breite: 51.08 }

/** What people ask: a word, a sentence, a place, a typing error, with and without filters. */
export const FRAGEN: readonly Frage[] = [
  { suche: 'Pflege' },
  { suche: 'mein Kind spricht nicht' },
  { suche: 'Wassenberg' },
  { suche: 'Schuldnerberatung Erkelenz' },
  { suche: 'Schuldnerbertung' },
  { suche: 'Treff', nurFreie: true },
  { suche: 'Beratung', zielgruppen: ['GEFLUECHTETE'], sprachen: ['ar'] },
  { suche: 'Frühförderung', ort: ERKELENZ, umkreisKm: 5 },
  { suche: '', kategorien: ['kita'], ort: ERKELENZ, umkreisKm: 3 },
  { suche: 'Demenz Wegberg', zielgruppen: ['PFLEGENDE'] },
]

const ORTE = [
  'Wassenberg',
  'Erkelenz',
  'Wegberg',
  'Hückelhoven',
  'Heinsberg',
  'Geilenkirchen',
  'Übach-Palenberg',
  'Gangelt',
  'Selfkant',
  'Waldfeucht',
] as const
/** Minutes of the week: mornings, an evening, a weekend, none. */
const ZEITEN = ['{[480,720),[1920,2160)}', '{[1080,1260)}', '{[8640,9000)}', '{}'] as const
const WORTE =
  'gemeinsam offen Woche Gruppe Familie Unterstützung Alltag Begleitung kostenlos Nachmittag Gespräch Hilfe Nachbarschaft Sport Musik Garten kochen lernen lesen Treffpunkt Vormittag Anmeldung Gespräche zuhören Ausflug Bewegung Angehörige Freizeit Werkstatt Kaffee'.split(
    ' ',
  )

/** Numerical Recipes' linear congruence. */
function createZufall(): (unter: number) => number {
  let zustand = 1
  return (unter) => {
    zustand = (Math.imul(zustand, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((zustand / 2 ** 32) * unter)
  }
}

export function createAngebote(anzahl: number): readonly Beispielangebot[] {
  const zufall = createZufall()
  const aus = <T>(liste: readonly T[]): T => liste[zufall(liste.length)]!
  return Array.from({ length: anzahl }, (_, n): Beispielangebot => {
    const kategorie = aus(ANGEBOTSKATEGORIEN)
    const ort = aus(ORTE)
    const zielgruppen = [aus(ZIELGRUPPENSCHLUESSEL), aus(ZIELGRUPPENSCHLUESSEL)]
    return {
      titel: `${kategorie.name} ${ort} ${n}`,
      kurztext: Array.from({ length: 40 }, () => aus(WORTE)).join(' '),
      kategorien: [kategorie.schluessel, ...(kategorie.ober === null ? [] : [kategorie.ober])],
      zielgruppen: [...new Set(zielgruppen)],
      sprachen: ['de', aus(SPRACHSCHLUESSEL.slice(1))],
      kostenart: aus(KOSTENARTSCHLUESSEL),
      kreisweit: zufall(20) === 0,
      orte: [{ ort, laenge: 6 + zufall(5000) / 10_000, breite: 50.9 + zufall(3000) / 10_000 }],
      ...(zufall(3) === 0 ? { frei: zufall(6) } : {}),
      minuten: aus(ZEITEN),
    }
  })
}
