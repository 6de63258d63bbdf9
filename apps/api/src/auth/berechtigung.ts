/** The shape of a rule, and what it says about somebody. */
import { rollenOf, type Rolle, type Wer } from './wer.ts'

/** Everyone, signed in or not. */
export const ALLE = 'ALLE'

export interface Berechtigung {
  readonly wem: typeof ALLE | readonly Rolle[]
  /** Of these roles only accounts of the Kreis: a Kommune plans for itself, not for all. */
  readonly nurKreis?: true
  /** Of these roles only accounts of an organisation that is the Jugendamt of a Bezirk. */
  readonly nurJugendamt?: true
  /** Also a session whose second factor is still due. */
  readonly auchOffen?: true
}

/** Whether somebody may; the only place that answers this. */
export function darf(wer: Wer, { wem, nurKreis, nurJugendamt, auchOffen }: Berechtigung): boolean {
  if (wem === ALLE) return true
  if (wer.art !== 'KONTO') return false
  if (wer.zweitfaktorOffen) return auchOffen === true
  const { art, jugendamtsbezirkId } = wer.organisation
  if (nurKreis === true && art !== 'KREIS') return false
  if (nurJugendamt === true && jugendamtsbezirkId === null) return false
  return rollenOf(wer).some((rolle) => wem.includes(rolle))
}
