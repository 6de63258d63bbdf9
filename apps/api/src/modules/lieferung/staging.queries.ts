import type { Ebene } from '@sozial/domain/raum'
import type { Rohmerkmal } from '@sozial/formate/lesung'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import type { Ort } from './zellenbild.ts'

/** Where COPY puts the cells; every label is a number into the lists of the Zellenstrom. */
export const STAGING =
  'lieferung_zelle (raum_id, merkmal, teilgruppe, zeitraum, wert, status, vorlaeufig, zeile, spalte, blatt)'

/** A table of this transaction alone, without index or constraint: COPY runs at full speed. */
export async function createStaging(tx: Tx): Promise<void> {
  // A million figures are sorted in memory; only one transaction imports at a time.
  await tx.query(`SET LOCAL work_mem = '128MB'`)
  // Several Lieferungen may share a transaction.
  await tx.query(
    'DROP TABLE IF EXISTS pg_temp.lieferung_zelle, pg_temp.lieferung_ort, pg_temp.lieferung_zahl',
  )
  await tx.query(
    `CREATE TEMP TABLE lieferung_zelle (
       raum_id int, merkmal int, teilgruppe int, zeitraum int, wert float8, status wert_status,
       vorlaeufig boolean, zeile int, spalte int, blatt int
     ) ON COMMIT DROP`,
  )
}

/** An area that had no borders yet (or no more) on the last day of a Zeitraum. */
export interface OhneFassung {
  readonly schluessel: string
  readonly name: string
  readonly ebene: Ebene
  /** Number of the Zeitraum. */
  readonly zeitraum: number
  /** First day of its borders where they come later, `null` where they had ended. */
  readonly gueltigAb: Tag | null
  /** Day from which its borders no longer held, where they had ended. */
  readonly gueltigBis: Tag | null
  /** First row of the file that is about it, and number of its cells. */
  readonly zeile: number
  readonly zellen: number
}

/**
 * Finds the Fassung of every area and Zeitraum: the one valid on the last day.
 *
 * @param orte all areas of the file by Zeitraum
 * @param letzteTage by number of the Zeitraum, from 1
 * @returns the pairs that have none
 */
export async function resolveFassungen(
  tx: Tx,
  orte: readonly Ort[],
  letzteTage: readonly Tag[],
): Promise<readonly OhneFassung[]> {
  await tx.query('ANALYZE lieferung_zelle')
  await tx.query(
    `CREATE TEMP TABLE lieferung_ort ON COMMIT DROP AS
     SELECT o.*, f.id AS raumfassung_id
     FROM (
       SELECT raum_id, zeitraum, ($1::date[])[zeitraum] AS tag, zeile, zellen
       FROM unnest($2::int[], $3::int[], $4::int[], $5::int[]) o (raum_id, zeitraum, zeile, zellen)
     ) o
     LEFT JOIN raumfassung f
       ON f.raum_id = o.raum_id AND daterange(f.gueltig_ab, f.gueltig_bis) @> o.tag`,
    [
      letzteTage,
      orte.map(({ raumId }) => raumId),
      orte.map(({ zeitraum }) => zeitraum),
      orte.map(({ zeile }) => zeile),
      orte.map(({ zellen }) => zellen),
    ],
  )
  await tx.query('ANALYZE lieferung_ort')
  const { rows } = await tx.query<OhneFassung>(
    `SELECT r.schluessel, r.ebene, o.zeitraum, o.zeile, o.zellen,
            (array_agg(f.name ORDER BY f.gueltig_ab DESC))[1] AS name,
            CASE WHEN o.tag < min(f.gueltig_ab) THEN min(f.gueltig_ab)::text END AS "gueltigAb",
            (max(f.gueltig_bis) FILTER (WHERE f.gueltig_bis <= o.tag))::text AS "gueltigBis"
     FROM lieferung_ort o
     JOIN raum r ON r.id = o.raum_id
     JOIN raumfassung f ON f.raum_id = r.id
     WHERE o.raumfassung_id IS NULL
     GROUP BY r.id, o.zeitraum, o.tag, o.zeile, o.zellen ORDER BY o.tag, r.ebene, r.schluessel`,
  )
  return rows
}

