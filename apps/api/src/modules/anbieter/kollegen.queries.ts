import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'
import type { KollegeType } from './kollegen.type.ts'
import type { Organisationszustand } from './traegerart.ts'

/** Accounts of an organisation that can sign in or are invited. */
export async function countKonten(tx: Tx, organisationId: number): Promise<number> {
  const { rows } = await tx.query<{ anzahl: number }>(
    'SELECT count(*)::int AS anzahl FROM konto WHERE organisation_id = $1 AND deaktiviert_am IS NULL',
    [organisationId],
  )
  return rows[0]!.anzahl
}

/** @param ich account that asks */
export async function findKollegen(
  pool: Pool,
  organisationId: number,
  ich: number,
): Promise<readonly KollegeType[]> {
  const { rows } = await pool.query<KollegeType>(
    `SELECT k.id, k.name, k.anmeldename AS email, k.id = $2 AS ich, k.angelegt_am AS "angelegtAm",
       EXISTS (SELECT FROM passwort p WHERE p.konto_id = k.id)
         OR EXISTS (SELECT FROM oidckennung c WHERE c.konto_id = k.id) OR k.demo AS bereit,
       (SELECT e.gueltig_bis FROM einmallink e WHERE e.konto_id = k.id AND e.gueltig_bis > now()) AS "eingeladenBis"
     FROM konto k WHERE k.organisation_id = $1 AND k.deaktiviert_am IS NULL ORDER BY k.name, k.id`,
    [organisationId, ich],
  )
  return rows
}

/** Whether the Kreis has checked an organisation. */
export async function findZustand(
  pool: Pool,
  organisationId: number,
): Promise<Organisationszustand> {
  const { rows } = await pool.query<{ zustand: Organisationszustand }>(
    'SELECT zustand::text FROM organisation WHERE id = $1',
    [organisationId],
  )
  return rows[0]!.zustand
}
