/** Which values a request may read: exactly one published Datenstand, or the Arbeitsstand. */
import type { Sicht } from '../graphql/enums.ts'
import { rightsError } from './verweigern.ts'
import { istInnen, type Wer } from './wer.ts'

export type Zugang =
  | { readonly sicht: 'RELEASED' }
  | {
      readonly sicht: 'INTERN'
      readonly datenstand: 0
      /** null: everything. */
      readonly beschraenkung: null
    }

const RELEASED: Zugang = { sicht: 'RELEASED' }
const INTERN: Zugang = { sicht: 'INTERN', datenstand: 0, beschraenkung: null }

/** @throws GraphQLError ANMELDUNG_NOETIG, ZWEITER_FAKTOR_NOETIG or NICHT_BERECHTIGT for the Arbeitsstand */
export async function findZugang(wer: Wer, sicht: Sicht): Promise<Zugang> {
  if (sicht === 'RELEASED') return RELEASED
  if (istInnen(wer)) return INTERN
  throw rightsError(wer)
}
