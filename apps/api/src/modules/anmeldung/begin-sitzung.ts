import { signInto } from '../../auth/anmelden.ts'
import type { Anmeldeweg, Wer } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import type { Anmeldekonto } from './anmeldekonto.queries.ts'
import { rememberGeraet } from './bekanntes-geraet-cookie.ts'

/**
 * Begins a new session in this browser; one that was there ends. A second
 * factor is still due where the account has one or must have one; a passkey is
 * two factors in one, because its device has verified the person.
 */
export async function beginSitzung(
  kontext: Kontext,
  konto: Anmeldekonto,
  weg: Anmeldeweg,
): Promise<Wer> {
  const zweitfaktorOffen = weg !== 'PASSKEY' && (konto.hatFaktor || konto.faktorPflicht)
  if (!zweitfaktorOffen) rememberGeraet(kontext, konto.id)
  return signInto(kontext, { kontoId: konto.id, name: konto.name, weg, zweitfaktorOffen })
}
