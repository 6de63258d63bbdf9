import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'
import { LINKARTEN, type Linkart, type Linkziel } from './linkziel.ts'

export async function insertLink(
  tx: Tx,
  { art, id: zielId }: Linkziel,
  { id, pruefsumme }: { readonly id: string; readonly pruefsumme: Buffer },
): Promise<Date> {
  const { tabelle, spalte, gueltigBis } = LINKARTEN[art]
  const { rows } = await tx.query<{ bis: Date }>(
    `INSERT INTO zugangslink (id, ${spalte}, pruefsumme, gueltig_bis)
     SELECT $1, z.id, $3, ${gueltigBis}
     FROM ${tabelle} z WHERE z.id = $2 RETURNING gueltig_bis AS bis`,
    [id, zielId, pruefsumme],
  )
  return rows[0]!.bis
}

export interface Gueltiger {
  readonly id: string
  readonly pruefsumme: Buffer
  readonly gueltigBis: Date
}

/** The newest link that still holds for a week at least. */
export async function findGueltigenLink(
  tx: Tx,
  { art, id }: Linkziel,
): Promise<Gueltiger | undefined> {
  const { rows } = await tx.query<Gueltiger>(
    `SELECT id, pruefsumme, gueltig_bis AS "gueltigBis" FROM zugangslink
     WHERE ${LINKARTEN[art].spalte} = $1 AND widerrufen_am IS NULL AND gueltig_bis > now() + interval '7 days'
     ORDER BY angelegt_am DESC LIMIT 1`,
    [id],
  )
  return rows[0]
}

/** What a link opens. */
export interface Zugelassen {
  readonly linkId: string
  /** Id of what it opens. */
  readonly zielId: number
  readonly gueltigBis: Date
  readonly sendungen: number
  /** What is ended can still be seen, but takes nothing more. */
  readonly nimmtAn: boolean
}

/** @returns undefined: unknown, expired, revoked, or of another kind; from outside all the same */
export async function findZugelassen(
  pool: Pool,
  art: Linkart,
  pruefsumme: Buffer,
): Promise<Zugelassen | undefined> {
  const { tabelle, spalte, offen } = LINKARTEN[art]
  const { rows } = await pool.query<Zugelassen>(
    `SELECT l.id AS "linkId", z.id AS "zielId", l.gueltig_bis AS "gueltigBis", l.sendungen, ${offen} AS "nimmtAn"
     FROM zugangslink l JOIN ${tabelle} z ON z.id = l.${spalte}
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

/** @returns id of what it opened; undefined when there is none of this kind that still opens something */
export async function updateWiderrufen(
  tx: Tx,
  art: Linkart,
  linkId: string,
): Promise<number | undefined> {
  const { spalte } = LINKARTEN[art]
  const { rows } = await tx.query<{ id: number }>(
    `UPDATE zugangslink SET widerrufen_am = now()
     WHERE id = $1 AND widerrufen_am IS NULL AND ${spalte} IS NOT NULL RETURNING ${spalte} AS id`,
    [linkId],
  )
  return rows[0]?.id
}

/** With what ended its links end. */
export async function revokeAll(tx: Tx, { art, id }: Linkziel): Promise<void> {
  await tx.query(
    `UPDATE zugangslink SET widerrufen_am = now()
     WHERE ${LINKARTEN[art].spalte} = $1 AND widerrufen_am IS NULL`,
    [id],
  )
}

/** SQL: the links of what has this id, as JSON, newest first. */
export const linksSql = (art: Linkart, id: string): string => `
  coalesce((SELECT json_agg(json_build_object('id', l.id, 'angelegtAm', l.angelegt_am,
      'gueltigBis', l.gueltig_bis, 'widerrufenAm', l.widerrufen_am, 'zuletztAm', l.zuletzt_am,
      'sendungen', l.sendungen) ORDER BY l.angelegt_am DESC)
    FROM zugangslink l WHERE l.${LINKARTEN[art].spalte} = ${id}), '[]')`

/**
 * What a link opened or still opens that nobody revoked, where there still is
 * anything to open.
 *
 * @returns undefined: there was no such link of this kind
 */
export async function findAbgelaufenes(
  tx: Tx,
  art: Linkart,
  pruefsumme: Buffer,
): Promise<number | undefined> {
  const { tabelle, spalte, offen } = LINKARTEN[art]
  const { rows } = await tx.query<{ id: number }>(
    `SELECT z.id FROM zugangslink l JOIN ${tabelle} z ON z.id = l.${spalte}
     WHERE l.pruefsumme = $1 AND l.widerrufen_am IS NULL AND ${offen}`,
    [pruefsumme],
  )
  return rows[0]?.id
}
