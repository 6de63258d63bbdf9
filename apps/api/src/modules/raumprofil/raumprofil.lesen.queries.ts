import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'
import { nummerOf } from '@sozial/shared/raumslug'
import { giltAmTag, HEUTE_SQL } from '../../database/heute.ts'
import type { RaumbeschreibungType, RaumprofilType } from './raumprofil.type.ts'

/** A row with what decides about rights. */
export interface Raumprofilzeile extends Omit<RaumprofilType, 'slug' | 'darfAendern'> {
  /** Id of the Raum of the Kommune in which it lies, or that it is. */
  readonly kommuneId: number | null
  readonly beschreibung: RaumbeschreibungType
}

interface Frage {
  readonly ebene: Ebene
  /** Key of the one area; null: all of the level. */
  readonly schluessel: string | null
  /** Levels that whoever asks may know areas of. */
  readonly bekannte: readonly Ebene[]
}

const raumJson = (f: string, r: string): string =>
  `json_build_object('id', ${f}.id, 'schluessel', ${r}.schluessel, 'name', ${f}.name, 'ebene', ${r}.ebene)`

const BESCHREIBUNG = `json_build_object('version', coalesce(v.version, 0), 'text', coalesce(v.text, ''),
  'ortsteile', coalesce(s.ortsteile, '{}'), 'ansprechstelle', coalesce(v.ansprechstelle, ''),
  'geaendertAm', to_json(v.erfasst_am) #>> '{}', 'geaendertVon', v.erfasst_von)`

/** An end that is decided but still to come is no end yet. */
const VERGANGENES_ENDE = `CASE WHEN b.gueltig_bis <= ${HEUTE_SQL} THEN b.gueltig_bis::text END`

/**
 * Ortsteile are written by people, and borders move: one that is the name of a part belongs where
 * this part lies in its Kommune, unless somebody has written otherwise since the borders hold.
 * "Golkrath–Hetzerath" are two.
 */
const ORTSTEILE = `
  heimat AS (
    SELECT k.kommune_id, n.name, min(b.id) AS fassung_id
    FROM bestand b JOIN ober k ON k.fassung_id = b.id
      JOIN zuordnung z ON z.ober_id = b.id AND ${giltAmTag('z', 'b.tag')}
      JOIN raumfassung f ON f.id = z.unter_id
      CROSS JOIN LATERAL (SELECT f.name UNION SELECT unnest(string_to_array(f.name, '–'))) n(name)
    WHERE b.tag = ${HEUTE_SQL}
    GROUP BY k.kommune_id, n.name HAVING count(DISTINCT b.id) = 1
  ), ortsname AS (
    SELECT coalesce(h.fassung_id, b.id) AS fassung_id, w.name,
      min(CASE WHEN h.fassung_id IS NULL THEN w.nr ELSE 1000 + w.nr END) AS platz
    FROM bestand b LEFT JOIN ober k ON k.fassung_id = b.id
      JOIN wort v ON v.raum_id = b.raum_id
      CROSS JOIN LATERAL unnest(v.ortsteile) WITH ORDINALITY w(name, nr)
      LEFT JOIN heimat h ON h.kommune_id = k.kommune_id AND h.name = w.name
        AND h.fassung_id <> b.id AND b.tag = ${HEUTE_SQL} AND v.erfasst_am::date <= b.gueltig_ab
    GROUP BY 1, 2
  ), ortsteil AS (
    SELECT fassung_id, array_agg(name ORDER BY platz) AS ortsteile FROM ortsname
    GROUP BY 1
  )`

