import type { Db } from '@sozial/db'
import { juengsteSql } from '../gebietsstand/gebietsstand.sql.ts'
import type { KreisType } from './kreis.type.ts'

/** The Kreis of this database with the number of areas per level today; `null` before it is set up. */
export async function findKreis(db: Db): Promise<KreisType | null> {
  const { rows } = await db.pool.query<KreisType>({
    name: 'kreis',
    text: `
      SELECT r.schluessel, f.name, k.demo,
        (SELECT coalesce(json_agg(json_build_object('ebene', e.ebene, 'anzahl', e.anzahl) ORDER BY e.ebene), '[]')
         FROM (SELECT DISTINCT ON (g.ebene) g.ebene, (
             SELECT count(*) FROM raumfassung gf JOIN raum gr ON gr.id = gf.raum_id
             WHERE gr.ebene = g.ebene AND gf.gueltig_ab <= g.stichtag
               AND (gf.gueltig_bis IS NULL OR gf.gueltig_bis > g.stichtag)) AS anzahl
           FROM gebietsstand g WHERE g.ebene <> 'BAUSTEIN' ORDER BY g.ebene, ${juengsteSql('g')}) e) AS ebenen,
        (SELECT d.stand_vom FROM datenstand d WHERE d.id = 0) AS "arbeitsstandVom"
      FROM kreis k JOIN raum r ON r.id = k.raum_id
        JOIN LATERAL (SELECT name FROM raumfassung WHERE raum_id = r.id
                      ORDER BY gueltig_ab DESC LIMIT 1) f ON true`,
  })
  return rows[0] ?? null
}
