import { SITZUNG_COOKIE } from '../../auth/cookies.ts'
import { hashPasswort } from '../../auth/passwort-hash.ts'
import { lockAnmeldung } from '../../auth/sitzung.queries.ts'
import { forgetSitzungen, rotateSitzung } from '../../auth/sitzung.ts'
import type { Angemeldet } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { writeAside } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { deleteAndereSitzungen, upsertPasswort } from './anmeldekonto.queries.ts'
import { assertEigenesPasswort, assertPasswort, clip } from './passwort.ts'

/**
 * Sets another password; all other sessions of the account end, this one gets a
 * new secret.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG, ZU_VIELE_ANFRAGEN
 */
export async function changePasswort(
  kontext: Kontext,
  wer: Angemeldet,
  { altes, neues }: { readonly altes: string; readonly neues: string },
): Promise<void> {
  const { db, akteur, cookies } = kontext
  await assertEigenesPasswort(kontext, wer, altes)
  if (altes === neues) {
    throw fehler('EINGABE_UNGUELTIG', 'Das neue Passwort ist das alte. Bitte ein anderes wählen.')
  }
  await assertPasswort(db.pool, neues, [wer.name, wer.anmeldename])
  const hash = await hashPasswort(clip(neues))
  await writeAside(db, async (tx) => {
    await lockAnmeldung(tx, wer.kontoId)
    await upsertPasswort(tx, wer.kontoId, hash)
    const beendet = await deleteAndereSitzungen(tx, wer.kontoId, wer.sitzungId)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'changePasswort',
      gegenstand: 'Konto',
      kennung: wer.kontoId,
      neu: { beendeteSitzungen: beendet },
    })
  })
  forgetSitzungen(db)
  const { sitzungId } = wer
  cookies.set(SITZUNG_COOKIE, {
    wert: await rotateSitzung(db, { sitzungId, zweitfaktorOffen: false }),
  })
}
