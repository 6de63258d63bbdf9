/** What must hold after any crash, read from the database. */
import type { Db } from '@sozial/db'

/** Everything that belongs to a Lieferung is there, and nothing that belongs to none. */
const VERSTOESSE = `
  SELECT 'Lieferung ' || l.id || ' ist unvollständig' AS verstoss FROM lieferung l
  WHERE (SELECT count(*) FROM grundzahl g WHERE g.lieferung_id = l.id) <> (l.bericht ->> 'uebernommen')::int
  UNION ALL
  SELECT 'Lieferung ' || l.id || ' steht nicht genau einmal im Protokoll' FROM lieferung l
  WHERE (SELECT count(*) FROM protokoll p WHERE p.handlung = 'importLieferung' AND p.kennung = l.id::text) <> 1
  UNION ALL
  SELECT 'Lieferung ' || l.id || ' hat keinen Eingang' FROM lieferung l
  WHERE NOT EXISTS (SELECT FROM eingang e WHERE e.lieferung_id = l.id AND e.zustand = 'UEBERNOMMEN')
  UNION ALL
  SELECT 'Eingang ' || e.id || ' wurde aufgegeben' FROM eingang e WHERE e.zustand = 'ABGEBROCHEN'`

/** @throws Error with everything that is half there */
export async function assertGanzOderGarNicht({ pool }: Db): Promise<void> {
  const { rows } = await pool.query<{ verstoss: string }>(VERSTOESSE)
  if (rows.length > 0) throw new Error(rows.map(({ verstoss }) => verstoss).join('\n'))
}

/** How many Lieferungen a file has become, and the sum of their figures. */
export async function findStand(
  { pool }: Db,
  dateiname: string,
): Promise<{ readonly lieferungen: number; readonly summe: number }> {
  const { rows } = await pool.query<{ lieferungen: number; summe: number }>(
    `SELECT count(DISTINCT l.id)::int AS lieferungen, coalesce(sum(g.wert), 0)::float8 AS summe
     FROM lieferung l LEFT JOIN grundzahl g ON g.lieferung_id = l.id WHERE l.dateiname = $1`,
    [dateiname],
  )
  return rows[0]!
}
