import type { Ebene } from '@sozial/domain/raum'
import type { Tx } from '../../database/transaction.ts'

/** An area as it is stored. */
export interface Raumzeile {
  readonly id: number
  /** Area of another Zuschnitt that it was copied from; it may be gone. */
  readonly vorlageId: number | null
  readonly nummer: number
  readonly name: string
  readonly kommuneId: number
  readonly setztFortId: number | null
  readonly grund: string
  readonly groessengrund: string
}

export async function findRaumzeilen(tx: Tx, id: number): Promise<readonly Raumzeile[]> {
  const { rows } = await tx.query<Raumzeile>(
    `SELECT id, vorlage_id AS "vorlageId", nummer, name, kommune_id AS "kommuneId", setzt_fort_id AS "setztFortId", grund, groessengrund
     FROM zuschnittsraum WHERE zuschnitt_id = $1 ORDER BY nummer`,
    [id],
  )
  return rows
}

/** An area that is drawn anew. */
export type NeueRaumzeile = Omit<Raumzeile, 'id' | 'vorlageId'>

/** Räume of Kommunen that have given a Stellungnahme about a Zuschnitt, with their names. */
export async function findErklaerte(tx: Tx, id: number): Promise<ReadonlyMap<number, string>> {
  const { rows } = await tx.query<{ id: number; name: string }>(
    `SELECT DISTINCT ON (b.kommune_id) b.kommune_id AS id, f.name
     FROM beteiligung b JOIN raumfassung f ON f.raum_id = b.kommune_id
     WHERE b.zuschnitt_id = $1 AND EXISTS (SELECT FROM stellungnahme s WHERE s.beteiligung_id = b.id)
     ORDER BY b.kommune_id, f.gueltig_ab DESC`,
    [id],
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Ids of Räume of a level by key. */
export async function findRaumIds(
  tx: Tx,
  ebene: Ebene,
  schluessel: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ id: number; schluessel: string }>(
    'SELECT id, schluessel FROM raum WHERE ebene = $1 AND schluessel = ANY ($2)',
    [ebene, schluessel],
  )
  return new Map(rows.map((row) => [row.schluessel, row.id]))
}

/** Removes areas; their Bausteine are in none then. */
export async function deleteRaeume(tx: Tx, id: number, raeume: readonly number[]): Promise<void> {
  await tx.query(
    `UPDATE zuschnittsbaustein SET zuschnittsraum_id = NULL
     WHERE zuschnitt_id = $1 AND zuschnittsraum_id = ANY ($2)`,
    [id, raeume],
  )
  await tx.query('DELETE FROM zuschnittsraum WHERE zuschnitt_id = $1 AND id = ANY ($2)', [
    id,
    raeume,
  ])
}

const RAUMSPALTEN = `(id int, nummer int, name text, "kommuneId" int, "setztFortId" int,
  grund text, groessengrund text)`

export async function updateRaeume(
  tx: Tx,
  raeume: readonly Omit<Raumzeile, 'vorlageId'>[],
): Promise<void> {
  await tx.query(
    `UPDATE zuschnittsraum r SET nummer = n.nummer, name = n.name, kommune_id = n."kommuneId",
       setzt_fort_id = n."setztFortId", grund = n.grund, groessengrund = n.groessengrund
     FROM json_to_recordset($1::json) AS n ${RAUMSPALTEN} WHERE r.id = n.id`,
    [JSON.stringify(raeume)],
  )
}

export async function insertRaeume(
  tx: Tx,
  id: number,
  raeume: readonly NeueRaumzeile[],
): Promise<void> {
  await tx.query(
    `INSERT INTO zuschnittsraum (zuschnitt_id, kommune_id, setzt_fort_id, nummer, name, grund, groessengrund)
     SELECT $1, n."kommuneId", n."setztFortId", n.nummer, n.name, n.grund, n.groessengrund
     FROM json_to_recordset($2::json) AS n ${RAUMSPALTEN}`,
    [id, JSON.stringify(raeume)],
  )
}
