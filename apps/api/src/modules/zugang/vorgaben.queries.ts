import type { Katalogquelle } from '@sozial/db/seed/katalog/typen'
import type { Tx } from '../../database/transaction.ts'

/**
 * Makes the default rules those of the catalogue. What the Kreis has changed,
 * deletions included, stays as it is.
 *
 * @returns how many rules came, changed or went
 */
export async function syncVorgaben(tx: Tx, quellen: readonly Katalogquelle[]): Promise<number> {
  const vorgaben = quellen.flatMap(({ schluessel, zugriff }) =>
    zugriff.map((regel) => ({ quelle: schluessel, ...regel })),
  )
  const { rows } = await tx.query<{ anzahl: number }>(
    `WITH vorgabe AS MATERIALIZED (
       SELECT v.rolle, q.id AS quelle_id, v.zweck, v.reichweite
       FROM json_to_recordset($1::json)
         AS v (quelle text, rolle rolle, zweck zweck, reichweite reichweite)
       JOIN quelle q ON q.schluessel = v.quelle
     ), weg AS (
       DELETE FROM zugriffsregel r
       WHERE r.geaendert_am IS NULL AND NOT EXISTS (SELECT FROM vorgabe v
         WHERE (v.rolle, v.quelle_id, v.zweck) = (r.rolle, r.quelle_id, r.zweck))
       RETURNING r.id
     ), anders AS (
       UPDATE zugriffsregel r SET reichweite = v.reichweite FROM vorgabe v
       WHERE (v.rolle, v.quelle_id, v.zweck) = (r.rolle, r.quelle_id, r.zweck)
         AND r.geaendert_am IS NULL AND r.reichweite <> v.reichweite
       RETURNING r.id
     ), neu AS (
       INSERT INTO zugriffsregel (rolle, quelle_id, zweck, reichweite)
       SELECT * FROM vorgabe v WHERE NOT EXISTS (SELECT FROM zugriffsregel r
         WHERE (v.rolle, v.quelle_id, v.zweck) = (r.rolle, r.quelle_id, r.zweck))
       RETURNING id
     )
     SELECT ((SELECT count(*) FROM weg) + (SELECT count(*) FROM anders)
       + (SELECT count(*) FROM neu))::int AS anzahl`,
    [JSON.stringify(vorgaben)],
  )
  return rows[0]!.anzahl
}
