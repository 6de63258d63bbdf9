import type { Pool } from 'pg'
import type { Tx } from '../database/transaction.ts'
import type { Anmeldeweg, Angemeldet, Organisationsart, Rolle, Zweck } from './wer.ts'

/** A session ends after this long without a request … */
export const RUHE_MINUTEN = 60
/** … and this long after signing in at the latest. */
export const HOECHSTENS_STUNDEN = 12

interface Sitzungszeile {
  readonly id: string
  readonly zweck: Zweck | null
  readonly zweitfaktor_offen: boolean
  readonly ruht: boolean
  readonly konto_id: number
  readonly name: string
  readonly anmeldename: string
  readonly rollen: readonly Rolle[]
  readonly demo: boolean
  readonly organisation_id: number
  readonly art: Organisationsart
  readonly organisation: string
  readonly raum_id: number | null
  readonly jugendamtsbezirk_id: number | null
}

/** SQL condition on `sitzung s`: neither idle too long nor too old. */
export const IN_KRAFT = `s.endet_am > now() AND s.zuletzt_am > now() - interval '${RUHE_MINUTEN} minutes'`

const FINDE = `
  SELECT s.id, s.zweck::text, s.zweitfaktor_offen, s.zuletzt_am < now() - interval '1 minute' AS ruht,
         k.id AS konto_id, k.name, k.anmeldename, k.rollen::text[] AS rollen, k.demo,
         o.id AS organisation_id, o.art::text, o.name AS organisation, o.raum_id, o.jugendamtsbezirk_id
  FROM sitzung s
  JOIN konto k ON k.id = s.konto_id AND k.deaktiviert_am IS NULL
  JOIN organisation o ON o.id = k.organisation_id AND o.deaktiviert_am IS NULL
  WHERE s.pruefsumme = $1 AND ${IN_KRAFT}`

/**
 * Whose session the secret belongs to. Notes at most once a minute that it is in use.
 *
 * @param pruefsumme SHA-256 of the secret
 */
export async function findAngemeldet(pool: Pool, pruefsumme: Buffer): Promise<Angemeldet | null> {
  const { rows } = await pool.query<Sitzungszeile>({
    name: 'sitzung',
    text: FINDE,
    values: [pruefsumme],
  })
  const zeile = rows[0]
  if (zeile === undefined) return null
  if (zeile.ruht)
    await pool.query('UPDATE sitzung SET zuletzt_am = now() WHERE id = $1', [zeile.id])
  return {
    art: 'KONTO',
    sitzungId: zeile.id,
    kontoId: zeile.konto_id,
    name: zeile.name,
    anmeldename: zeile.anmeldename,
    rollen: zeile.rollen,
    organisation: {
      id: zeile.organisation_id,
      art: zeile.art,
      name: zeile.organisation,
      raumId: zeile.raum_id,
      jugendamtsbezirkId: zeile.jugendamtsbezirk_id,
    },
    zweck: zeile.zweck,
    demo: zeile.demo,
    zweitfaktorOffen: zeile.zweitfaktor_offen,
  }
}

/**
 * Keeps the account as it is until the end of the transaction: whoever closes it,
 * or changes by what it signs in, waits, and then finds the session that began meanwhile.
 *
 * @returns false: the account or its organisation is closed
 */
export async function holdKonto(tx: Tx, kontoId: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `SELECT FROM konto k JOIN organisation o ON o.id = k.organisation_id
     WHERE k.id = $1 AND k.deaktiviert_am IS NULL AND o.deaktiviert_am IS NULL FOR SHARE`,
    [kontoId],
  )
  return rowCount === 1
}

/** Before what an account signs in with is changed: sessions that begin meanwhile are over first. */
export async function lockAnmeldung(tx: Tx, kontoId: number): Promise<void> {
  await tx.query('SELECT FROM konto WHERE id = $1 FOR UPDATE', [kontoId])
}

export interface NeueSitzung {
  readonly id: string
  readonly pruefsumme: Buffer
  readonly kontoId: number
  readonly weg: Anmeldeweg
  readonly geraet: string
  readonly zweitfaktorOffen: boolean
}

export async function insertSitzung(tx: Tx, neu: NeueSitzung): Promise<void> {
  await tx.query(
    `INSERT INTO sitzung (id, pruefsumme, konto_id, weg, geraet, zweitfaktor_offen, endet_am)
     VALUES ($1, $2, $3, $4, $5, $6, now() + interval '${HOECHSTENS_STUNDEN} hours')`,
    [neu.id, neu.pruefsumme, neu.kontoId, neu.weg, neu.geraet, neu.zweitfaktorOffen],
  )
}

/** Gives the session another secret; the old one is worthless from then on. */
export async function updateGeheimnis(
  tx: Tx,
  sitzungId: string,
  neu: { readonly pruefsumme: Buffer; readonly zweitfaktorOffen: boolean },
): Promise<void> {
  await tx.query('UPDATE sitzung SET pruefsumme = $2, zweitfaktor_offen = $3 WHERE id = $1', [
    sitzungId,
    neu.pruefsumme,
    neu.zweitfaktorOffen,
  ])
}

/** @returns whose session it was; null when there was none */
export async function deleteSitzungByGeheimnis(tx: Tx, pruefsumme: Buffer): Promise<number | null> {
  const { rows } = await tx.query<{ konto_id: number }>(
    'DELETE FROM sitzung WHERE pruefsumme = $1 RETURNING konto_id',
    [pruefsumme],
  )
  return rows[0]?.konto_id ?? null
}

/** @returns whether it was there and belonged to the account */
export async function deleteSitzung(tx: Tx, kontoId: number, sitzungId: string): Promise<boolean> {
  const { rowCount } = await tx.query('DELETE FROM sitzung WHERE id = $2 AND konto_id = $1', [
    kontoId,
    sitzungId,
  ])
  return rowCount === 1
}

/** @returns how many there were */
export async function deleteSitzungenOfKonto(tx: Tx, kontoId: number): Promise<number> {
  const { rowCount } = await tx.query('DELETE FROM sitzung WHERE konto_id = $1', [kontoId])
  return rowCount ?? 0
}

/**
 * Removes sessions that ended before `vor`: they let nobody in and are only
 * personal data. @returns how many
 */
export async function deleteAbgelaufene(tx: Tx, vor: Date): Promise<number> {
  const { rowCount } = await tx.query(
    `DELETE FROM sitzung WHERE least(endet_am, zuletzt_am + interval '${RUHE_MINUTEN} minutes') < $1`,
    [vor],
  )
  return rowCount ?? 0
}
