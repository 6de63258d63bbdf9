import type { Ebene } from '@sozial/domain/raum'
import type { Rohmerkmal } from '@sozial/formate/lesung'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import type { Ort } from './zellenbild.ts'

/** Clears what an earlier Lieferung of the same transaction left behind. */
export async function beginStaging(tx: Tx): Promise<void> {
  // A million figures are held against the stored ones in memory; only one transaction imports at a time.
  await tx.query(`SET LOCAL work_mem = '128MB'`)
  await tx.query('DROP TABLE IF EXISTS pg_temp.lieferung_ort, pg_temp.lieferung_zahl')
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
 * @returns their ids in the order given, and the pairs that have none
 */
export async function resolveFassungen(
  tx: Tx,
  orte: readonly Ort[],
  letzteTage: readonly Tag[],
): Promise<{
  readonly fassungen: readonly (number | null)[]
  readonly ohne: readonly OhneFassung[]
}> {
  await tx.query(
    `CREATE TEMP TABLE lieferung_ort ON COMMIT DROP AS
     SELECT o.*, f.id AS raumfassung_id
     FROM (
       SELECT nummer, raum_id, zeitraum, ($1::date[])[zeitraum] AS tag, zeile, zellen
       FROM unnest($2::int[], $3::int[], $4::int[], $5::int[]) WITH ORDINALITY
         o (raum_id, zeitraum, zeile, zellen, nummer)
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
  const gefunden = await tx.query<{ id: number | null }>(
    'SELECT raumfassung_id AS id FROM lieferung_ort ORDER BY nummer',
  )
  const fassungen = gefunden.rows.map(({ id }) => id)
  return { fassungen, ohne: fassungen.includes(null) ? await findOhneFassung(tx) : [] }
}

async function findOhneFassung(tx: Tx): Promise<readonly OhneFassung[]> {
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

/** Areas of ours that the file has figures for. */
export async function findGelieferteRaeume(tx: Tx): Promise<ReadonlySet<number>> {
  const { rows } = await tx.query<{ id: number }>(
    'SELECT DISTINCT raum_id AS id FROM lieferung_ort',
  )
  return new Set(rows.map(({ id }) => id))
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
