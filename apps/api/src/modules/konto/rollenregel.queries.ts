import type { Db } from '@sozial/db'
import type { Rolle } from '../../auth/wer.ts'
import type { Tx } from '../../database/transaction.ts'
import type { RollenregelType } from './konto.type.ts'

export async function findRollenregeln({ pool }: Db): Promise<readonly RollenregelType[]> {
  const { rows } = await pool.query<RollenregelType>(
    `SELECT rolle::text, zweitfaktor_pflicht AS "zweitfaktorPflicht", geaendert_am AS "geaendertAm"
     FROM rollenregel ORDER BY rolle`,
  )
  return rows
}

/** @returns false: it was like that before */
export async function updateRollenregel(tx: Tx, rolle: Rolle, pflicht: boolean): Promise<boolean> {
  const { rowCount } = await tx.query(
    `UPDATE rollenregel SET zweitfaktor_pflicht = $2, geaendert_am = now()
     WHERE rolle = $1 AND zweitfaktor_pflicht <> $2`,
    [rolle, pflicht],
  )
  return rowCount === 1
}
