import type { Db } from '@sozial/db'
import type { MultiPolygon, Polygon } from 'geojson'
import { giltHeute } from '../../database/heute.ts'

/** A Postleitzahl in a Kommune, by its register of streets. */
export interface Postleitzahlzeile {
  readonly plz: string
  readonly kommune: string
  /** Of the Kommune. */
  readonly schluessel: string
  /** No street of the Kommune has another one. */
  readonly ganz: boolean
  /** Of the Quartiere in which it is; of the Kommune where it is the same. */
  readonly geometrien: readonly (Polygon | MultiPolygon)[]
}

const HOECHSTENS = 8

/** Those that begin like this; for what no outline knows there is no place. */
export async function findPostleitzahlen(
  db: Db,
  anfang: string,
): Promise<readonly Postleitzahlzeile[]> {
  const { rows } = await db.pool.query<Postleitzahlzeile>({
    name: 'angebotsort-postleitzahlen',
    text: `
      WITH plz AS (
        SELECT plz, kommune_id, array_agg(DISTINCT quartier_id) AS quartiere,
          NOT EXISTS (SELECT FROM strassenabschnitt x
            WHERE x.kommune_id = a.kommune_id AND x.plz NOT IN ('', a.plz)) AS ganz
        FROM strassenabschnitt a WHERE starts_with(plz, $1)
        GROUP BY plz, kommune_id ORDER BY plz, kommune_id LIMIT ${HOECHSTENS}
      )
      SELECT p.plz, k.name AS kommune, r.schluessel, p.ganz, g.geometrien
      FROM plz p JOIN raum r ON r.id = p.kommune_id
        JOIN raumfassung k ON k.raum_id = r.id AND ${giltHeute('k')}
        CROSS JOIN LATERAL (
          SELECT json_agg(q.geometrie) AS geometrien FROM raumfassung q
          WHERE ${giltHeute('q')} AND q.geometrie IS NOT NULL
            AND (p.ganz AND q.id = k.id OR NOT p.ganz AND q.raum_id = ANY (p.quartiere))
        ) g
      WHERE g.geometrien IS NOT NULL ORDER BY p.plz, k.name`,
    values: [anfang],
  })
  return rows
}
