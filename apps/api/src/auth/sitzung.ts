/**
 * Sessions. The browser holds a random secret in a cookie, the database its
 * SHA-256: who reads the table can sign in nowhere. Signing in always makes a
 * new secret, so that one planted before is worth nothing.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { writeAside, type Schreibdatenbank, type Tx } from '../database/transaction.ts'
import { insertProtokoll, type Akteur } from '../modules/protokoll/protokoll.queries.ts'
import {
  deleteSitzung,
  deleteSitzungByGeheimnis,
  deleteSitzungenOfKonto,
  findAngemeldet,
  holdKonto,
  insertSitzung,
  updateGeheimnis,
} from './sitzung.queries.ts'
import { OEFFENTLICHKEIT, type Anmeldeweg, type Wer } from './wer.ts'

/** 256 random bits in base64url. */
const GEHEIMNIS = /^[\w-]{43}$/
const createGeheimnis = (): string => randomBytes(32).toString('base64url')

/** What the database keeps of a secret. */
export const pruefsummeOf = (geheimnis: string): Buffer =>
  createHash('sha256').update(geheimnis).digest()

/** How long a session just looked up is believed without asking the database again. */
const GEMERKT_MS = 2_000
/** More at a time than a Kreis has people; then everything is looked up again. */
const GEMERKT_HOECHSTENS = 2_000

interface Gemerkt {
  readonly wer: Promise<Wer>
  readonly bis: number
}

const gemerkte = new WeakMap<Pool, Map<string, Gemerkt>>()

/** Makes this process look up every session again: after any change of rights, accounts or sessions. */
export function forgetSitzungen({ pool }: Pick<Schreibdatenbank, 'pool'>): void {
  gemerkte.delete(pool)
}

/** Who holds the secret; anything that is no living session is the public. */
export async function findWer(pool: Pool, geheimnis: string | null): Promise<Wer> {
  if (geheimnis === null || !GEHEIMNIS.test(geheimnis)) return OEFFENTLICHKEIT
  const merkt = gemerkte.get(pool) ?? new Map<string, Gemerkt>()
  gemerkte.set(pool, merkt)
  const schluessel = pruefsummeOf(geheimnis)
  const bekannt = merkt.get(schluessel.toString('base64'))
  if (bekannt !== undefined && bekannt.bis > performance.now()) return bekannt.wer
  if (merkt.size >= GEMERKT_HOECHSTENS) merkt.clear()
  const wer = findAngemeldet(pool, schluessel).then((konto) => konto ?? OEFFENTLICHKEIT)
  merkt.set(schluessel.toString('base64'), { wer, bis: performance.now() + GEMERKT_MS })
  // What failed or found nobody is not remembered.
  const vergiss = (): void => void merkt.delete(schluessel.toString('base64'))
  void wer.then((ergebnis) => ergebnis.art === 'OEFFENTLICHKEIT' && vergiss(), vergiss)
  return wer
}

export interface Anmeldung {
  readonly kontoId: number
  readonly name: string
  readonly weg: Anmeldeweg
  readonly geraet: string
  /** The second factor is still to come. */
  readonly zweitfaktorOffen: boolean
  /** Secret the browser came with; that session ends. */
  readonly bisher: string | null
  /** Request id. */
  readonly vorgang: string
  /** Whether what was proven still holds: password and factors may have changed since. */
  readonly gilt?: (tx: Tx) => Promise<boolean>
}

/**
 * Signs in: ends the session the browser came with and begins a new one.
 *
 * @returns the secret for the cookie; it is nowhere else. null: the account was
 *   closed, or what was proven no longer holds
 */
export async function createSitzung(
  db: Schreibdatenbank,
  anmeldung: Anmeldung,
): Promise<string | null> {
  const { kontoId, name, weg, geraet, zweitfaktorOffen, bisher, vorgang, gilt } = anmeldung
  const geheimnis = createGeheimnis()
  const begonnen = await writeAside(db, async (tx) => {
    if (!(await holdKonto(tx, kontoId)) || (await gilt?.(tx)) === false) return false
    if (bisher !== null) await deleteSitzungByGeheimnis(tx, pruefsummeOf(bisher))
    const id = randomUUID()
    await insertSitzung(tx, {
      id,
      pruefsumme: pruefsummeOf(geheimnis),
      kontoId,
      weg,
      geraet,
      zweitfaktorOffen,
    })
    await insertProtokoll(tx, {
      akteur: { art: 'KONTO', name, kontoId, vorgang },
      handlung: 'signIn',
      gegenstand: 'Konto',
      kennung: kontoId,
      neu: { weg, zweitfaktorOffen },
    })
    return true
  })
  forgetSitzungen(db)
  return begonnen ? geheimnis : null
}

/**
 * A new secret for the same session: when a factor was given or added.
 *
 * @returns the secret for the cookie
 */
export async function rotateSitzung(
  db: Schreibdatenbank,
  sitzung: { readonly sitzungId: string; readonly zweitfaktorOffen: boolean },
): Promise<string> {
  const geheimnis = createGeheimnis()
  const { sitzungId, zweitfaktorOffen } = sitzung
  await writeAside(db, (tx) =>
    updateGeheimnis(tx, sitzungId, { pruefsumme: pruefsummeOf(geheimnis), zweitfaktorOffen }),
  )
  forgetSitzungen(db)
  return geheimnis
}

export interface Sitzungsende {
  readonly kontoId: number
  /** One session; null: all of the account. */
  readonly sitzungId: string | null
  readonly akteur: Akteur
}

/**
 * Ends sessions of an account; they let nobody in from the next request on.
 *
 * @returns how many ended; 0 for one that is not there or not of this account
 */
export async function endSitzung(db: Schreibdatenbank, ende: Sitzungsende): Promise<number> {
  const { kontoId, sitzungId, akteur } = ende
  const beendet = await writeAside(db, async (tx) => {
    const anzahl =
      sitzungId === null
        ? await deleteSitzungenOfKonto(tx, kontoId)
        : Number(await deleteSitzung(tx, kontoId, sitzungId))
    if (anzahl > 0) {
      await insertProtokoll(tx, {
        akteur,
        handlung: 'signOut',
        gegenstand: 'Konto',
        kennung: kontoId,
        neu: { sitzungen: anzahl },
      })
    }
    return anzahl
  })
  forgetSitzungen(db)
  return beendet
}
