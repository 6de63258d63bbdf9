import { rightsError } from './verweigern.ts'
import { istInnen, type Angemeldet, type Wer } from './wer.ts'

/**
 * The account that acts for the Kreis: it alone publishes, although planners of
 * its Kommunen have the same role.
 *
 * @throws GraphQLError ANMELDUNG_NOETIG, ZWEITER_FAKTOR_NOETIG or NICHT_BERECHTIGT
 */
export function kontoDesKreises(wer: Wer): Angemeldet {
  if (istInnen(wer) && wer.organisation.art === 'KREIS') return wer
  throw rightsError(wer)
}
