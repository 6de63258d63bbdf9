import type { Angemeldet } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { writeAside, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findAnmeldekonto } from '../anmeldung/anmeldekonto.queries.ts'
import { assertEigenesPasswort } from '../anmeldung/passwort.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { renewCodes } from './faktor.ts'
import { deletePasskeys } from './passkey.queries.ts'
import { deleteTotp, replaceCodes } from './zweitfaktor.queries.ts'

/**
 * Removes a factor of one's own, with the password again. The last one stays
 * where a role demands one; with the last one go the recovery codes.
 *
 * @param passkeyId null: the app
 * @throws GraphQLError EINGABE_UNGUELTIG, NICHT_GEFUNDEN, ZU_VIELE_ANFRAGEN
 */
export async function removeZweitfaktor(
  kontext: Kontext,
  wer: Angemeldet,
  { passkeyId, passwort }: { readonly passkeyId: number | null; readonly passwort: string },
): Promise<void> {
  const { db, akteur } = kontext
  await assertEigenesPasswort(kontext, wer, passwort)
  await writeAside(db, async (tx) => {
    const entfernt = await removeOne(tx, wer.kontoId, passkeyId)
    if (entfernt === undefined) {
      throw fehler('NICHT_GEFUNDEN', 'Diesen zweiten Faktor gibt es nicht mehr.')
    }
    const danach = await findAnmeldekonto(tx, wer.kontoId)
    if (danach?.hatFaktor === false && danach.faktorPflicht) {
      throw fehler(
        'EINGABE_UNGUELTIG',
        'Für Ihre Rolle ist ein zweiter Faktor Pflicht. Bitte zuerst einen anderen einrichten.',
      )
    }
    if (danach?.hatFaktor === false) await replaceCodes(tx, wer.kontoId, [])
    await insertProtokoll(tx, {
      akteur,
      handlung: 'removeZweitfaktor',
      gegenstand: 'Konto',
      kennung: wer.kontoId,
      alt: { entfernt },
    })
  })
}

async function removeOne(
  tx: Tx,
  kontoId: number,
  passkeyId: number | null,
): Promise<string | undefined> {
  if (passkeyId !== null) return (await deletePasskeys(tx, kontoId, passkeyId))[0]
  return (await deleteTotp(tx, kontoId)) ? 'App' : undefined
}

/** All factors of an account and its codes: what an ADMIN does when a phone is lost. @returns what there was */
export async function removeAll(tx: Tx, kontoId: number): Promise<readonly string[]> {
  const passkeys = await deletePasskeys(tx, kontoId, null)
  const app = await deleteTotp(tx, kontoId)
  await replaceCodes(tx, kontoId, [])
  return app ? ['App', ...passkeys] : passkeys
}

/** Ten new recovery codes in place of the old ones, with the password again. */
export async function replaceWiederherstellungscodes(
  kontext: Kontext,
  wer: Angemeldet,
  passwort: string,
): Promise<readonly string[]> {
  const { db, akteur } = kontext
  await assertEigenesPasswort(kontext, wer, passwort)
  return writeAside(db, async (tx) => {
    if ((await findAnmeldekonto(tx, wer.kontoId))?.hatFaktor !== true) {
      throw fehler('EINGABE_UNGUELTIG', 'Codes gibt es erst mit einem zweiten Faktor.')
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: 'replaceWiederherstellungscodes',
      gegenstand: 'Konto',
      kennung: wer.kontoId,
    })
    return renewCodes(tx, wer.kontoId)
  })
}
