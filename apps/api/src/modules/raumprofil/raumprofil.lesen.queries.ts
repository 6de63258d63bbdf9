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
  'ortsteile', coalesce(v.ortsteile, '{}'), 'ansprechstelle', coalesce(v.ansprechstelle, ''),
  'geaendertAm', to_json(v.erfasst_am) #>> '{}', 'geaendertVon', v.erfasst_von)`

/** An end that is decided but still to come is no end yet. */
const VERGANGENES_ENDE = `CASE WHEN b.gueltig_bis <= ${HEUTE_SQL} THEN b.gueltig_bis::text END`

const PROFILE = `
  WITH RECURSIVE bestand AS MATERIALIZED (
    SELECT DISTINCT ON (r.id) f.*, r.schluessel, r.ebene,
      least(${HEUTE_SQL}, coalesce(f.gueltig_bis - 1, ${HEUTE_SQL})) AS tag
    FROM raum r JOIN raumfassung f ON f.raum_id = r.id AND f.gueltig_ab <= ${HEUTE_SQL}
    WHERE r.ebene = $1 AND ($2::text IS NULL OR r.schluessel = $2)
    ORDER BY r.id, f.gueltig_ab DESC
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
  )
  SELECT ${raumJson('b', 'b')} AS raum, b.nummer,
    CASE WHEN b.ebene = 'KOMMUNE' THEN b.raum_id ELSE o.kommune_id END AS "kommuneId",
    coalesce(o.raeume, '[]') AS ober, coalesce(t.raeume, '[]') AS teile,
    b.gueltig_ab::text AS "gueltigAb", ${VERGANGENES_ENDE} AS "gueltigBis", b.grund, b.beschluss,
    ${BESCHREIBUNG} AS beschreibung
  FROM bestand b
    LEFT JOIN ober o ON o.fassung_id = b.id
    LEFT JOIN teil t ON t.fassung_id = b.id
    LEFT JOIN LATERAL (
      SELECT * FROM raumbeschreibung v WHERE v.raum_id = b.raum_id ORDER BY v.version DESC LIMIT 1
    ) v ON true
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
