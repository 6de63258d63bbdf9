import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Geometry } from 'geojson'
import type { Tx } from '../../database/transaction.ts'

/** A new area with its first Fassung. */
export interface NeuerRaum {
  /** Official or own key as text. */
  readonly schluessel: string
  readonly ebene: Ebene
  readonly name: string
  readonly gueltigAb: Tag
  /** Outline in WGS84; null for yardsticks without a map. */
  readonly geometrie: Geometry | null
  readonly grund?: string
  readonly beschluss?: string
  /** Makes a Sozialraum the planning object of this number. */
  readonly nummer?: number | undefined
}

/** Ids of what was created for one area. */
export interface RaumIds {
  readonly raumId: number
  readonly raumfassungId: number
}

/**
 * Creates areas with their first Fassung, in the order given.
 *
 * @throws DatabaseError `raum_schluessel_ebene_eindeutig` when one is there already
 */
export async function insertRaeume(
  tx: Tx,
  raeume: readonly NeuerRaum[],
): Promise<readonly RaumIds[]> {
  const { rows } = await tx.query<RaumIds>(
    `WITH neu AS MATERIALIZED (
       SELECT nextval(pg_get_serial_sequence('raum', 'id'))::int AS raum_id,
              nextval(pg_get_serial_sequence('raumfassung', 'id'))::int AS fassung_id, r.*
       FROM ROWS FROM (json_to_recordset($1::json) AS (
         schluessel text, ebene ebene, name text, "gueltigAb" date, geometrie jsonb,
         grund text, beschluss text, nummer int)) WITH ORDINALITY AS r
       ORDER BY ordinality
     ), raeume AS (
       INSERT INTO raum (id, schluessel, ebene) SELECT raum_id, schluessel, ebene FROM neu
     ), fassungen AS (
       INSERT INTO raumfassung (id, raum_id, name, gueltig_ab, geometrie, grund, beschluss, nummer)
       SELECT fassung_id, raum_id, name, "gueltigAb", nullif(geometrie, 'null'),
              coalesce(grund, ''), coalesce(beschluss, ''), nummer
       FROM neu
     )
     SELECT raum_id AS "raumId", fassung_id AS "raumfassungId" FROM neu ORDER BY ordinality`,
    [JSON.stringify(raeume)],
  )
  return rows
}

/** One Fassung is part of another. */
export interface NeueZuordnung {
  readonly oberId: number
  readonly unterId: number
  readonly gueltigAb: Tag
}

/** Adds parts to a Gliederung, which is created when it is not there yet. */
export async function insertZuordnungen(
  tx: Tx,
  gliederung: { readonly schluessel: string; readonly name: string },
  zuordnungen: readonly NeueZuordnung[],
): Promise<void> {
  await tx.query(
    `INSERT INTO gliederung (schluessel, name) VALUES ($1, $2) ON CONFLICT (schluessel) DO NOTHING`,
    [gliederung.schluessel, gliederung.name],
  )
  await tx.query(
    `INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab)
     SELECT g.id, z."oberId", z."unterId", z."gueltigAb"
     FROM gliederung g,
          json_to_recordset($2::json) AS z ("oberId" int, "unterId" int, "gueltigAb" date)
     WHERE g.schluessel = $1`,
    [gliederung.schluessel, JSON.stringify(zuordnungen)],
  )
}

/**
 * Notes the days on which the set of valid Fassungen of an Ebene changes. To be
 * called after every change of Räume or Fassungen; the newest day of an Ebene
 * is the one that Messwerte are computed for.
 */
export async function updateGebietsstaende(tx: Tx): Promise<void> {
  await tx.query(
    `INSERT INTO gebietsstand (ebene, stichtag)
     SELECT t.ebene, t.stichtag
     FROM (
       SELECT DISTINCT r.ebene, tag.stichtag
       FROM raumfassung f
       JOIN raum r ON r.id = f.raum_id
       CROSS JOIN LATERAL (VALUES (f.gueltig_ab), (f.gueltig_bis)) AS tag (stichtag)
       WHERE tag.stichtag IS NOT NULL
     ) t
     WHERE EXISTS (
       SELECT FROM raumfassung g JOIN raum s ON s.id = g.raum_id
       WHERE s.ebene = t.ebene AND daterange(g.gueltig_ab, g.gueltig_bis) @> t.stichtag)
     ON CONFLICT DO NOTHING`,
  )
}

/** An area as keys of files are looked up in it. */
export interface Raumschluessel {
  readonly raumId: number
  readonly schluessel: string
  readonly ebene: Ebene
  readonly name: string
}

/** Every area once, with the name of its newest Fassung. */
export async function findRaumschluessel(tx: Tx): Promise<readonly Raumschluessel[]> {
  const { rows } = await tx.query<Raumschluessel>(
    `SELECT DISTINCT ON (r.id) r.id AS "raumId", r.schluessel, r.ebene, f.name
     FROM raum r JOIN raumfassung f ON f.raum_id = r.id ORDER BY r.id, f.gueltig_ab DESC`,
  )
  return rows
}

/** The Kreis of this database. */
export interface Kreiszeile {
  readonly schluessel: string
  readonly name: string
  readonly demo: boolean
}

/** The Kreis that was created, if any. */
export async function findKreis(tx: Tx): Promise<Kreiszeile | undefined> {
  const { rows } = await tx.query<Kreiszeile>(
    `SELECT r.schluessel, f.name, k.demo
     FROM kreis k JOIN raum r ON r.id = k.raum_id JOIN raumfassung f ON f.raum_id = r.id
     ORDER BY f.gueltig_ab DESC LIMIT 1`,
  )
  return rows[0]
}

/** Its name in a letter, also before anybody has set it up. */
export const findKreisname = async (tx: Tx): Promise<string> =>
  (await findKreis(tx))?.name ?? 'Kreis'

export async function insertKreis(tx: Tx, raumId: number, demo: boolean): Promise<void> {
  await tx.query('INSERT INTO kreis (raum_id, demo) VALUES ($1, $2)', [raumId, demo])
}

/** Ids of the Fassungen of one Ebene that hold on a day, by key. */
export async function findFassungen(
  tx: Tx,
  ebene: Ebene,
  tag: Tag,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ schluessel: string; id: number }>(
    `SELECT r.schluessel, f.id FROM raum r JOIN raumfassung f ON f.raum_id = r.id
     WHERE r.ebene = $1 AND daterange(f.gueltig_ab, f.gueltig_bis) @> $2::date`,
    [ebene, tag],
  )
  return new Map(rows.map(({ schluessel, id }) => [schluessel, id]))
}

/** Makes areas planning objects; they stay it. */
export async function insertSozialraeume(tx: Tx, raeume: readonly number[]): Promise<void> {
  await tx.query(
    'INSERT INTO sozialraum (raum_id) SELECT unnest($1::int[]) ON CONFLICT DO NOTHING',
    [raeume],
  )
}
