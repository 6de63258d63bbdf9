import { SCHWELLE_PROZENTPUNKTE, type Veraenderungsurteil } from '@sozial/domain/vergleich'
import { istGeheim, type WertStatus } from '@sozial/domain/wert'
import { formatZahl } from '@sozial/shared/format'
import { zeichenOf } from '@sozial/shared/zeichen'
import type { AtlasIndikator } from '../../app/atlas/atlas-state.ts'
import { NAHEZU_GLEICH_ANTEIL, type Abschnittsveraenderung } from './veraenderungen.ts'

const URTEILSWORTE: Readonly<Record<Veraenderungsurteil, string>> = {
  GESTIEGEN: 'gestiegen',
  GESUNKEN: 'gesunken',
  NAHEZU_GLEICH: 'nahezu gleich',
  NICHT_SICHER: 'nicht sicher',
  NICHT_VERGLICHEN: 'nicht geprüft',
}

/** In this order verdicts are listed. */
export const URTEILSFOLGE: readonly string[] = Object.values(URTEILSWORTE)

type Beurteilt = Pick<Abschnittsveraenderung, 'differenz' | 'urteil'>

/** The fixed word for a change over time; empty where a figure is missing. */
export function urteilswort({ differenz, urteil }: Beurteilt): string {
  return differenz.wert === null ? '' : URTEILSWORTE[urteil]
}

/** Why there is no change to speak of: "geschützt", "liegt noch nicht vor". */
export function fehlgrund(status: WertStatus): string {
  if (istGeheim(status)) return zeichenOf('GEHEIM_PRIMAER').wort
  return zeichenOf(status).wort || zeichenOf('NICHT_VERFUEGBAR').wort
}

/** True for changes that are more than chance. */
export function istVeraendert(urteil: Veraenderungsurteil): boolean {
  return urteil === 'GESTIEGEN' || urteil === 'GESUNKEN'
}

type Fassung = Pick<AtlasIndikator['fassung'], 'typ' | 'intervall' | 'faktor'>

/** What the verdict words mean that occur, for the note below the table. */
export function urteilserklaerung(worte: ReadonlySet<string>, fassung: Fassung): string {
  const geprueft = fassung.intervall !== 'KEINE' && fassung.typ !== 'ABSOLUT'
  const saetze = [
    geprueft && (worte.has('gestiegen') || worte.has('gesunken'))
      ? '„Gestiegen“ und „gesunken“: mit 95 % Sicherheit kein Zufall.'
      : '',
    worte.has('nahezu gleich') ? `„Nahezu gleich“: ${nahezuGleich(fassung, geprueft)}.` : '',
    worte.has('nicht sicher')
      ? '„Nicht sicher“: Die Veränderung kann Zufall sein (Prüfung auf 5 %).'
      : '',
    worte.has('nicht geprüft') ? '„Nicht geprüft“: Für die Prüfung fehlen die Fallzahlen.' : '',
  ]
  return saetze.filter(Boolean).join(' ')
}

function nahezuGleich({ typ, faktor }: Fassung, geprueft: boolean): string {
  if (typ === 'ABSOLUT') {
    return `weniger als ${formatZahl(NAHEZU_GLEICH_ANTEIL * 100, 1)}\u202F% mehr oder weniger`
  }
  const zufall = geprueft ? ' und nicht sicher' : ''
  if (faktor === 100) {
    return `weniger als ${formatZahl(SCHWELLE_PROZENTPUNKTE, 1)} Prozentpunkte Unterschied${zufall}`
  }
  return 'kein Unterschied'
}
