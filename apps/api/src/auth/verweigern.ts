import type { GraphQLError } from 'graphql'
import { fehler } from '../errors.ts'
import type { Angemeldet, Wer } from './wer.ts'

/**
 * Why somebody may not do what other roles may. Depends on who asks alone,
 * never on what is asked for: forbidden and unknown look the same.
 */
export function rightsError(wer: Wer): GraphQLError {
  if (wer.art === 'OEFFENTLICHKEIT') {
    return fehler('ANMELDUNG_NOETIG', 'Dafür bitte anmelden.')
  }
  if (wer.zweitfaktorOffen) {
    return fehler('ZWEITER_FAKTOR_NOETIG', 'Dafür fehlt noch der zweite Faktor der Anmeldung.')
  }
  return fehler('NICHT_BERECHTIGT', 'Dafür hat dieses Konto keine Berechtigung.')
}

/** @throws GraphQLError ANMELDUNG_NOETIG when nobody is signed in */
export function assertAngemeldet(wer: Wer): Angemeldet {
  if (wer.art === 'KONTO' && !wer.zweitfaktorOffen) return wer
  throw rightsError(wer)
}

/** As `assertAngemeldet`, also for who still owes the second factor: for what leads to it. */
export function assertBegonnen(wer: Wer): Angemeldet {
  if (wer.art === 'KONTO') return wer
  throw rightsError(wer)
}
