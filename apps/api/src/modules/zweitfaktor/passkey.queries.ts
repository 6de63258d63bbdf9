import type { Pool } from 'pg'
import type { Passkeydaten } from '../../auth/passkey.ts'
import { PASSKEYFRIST_MINUTEN } from '../../auth/passkey.ts'
import type { Tx } from '../../database/transaction.ts'

export interface Passkeyzeile extends Passkeydaten {
  readonly id: number
  readonly kontoId: number
  readonly name: string
  readonly angelegtAm: Date
  readonly zuletztAm: Date | null
}

const SPALTEN = `id, konto_id AS "kontoId", kennung, schluessel, zaehler::float8 AS zaehler, transporte,
  name, angelegt_am AS "angelegtAm", zuletzt_am AS "zuletztAm"`

export async function findPasskeys(
  db: Pool | Tx,
  kontoId: number,
): Promise<readonly Passkeyzeile[]> {
  const { rows } = await db.query<Passkeyzeile>(
    `SELECT ${SPALTEN} FROM passkey WHERE konto_id = $1 ORDER BY angelegt_am, id`,
    [kontoId],
  )
  return rows
}

export async function findPasskeyByKennung(
  pool: Pool,
  kennung: string,
): Promise<Passkeyzeile | undefined> {
  const { rows } = await pool.query<Passkeyzeile>(
    `SELECT ${SPALTEN} FROM passkey WHERE kennung = $1`,
    [kennung],
  )
  return rows[0]
}

/** @returns false: this passkey is there already */
export async function insertPasskey(
  tx: Tx,
  neu: Passkeydaten & { readonly kontoId: number; readonly name: string },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO passkey (konto_id, kennung, schluessel, zaehler, transporte, name)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (kennung) DO NOTHING`,
    [neu.kontoId, neu.kennung, Buffer.from(neu.schluessel), neu.zaehler, neu.transporte, neu.name],
  )
  return rowCount === 1
}

/** Keeps the counter of a passkey that was used. @returns false: it did not rise, the key was copied */
export async function usePasskey(pool: Pool, id: number, zaehler: number): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE passkey SET zaehler = $2, zuletzt_am = now()
     WHERE id = $1 AND (zaehler < $2 OR zaehler = 0 AND $2 = 0)`,
    [id, zaehler],
  )
  return rowCount === 1
}

/** @param id null: all of the account. @returns their names */
export async function deletePasskeys(
  tx: Tx,
  kontoId: number,
  id: number | null,
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ name: string }>(
    'DELETE FROM passkey WHERE konto_id = $1 AND ($2::int IS NULL OR id = $2) RETURNING name',
    [kontoId, id],
  )
  return rows.map(({ name }) => name)
}

export interface Frageort {
  /** SHA-256 of what the question is bound to. */
  readonly traeger: Buffer
  readonly art: 'ANLEGEN' | 'ANMELDEN'
}

/** Keeps a question until it is answered; a newer one takes its place. */
export async function upsertFrage(
  pool: Pool,
  { traeger, art }: Frageort,
  challenge: string,
): Promise<void> {
  await pool.query(
    `INSERT INTO passkeyfrage (traeger, art, challenge, gueltig_bis)
     VALUES ($1, $2, $3, now() + interval '${PASSKEYFRIST_MINUTEN} minutes')
     ON CONFLICT (traeger, art) DO UPDATE
       SET challenge = excluded.challenge, gueltig_bis = excluded.gueltig_bis`,
    [traeger, art, challenge],
  )
}

/** Takes the question away, so that it is answered once. @returns undefined: none, or too old */
export async function takeFrage(
  pool: Pool,
  { traeger, art }: Frageort,
): Promise<string | undefined> {
  const { rows } = await pool.query<{ challenge: string; gilt: boolean }>(
    `DELETE FROM passkeyfrage WHERE traeger = $1 AND art = $2
     RETURNING challenge, gueltig_bis > now() AS gilt`,
    [traeger, art],
  )
  return rows[0]?.gilt === true ? rows[0].challenge : undefined
}
