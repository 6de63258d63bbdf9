/** SQL about the areas of a Gebietsstand, shared by values and geometry. */

/**
 * The columns of the Fassungen in CTE `auswahl`, ordered by id. A Raum lies in the
 * Kommune that some Gliederung puts it under, over however many steps.
 */
export function raumspaltenSql(welche: 'KEINE' | 'IDS' | 'ALLE'): string {
  if (welche === 'KEINE') return spalten('NULL', 'NULL', 'NULL')
  const ids = `coalesce(json_agg(auswahl.id::text ORDER BY auswahl.id)::text, '[]')`
  if (welche === 'IDS') return `${spalten(ids, 'NULL', 'NULL')} FROM auswahl`
  const vektor = (ausdruck: string): string =>
    `coalesce(json_agg(${ausdruck} ORDER BY auswahl.id)::text, '[]')`
  return `
    WITH RECURSIVE weg(fassung_id, ober_id) AS (
      SELECT auswahl.id, z.ober_id FROM auswahl JOIN zuordnung z ON z.unter_id = auswahl.id ${giltAm}
      UNION
      SELECT weg.fassung_id, z.ober_id FROM weg JOIN zuordnung z ON z.unter_id = weg.ober_id ${giltAm}
    ),
    kommune AS (
      SELECT DISTINCT ON (weg.fassung_id) weg.fassung_id, r.schluessel, f.name
      FROM weg JOIN raumfassung f ON f.id = weg.ober_id JOIN raum r ON r.id = f.raum_id
      WHERE r.ebene = 'KOMMUNE'
      ORDER BY weg.fassung_id, r.schluessel
    )
    ${spalten(ids, vektor('r.schluessel'), vektor('f.name'), vektor('k.schluessel'), vektor('k.name'))}
    FROM auswahl JOIN raumfassung f ON f.id = auswahl.id JOIN raum r ON r.id = f.raum_id
      LEFT JOIN kommune k ON k.fassung_id = auswahl.id`
}

const giltAm = `AND z.gueltig_ab <= gebiet.stichtag
        AND (z.gueltig_bis IS NULL OR z.gueltig_bis > gebiet.stichtag)`

const spalten = (...ausdruecke: string[]): string =>
  `SELECT ${['ids', 'schluessel', 'namen', 'kommunen', 'kommunenamen']
    .map((name, i) => `${ausdruecke[i] ?? 'NULL'}::text AS ${name}`)
    .join(', ')}`

/**
 * Address of the outlines of CTE `gebiet`; NULL where it has none. The hash
 * covers the Fassungen that the file draws, whose shapes never change, and the
 * version of the writer, so the bytes behind an address stay the same for good.
 */
export const geometrieSql = `(
  SELECT CASE WHEN count(*) FILTER (WHERE r.ebene = gebiet.ebene) > 0 THEN
    '/geo/' || gebiet.id || '-' || left(md5('1:' || string_agg(f.id::text, ',' ORDER BY f.id)), 16)
      || '.topo.json' END
  FROM raumfassung f JOIN raum r ON r.id = f.raum_id
  WHERE r.ebene IN (gebiet.ebene, 'KOMMUNE', 'KREIS') AND f.geometrie IS NOT NULL
    AND f.gueltig_ab <= gebiet.stichtag
    AND (f.gueltig_bis IS NULL OR f.gueltig_bis > gebiet.stichtag)
)`
