import type {
  Altersregel,
  Berechnung,
  Intervallmethode,
  MerkmalArt,
} from '@sozial/domain/indikator'
import type { WertStatus } from '@sozial/domain/wert'
import type { Tag, Zeitraum } from '@sozial/domain/zeitraum'
import { copyRows } from '../../database/copy.ts'
import type { Feld } from '../../database/copy.ts'
import type { Tx } from '../../database/transaction.ts'
import { istGeltendSql, ZAHLENGRUPPEN } from '../grundzahl/zahlengruppe.sql.ts'
import { giltSchonSql } from '../gebietsstand/gebietsstand.sql.ts'

export interface Rechenfassung {
  readonly id: number
  readonly berechnung: Berechnung
  readonly intervall: Intervallmethode
  readonly poolingJahre: number
  readonly altersregel: Altersregel
}

/** The Fassung that holds for every Indikator: the one with the highest version. */
export async function findGeltendeFassungen(tx: Tx): Promise<readonly Rechenfassung[]> {
  const { rows } = await tx.query<Rechenfassung>(
    `SELECT DISTINCT ON (indikator_id) id, berechnung, intervall,
       pooling_jahre AS "poolingJahre", altersregel
     FROM indikatorfassung ORDER BY indikator_id, version DESC`,
  )
  return rows
}

export interface Merkmalzeile {
  readonly id: number
  readonly schluessel: string
  readonly art: MerkmalArt
}

export async function findMerkmale(tx: Tx): Promise<readonly Merkmalzeile[]> {
  return (await tx.query<Merkmalzeile>('SELECT id, schluessel, art FROM merkmal')).rows
}

/** All Zeiträume that anything refers to. */
export async function findZeitraeume(
  tx: Tx,
): Promise<readonly (Zeitraum & { readonly id: number })[]> {
  const { rows } = await tx.query<Zeitraum & { readonly id: number }>(
    'SELECT id, art, von::text, bis::text FROM zeitraum ORDER BY von, bis, art',
  )
  return rows
}

/** Where a value of the Arbeitsstand stands. */
export interface Rechenort {
  readonly fassungId: number
  readonly gebietsstandId: number
  readonly raumfassungId: number
}

/** Names a value of the Arbeitsstand: slug of the Indikator, key of the area, id of the Zeitraum, and the borders. */
export interface Wertort {
  readonly indikator: string
  readonly raum: string
  readonly zeitraum: number
  /** A day on which the borders held; null: those of today. */
  readonly gebietsstand: Tag | null
}

/** The place of a value, on the newest borders until the day that is asked for that have it. */
export async function findRechenort(
  tx: Pick<Tx, 'query'>,
  wo: Wertort,
): Promise<Rechenort | undefined> {
  const { rows } = await tx.query<Rechenort>(
    `SELECT f.id AS "fassungId", b.gebietsstand_id AS "gebietsstandId", u.id AS "raumfassungId"
     FROM indikator i
       JOIN indikatorfassung f ON f.indikator_id = i.id
       JOIN messwertblock b ON b.indikatorfassung_id = f.id AND b.datenstand_id = 0
         AND b.zeitraum_id = $3
       JOIN gebietsstand g ON g.id = b.gebietsstand_id
       JOIN messwert w ON w.block_id = b.id
       JOIN raumfassung u ON u.id = w.raumfassung_id
       JOIN raum r ON r.id = u.raum_id AND r.schluessel = $2
     WHERE i.slug = $1 ORDER BY f.version DESC, ${giltSchonSql('g', 4)}, g.stichtag DESC LIMIT 1`,
    [wo.indikator, wo.raum, wo.zeitraum, wo.gebietsstand],
  )
  return rows[0]
}

/** Ids of the Zeiträume in which one of these Merkmale was counted. */
export async function findZeitraeumeMit(
  tx: Tx,
  merkmale: readonly string[],
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `WITH RECURSIVE ${ZAHLENGRUPPEN}
     SELECT DISTINCT a.zeitraum_id AS id FROM gruppe a JOIN merkmal m ON m.id = a.merkmal_id
     WHERE m.schluessel = ANY($1) AND ${istGeltendSql('a')}`,
    [merkmale],
  )
  return rows.map(({ id }) => id)
}

/** Ids of the Quellen, the one that goes first in front. */
export async function findQuellenfolge(tx: Tx): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>('SELECT id FROM quelle ORDER BY rang, id')
  return rows.map(({ id }) => id)
}

export interface Bruchzeile {
  readonly datum: string
  readonly merkmal: string | null
  readonly quelleId: number | null
}

/** Breaks of whole series; that of new borders concerns single areas, whose figures know it themselves. */
export async function findBruchzeilen(tx: Tx): Promise<readonly Bruchzeile[]> {
  const { rows } = await tx.query<Bruchzeile>(
    `SELECT b.datum::text, m.schluessel AS merkmal, b.quelle_id AS "quelleId"
     FROM zeitreihenbruch b LEFT JOIN merkmal m ON m.id = b.merkmal_id
     WHERE b.raumbeschluss_id IS NULL`,
  )
  return rows
}

/** One row of a block: the value of one area. */
export interface Messwertzeile {
  readonly raumfassungId: number
  readonly zaehler: number | null
  readonly nenner: number | null
  readonly wert: number | null
  readonly unten: number | null
  readonly oben: number | null
  readonly status: WertStatus
  readonly zeichen: 'p' | 'r' | 's' | null
}

/** What a block is of, and which Quellen it stands on. */
export interface Blockkopf {
  readonly indikatorfassungId: number
  readonly gebietsstandId: number
  readonly zeitraumId: number
  readonly quellen: readonly number[]
}

