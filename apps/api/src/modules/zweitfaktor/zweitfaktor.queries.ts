import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'

export interface Totpzeile {
  readonly geheimnis: Buffer
  readonly bestaetigtAm: Date | null
}

export async function findTotp(db: Pool | Tx, kontoId: number): Promise<Totpzeile | undefined> {
  const { rows } = await db.query<Totpzeile>(
    'SELECT geheimnis, bestaetigt_am AS "bestaetigtAm" FROM totp WHERE konto_id = $1',
    [kontoId],
  )
  return rows[0]
}

/** Begins anew as long as it was not confirmed. @returns false: there is one that holds */
export async function upsertTotp(tx: Tx, kontoId: number, geheimnis: Buffer): Promise<boolean> {
  const { rowCount } = await tx.query(
    `INSERT INTO totp AS t (konto_id, geheimnis) VALUES ($1, $2)
     ON CONFLICT (konto_id) DO UPDATE
       SET geheimnis = excluded.geheimnis, letzter_schritt = 0, angelegt_am = now()
     WHERE t.bestaetigt_am IS NULL`,
    [kontoId, geheimnis],
  )
  return rowCount === 1
}

/** @returns false: there is none that waits for it */
export async function confirmTotp(tx: Tx, kontoId: number, schritt: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE totp SET bestaetigt_am = now(), letzter_schritt = $2
     WHERE konto_id = $1 AND bestaetigt_am IS NULL`,
    [kontoId, schritt],
  )
  return rowCount === 1
}

/** Marks the code of this step as used. @returns false: it or a later one was used before */
export async function takeSchritt(pool: Pool, kontoId: number, schritt: number): Promise<boolean> {
  const { rowCount } = await pool.query(
    `UPDATE totp SET letzter_schritt = $2
     WHERE konto_id = $1 AND bestaetigt_am IS NOT NULL AND letzter_schritt < $2`,
    [kontoId, schritt],
  )
  return rowCount === 1
}

export async function deleteTotp(tx: Tx, kontoId: number): Promise<boolean> {
  const { rowCount } = await tx.query('DELETE FROM totp WHERE konto_id = $1', [kontoId])
  return rowCount === 1
}

/** Uses a code up. @returns false: there is no such code */
export async function takeCode(pool: Pool, kontoId: number, pruefsumme: Buffer): Promise<boolean> {
  const { rowCount } = await pool.query(
    'DELETE FROM wiederherstellungscode WHERE konto_id = $1 AND pruefsumme = $2',
    [kontoId, pruefsumme],
  )
  return rowCount === 1
}

export async function countCodes(db: Pool | Tx, kontoId: number): Promise<number> {
  const { rows } = await db.query<{ anzahl: number }>(
    'SELECT count(*)::int AS anzahl FROM wiederherstellungscode WHERE konto_id = $1',
    [kontoId],
  )
  return rows[0]!.anzahl
}

/** @param pruefsummen none: the account has no codes any more */
export async function replaceCodes(
  tx: Tx,
  kontoId: number,
  pruefsummen: readonly Buffer[],
): Promise<void> {
  await tx.query('DELETE FROM wiederherstellungscode WHERE konto_id = $1', [kontoId])
  await tx.query(
    'INSERT INTO wiederherstellungscode (konto_id, pruefsumme) SELECT $1, unnest($2::bytea[])',
    [kontoId, pruefsummen],
  )
}
