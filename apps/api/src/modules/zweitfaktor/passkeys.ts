import { createToken, hashToken } from '../../auth/einmaltoken.ts'
import {
  checkPasskeyanmeldung,
  checkRegistrierung,
  createPasskeyanmeldung,
  createRegistrierung,
  findKennung,
  PASSKEYFRIST_MINUTEN,
  toGegenstelle,
  type Gegenstelle,
} from '../../auth/passkey.ts'
import type { Angemeldet, Wer } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { writeAside } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findAnmeldekonto } from '../anmeldung/anmeldekonto.queries.ts'
import { beginSitzung } from '../anmeldung/begin-sitzung.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { addFaktor, assertMayAdd, assertStillMayAdd, completeSitzung } from './faktor.ts'
import {
  findPasskeyByKennung,
  findPasskeys,
  insertPasskey,
  takeFrage,
  upsertFrage,
  usePasskey,
  type Passkeyzeile,
} from './passkey.queries.ts'

/** As many keys and devices as one person may have. */
const HOECHSTENS = 10

/** Binds a question to a browser in which nobody is signed in. */
const FRAGE_COOKIE = 'sozial_passkey'

const NAME_LAENGE = 100

const traegerOf = ({ sitzungId }: Angemeldet): Buffer => hashToken(`sitzung:${sitzungId}`)

/** @throws GraphQLError EINGABE_UNGUELTIG where browsers know no passkeys */
function gegenstelleOf({ ursprung }: Kontext): Gegenstelle {
  const gegenstelle = toGegenstelle(ursprung)
  if (gegenstelle !== undefined) return gegenstelle
  throw fehler(
    'EINGABE_UNGUELTIG',
    'Passkeys gibt es nur unter einem Rechnernamen mit TLS oder unter „localhost“. Bitte die Seite unter ihrem Namen öffnen.',
  )
}

/** @returns JSON for `navigator.credentials.create` */
export async function startPasskey(
  kontext: Kontext,
  wer: Angemeldet,
  passwort: string | null,
): Promise<string> {
  const gegenstelle = gegenstelleOf(kontext)
  await assertMayAdd(kontext, wer, passwort)
  const { pool } = kontext.db
  const vorhandene = await findPasskeys(pool, wer.kontoId)
  if (vorhandene.length >= HOECHSTENS) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Mehr als ${HOECHSTENS} Passkeys hat kein Konto. Bitte erst einen entfernen.`,
    )
  }
  const konto = { id: wer.kontoId, name: wer.name, anmeldename: wer.anmeldename }
  const { challenge, optionen } = await createRegistrierung(gegenstelle, konto, vorhandene)
  await upsertFrage(pool, { traeger: traegerOf(wer), art: 'ANLEGEN' }, challenge)
  return optionen
}

/**
 * @param eingabe.antwort JSON of the browser
 * @returns recovery codes, to be shown once
 * @throws GraphQLError EINGABE_UNGUELTIG
 */
export async function confirmPasskey(
  kontext: Kontext,
  wer: Angemeldet,
  eingabe: { readonly antwort: string; readonly name: string },
): Promise<readonly string[]> {
  await assertStillMayAdd(kontext, wer)
  const ort = { traeger: traegerOf(wer), art: 'ANLEGEN' } as const
  const challenge = await takeFrage(kontext.db.pool, ort)
  const neu =
    challenge && (await checkRegistrierung(gegenstelleOf(kontext), challenge, eingabe.antwort))
  if (!neu) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Der Passkey ließ sich nicht einrichten. Bitte noch einmal beginnen.',
    )
  }
  const name = [...eingabe.name.trim()].slice(0, NAME_LAENGE).join('').trim() || 'Passkey'
  return addFaktor(kontext, wer, {
    handlung: 'confirmPasskey',
    neu: { name },
    store: (tx) => insertPasskey(tx, { ...neu, kontoId: wer.kontoId, name }),
  })
}

/** @returns JSON for `navigator.credentials.get`: as the factor that is due, or for signing in without a password */
export async function startPasskeyAnmeldung(kontext: Kontext): Promise<string> {
  const gegenstelle = gegenstelleOf(kontext)
  const { wer, cookies, db } = kontext
  const offen = wer.art === 'KONTO' && wer.zweitfaktorOffen
  const vorhandene = offen ? await findPasskeys(db.pool, wer.kontoId) : []
  const { challenge, optionen } = await createPasskeyanmeldung(gegenstelle, vorhandene)
  const token = createToken()
  if (!offen) cookies.set(FRAGE_COOKIE, { wert: token, dauer: PASSKEYFRIST_MINUTEN * 60 })
  const traeger = offen ? traegerOf(wer) : hashToken(token)
  await upsertFrage(db.pool, { traeger, art: 'ANMELDEN' }, challenge)
  return optionen
}

/** The same for an unknown passkey, a removed one, a copied one, and an account that is closed. */
const fehlgeschlagen = () =>
  fehler(
    'ANMELDUNG_FEHLGESCHLAGEN',
    'Die Anmeldung mit dem Passkey hat nicht geklappt. Bitte noch einmal versuchen oder das Passwort nehmen.',
  )

/**
 * Answers the question: gives the factor that is due, or signs in.
 *
 * @throws GraphQLError ANMELDUNG_FEHLGESCHLAGEN
 */
export async function verifyPasskey(kontext: Kontext, antwort: string): Promise<Wer> {
  const { wer, cookies } = kontext
  if (wer.art === 'KONTO' && wer.zweitfaktorOffen) return giveFaktor(kontext, wer, antwort)
  const token = cookies.get(FRAGE_COOKIE)
  cookies.clear(FRAGE_COOKIE)
  const passkey = token === null ? undefined : await takePasskey(kontext, hashToken(token), antwort)
  const konto = passkey && (await findAnmeldekonto(kontext.db.pool, passkey.kontoId))
  if (konto?.aktiv !== true) throw fehlgeschlagen()
  return beginSitzung(kontext, konto, 'PASSKEY')
}

async function giveFaktor(kontext: Kontext, wer: Angemeldet, antwort: string): Promise<Wer> {
  const passkey = await takePasskey(kontext, traegerOf(wer), antwort)
  if (passkey?.kontoId !== wer.kontoId) throw fehlgeschlagen()
  const { db, akteur } = kontext
  await writeAside(db, (tx) =>
    insertProtokoll(tx, {
      akteur,
      handlung: 'verifyPasskey',
      gegenstand: 'Konto',
      kennung: wer.kontoId,
      neu: { name: passkey.name },
    }),
  )
  await completeSitzung(kontext, wer)
  return { ...wer, zweitfaktorOffen: false }
}

/** Uses the question up whatever the answer is. @returns the passkey that gave the answer */
async function takePasskey(
  kontext: Kontext,
  traeger: Buffer,
  antwort: string,
): Promise<Passkeyzeile | undefined> {
  const { pool } = kontext.db
  const challenge = await takeFrage(pool, { traeger, art: 'ANMELDEN' })
  const kennung = findKennung(antwort)
  if (challenge === undefined || kennung === undefined) return undefined
  const passkey = await findPasskeyByKennung(pool, kennung)
  if (passkey === undefined) return undefined
  const gegenstelle = gegenstelleOf(kontext)
  const zaehler = await checkPasskeyanmeldung(gegenstelle, challenge, { antwort, passkey })
  if (zaehler === undefined || !(await usePasskey(pool, passkey.id, zaehler))) return undefined
  return passkey
}
