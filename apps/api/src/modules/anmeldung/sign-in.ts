import { bremse } from '../../auth/bremse.ts'
import { hashPasswort, istVeraltet, verifyPasswort } from '../../auth/passwort-hash.ts'
import type { Wer } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { toAnmeldename } from './anmeldename.ts'
import { anmeldungFehlgeschlagen } from './anmeldung-fehlgeschlagen.ts'
import { findByAnmeldename, renewHash } from './anmeldekonto.queries.ts'
import { beginSitzung } from './begin-sitzung.ts'
import { findBekanntesGeraet } from './bekanntes-geraet-cookie.ts'
import { clip } from './passwort.ts'

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
  const gelungen = await bremse(db, schluessel.versuch, {
    ziel: `passwort:${name}`,
    adresse: absender().adresse,
    geraet: findBekanntesGeraet(kontext, konto?.id),
    kontoId: konto?.id,
    vorgang: kontext.nummer,
  })
  const hash = konto?.aktiv === true ? konto.hash : null
  const stimmt = await verifyPasswort(hash ?? undefined, clip(passwort))
  if (!stimmt || konto === undefined || hash === null) throw anmeldungFehlgeschlagen()
  await gelungen()
  const gueltig = istVeraltet(hash) ? await renew(kontext, { id: konto.id, hash, passwort }) : hash
  return beginSitzung(kontext, { ...konto, hash: gueltig }, 'PASSWORT')
}

async function renew(
  { db }: Kontext,
  { id, hash, passwort }: { readonly id: number; readonly hash: string; readonly passwort: string },
): Promise<string> {
  const neu = await hashPasswort(clip(passwort))
  await renewHash(db.pool, id, { alt: hash, neu })
  return neu
}
