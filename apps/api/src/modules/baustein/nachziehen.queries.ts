import type { Umriss } from '@sozial/domain/geometrie'
import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Geometry } from 'geojson'
import type { Tx } from '../../database/transaction.ts'
import { flaechenOf } from './baustein.queries.ts'

/** An area made of parts of which some are others, or elsewhere, from a day on. */
export interface Ganzes {
  readonly umriss: Umriss
  readonly gueltigAb: Tag
  /** First day on which it does not hold any more; null: until further notice. */
  readonly gueltigBis: Tag | null
  /** Figures were delivered for it whose time ends on the day or later. */
  readonly hatSpaetere: boolean
  /** A part of it got another outline on the day. */
  readonly hatNeueTeile: boolean
  /** Its parts until the day; none where it begins on it. */
  readonly vorher: readonly Umriss[]
  readonly nachher: readonly Umriss[]
}

/** Areas of an Ebene, with an outline, whose parts changed on the day; `nummer` is the id of the Fassung. */
export async function findGanze(tx: Tx, ebene: Ebene, ab: Tag): Promise<readonly Ganzes[]> {
  const { rows } = await tx.query<{
    id: number
    schluessel: string
    name: string
    geometrie: Geometry
    gueltigAb: Tag
    gueltigBis: Tag | null
    hatSpaetere: boolean
    hatNeueTeile: boolean
    vorher: readonly (Geometry | null)[] | null
    nachher: readonly (Geometry | null)[] | null
  }>(
    `WITH ganzes AS (
       SELECT f.*, r.schluessel FROM raumfassung f JOIN raum r ON r.id = f.raum_id
       WHERE r.ebene = $1 AND daterange(f.gueltig_ab, f.gueltig_bis) @> $2::date
         AND f.geometrie IS NOT NULL AND EXISTS (
           SELECT FROM zuordnung z WHERE z.ober_id = f.id AND $2::date IN (z.gueltig_ab, z.gueltig_bis))
     )
     SELECT g.id, g.schluessel, g.name, g.geometrie, g.gueltig_ab::text AS "gueltigAb",
       g.gueltig_bis::text AS "gueltigBis",
       EXISTS (SELECT FROM grundzahl n JOIN zeitraum t ON t.id = n.zeitraum_id
           JOIN lieferung l ON l.id = n.lieferung_id AND l.zurueckgezogen_am IS NULL
         WHERE n.raumfassung_id = g.id AND t.bis > $2::date) AS "hatSpaetere",
       EXISTS (SELECT FROM zuordnung z JOIN raumfassung u ON u.id = z.unter_id AND u.gueltig_ab = $2::date
         WHERE z.ober_id = g.id AND daterange(z.gueltig_ab, z.gueltig_bis) @> $2::date) AS "hatNeueTeile",
       (SELECT json_agg(u.geometrie ORDER BY u.id) FROM zuordnung z JOIN raumfassung u ON u.id = z.unter_id
        WHERE z.ober_id = g.id AND daterange(z.gueltig_ab, z.gueltig_bis) @> $2::date - 1) AS vorher,
       (SELECT json_agg(u.geometrie ORDER BY u.id) FROM zuordnung z JOIN raumfassung u ON u.id = z.unter_id
        WHERE z.ober_id = g.id AND daterange(z.gueltig_ab, z.gueltig_bis) @> $2::date) AS nachher
     FROM ganzes g ORDER BY g.id`,
    [ebene, ab],
  )
  return rows.map(({ id, schluessel, name, geometrie, vorher, nachher, ...zeile }) => ({
    ...zeile,
    umriss: { nummer: id, schluessel, name, flaechen: flaechenOf(geometrie) },
    vorher: toUmrisse(vorher),
    nachher: toUmrisse(nachher),
  }))
}

const toUmrisse = (geometrien: readonly (Geometry | null)[] | null): readonly Umriss[] =>
  (geometrien ?? [])
    .filter((geometrie) => geometrie !== null)
    .map((geometrie, i) => ({
      nummer: i + 1,
      schluessel: '',
      name: '',
      flaechen: flaechenOf(geometrie),
    }))

