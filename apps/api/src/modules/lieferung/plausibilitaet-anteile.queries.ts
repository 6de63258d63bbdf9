/** Parts beside the wholes that definitions name. */
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import { ORT } from './plausibilitaet.queries.ts'
import type { Zahlort } from './plausibilitaet.queries.ts'

/** A part that is larger than its whole. */
export interface Anteilszeile extends Zahlort {
  readonly teil: number
  readonly ganzes: number
}

/** Something counted and its whole, both in the file, by their numbers. */
export interface Anteilspaar {
  readonly merkmal: number
  readonly teilgruppe: number
  readonly ganzesMerkmal: number
  readonly ganzesTeilgruppe: number
}

/** Parts of the file that count more than their whole in it. */
export async function findUeberGanzem(
  tx: Tx,
  paare: readonly Anteilspaar[],
): Promise<readonly Anteilszeile[]> {
  if (paare.length === 0) return []
  const { rows } = await tx.query<Anteilszeile>(
    `WITH paar AS MATERIALIZED (
       SELECT * FROM unnest($1::int[], $2::int[], $3::int[], $4::int[])
         p (merkmal, teilgruppe, ganzes_merkmal, ganzes_teilgruppe)
     ), ganzes AS MATERIALIZED (
       SELECT z.* FROM lieferung_zahl z
       JOIN (SELECT DISTINCT ganzes_merkmal AS merkmal, ganzes_teilgruppe AS teilgruppe FROM paar) p
         USING (merkmal, teilgruppe)
     )
     SELECT ${ORT}, z.wert AS teil, g.wert AS ganzes
     FROM lieferung_zahl z
     JOIN paar p ON p.merkmal = z.merkmal AND p.teilgruppe = z.teilgruppe
     JOIN ganzes g ON g.merkmal = p.ganzes_merkmal AND g.teilgruppe = p.ganzes_teilgruppe
       AND g.zeitraum = z.zeitraum AND g.raumfassung_id = z.raumfassung_id
     WHERE z.wert > g.wert
     ORDER BY z.blatt, z.zeile, z.spalte`,
    [
      paare.map(({ merkmal }) => merkmal),
      paare.map(({ teilgruppe }) => teilgruppe),
      paare.map(({ ganzesMerkmal }) => ganzesMerkmal),
      paare.map(({ ganzesTeilgruppe }) => ganzesTeilgruppe),
    ],
  )
  return rows
}

/** Something counted in the file, and the stored whole that it is part of by a definition. */
export interface Bestandspaar {
  readonly merkmal: number
  readonly teilgruppe: number
  readonly ganzes: { readonly merkmal: string; readonly teilgruppe: Teilgruppe }
}

interface Bestandspaarsuche {
  readonly paare: readonly Bestandspaar[]
  /** Which stored Zeitraum may answer for which one of the file. */
  readonly zeiten: readonly ({ readonly nummer: number } & Zeitraum)[]
}

/** Parts of the file that count more than any stored whole: of several Quellen and days the largest counts. */
export async function findUeberBestand(
  tx: Tx,
  { paare, zeiten }: Bestandspaarsuche,
): Promise<readonly Anteilszeile[]> {
  if (paare.length === 0) return []
  const flach = paare.map(({ merkmal, teilgruppe, ganzes }, nummer) => ({
    ...ganzes.teilgruppe,
    nummer,
    merkmal,
    teilgruppe,
    schluessel: ganzes.merkmal,
  }))
  const { rows } = await tx.query<Anteilszeile>(UEBER_BESTAND, [
    JSON.stringify(flach),
    JSON.stringify(zeiten),
  ])
  return rows
}

/** Parameters: pairs, Zeiträume that may answer. */
const UEBER_BESTAND = `
  WITH paar AS MATERIALIZED (
    SELECT p.nummer, p.merkmal, p.teilgruppe, m.id AS merkmal_id, t.id AS teilgruppe_id
    FROM json_to_recordset($1::json) p (nummer int, merkmal int, teilgruppe int, schluessel text,
      geschlecht geschlecht, nationalitaet nationalitaet, "alterVon" smallint, "alterBis" smallint)
    JOIN merkmal m ON m.schluessel = p.schluessel
    JOIN teilgruppe t ON t.geschlecht = p.geschlecht AND t.nationalitaet = p.nationalitaet
      AND t.alter_von = p."alterVon" AND t.alter_bis IS NOT DISTINCT FROM p."alterBis"
  ), zeit AS MATERIALIZED (
    SELECT DISTINCT w.nummer, t.id AS zeitraum_id
    FROM json_to_recordset($2::json) w (nummer int, art zeitraum_art, von date, bis date)
    JOIN zeitraum t USING (art, von, bis)
  ), teil AS MATERIALIZED (
    SELECT p.nummer, z.* FROM lieferung_zahl z JOIN paar p USING (merkmal, teilgruppe) WHERE z.wert > 0
  ), ganzes AS MATERIALIZED (
    SELECT p.nummer, w.nummer AS zeitraum, g.raumfassung_id, max(g.wert) AS wert
    FROM (
      SELECT * FROM grundzahl_aktuell
      WHERE merkmal_id = ANY(ARRAY(SELECT merkmal_id FROM paar))
        AND teilgruppe_id = ANY(ARRAY(SELECT teilgruppe_id FROM paar))
        AND zeitraum_id = ANY(ARRAY(SELECT zeitraum_id FROM zeit))
        AND raumfassung_id = ANY(ARRAY(SELECT DISTINCT raumfassung_id FROM teil))
    ) g
    JOIN paar p USING (merkmal_id, teilgruppe_id)
    JOIN zeit w USING (zeitraum_id)
    GROUP BY p.nummer, w.nummer, g.raumfassung_id
  )
  SELECT ${ORT}, z.wert AS teil, g.wert AS ganzes
  FROM teil z JOIN ganzes g USING (nummer, zeitraum, raumfassung_id)
  WHERE z.wert > g.wert
  ORDER BY z.blatt, z.zeile, z.spalte`
