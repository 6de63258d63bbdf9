import type { Ebene } from '@sozial/domain/raum'

/**
 * SQL: the beginning of a query about a Zuschnitt (placeholder of its id). `tag
 * (grundlage)` is the day of its Bausteine; `weg (ober_id, unter_id)` leads from
 * each Fassung of these levels to everything that lay in it then, itself as well.
 */
export const wegSql = (zuschnitt: string, ebenen: readonly Ebene[]): string => `
  WITH RECURSIVE tag AS MATERIALIZED (SELECT grundlage FROM zuschnitt WHERE id = ${zuschnitt}),
  weg(ober_id, unter_id) AS (
    SELECT f.id, f.id FROM tag JOIN raum r ON r.ebene IN (${ebenen.map((ebene) => `'${ebene}'`).join(', ')})
      JOIN raumfassung f ON f.raum_id = r.id
        AND daterange(f.gueltig_ab, f.gueltig_bis) @> tag.grundlage
    UNION
    SELECT w.ober_id, z.unter_id FROM tag CROSS JOIN weg w
      JOIN zuordnung z ON z.ober_id = w.unter_id
        AND daterange(z.gueltig_ab, z.gueltig_bis) @> tag.grundlage
  )`

/** SQL: the same with `kommune (id, raum_id)`, the Kommune in which each Fassung lies. */
export const kommunenwegSql = (zuschnitt: string): string => `${wegSql(zuschnitt, ['KOMMUNE'])},
  kommune AS MATERIALIZED (
    SELECT w.unter_id AS id, min(f.raum_id) AS raum_id
    FROM weg w JOIN raumfassung f ON f.id = w.ober_id GROUP BY w.unter_id
  )`

/**
 * The Bausteine of a Zuschnitt ($2) with their Kommune and area, ascending by id;
 * $1 restricts them to one Kommune (id of its Raum), NULL to none.
 */
export const BAUSTEINORTE = `${kommunenwegSql('$2')}
  SELECT f.id, r.schluessel, f.name, k.raum_id AS "kommuneId", kr.schluessel AS kommune,
    b.zuschnittsraum_id AS raum
  FROM zuschnittsbaustein b
    JOIN raumfassung f ON f.id = b.baustein_id
    JOIN raum r ON r.id = f.raum_id
    LEFT JOIN kommune k ON k.id = f.id
    LEFT JOIN raum kr ON kr.id = k.raum_id
  WHERE b.zuschnitt_id = $2 AND ($1::int IS NULL OR k.raum_id = $1)
  ORDER BY f.id`