/** What lies in what, in one Gliederung. */
export interface Verbindung {
  readonly id: number
  readonly gliederungId: number
  readonly oberId: number
  readonly unterId: number
  readonly gueltigBis: Tag | null
}

/** All places and parts of these Fassungen on a day, in every Gliederung. */
export async function findVerbindungen(
  tx: Tx,
  fassungen: readonly number[],
  tag: Tag,
): Promise<readonly Verbindung[]> {
  const { rows } = await tx.query<Verbindung>(
    `SELECT id, gliederung_id AS "gliederungId", ober_id AS "oberId", unter_id AS "unterId",
       gueltig_bis::text AS "gueltigBis"
     FROM zuordnung WHERE (unter_id = ANY ($1) OR ober_id = ANY ($1))
       AND daterange(gueltig_ab, gueltig_bis) @> $2::date ORDER BY id`,
    [fassungen, tag],
  )
  return rows
}

/** The next Fassung of each, like the last one but for its outline; each came from its own. @returns new by old */
export async function insertNachgezogene(
  tx: Tx,
  neue: readonly { readonly alt: number; readonly geometrie: Geometry }[],
  ab: Tag,
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await tx.query<{ alt: number; neu: number }>(
    `WITH neu AS MATERIALIZED (
       SELECT nextval(pg_get_serial_sequence('raumfassung', 'id'))::int AS id, n.*
       FROM json_to_recordset($1::json) AS n (alt int, geometrie jsonb)
     ), fassungen AS (
       INSERT INTO raumfassung
         (id, raum_id, name, gueltig_ab, nummer, geometrie, grund, beschluss, raumbeschluss_id)
       SELECT neu.id, f.raum_id, f.name, $2::date, f.nummer, neu.geometrie, f.grund, f.beschluss, f.raumbeschluss_id
       FROM neu JOIN raumfassung f ON f.id = neu.alt
     )
     SELECT alt, id AS neu FROM neu`,
    [JSON.stringify(neue), ab],
  )
  await tx.query(
    `INSERT INTO abstammung (von_id, zu_id, datum)
     SELECT p.alt, p.neu, $2::date FROM json_to_recordset($1::json) AS p (alt int, neu int)`,
    [JSON.stringify(rows), ab],
  )
  return new Map(rows.map(({ alt, neu }) => [alt, neu]))
}

export async function insertVerbindungen(
  tx: Tx,
  verbindungen: readonly Omit<Verbindung, 'id'>[],
  ab: Tag,
): Promise<void> {
  await tx.query(
    `INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab, gueltig_bis)
     SELECT v."gliederungId", v."oberId", v."unterId", $2::date, v."gueltigBis"
     FROM json_to_recordset($1::json)
       AS v ("gliederungId" int, "oberId" int, "unterId" int, "gueltigBis" date)`,
    [JSON.stringify(verbindungen), ab],
  )
}

/** Why a border runs as it does is true of the next Fassungen of both areas, too. */
export async function insertNachgezogeneGrenzen(
  tx: Tx,
  nachfolger: ReadonlyMap<number, number>,
): Promise<void> {
  await tx.query(
    `WITH neu AS (SELECT * FROM json_to_recordset($1::json) AS n (alt int, neu int)),
     grenze AS (
       SELECT g.raumbeschluss_id, coalesce(a.neu, g.fassung_a_id) AS a, coalesce(b.neu, g.fassung_b_id) AS b, g.grund
       FROM raumgrenze g LEFT JOIN neu a ON a.alt = g.fassung_a_id LEFT JOIN neu b ON b.alt = g.fassung_b_id
       WHERE a.neu IS NOT NULL OR b.neu IS NOT NULL
     )
     INSERT INTO raumgrenze (raumbeschluss_id, fassung_a_id, fassung_b_id, grund)
     SELECT raumbeschluss_id, least(a, b), greatest(a, b), grund FROM grenze`,
    [JSON.stringify([...nachfolger].map(([alt, neu]) => ({ alt, neu })))],
  )
}
