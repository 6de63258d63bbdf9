import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'

/** A link is good for some weeks after the deadline, never shorter than two, never longer than half a year. */
const NACH_DER_FRIST_TAGE = 30
const MINDESTENS_TAGE = 14
const HOECHSTENS_TAGE = 179

export async function insertLink(
  tx: Tx,
  { id, anforderungId, pruefsumme }: { id: string; anforderungId: number; pruefsumme: Buffer },
): Promise<Date> {
  const { rows } = await tx.query<{ bis: Date }>(
    `INSERT INTO zugangslink (id, anforderung_id, pruefsumme, gueltig_bis)
     SELECT $1, a.id, $3, now() + least(interval '${HOECHSTENS_TAGE} days', greatest(interval '${MINDESTENS_TAGE} days',
       a.frist::timestamptz + interval '${NACH_DER_FRIST_TAGE} days' - now()))
     FROM datenanforderung a WHERE a.id = $2 RETURNING gueltig_bis AS bis`,
    [id, anforderungId, pruefsumme],
  )
  return rows[0]!.bis
}

export interface Gueltiger {
  readonly id: string
  readonly pruefsumme: Buffer
  readonly gueltigBis: Date
}

/** The newest link of an order that still holds for a week at least. */
export async function findGueltigenLink(
  tx: Tx,
  anforderungId: number,
): Promise<Gueltiger | undefined> {
  const { rows } = await tx.query<Gueltiger>(
    `SELECT id, pruefsumme, gueltig_bis AS "gueltigBis" FROM zugangslink
     WHERE anforderung_id = $1 AND widerrufen_am IS NULL AND gueltig_bis > now() + interval '7 days'
     ORDER BY angelegt_am DESC LIMIT 1`,
    [anforderungId],
  )
  return rows[0]
}

/** What a link opens. */
export interface Zugelassen {
  readonly linkId: string
  readonly anforderungId: number
  readonly gueltigBis: Date
  readonly sendungen: number
  /** Ended orders still show what came of them, but take nothing more. */
  readonly nimmtAn: boolean
}

/** @returns undefined: unknown, expired, revoked; from outside all the same */
export async function findZugelassen(
  pool: Pool,
  pruefsumme: Buffer,
): Promise<Zugelassen | undefined> {
  const { rows } = await pool.query<Zugelassen>(
    `SELECT l.id AS "linkId", l.anforderung_id AS "anforderungId", l.gueltig_bis AS "gueltigBis", l.sendungen,
       a.zustand IN ('ANGEFORDERT', 'GELIEFERT', 'ENTWURF') AS "nimmtAn"
     FROM zugangslink l JOIN datenanforderung a ON a.id = l.anforderung_id
     WHERE l.pruefsumme = $1 AND l.widerrufen_am IS NULL AND l.gueltig_bis > now()`,
    [pruefsumme],
  )
  return rows[0]
}

/** That it was opened, to the minute: a page that asks every few seconds writes once. */
export async function noteGeoeffnet(pool: Pool, linkId: string): Promise<void> {
  await pool.query(
    `UPDATE zugangslink SET zuletzt_am = now()
     WHERE id = $1 AND (zuletzt_am IS NULL OR zuletzt_am < now() - interval '1 minute')`,
    [linkId],
  )
}

/** @returns false when it has brought as much as one link may */
export async function countSendung(tx: Tx, linkId: string, hoechstens: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    'UPDATE zugangslink SET sendungen = sendungen + 1, zuletzt_am = now() WHERE id = $1 AND sendungen < $2',
    [linkId, hoechstens],
  )
  return rowCount === 1
}

/** @returns the order it belonged to; undefined when there is none that is still open */
export async function updateWiderrufen(tx: Tx, linkId: string): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `UPDATE zugangslink SET widerrufen_am = now() WHERE id = $1 AND widerrufen_am IS NULL
     RETURNING anforderung_id AS id`,
    [linkId],
  )
  return rows[0]?.id
}

/** With an order that ended its links end. */
export async function revokeAll(tx: Tx, anforderungId: number): Promise<void> {
  await tx.query(
    'UPDATE zugangslink SET widerrufen_am = now() WHERE anforderung_id = $1 AND widerrufen_am IS NULL',
    [anforderungId],
  )
}
