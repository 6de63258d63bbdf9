import { signInto } from '../../auth/anmelden.ts'
import type { Anmeldeweg, Wer } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import type { Tx } from '../../database/transaction.ts'
import { anmeldungFehlgeschlagen } from './anmeldung-fehlgeschlagen.ts'
import { findAnmeldekonto, type Anmeldekonto } from './anmeldekonto.queries.ts'
import { rememberGeraet } from './bekanntes-geraet-cookie.ts'

/**
 * Begins a new session in this browser; one that was there ends. A second
 * factor is still due where the account has one or must have one; a passkey is
 * two factors in one, because its device has verified the person.
 *
 * @throws GraphQLError ANMELDUNG_FEHLGESCHLAGEN when the account was closed, or its
 *   password or factors changed, since it was read
 */
export async function beginSitzung(
  kontext: Kontext,
  konto: Anmeldekonto,
  weg: Anmeldeweg,
): Promise<Wer> {
  const zweitfaktorOffen = weg !== 'PASSKEY' && (konto.hatFaktor || konto.faktorPflicht)
  const { id: kontoId, name } = konto
  const gilt = (tx: Tx): Promise<boolean> => istUnveraendert(tx, konto)
  const wer = await signInto(kontext, { kontoId, name, weg, zweitfaktorOffen, gilt })
  if (wer.art !== 'KONTO') throw anmeldungFehlgeschlagen()
  if (!zweitfaktorOffen) rememberGeraet(kontext, kontoId)
  return wer
}

async function istUnveraendert(tx: Tx, vorher: Anmeldekonto): Promise<boolean> {
  const jetzt = await findAnmeldekonto(tx, vorher.id)
  return (['hash', 'hatFaktor', 'faktorPflicht'] as const).every(
    (feld) => jetzt?.[feld] === vorher[feld],
  )
}
