import { bremse } from '../../auth/bremse.ts'
import { hashPasswort, istVeraltet, verifyPasswort } from '../../auth/passwort-hash.ts'
import type { Wer } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { fehler } from '../../errors.ts'
import { toAnmeldename } from './anmeldename.ts'
import { findByAnmeldename, renewHash } from './anmeldekonto.queries.ts'
import { beginSitzung } from './begin-sitzung.ts'
import { findBekanntesGeraet } from './bekanntes-geraet-cookie.ts'
import { clip } from './passwort.ts'

/** The one answer to every failed sign-in: it tells neither whether there is the account nor what was wrong. */
export const anmeldungFehlgeschlagen = () =>
  fehler(
    'ANMELDUNG_FEHLGESCHLAGEN',
    'Die Anmeldung hat nicht geklappt. Bitte Anmeldename und Passwort prüfen.',
  )

interface Eingabe {
  readonly anmeldename: string
  readonly passwort: string
}

/**
 * Signs in by name and password. Until the answer is known, the same statements
 * and one check of a hash run for every name, so that neither words nor time
 * tell which names there are.
 *
 * @throws GraphQLError ANMELDUNG_FEHLGESCHLAGEN, ZU_VIELE_ANFRAGEN
 */
export async function signIn(kontext: Kontext, { anmeldename, passwort }: Eingabe): Promise<Wer> {
  const { db, schluessel, absender } = kontext
  const name = toAnmeldename(anmeldename)
  const konto = await findByAnmeldename(db.pool, name)
  const gelungen = await bremse(db.pool, schluessel.versuch, {
    ziel: `passwort:${name}`,
    adresse: absender().adresse,
    geraet: findBekanntesGeraet(kontext, konto?.id),
  })
  const hash = konto?.aktiv === true ? konto.hash : null
  const stimmt = await verifyPasswort(hash ?? undefined, clip(passwort))
  if (!stimmt || konto === undefined || hash === null) throw anmeldungFehlgeschlagen()
  await gelungen()
  if (istVeraltet(hash)) {
    await renewHash(db.pool, konto.id, { alt: hash, neu: await hashPasswort(clip(passwort)) })
  }
  return beginSitzung(kontext, konto, 'PASSWORT')
}
