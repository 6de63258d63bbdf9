/** A Zuschnitt whose Bausteine were measured anew after it was begun. */
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'

/** What is different with the Bausteine on the day on which a Zuschnitt is to hold. */
export interface Bausteinwechsel {
  /** First day of the newest of them. */
  readonly ab: Tag
  /** Have other outlines or names. */
  readonly geaenderte: number
  /** Are there no more. */
  readonly beendete: number
  readonly neue: number
  /** Name of one that changed or ended; null: only new ones. */
  readonly beispiel: string | null
}

/** What it assigns (alt) and what holds on its Stichtag (neu), by Raum. */
const GEGENUEBER = `
  SELECT alt.raum_id AS alt_raum, alt.id AS alt, alt.name AS alt_name, alt.gueltig_bis AS ende,
    neu.raum_id AS neu_raum, neu.id AS neu, neu.gueltig_ab AS ab
  FROM (SELECT f.* FROM zuschnittsbaustein b JOIN raumfassung f ON f.id = b.baustein_id
      WHERE b.zuschnitt_id = $1) alt
    FULL JOIN (SELECT f.* FROM zuschnitt z JOIN raum r ON r.ebene = z.baustein_ebene
        JOIN raumfassung f ON f.raum_id = r.id AND daterange(f.gueltig_ab, f.gueltig_bis) @> z.stichtag
      WHERE z.id = $1) neu ON neu.raum_id = alt.raum_id
  WHERE alt.id IS DISTINCT FROM neu.id`

/** @returns undefined when it assigns what holds on its Stichtag */
export async function findBausteinwechsel(
  tx: Pick<Tx, 'query'>,
  id: number,
): Promise<Bausteinwechsel | undefined> {
  const { rows } = await tx.query<Bausteinwechsel>(
    `SELECT max(coalesce(ab, ende))::text AS ab,
       (count(*) FILTER (WHERE alt IS NOT NULL AND neu IS NOT NULL))::int AS geaenderte,
       (count(*) FILTER (WHERE neu IS NULL))::int AS beendete,
       (count(*) FILTER (WHERE alt IS NULL))::int AS neue, min(alt_name) AS beispiel
     FROM (${GEGENUEBER}) g HAVING count(*) > 0`,
    [id],
  )
  return rows[0]
}

/** The proposal and the open counter-proposals to it: they assign the same Bausteine. */
export async function findMitVarianten(tx: Tx, id: number): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM zuschnitt WHERE id = $1
       OR (variante_von = $1 AND kommune_id IS NOT NULL AND zustand IN ('ENTWURF', 'IN_ABSTIMMUNG'))
     ORDER BY id = $1 DESC, id FOR UPDATE`,
    [id],
  )
  return rows.map((row) => row.id)
}

/** Takes the Bausteine of the Stichtag: by key each stays in its area, new ones are in none. */
export async function replaceBausteine(tx: Tx, id: number, { ab }: Bausteinwechsel): Promise<void> {
  await tx.query('UPDATE zuschnitt SET grundlage = greatest(grundlage, $2::date) WHERE id = $1', [
    id,
    ab,
  ])
  await tx.query(
    `WITH g AS MATERIALIZED (${GEGENUEBER}), weg AS (
       DELETE FROM zuschnittsbaustein b USING g
       WHERE b.zuschnitt_id = $1 AND b.baustein_id = g.alt AND g.neu IS NULL
     ), dazu AS (
       INSERT INTO zuschnittsbaustein (zuschnitt_id, baustein_id)
       SELECT $1, neu FROM g WHERE alt IS NULL
     )
     UPDATE zuschnittsbaustein b SET baustein_id = g.neu FROM g
     WHERE b.zuschnitt_id = $1 AND b.baustein_id = g.alt AND g.neu IS NOT NULL`,
    [id],
  )
}
