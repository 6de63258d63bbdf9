import type { Pool } from 'pg'
import { bremse } from '../../auth/bremse.ts'
import { findPasswortmangel } from '../../auth/passwort-regel.ts'
import { verifyPasswort } from '../../auth/passwort-hash.ts'
import type { Angemeldet } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import type { Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findAnmeldekonto, findEigennamen } from './anmeldekonto.queries.ts'
import { findBekanntesGeraet } from './bekanntes-geraet-cookie.ts'

const PRODUKT = 'Sozialmonitoring'

/** More than any password has; so much need not be hashed to know that it is wrong. */
const LESBAR = 512

export const clip = (eingabe: string): string => eingabe.slice(0, LESBAR)

/** @throws GraphQLError EINGABE_UNGUELTIG with what to change about the new password */
export async function assertPasswort(
  db: Pool | Tx,
  passwort: string,
  eigene: readonly string[],
): Promise<void> {
  const mangel = findPasswortmangel(clip(passwort), [
    PRODUKT,
    ...(await findEigennamen(db)),
    ...eigene.flatMap((name) => [name, ...name.split('@').slice(0, 1)]),
  ])
  if (mangel !== undefined) throw fehler('EINGABE_UNGUELTIG', mangel)
}

/**
 * Asks who is signed in for the password again; guesses are slowed down.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG when it is wrong, ZU_VIELE_ANFRAGEN
 */
export async function assertEigenesPasswort(
  kontext: Kontext,
  { kontoId }: Angemeldet,
  passwort: string,
): Promise<void> {
  const { db, schluessel, absender } = kontext
  const konto = await findAnmeldekonto(db.pool, kontoId)
  const gelungen = await bremse(db, schluessel.versuch, {
    ziel: `eigenes:${kontoId}`,
    adresse: absender().adresse,
    geraet: findBekanntesGeraet(kontext, kontoId),
    kontoId,
    vorgang: kontext.nummer,
  })
  if (!(await verifyPasswort(konto?.hash ?? undefined, clip(passwort)))) {
    throw fehler('EINGABE_UNGUELTIG', 'Das Passwort stimmt nicht.')
  }
  await gelungen()
}