/** A computed block, ready to be stored. */
export interface Block extends Blockkopf {
  readonly zeilen: readonly Messwertzeile[]
}

/** A definition and a Zeitraum: the blocks of all Ebenen that are computed together. */
export interface Blockort {
  readonly indikatorfassungId: number
  readonly zeitraumId: number
}

/** Removes the blocks of the Arbeitsstand whose definition is none of these. */
export async function deleteBloeckeAusser(tx: Tx, fassungen: readonly number[]): Promise<void> {
  await tx.query(
    'DELETE FROM messwertblock WHERE datenstand_id = 0 AND indikatorfassung_id <> ALL($1::int[])',
    [fassungen],
  )
}

/**
 * Makes the blocks at these places those that were computed, without their
 * rows: in the Arbeitsstand, on these Gebietsstände (null: on every one). Others vanish.
 *
 * @returns their ids in the order of the blocks
 */
export async function replaceBloecke(
  tx: Tx,
  {
    orte,
    gebiete,
  }: { readonly orte: readonly Blockort[]; readonly gebiete: readonly number[] | null },
  { bloecke, verfahren }: { readonly bloecke: readonly Blockkopf[]; readonly verfahren: number },
): Promise<readonly number[]> {
  const ids = await upsertBloecke(tx, bloecke, verfahren)
  await tx.query(
    `DELETE FROM messwertblock b
     USING unnest($1::int[], $2::int[]) AS o (fassung, zeitraum)
     WHERE b.datenstand_id = 0 AND b.indikatorfassung_id = o.fassung AND b.zeitraum_id = o.zeitraum
       AND b.id <> ALL($3::int[]) AND ($4::int[] IS NULL OR b.gebietsstand_id = ANY($4))`,
    [orte.map((ort) => ort.indikatorfassungId), orte.map((ort) => ort.zeitraumId), ids, gebiete],
  )
  return ids
}

/**
 * Makes the rows of these blocks what was computed.
 *
 * Rows that stay the same are not written, and rows that change keep their
 * keys: a changed row needs no check of its references, which is most of what
 * writing a new one costs.
 */
export async function replaceMesswerte(
  tx: Tx,
  bloecke: readonly Block[],
  ids: readonly number[],
): Promise<void> {
  await tx.query('DROP TABLE IF EXISTS pg_temp.neuer_messwert')
  await tx.query('CREATE TEMP TABLE neuer_messwert (LIKE messwert) ON COMMIT DROP')
  await copyRows(tx, `neuer_messwert (${SPALTEN})`, toMesswertfelder(bloecke, ids))
  await tx.query(
    `DELETE FROM messwert m WHERE block_id = ANY($1) AND NOT EXISTS (
       SELECT FROM neuer_messwert n
       WHERE n.block_id = m.block_id AND n.raumfassung_id = m.raumfassung_id)`,
    [ids],
  )
  await tx.query(
    `MERGE INTO messwert m USING neuer_messwert n
     ON m.block_id = n.block_id AND m.raumfassung_id = n.raumfassung_id
     WHEN MATCHED AND (m.*) IS DISTINCT FROM (n.*) THEN
       UPDATE SET (${WERTE}) = ROW (${WERTE.replaceAll(/\w+/g, 'n.$&')})
     WHEN NOT MATCHED THEN INSERT (${SPALTEN}) VALUES (${SPALTEN.replaceAll(/\w+/g, 'n.$&')})`,
  )
}

const WERTE = 'zaehler, nenner, wert, unten, oben, status, zeichen'
const SPALTEN = `block_id, raumfassung_id, ${WERTE}`

/** Ids in the order of the blocks. */
async function upsertBloecke(
  tx: Tx,
  bloecke: readonly Blockkopf[],
  verfahren: number,
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number; ort: string }>(
    `INSERT INTO messwertblock
       (datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id, quellen, verfahren)
     SELECT 0, fassung, gebietsstand, zeitraum, quellen::int[], $5
     FROM unnest($1::int[], $2::int[], $3::int[], $4::text[])
       AS b (fassung, gebietsstand, zeitraum, quellen)
     ON CONFLICT (datenstand_id, indikatorfassung_id, gebietsstand_id, zeitraum_id)
     DO UPDATE SET quellen = excluded.quellen, verfahren = excluded.verfahren, berechnet_am = now()
     RETURNING id, concat_ws('|', indikatorfassung_id, gebietsstand_id, zeitraum_id) AS ort`,
    [
      bloecke.map((block) => block.indikatorfassungId),
      bloecke.map((block) => block.gebietsstandId),
      bloecke.map((block) => block.zeitraumId),
      bloecke.map((block) => `{${block.quellen.join()}}`),
      verfahren,
    ],
  )
  const nachOrt = new Map(rows.map(({ id, ort }) => [ort, id]))
  return bloecke.map(({ indikatorfassungId, gebietsstandId, zeitraumId }) =>
    nachOrt.get(`${indikatorfassungId}|${gebietsstandId}|${zeitraumId}`)!,
  )
}

function* toMesswertfelder(
  bloecke: readonly Block[],
  ids: readonly number[],
): Generator<readonly Feld[]> {
  for (const [i, block] of bloecke.entries()) {
    const id = ids[i]!
    for (const zeile of block.zeilen) {
      const { raumfassungId, zaehler, nenner, wert, unten, oben, status, zeichen } = zeile
      yield [id, raumfassungId, zaehler, nenner, wert, unten, oben, status, zeichen]
    }
  }
}

/** The Arbeitsstand changed now. */
export async function touchArbeitsstand(tx: Tx): Promise<void> {
  await tx.query('UPDATE datenstand SET stand_vom = now() WHERE id = 0')
}
