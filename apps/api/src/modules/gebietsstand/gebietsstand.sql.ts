/** SQL about the areas of a Gebietsstand, shared by values and geometry. Expects a CTE `gebiet`. */
import { giltAmTag, HEUTE_SQL } from '../../database/heute.ts'

/** Condition: row `alias` of raumfassung or zuordnung holds on the date of the Gebietsstand. */
export const giltAm = (alias: string): string => giltAmTag(alias, 'gebiet.stichtag')

/**
 * Condition: the borders of Gebietsstand `alias` have begun. Those of a Beschluss whose day is still to
 * come are shown to nobody who does not ask for that day.
 */
export const hatBegonnenSql = (alias: string): string => `${alias}.stichtag <= ${HEUTE_SQL}`

/** Order terms: the borders of today, then those before them, at last those to come. */
export const juengsteSql = (alias: string): string =>
  `${hatBegonnenSql(alias)} DESC, ${alias}.stichtag DESC`

/**
 * Order term: of several Gebietsstände those whose borders held on the day that was asked for (or before), so that the newest
 * of them comes first. Who asks for no day asks for today.
 *
 * @param parameter number of the parameter with the day, or NULL; null: nobody asks
 */
export const giltSchonSql = (alias: string, parameter: number | null): string =>
  parameter === null
    ? `${hatBegonnenSql(alias)} DESC`
    : `(${alias}.stichtag <= coalesce($${parameter}::date, ${HEUTE_SQL})) DESC`

/** Which columns of the areas are wanted: ids alone come with the values. */
export type Raumumfang = 'KEINE' | 'IDS' | 'NAMEN' | 'ALLE'

/** A vector over the Fassungen in CTE `auswahl`, ordered by id. */
export const raumvektor = (ausdruck: string): string =>
  `coalesce(json_agg(${ausdruck} ORDER BY auswahl.id)::text, '[]')`

/**
 * Keys and names of the given areas as vectors, with `ALLE` also the larger areas in which each lies.
 *
 * @param auswahl SELECT of the Fassungen with `id`, `schluessel` and `name`
 */
export function raumspaltenSql(umfang: Raumumfang, auswahl: string): string {
  const alle = umfang === 'ALLE'
  const ueber = OBEREBENEN.map(
    ({ k, schluessel, namen }) =>
      `, ${raumvektor(`${k}.schluessel`)} AS ${schluessel}, ${raumvektor(`${k}.name`)} AS ${namen}`,
  ).join('')
  const joins = OBEREBENEN.map(
    ({ k, ebene }) =>
      `LEFT JOIN ober ${k} ON ${k}.fassung_id = auswahl.id AND ${k}.ebene = '${ebene}'`,
  ).join(' ')
  return `
    WITH RECURSIVE auswahl AS (${auswahl}) ${alle ? `, ${oberSql}` : ''}
    SELECT ${raumvektor('auswahl.schluessel')} AS schluessel, ${raumvektor('auswahl.name')} AS namen
      ${alle ? ueber : ''}
    FROM auswahl ${alle ? joins : ''}`
}

/** Levels in which smaller areas lie, with the names of their columns. */
const OBEREBENEN = [
  {
    k: 'j',
    ebene: 'JUGENDAMTSBEZIRK',
    schluessel: 'jugendamtsbezirke',
    namen: 'jugendamtsbezirknamen',
  },
  { k: 'k', ebene: 'KOMMUNE', schluessel: 'kommunen', namen: 'kommunenamen' },
  { k: 's', ebene: 'SOZIALRAUM', schluessel: 'sozialraeume', namen: 'sozialraumnamen' },
] as const

/** A Raum lies in the larger areas that some Gliederung puts it under, over however many steps. */
const oberSql = `
  weg(fassung_id, ober_id) AS (
    SELECT auswahl.id, z.ober_id
    FROM gebiet CROSS JOIN auswahl JOIN zuordnung z ON z.unter_id = auswahl.id AND ${giltAm('z')}
    UNION
    SELECT weg.fassung_id, z.ober_id
    FROM gebiet CROSS JOIN weg JOIN zuordnung z ON z.unter_id = weg.ober_id AND ${giltAm('z')}
  ),
  ober AS (
    SELECT DISTINCT ON (weg.fassung_id, r.ebene) weg.fassung_id, r.ebene, r.schluessel, f.name
    FROM weg JOIN raumfassung f ON f.id = weg.ober_id JOIN raum r ON r.id = f.raum_id
    WHERE r.ebene IN (${OBEREBENEN.map(({ ebene }) => `'${ebene}'`).join(', ')})
    ORDER BY weg.fassung_id, r.ebene, r.schluessel
  )`

/**
 * Address of the outlines; NULL where there are none. The hash covers the
 * Fassungen that the file draws, whose shapes never change, and the version of
 * the writer, so the bytes behind an address stay the same for good.
 */
export const geometrieSql = `(
  SELECT CASE WHEN count(*) FILTER (WHERE r.ebene = gebiet.ebene) > 0 THEN
    '/geo/' || gebiet.id || '-' || left(md5('1:' || string_agg(f.id::text, ',' ORDER BY f.id)), 16)
      || '.topo.json' END
  FROM raumfassung f JOIN raum r ON r.id = f.raum_id
  WHERE r.ebene IN (gebiet.ebene, 'KOMMUNE', 'KREIS') AND f.geometrie IS NOT NULL AND ${giltAm('f')}
)`
