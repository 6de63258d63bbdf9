/** Whether a file is built as it was, and covers what it should. */
import type { Formelberechnung } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { Tx } from '../../database/transaction.ts'

/** An area that has fewer cells than those beside it; none at all where it is missing. */
export interface Luecke {
  readonly ebene: Ebene
  readonly zeitraum: number
  readonly name: string
  readonly zellen: number
  /** Cells of the fullest area of its Ebene. */
  readonly voll: number
}

/**
 * Areas below the Kreis that are missing or have fewer cells, in Zeiträume for
 * which the file has at least half of the parts of the same area: a Meldeamt
 * that delivers its own town leaves no gap.
 */
export async function findLuecken(tx: Tx): Promise<readonly Luecke[]> {
  const { rows } = await tx.query<Luecke>(
    `WITH ort AS (
       SELECT o.*, r.ebene FROM lieferung_ort o JOIN raum r ON r.id = o.raum_id
       WHERE r.ebene IN ('JUGENDAMTSBEZIRK', 'KOMMUNE', 'SOZIALRAUM', 'QUARTIER')
     ), gruppe AS (
       SELECT z.gliederung_id, z.ober_id, o.ebene, o.zeitraum, o.tag, count(*) AS da, max(o.zellen) AS voll
       FROM ort o JOIN zuordnung z ON z.unter_id = o.raumfassung_id
         AND daterange(z.gueltig_ab, z.gueltig_bis) @> o.tag
       GROUP BY z.gliederung_id, z.ober_id, o.ebene, o.zeitraum, o.tag
     ), glied AS MATERIALIZED (
       -- By itself: nothing is known yet about the sizes of the tables above.
       SELECT z.*, f.name, r.ebene FROM zuordnung z
       JOIN raumfassung f ON f.id = z.unter_id
       JOIN raum r ON r.id = f.raum_id
     ), geschwister AS (
       SELECT g.*, z.unter_id AS raumfassung_id, z.name, count(*) OVER w AS alle,
              coalesce(o.zellen, 0) AS zellen
       FROM gruppe g
       JOIN glied z USING (gliederung_id, ober_id, ebene)
       LEFT JOIN ort o ON o.raumfassung_id = z.unter_id AND o.zeitraum = g.zeitraum
       WHERE daterange(z.gueltig_ab, z.gueltig_bis) @> g.tag
       WINDOW w AS (PARTITION BY g.gliederung_id, g.ober_id, g.ebene, g.zeitraum)
     )
     SELECT DISTINCT ebene, zeitraum, name, zellen, voll FROM geschwister
     WHERE da * 2 >= alle AND zellen < voll
     ORDER BY ebene, zeitraum, name`,
  )
  return rows
}

/** The last Lieferung of the same table. */
export interface LetzteLieferung {
  readonly id: number
  readonly titel: string
  readonly erfasstAm: Date
  /** Names of its Merkmale by their keys. */
  readonly merkmale: Readonly<Record<string, string>>
}

/** @param name of the mapping, where the table has no number of an office */
export async function findLetzteLieferung(
  tx: Tx,
  { quelleId, tabelle, name }: { quelleId: number; tabelle: string | null; name: string | null },
): Promise<LetzteLieferung | undefined> {
  if (tabelle === null && name === null) return undefined
  const { rows } = await tx.query<LetzteLieferung>(
    `SELECT l.id, l.titel, l.erfasst_am AS "erfasstAm", (
       SELECT coalesce(json_object_agg(m.schluessel, m.name), '{}') FROM merkmal m
       WHERE m.id IN (SELECT g.merkmal_id FROM grundzahl g WHERE g.lieferung_id = l.id)
     ) AS merkmale
     FROM lieferung l
     WHERE l.quelle_id = $1 AND l.zurueckgezogen_am IS NULL
       AND CASE WHEN $2::text IS NULL THEN l.zuordnung ->> 'name' = $3 ELSE l.tabelle = $2 END
     ORDER BY l.id DESC LIMIT 1`,
    [quelleId, tabelle, name],
  )
  return rows[0]
}

/** What the catalogue expects of a Merkmal, by its id. */
export interface Erwartung {
  readonly id: number
  readonly lieferantId: number | null
  readonly stichtagArt: string | null
}

export async function findErwartungen(
  tx: Tx,
  merkmale: readonly number[],
): Promise<readonly Erwartung[]> {
  const { rows } = await tx.query<Erwartung>(
    `SELECT id, lieferant_id AS "lieferantId", stichtag_art AS "stichtagArt"
     FROM merkmal WHERE id = ANY($1)`,
    [merkmale],
  )
  return rows
}

/** The newest version of every definition that is a share, as data. */
export async function findAnteile(tx: Tx): Promise<readonly Formelberechnung[]> {
  const { rows } = await tx.query<{ readonly berechnung: Formelberechnung }>(
    `SELECT DISTINCT ON (f.indikator_id) f.berechnung FROM indikatorfassung f
     ORDER BY f.indikator_id, f.version DESC`,
  )
  return rows.map(({ berechnung }) => berechnung).filter(({ typ }) => typ === 'ANTEIL')
}