/**
 * Counts the cells that nothing is wrong with: those in order, and those that
 * the supplier protected. For the report on a file that is refused.
 */
export async function countPassende(
  tx: Tx,
): Promise<{ readonly passend: number; readonly geschuetzt: number }> {
  const { rows } = await tx.query<{ passend: number; geschuetzt: number }>(
    `SELECT count(*) FILTER (WHERE NOT geschuetzt)::int AS passend,
            count(*) FILTER (WHERE geschuetzt)::int AS geschuetzt
     FROM (
       SELECT bool_or(z.status IN (${GESCHUETZT})) AS geschuetzt
       FROM lieferung_zelle z JOIN lieferung_ort o USING (raum_id, zeitraum)
       WHERE o.raumfassung_id IS NOT NULL
       GROUP BY z.merkmal, z.teilgruppe, z.zeitraum, z.raum_id
       HAVING count(DISTINCT (z.status, z.wert)) = 1
     ) figur`,
  )
  return rows[0]!
}

/** What the supplier knows and does not hand out, or does not explain. */
export const GESCHUETZT = `'GEHEIM_PRIMAER', 'GEHEIM_SEKUNDAER', 'UNBEKANNT_QUELLE'`

/** Areas of ours that the file has figures for. */
export async function findGelieferteRaeume(tx: Tx): Promise<ReadonlySet<number>> {
  const { rows } = await tx.query<{ id: number }>(
    'SELECT DISTINCT raum_id AS id FROM lieferung_ort',
  )
  return new Set(rows.map(({ id }) => id))
}

/** Cells of the file that mean the same figure. */
export interface DoppelteZelle {
  readonly schluessel: string
  readonly merkmal: number
  readonly zeile: number
  readonly spalte: number
  readonly blatt: number
  readonly andereZeile: number
  readonly verschieden: boolean
}

/** Figures that stand more than once in the file, those that contradict each other first. */
export async function findDoppelteZellen(tx: Tx): Promise<readonly DoppelteZelle[]> {
  const { rows } = await tx.query<DoppelteZelle>(
    `SELECT r.schluessel, d.* FROM (
       SELECT raum_id, merkmal, min(zeile) AS zeile, max(zeile) AS "andereZeile",
              min(spalte) AS spalte, min(blatt) AS blatt,
              count(DISTINCT (status, wert)) > 1 AS verschieden
       FROM lieferung_zelle
       GROUP BY merkmal, teilgruppe, zeitraum, raum_id HAVING count(*) > 1
     ) d JOIN raum r ON r.id = d.raum_id
     ORDER BY d.verschieden DESC, d.zeile`,
  )
  return rows
}

/** A Merkmal as the database knows it. */
export interface BekanntesMerkmal extends Rohmerkmal {
  readonly id: number
}

/** Creates the Merkmale that are not there yet; those that are stay as they are. */
export async function upsertMerkmale(
  tx: Tx,
  merkmale: readonly Rohmerkmal[],
): Promise<ReadonlyMap<string, BekanntesMerkmal>> {
  await tx.query(
    `INSERT INTO merkmal (schluessel, name, einheit, art)
     SELECT DISTINCT ON (schluessel) schluessel, name, einheit, art
     FROM json_to_recordset($1::json)
       AS m (schluessel text, name text, einheit text, art merkmal_art)
     ON CONFLICT (schluessel) DO NOTHING`,
    [JSON.stringify(merkmale)],
  )
  const { rows } = await tx.query<BekanntesMerkmal>(
    'SELECT id, schluessel, name, einheit, art FROM merkmal WHERE schluessel = ANY($1)',
    [merkmale.map(({ schluessel }) => schluessel)],
  )
  return new Map(rows.map((merkmal) => [merkmal.schluessel, merkmal]))
}
