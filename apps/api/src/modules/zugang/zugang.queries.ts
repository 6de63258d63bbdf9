import type { Pool } from 'pg'
import type { Rolle, Zweck } from '../../auth/wer.ts'
import type { Reichweite } from '../../auth/zugang.queries.ts'
import { HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'
import type { ZugriffsfreigabeType, ZugriffsregelType } from './zugang.type.ts'

const QUELLE = `json_build_object('id', q.id, 'schluessel', q.schluessel, 'name', q.name,
  'herausgeber', q.herausgeber, 'lizenz', q.lizenz) AS quelle`

/** All rules, by Quelle. */
export async function findZugriffsregeln(pool: Pool): Promise<readonly ZugriffsregelType[]> {
  const { rows } = await pool.query<ZugriffsregelType>({
    name: 'zugriffsregeln',
    text: `SELECT r.id, r.rolle::text, r.zweck::text, r.reichweite::text,
             r.geaendert_am AS "geaendertAm", ${QUELLE}
           FROM zugriffsregel r JOIN quelle q ON q.id = r.quelle_id
           ORDER BY q.name, q.id, r.rolle, r.zweck`,
  })
  return rows
}

export interface Regelort {
  readonly rolle: Rolle
  readonly quelleId: number
  readonly zweck: Zweck
}

/** What a rule says now; undefined where there is none. */
export async function findRegel(
  tx: Tx,
  ort: Regelort,
): Promise<{ readonly reichweite: Reichweite | null; readonly vorgabe: boolean } | undefined> {
  const { rows } = await tx.query<{ reichweite: Reichweite | null; vorgabe: boolean }>(
    `SELECT reichweite::text, geaendert_am IS NULL AS vorgabe FROM zugriffsregel
     WHERE (rolle, quelle_id, zweck) = ($1, $2, $3)`,
    [ort.rolle, ort.quelleId, ort.zweck],
  )
  return rows[0]
}

export async function upsertRegel(
  tx: Tx,
  { rolle, quelleId, zweck }: Regelort,
  reichweite: Reichweite | null,
): Promise<void> {
  await tx.query(
    `INSERT INTO zugriffsregel (rolle, quelle_id, zweck, reichweite, geaendert_am)
     VALUES ($1, $2, $3, $4, now())
     ON CONFLICT (rolle, quelle_id, zweck)
     DO UPDATE SET reichweite = excluded.reichweite, geaendert_am = now()`,
    [rolle, quelleId, zweck, reichweite],
  )
}

/** Removes a rule; the defaults of the catalogue then hold again. @returns where it was */
export async function deleteRegel(tx: Tx, id: number): Promise<Regelort | undefined> {
  const { rows } = await tx.query<Regelort>(
    `DELETE FROM zugriffsregel WHERE id = $1
     RETURNING rolle::text, quelle_id AS "quelleId", zweck::text`,
    [id],
  )
  return rows[0]
}

export async function hatQuelle(tx: Tx, id: number): Promise<boolean> {
  return (await tx.query('SELECT FROM quelle WHERE id = $1', [id])).rowCount === 1
}

const organisation = (alias: string): string => `json_build_object('id', ${alias}.id,
  'art', ${alias}.art, 'name', ${alias}.name, 'deaktiviertAm', ${alias}.deaktiviert_am)`

/**
 * Freigaben, the newest first.
 *
 * @param beteiligt Organisation that grants or was granted; null: all
 */
export async function findFreigaben(
  db: Pick<Pool, 'query'>,
  { beteiligt, eigene, id }: { beteiligt: number | null; eigene: number; id?: number },
): Promise<readonly ZugriffsfreigabeType[]> {
  const { rows } = await db.query<ZugriffsfreigabeType>({
    name: 'zugriffsfreigaben',
    text: `SELECT f.id, f.zweck::text, f.gilt_ab::text AS von, f.gilt_bis::text AS bis, f.grund,
             f.erteilt_am AS "erteiltAm", f.widerrufen_am AS "widerrufenAm",
             f.widerruf_grund AS "widerrufGrund", ${QUELLE},
             ${organisation('j')} AS jugendamt, ${organisation('o')} AS organisation,
             f.widerrufen_am IS NULL AND j.deaktiviert_am IS NULL
               AND ${HEUTE_SQL} BETWEEN f.gilt_ab AND f.gilt_bis AS gilt,
             f.widerrufen_am IS NULL AND f.jugendamt_id = $2 AS widerrufbar
           FROM zugriffsfreigabe f JOIN quelle q ON q.id = f.quelle_id
             JOIN organisation j ON j.id = f.jugendamt_id
             JOIN organisation o ON o.id = f.organisation_id
           WHERE ($1::int IS NULL OR $1 IN (f.jugendamt_id, f.organisation_id))
             AND ($3::int IS NULL OR f.id = $3)
           ORDER BY f.id DESC`,
    values: [beteiligt, eigene, id ?? null],
  })
  return rows
}

export interface NeueFreigabe {
  readonly jugendamtId: number
  readonly organisationId: number
  readonly quelleId: number
  readonly zweck: Zweck
  readonly von: string
  readonly bis: string
  readonly grund: string
}

/** The same Freigabe where it is there already and not revoked. */
export async function findGleiche(tx: Tx, neu: NeueFreigabe): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM zugriffsfreigabe WHERE widerrufen_am IS NULL
       AND (jugendamt_id, organisation_id, quelle_id, zweck, gilt_ab, gilt_bis) = ($1, $2, $3, $4, $5, $6)`,
    [neu.jugendamtId, neu.organisationId, neu.quelleId, neu.zweck, neu.von, neu.bis],
  )
  return rows[0]?.id
}

/** Whether somebody there could read by it: an organisation of the Kreis or a Kommune that is not closed. */
export async function istEmpfaenger(tx: Tx, organisationId: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `SELECT FROM organisation WHERE id = $1 AND art <> 'ANBIETER' AND deaktiviert_am IS NULL`,
    [organisationId],
  )
  return rowCount === 1
}

export async function insertFreigabe(tx: Tx, neu: NeueFreigabe): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO zugriffsfreigabe
       (jugendamt_id, organisation_id, quelle_id, zweck, gilt_ab, gilt_bis, grund)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [neu.jugendamtId, neu.organisationId, neu.quelleId, neu.zweck, neu.von, neu.bis, neu.grund],
  )
  return rows[0]!.id
}

/** @returns whether a Freigabe of this Jugendamt is there, and whether it was revoked before */
export async function findWiderruf(
  tx: Tx,
  id: number,
  jugendamtId: number,
): Promise<{ readonly widerrufen: boolean } | undefined> {
  const { rows } = await tx.query<{ widerrufen: boolean }>(
    `SELECT widerrufen_am IS NOT NULL AS widerrufen FROM zugriffsfreigabe
     WHERE id = $1 AND jugendamt_id = $2`,
    [id, jugendamtId],
  )
  return rows[0]
}

export async function updateWiderrufen(tx: Tx, id: number, grund: string): Promise<void> {
  await tx.query(
    'UPDATE zugriffsfreigabe SET widerrufen_am = now(), widerruf_grund = $2 WHERE id = $1',
    [id, grund],
  )
}

/** A Freigabe as people call it, so that an entry of the Protokoll tells without looking it up. */
export async function findFreigabename(tx: Tx, id: number): Promise<string> {
  const { rows } = await tx.query<{ name: string }>(
    `SELECT concat(q.name, ', ', j.name, ' für ', o.name) AS name
     FROM zugriffsfreigabe f JOIN quelle q ON q.id = f.quelle_id
       JOIN organisation j ON j.id = f.jugendamt_id JOIN organisation o ON o.id = f.organisation_id
     WHERE f.id = $1`,
    [id],
  )
  return rows[0]!.name
}