const PROFILE = `
  WITH RECURSIVE bestand AS MATERIALIZED (
    SELECT DISTINCT ON (r.id) f.*, r.schluessel, r.ebene,
      least(${HEUTE_SQL}, coalesce(f.gueltig_bis - 1, ${HEUTE_SQL})) AS tag
    FROM raum r JOIN raumfassung f ON f.raum_id = r.id AND f.gueltig_ab <= ${HEUTE_SQL}
    WHERE r.ebene = $1
    ORDER BY r.id, f.gueltig_ab DESC
  ), wort AS (
    SELECT DISTINCT ON (raum_id) * FROM raumbeschreibung ORDER BY raum_id, version DESC
  ), weg(fassung_id, ober_id, tag) AS (
    SELECT b.id, z.ober_id, b.tag
    FROM bestand b JOIN zuordnung z ON z.unter_id = b.id AND ${giltAmTag('z', 'b.tag')}
    UNION
    SELECT w.fassung_id, z.ober_id, w.tag
    FROM weg w JOIN zuordnung z ON z.unter_id = w.ober_id AND ${giltAmTag('z', 'w.tag')}
  ), ober AS (
    SELECT w.fassung_id, json_agg(${raumJson('f', 'r')} ORDER BY r.ebene, f.id) AS raeume,
      min(r.id) FILTER (WHERE r.ebene = 'KOMMUNE') AS kommune_id
    FROM weg w JOIN raumfassung f ON f.id = w.ober_id JOIN raum r ON r.id = f.raum_id
    GROUP BY w.fassung_id
  ), teil AS (
    SELECT b.id AS fassung_id, json_agg(${raumJson('f', 'r')} ORDER BY f.name, f.id) AS raeume
    FROM bestand b JOIN zuordnung z ON z.ober_id = b.id AND ${giltAmTag('z', 'b.tag')}
      JOIN raumfassung f ON f.id = z.unter_id
      JOIN raum r ON r.id = f.raum_id AND r.ebene = ANY ($3::ebene[])
    GROUP BY b.id
  ), ${ORTSTEILE}
  SELECT ${raumJson('b', 'b')} AS raum, b.nummer,
    CASE WHEN b.ebene = 'KOMMUNE' THEN b.raum_id ELSE o.kommune_id END AS "kommuneId",
    coalesce(o.raeume, '[]') AS ober, coalesce(t.raeume, '[]') AS teile,
    b.gueltig_ab::text AS "gueltigAb", ${VERGANGENES_ENDE} AS "gueltigBis", b.grund, b.beschluss,
    ${BESCHREIBUNG} AS beschreibung
  FROM bestand b
    LEFT JOIN ober o ON o.fassung_id = b.id
    LEFT JOIN teil t ON t.fassung_id = b.id
    LEFT JOIN wort v ON v.raum_id = b.raum_id
    LEFT JOIN ortsteil s ON s.fassung_id = b.id
  WHERE $2::text IS NULL OR b.schluessel = $2
  ORDER BY b.nummer NULLS LAST, b.schluessel`

/**
 * The areas of a level, those that ended too, each in its newest Fassung until
 * today and with what lay above and below it then.
 */
export async function findRaumprofile(
  db: Db,
  { ebene, schluessel, bekannte }: Frage,
): Promise<readonly Raumprofilzeile[]> {
  const { rows } = await db.pool.query<Raumprofilzeile>({
    name: 'raumprofile',
    text: PROFILE,
    values: [ebene, schluessel, bekannte],
  })
  return rows
}

/**
 * Key of the area that an address means: by its number, else by the key it begins
 * with. A number may have been that of several, one after another; the last one is meant.
 */
export async function findSchluessel(db: Db, ebene: Ebene, slug: string): Promise<string | null> {
  const { rows } = await db.pool.query<{ schluessel: string }>({
    name: 'raumslug',
    text: `
      SELECT r.schluessel FROM raum r
        CROSS JOIN LATERAL (
          SELECT max(coalesce(f.gueltig_bis, 'infinity')) AS bis FROM raumfassung f
          WHERE f.raum_id = r.id AND f.nummer = $2 AND f.gueltig_ab <= ${HEUTE_SQL}) n
      WHERE r.ebene = $1 AND (n.bis IS NOT NULL OR lower(r.schluessel) = $3
        OR starts_with($3, lower(r.schluessel) || '-'))
      ORDER BY n.bis DESC NULLS LAST, length(r.schluessel) DESC
      LIMIT 1`,
    values: [ebene, nummerOf(slug), slug.toLowerCase()],
  })
  return rows[0]?.schluessel ?? null
}
