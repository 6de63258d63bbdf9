/**
 * CTE `gruppe`, for `WITH RECURSIVE`: which Merkmale and Teilgruppen there are
 * figures of, of which Zeitraum and Quelle. It jumps along the primary key from
 * one group to the next: a few thousand steps instead of every figure. Figures
 * of withdrawn Lieferungen are among them; `istGeltendSql` tells them apart.
 */
export const ZAHLENGRUPPEN = `gruppe AS (
    (SELECT merkmal_id, teilgruppe_id, zeitraum_id, quelle_id FROM grundzahl ORDER BY 1, 2, 3, 4 LIMIT 1)
    UNION ALL
    SELECT n.* FROM gruppe a CROSS JOIN LATERAL (
      SELECT g.merkmal_id, g.teilgruppe_id, g.zeitraum_id, g.quelle_id FROM grundzahl g
      WHERE (g.merkmal_id, g.teilgruppe_id, g.zeitraum_id, g.quelle_id)
        > (a.merkmal_id, a.teilgruppe_id, a.zeitraum_id, a.quelle_id)
      ORDER BY 1, 2, 3, 4 LIMIT 1) n
  )`

/** Condition: of the group in row `alias` something holds that no withdrawn Lieferung brought. */
export const istGeltendSql = (alias: string): string =>
  `EXISTS (SELECT FROM grundzahl g JOIN lieferung l ON l.id = g.lieferung_id
    WHERE (g.merkmal_id, g.teilgruppe_id, g.zeitraum_id, g.quelle_id)
      = (${alias}.merkmal_id, ${alias}.teilgruppe_id, ${alias}.zeitraum_id, ${alias}.quelle_id)
      AND l.zurueckgezogen_am IS NULL)`
