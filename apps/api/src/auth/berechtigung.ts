/** The shape of a rule, and what it says about somebody. */
import { rollenOf, type Rolle, type Wer } from './wer.ts'

/** Everyone, signed in or not. */
export const ALLE = 'ALLE'

export interface Berechtigung {
  readonly wem: typeof ALLE | readonly Rolle[]
  /** Of these roles only accounts of the Kreis: a Kommune plans for itself, not for all. */
  readonly nurKreis?: true
  /** Also a session whose second factor is still due. */
  readonly auchOffen?: true
}

/** Whether somebody may; the only place that answers this. */
export function darf(wer: Wer, { wem, nurKreis, auchOffen }: Berechtigung): boolean {
  if (wem === ALLE) return true
  if (wer.art === 'KONTO' && wer.zweitfaktorOffen) return auchOffen === true
  if (wer.art === 'KONTO' && nurKreis === true && wer.organisation.art !== 'KREIS') return false
  return rollenOf(wer).some((rolle) => wem.includes(rolle))
}
