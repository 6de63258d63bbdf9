/** What adding a second factor needs before and what comes after it, whatever its kind. */
import { SITZUNG_COOKIE } from '../../auth/cookies.ts'
import { lockAnmeldung } from '../../auth/sitzung.queries.ts'
import { rotateSitzung } from '../../auth/sitzung.ts'
import { rightsError } from '../../auth/verweigern.ts'
import type { Angemeldet } from '../../auth/wer.ts'
import {
  createWiederherstellungscodes,
  hashWiederherstellungscode,
} from '../../auth/wiederherstellungscode.ts'
import type { Kontext } from '../../context.ts'
import { writeAside, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { deleteAndereSitzungen, findAnmeldekonto } from '../anmeldung/anmeldekonto.queries.ts'
import { rememberGeraet } from '../anmeldung/bekanntes-geraet-cookie.ts'
import { assertEigenesPasswort } from '../anmeldung/passwort.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { countCodes, replaceCodes } from './zweitfaktor.queries.ts'

/**
 * Whether this session may add a factor: with the password again, or, where one
 * is demanded and there is none yet, right after signing in. A session that
 * still owes a factor of an account that has one may not: that would be the way
 * around it.
 *
 * @param passwort null: not asked, because the session has just begun with it
 * @throws GraphQLError EINGABE_UNGUELTIG, ZWEITER_FAKTOR_NOETIG, ZU_VIELE_ANFRAGEN
 */
export async function assertMayAdd(
  kontext: Kontext,
  wer: Angemeldet,
  passwort: string | null,
): Promise<void> {
  const konto = await findAnmeldekonto(kontext.db.pool, wer.kontoId)
  if (wer.demo) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Ein Demo-Konto teilen sich alle; es hat keinen zweiten Faktor.',
    )
  }
  if (wer.zweitfaktorOffen) {
    if (konto === undefined || konto.hatFaktor) throw rightsError(wer)
    return
  }
  if (konto?.hash == null) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Dieses Konto hat hier kein Passwort; um den zweiten Faktor kümmert sich das Verzeichnis, über das es sich anmeldet.',
    )
  }
  await assertEigenesPasswort(kontext, wer, passwort ?? '')
}

/** The state of the account may have changed since the question was asked. */
export async function assertStillMayAdd({ db }: Kontext, wer: Angemeldet): Promise<void> {
  if (!wer.zweitfaktorOffen) return
  if ((await findAnmeldekonto(db.pool, wer.kontoId))?.hatFaktor !== false) throw rightsError(wer)
}

interface Zugang {
  readonly handlung: string
  readonly neu?: object
  /** Stores the factor. @returns false: it is not the one that was asked for */
  readonly store: (tx: Tx) => Promise<boolean>
}

/**
 * Stores a factor. With the first one come recovery codes; the session gets a
 * new secret and counts as fully signed in, all others of the account end.
 *
 * @returns the codes, to be shown once; none when the account has some already
 */
export async function addFaktor(
  kontext: Kontext,
  wer: Angemeldet,
  { handlung, neu, store }: Zugang,
): Promise<readonly string[]> {
  const { db, akteur } = kontext
  const codes = await writeAside(db, async (tx) => {
    await lockAnmeldung(tx, wer.kontoId)
    if (!(await store(tx))) {
      throw fehler('EINGABE_UNGUELTIG', 'Das Einrichten ist nicht mehr offen. Bitte neu beginnen.')
    }
    const gegenstand = 'Konto'
    await insertProtokoll(tx, {
      akteur,
      handlung,
      gegenstand,
      kennung: wer.kontoId,
      ...(neu && { neu }),
    })
    // Sessions that began without it, perhaps of somebody else, do not go on beside it.
    await deleteAndereSitzungen(tx, wer.kontoId, wer.sitzungId)
    return (await countCodes(tx, wer.kontoId)) > 0 ? [] : renewCodes(tx, wer.kontoId)
  })
  await completeSitzung(kontext, wer)
  return codes
}

/** Ten new codes in place of those there were. */
export async function renewCodes(tx: Tx, kontoId: number): Promise<readonly string[]> {
  const codes = createWiederherstellungscodes()
  await replaceCodes(
    tx,
    kontoId,
    codes.map((code) => hashWiederherstellungscode(code)!),
  )
  return codes
}

/** The session is fully signed in from now on, under a new secret. */
export async function completeSitzung(kontext: Kontext, wer: Angemeldet): Promise<void> {
  const { db, cookies } = kontext
  const { sitzungId, kontoId } = wer
  const wert = await rotateSitzung(db, { sitzungId, zweitfaktorOffen: false })
  cookies.set(SITZUNG_COOKIE, { wert })
  rememberGeraet(kontext, kontoId)
}
