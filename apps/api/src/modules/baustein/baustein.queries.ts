import type { Umriss } from '@sozial/domain/geometrie'
import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Geometry } from 'geojson'
import { HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'

/** Outlines of the Kommunen on a day; null: today. */
export async function findKommunenumrisse(tx: Tx, tag: Tag | null): Promise<readonly Umriss[]> {
  const { rows } = await tx.query<{ schluessel: string; name: string; geometrie: Geometry }>(
    `SELECT r.schluessel, f.name, f.geometrie FROM raum r JOIN raumfassung f ON f.raum_id = r.id
     WHERE r.ebene = 'KOMMUNE' AND daterange(f.gueltig_ab, f.gueltig_bis) @> coalesce($1::date, ${HEUTE_SQL})
       AND f.geometrie IS NOT NULL ORDER BY r.schluessel`,
    [tag],
  )
  return rows.map(({ schluessel, name, geometrie }, i) => ({
    nummer: i + 1,
    schluessel,
    name,
    flaechen: flaechenOf(geometrie),
  }))
}

export function flaechenOf(geometrie: Geometry): Umriss['flaechen'] {
  const flaechen =
    geometrie.type === 'Polygon'
      ? [geometrie.coordinates]
      : geometrie.type === 'MultiPolygon'
        ? geometrie.coordinates
        : []
  return flaechen.map((ringe) => ringe.map((ring) => ring.map(([x = 0, y = 0]) => [x, y] as const)))
}

/** Outlines of a level on a day; `nummer` is the id of the Fassung. */
export async function findUmrisseAm(tx: Tx, ebene: Ebene, tag: Tag): Promise<readonly Umriss[]> {
  const { rows } = await tx.query<{
    nummer: number
    schluessel: string
    name: string
    geometrie: Geometry
  }>(
    `SELECT f.id AS nummer, r.schluessel, f.name, f.geometrie
     FROM raum r JOIN raumfassung f ON f.raum_id = r.id
     WHERE r.ebene = $1 AND daterange(f.gueltig_ab, f.gueltig_bis) @> $2::date
       AND f.geometrie IS NOT NULL ORDER BY f.id`,
    [ebene, tag],
  )
  return rows.map(({ geometrie, ...zeile }) => ({ ...zeile, flaechen: flaechenOf(geometrie) }))
}

export async function findFassungsnamen(
  tx: Tx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await tx.query<{ id: number; name: string }>(
    'SELECT id, name FROM raumfassung WHERE id = ANY ($1)',
    [ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** An area of the level that is there on the day. */
export interface Vorhandener {
  readonly id: number
  readonly schluessel: string
  readonly name: string
  readonly gueltigAb: Tag
  readonly gleich: boolean
  /** A decided division or the Sozialraum above it stands on it. */
  readonly traegt: boolean
  /** A decided division that begins later stands on it. */
  readonly traegtKuenftig: boolean
  /** Figures were delivered for it whose time ends on the day or later. */
  readonly hatSpaetere: boolean
}

/**
 * Areas of a level on a day, and whether the new outlines are theirs already.
 *
 * @param neue the new ones as JSON: schluessel, name, geometrie
 */
export async function findVorhandene(
  tx: Tx,
  ebene: Ebene,
  { ab, neue }: { readonly ab: Tag; readonly neue: string },
): Promise<readonly Vorhandener[]> {
  const { rows } = await tx.query<Vorhandener>(
    `SELECT f.id, r.schluessel, f.name, f.gueltig_ab::text AS "gueltigAb",
            n.name IS NOT DISTINCT FROM f.name AND n.geometrie = f.geometrie AS gleich,
            EXISTS (SELECT FROM zuordnung z JOIN raumfassung o ON o.id = z.ober_id
                    JOIN raum s ON s.id = o.raum_id AND s.ebene = 'SOZIALRAUM'
                    WHERE z.unter_id = f.id AND daterange(z.gueltig_ab, z.gueltig_bis) @> $2::date) AS traegt,
            EXISTS (SELECT FROM zuordnung z WHERE z.unter_id = f.id AND z.gueltig_ab > $2::date) AS "traegtKuenftig",
            EXISTS (SELECT FROM grundzahl g JOIN zeitraum t ON t.id = g.zeitraum_id
                      JOIN lieferung l ON l.id = g.lieferung_id AND l.zurueckgezogen_am IS NULL
                    WHERE g.raumfassung_id = f.id AND t.bis > $2::date) AS "hatSpaetere"
     FROM raum r JOIN raumfassung f ON f.raum_id = r.id
       AND (f.gueltig_bis IS NULL OR f.gueltig_bis > $2::date)
     LEFT JOIN json_to_recordset($3::json) AS n (schluessel text, name text, geometrie jsonb)
       ON n.schluessel = r.schluessel
     WHERE r.ebene = $1 ORDER BY f.id`,
    [ebene, ab, neue],
  )
  return rows
}

/** A key of an area of another level. */
export interface Vergebener {
  readonly schluessel: string
  readonly ebene: Ebene
}

/** Keys that areas of other levels have: figures would not know which one is meant. */
export async function findVergebene(
  tx: Tx,
  ebene: Ebene,
  schluessel: readonly string[],
): Promise<readonly Vergebener[]> {
  const { rows } = await tx.query<Vergebener>(
    'SELECT schluessel, ebene FROM raum WHERE ebene <> $1 AND schluessel = ANY ($2) ORDER BY 1, 2',
    [ebene, schluessel],
  )
  return rows
}

/** Areas that have a key already, without a Fassung on the day: they begin anew. */
export async function findBekannte(
  tx: Tx,
  ebene: Ebene,
  schluessel: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ schluessel: string; id: number }>(
    'SELECT schluessel, id FROM raum WHERE ebene = $1 AND schluessel = ANY ($2)',
    [ebene, schluessel],
  )
  return new Map(rows.map(({ schluessel: einer, id }) => [einer, id]))
}

/** A Fassung that follows another one of the same Raum, or begins anew. */
export interface Neufassung {
  readonly raumId: number
  readonly name: string
  readonly geometrie: unknown
}

/** Fassungen of areas that are there; ids in the order given. */
export async function insertNeufassungen(
  tx: Tx,
  neue: readonly Neufassung[],
  { ab, grund }: { readonly ab: Tag; readonly grund: string },
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `WITH neu AS MATERIALIZED (
       SELECT nextval(pg_get_serial_sequence('raumfassung', 'id'))::int AS id, n.*
       FROM ROWS FROM (json_to_recordset($1::json) AS ("raumId" int, name text, geometrie jsonb))
         WITH ORDINALITY AS n ORDER BY ordinality
     ), fassungen AS (
       INSERT INTO raumfassung (id, raum_id, name, gueltig_ab, geometrie, grund)
       SELECT id, "raumId", name, $2::date, geometrie, $3 FROM neu
     )
     SELECT id FROM neu ORDER BY ordinality`,
    [JSON.stringify(neue), ab, grund],
  )
  return rows.map(({ id }) => id)
}

/** Of what a Fassung is a part in one Gliederung. */
export interface Platz {
  /** Zuordnung. */
  readonly id: number
  readonly gliederungId: number
  readonly oberId: number
  readonly unterId: number
}

/** Places of these Fassungen on a day, in all Gliederungen. */
export async function findPlaetze(
  tx: Tx,
  fassungen: readonly number[],
  tag: Tag,
): Promise<readonly Platz[]> {
  const { rows } = await tx.query<Platz>(
    `SELECT id, gliederung_id AS "gliederungId", ober_id AS "oberId", unter_id AS "unterId"
     FROM zuordnung WHERE unter_id = ANY ($1) AND daterange(gueltig_ab, gueltig_bis) @> $2::date
     ORDER BY id`,
    [fassungen, tag],
  )
  return rows
}

/** Where the old Fassungen had their places, the new ones have them from the day on; each came from its own. */
export async function insertNachfolge(
  tx: Tx,
  {
    paare,
    plaetze,
    ab,
  }: {
    readonly paare: readonly { readonly alt: number; readonly neu: number }[]
    readonly plaetze: readonly Platz[]
    readonly ab: Tag
  },
): Promise<void> {
  await tx.query(
    `INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab)
     SELECT z."gliederungId", z."oberId", p.neu, $3::date
     FROM json_to_recordset($1::json) AS p (alt int, neu int)
     JOIN json_to_recordset($2::json) AS z ("gliederungId" int, "oberId" int, "unterId" int)
       ON z."unterId" = p.alt`,
    [JSON.stringify(paare), JSON.stringify(plaetze), ab],
  )
  await tx.query(
    `INSERT INTO abstammung (von_id, zu_id, datum)
     SELECT p.alt, p.neu, $2::date FROM json_to_recordset($1::json) AS p (alt int, neu int)`,
    [JSON.stringify(paare), ab],
  )
}
