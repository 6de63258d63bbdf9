import { bremse } from '../../auth/bremse.ts'
import { decrypt, encrypt } from '../../auth/geheimnis.ts'
import { createTotpGeheimnis, describeTotp, findTotpSchritt } from '../../auth/totp.ts'
import type { Angemeldet } from '../../auth/wer.ts'
import { hashWiederherstellungscode } from '../../auth/wiederherstellungscode.ts'
import type { Kontext } from '../../context.ts'
import { writeAside } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findBekanntesGeraet } from '../anmeldung/bekanntes-geraet-cookie.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { addFaktor, assertMayAdd, assertStillMayAdd, completeSitzung } from './faktor.ts'
import {
  confirmTotp as storeConfirmed,
  countCodes,
  findTotp,
  takeCode,
  takeSchritt,
  upsertTotp,
} from './zweitfaktor.queries.ts'

/** Ties the encrypted secret to its account. */
const platzOf = (kontoId: number): string => `totp/${kontoId}`

const falscherCode = () =>
  fehler(
    'ANMELDUNG_FEHLGESCHLAGEN',
    'Der Code stimmt nicht, ist abgelaufen oder wurde schon benutzt.',
  )

/**
 * Makes a secret for an authenticator app; it counts once a code from it was
 * given. Begun again, the one before is worth nothing.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG when the account has one
 */
export async function startTotp(kontext: Kontext, wer: Angemeldet, passwort: string | null) {
  await assertMayAdd(kontext, wer, passwort)
  const { db, schluessel } = kontext
  const geheimnis = createTotpGeheimnis()
  const verschluesselt = encrypt(schluessel.zweitfaktor, geheimnis, platzOf(wer.kontoId))
  if (!(await writeAside(db, (tx) => upsertTotp(tx, wer.kontoId, verschluesselt)))) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Es ist schon eine App eingerichtet. Bitte diese zuerst entfernen.',
    )
  }
  const { anmeldename } = wer
  return describeTotp(geheimnis, { aussteller: 'Sozialmonitoring', anmeldename })
}

/** @throws GraphQLError EINGABE_UNGUELTIG when the secret of the installation is another than when it was stored */
async function findGeheimnis({ db, schluessel }: Kontext, kontoId: number) {
  const zeile = await findTotp(db.pool, kontoId)
  if (zeile === undefined) return undefined
  const geheimnis = decrypt(schluessel.zweitfaktor, zeile.geheimnis, platzOf(kontoId))
  if (geheimnis === undefined) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Codes dieser App kann der Server nicht mehr prüfen: Sein Geheimnis hat gewechselt. Bitte einen Wiederherstellungscode nehmen oder die Verwaltung der Konten bitten, den zweiten Faktor zu entfernen, und ihn dann neu einrichten.',
    )
  }
  return { geheimnis, bestaetigt: zeile.bestaetigtAm !== null }
}

/**
 * A first code shows that the app has the secret; from now on it counts.
 *
 * @returns recovery codes, to be shown once
 */
export async function confirmTotp(
  kontext: Kontext,
  wer: Angemeldet,
  code: string,
): Promise<readonly string[]> {
  await assertStillMayAdd(kontext, wer)
  const gelungen = await bremseFaktor(kontext, wer)
  const totp = await findGeheimnis(kontext, wer.kontoId)
  const schritt = totp && findTotpSchritt(totp.geheimnis, code, Date.now())
  if (schritt === undefined) throw falscherCode()
  await gelungen()
  return addFaktor(kontext, wer, {
    handlung: 'confirmTotp',
    store: (tx) => storeConfirmed(tx, wer.kontoId, schritt),
  })
}

/**
 * Gives the second factor that is still due: a code of the app, or one of the
 * recovery codes. Each counts once.
 *
 * @throws GraphQLError ANMELDUNG_FEHLGESCHLAGEN, ZU_VIELE_ANFRAGEN
 */
export async function verifyTotp(kontext: Kontext, wer: Angemeldet, code: string): Promise<void> {
  if (!wer.zweitfaktorOffen) return
  const gelungen = await bremseFaktor(kontext, wer)
  const mit = await takeEingabe(kontext, wer.kontoId, code)
  if (mit === undefined) throw falscherCode()
  await gelungen()
  const { db, akteur } = kontext
  await writeAside(db, async (tx) => {
    const uebrig = await countCodes(tx, wer.kontoId)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'verifyTotp',
      gegenstand: 'Konto',
      kennung: wer.kontoId,
      neu: { mit, wiederherstellungscodes: uebrig },
    })
  })
  await completeSitzung(kontext, wer)
}

/** Uses up what was typed. @returns what it was; undefined: nothing that counts */
async function takeEingabe(
  kontext: Kontext,
  kontoId: number,
  eingabe: string,
): Promise<'EINMALCODE' | 'WIEDERHERSTELLUNGSCODE' | undefined> {
  const { pool } = kontext.db
  const code = hashWiederherstellungscode(eingabe.slice(0, 100))
  if (code !== undefined) {
    return (await takeCode(pool, kontoId, code)) ? 'WIEDERHERSTELLUNGSCODE' : undefined
  }
  const totp = await findGeheimnis(kontext, kontoId)
  if (totp?.bestaetigt !== true) return undefined
  const schritt = findTotpSchritt(totp.geheimnis, eingabe.slice(0, 100), Date.now())
  if (schritt === undefined) return undefined
  return (await takeSchritt(pool, kontoId, schritt)) ? 'EINMALCODE' : undefined
}

/** Six digits are guessed in a million attempts, so they are counted like passwords. */
const bremseFaktor = (kontext: Kontext, { kontoId }: Angemeldet) =>
  bremse(kontext.db, kontext.schluessel.versuch, {
    ziel: `faktor:${kontoId}`,
    adresse: kontext.absender().adresse,
    geraet: findBekanntesGeraet(kontext, kontoId),
    kontoId,
    vorgang: kontext.nummer,
  })
