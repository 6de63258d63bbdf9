import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'
import { LINKFRIST_STUNDEN, type Linkzweck } from './linkzweck.ts'

export interface Linkangabe {
  readonly zweck: Linkzweck
  /** null: the first account, which comes to be by the link. */
  readonly kontoId: number | null
}

/** Takes the place of the link there was. @returns until when it holds */
export async function upsertLink(
  tx: Tx,
  { zweck, kontoId }: Linkangabe,
  pruefsumme: Buffer,
): Promise<Date> {
  const schon =
    kontoId === null ? '(zweck) WHERE konto_id IS NULL' : '(konto_id) WHERE konto_id IS NOT NULL'
  const { rows } = await tx.query<{ bis: Date }>(
    `INSERT INTO einmallink (zweck, konto_id, pruefsumme, gueltig_bis)
     VALUES ($1, $2, $3, now() + make_interval(hours => $4))
     ON CONFLICT ${schon} DO UPDATE SET zweck = excluded.zweck, pruefsumme = excluded.pruefsumme,
       angelegt_am = now(), gueltig_bis = excluded.gueltig_bis
     RETURNING gueltig_bis AS bis`,
    [zweck, kontoId, pruefsumme, LINKFRIST_STUNDEN[zweck]],
  )
  return rows[0]!.bis
}

export interface Einmallink extends Linkangabe {
  readonly gueltigBis: Date
  readonly name: string | null
  readonly anmeldename: string | null
  readonly organisation: string | null
}

/**
 * A link lives while its account does, and never sets a password beside the
 * Anmeldedienst; the one for the first account while there is no ADMIN.
 */
const LEBT = `
  e.gueltig_bis > now() AND CASE WHEN e.konto_id IS NULL
    THEN NOT EXISTS (SELECT FROM konto a WHERE 'ADMIN' = ANY(a.rollen) AND a.deaktiviert_am IS NULL)
    ELSE k.deaktiviert_am IS NULL AND o.deaktiviert_am IS NULL
      AND NOT EXISTS (SELECT FROM oidckennung c WHERE c.konto_id = k.id) END`

const FINDE = `
  SELECT e.zweck::text, e.konto_id AS "kontoId", e.gueltig_bis AS "gueltigBis", k.name, k.anmeldename,
    o.name AS organisation
  FROM einmallink e LEFT JOIN konto k ON k.id = e.konto_id
  LEFT JOIN organisation o ON o.id = k.organisation_id
  WHERE e.pruefsumme = $1 AND ${LEBT}`

export async function findLink(pool: Pool, pruefsumme: Buffer): Promise<Einmallink | undefined> {
  const { rows } = await pool.query<Einmallink>(FINDE, [pruefsumme])
  return rows[0]
}

/** Uses the link up: of two at once one gets it. @returns undefined: there is none that holds */
export async function takeLink(tx: Tx, pruefsumme: Buffer): Promise<Einmallink | undefined> {
  const { rows } = await tx.query<Einmallink>(FINDE, [pruefsumme])
  const { rowCount } = await tx.query('DELETE FROM einmallink WHERE pruefsumme = $1', [pruefsumme])
  return rowCount === 1 ? rows[0] : undefined
}

export async function deleteLink(tx: Tx, kontoId: number): Promise<void> {
  await tx.query('DELETE FROM einmallink WHERE konto_id = $1', [kontoId])
}

/** Whether nobody can manage accounts yet. */
export async function isOhneAdmin(pool: Pool): Promise<boolean> {
  const { rows } = await pool.query<{ ohne: boolean }>(
    `SELECT NOT EXISTS (SELECT FROM konto WHERE 'ADMIN' = ANY(rollen) AND deaktiviert_am IS NULL) AS ohne`,
  )
  return rows[0]!.ohne
}
