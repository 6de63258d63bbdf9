import { fehler } from '../../errors.ts'
import type { SzenarioannahmeInput } from './versorgung.type.ts'

const HOECHSTENS_PLAETZE = 100_000
const NAMENSZEICHEN = 300

export interface GepruefteAnnahme {
  readonly art: 'NEU' | 'SCHLIESSEN' | 'PLAETZE'
  readonly id: string
  readonly raum?: string
  /** What the site was called then: what is left of it when it is gone. */
  readonly ort?: string
  readonly plaetze?: number
}

/**
 * Each with what its kind needs and nothing else.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG where one lacks it
 */
export const checkAnnahmen = (
  eingaben: readonly SzenarioannahmeInput[],
): readonly GepruefteAnnahme[] => eingaben.map(checkAnnahme)

function checkAnnahme(eingabe: SzenarioannahmeInput): GepruefteAnnahme {
  const { art, id, raum, plaetze } = eingabe
  const ort = eingabe.ort?.trim().slice(0, NAMENSZEICHEN)
  const genannt = ort ? { ort } : {}
  const kennung = art === 'NEU' ? /^neu-\d{1,6}$/ : /^\d{1,10}$/
  if (!kennung.test(id)) throw fehler('EINGABE_UNGUELTIG', 'Eine Annahme nennt keinen Ort.')
  if (art === 'SCHLIESSEN') return { art, id, ...genannt }
  if (plaetze == null || !(plaetze >= 0 && plaetze <= HOECHSTENS_PLAETZE))
    throw fehler('EINGABE_UNGUELTIG', 'Plätze sind eine Zahl von 0 bis 100.000.')
  if (art === 'PLAETZE') return { art, id, plaetze, ...genannt }
  if (!raum || raum.length > 64)
    throw fehler('EINGABE_UNGUELTIG', 'Ein neuer Ort braucht einen Raum.')
  return { art, id, raum, plaetze }
}
