/** Signing in and out within a request: the session and its cookie change together. */
import type { Kontext } from '../context.ts'
import { SITZUNG_COOKIE } from './cookies.ts'
import { createSitzung, endSitzung, findWer, type Anmeldung } from './sitzung.ts'
import { OEFFENTLICHKEIT, type Wer } from './wer.ts'

/**
 * Begins a session for an account whose owner has proven to be it, and gives
 * the browser its secret. The session it came with ends.
 *
 * @returns who it is from now on; the Kontext itself stays who asked. Nobody, where
 *   the account was closed meanwhile or what was proven no longer holds
 */
export async function signInto(
  { db, cookies, nummer, absender }: Kontext,
  konto: Pick<Anmeldung, 'kontoId' | 'name' | 'weg' | 'zweitfaktorOffen' | 'gilt'>,
): Promise<Wer> {
  const geheimnis = await createSitzung(db, {
    ...konto,
    geraet: absender().geraet,
    bisher: cookies.get(SITZUNG_COOKIE),
    vorgang: nummer,
  })
  if (geheimnis === null) return OEFFENTLICHKEIT
  cookies.set(SITZUNG_COOKIE, { wert: geheimnis })
  return findWer(db.pool, geheimnis)
}

/** Ends the session of the request, if there is one, and takes its cookie away. */
export async function endOwn({ db, wer, akteur, cookies }: Kontext): Promise<void> {
  if (wer.art === 'KONTO') {
    await endSitzung(db, { kontoId: wer.kontoId, sitzungId: wer.sitzungId, akteur })
  }
  cookies.clear(SITZUNG_COOKIE)
}
