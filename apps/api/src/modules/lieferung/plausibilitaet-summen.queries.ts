/** Parts beside their wholes, among the figures of a Lieferung and what is stored. */
import type { Tx } from '../../database/transaction.ts'
import { ORT } from './plausibilitaet.queries.ts'
import type { Zahlort } from './plausibilitaet.queries.ts'

/** A whole and its parts, by their numbers. */
export interface Summenregel {
  readonly merkmal: number
  readonly ganzes: number
  readonly teile: readonly number[]
}

/** A whole that its parts do not add up to; the place is that of the whole. */
export interface Summenzeile extends Zahlort {
  /** Place of the rule in the list asked for. */
  readonly regel: number
  readonly ganzes: number
  readonly summe: number
  readonly teile: number
}

/** Where all parts have a number and do not add up to the whole. */
export async function findTeilsummen(
  tx: Tx,
  regeln: readonly Summenregel[],
): Promise<readonly Summenzeile[]> {
  const glieder = regeln.flatMap(({ merkmal, ganzes, teile }, regel) =>
    [ganzes, ...teile].map((teilgruppe, i) => ({
      regel,
      merkmal,
      teilgruppe,
      vorzeichen: i === 0 ? 1 : -1,
      anzahl: teile.length + 1,
    })),
  )
  if (glieder.length === 0) return []
  const { rows } = await tx.query<Summenzeile>(TEILSUMMEN, [
    glieder.map(({ regel }) => regel),
    glieder.map(({ merkmal }) => merkmal),
    glieder.map(({ teilgruppe }) => teilgruppe),
    glieder.map(({ vorzeichen }) => vorzeichen),
    glieder.map(({ anzahl }) => anzahl),
  ])
  return rows
}

/** Parameters: the five columns of the members of all rules. */
const TEILSUMMEN = `SELECT s.regel, s.zeitraum, s.raum_id AS "raumId", s.ganzes, s.summe, s.anzahl - 1 AS teile,
            o.merkmal, o.teilgruppe, o.zeile, o.spalte, o.blatt
     FROM (
       SELECT g.regel, g.anzahl, z.zeitraum, z.raum_id, z.raumfassung_id,
              sum(z.wert) FILTER (WHERE g.vorzeichen = 1) AS ganzes,
              sum(z.wert) FILTER (WHERE g.vorzeichen = -1) AS summe,
              min(g.merkmal) AS merkmal, min(g.teilgruppe) FILTER (WHERE g.vorzeichen = 1) AS teilgruppe
       FROM lieferung_zahl z
       JOIN unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[])
         g (regel, merkmal, teilgruppe, vorzeichen, anzahl) USING (merkmal, teilgruppe)
       WHERE z.eigen AND z.wert IS NOT NULL
       GROUP BY g.regel, g.anzahl, z.zeitraum, z.raum_id, z.raumfassung_id
       HAVING count(*) = g.anzahl AND abs(sum(g.vorzeichen * z.wert)) > 0.5
     ) s
     JOIN lieferung_zahl o USING (merkmal, teilgruppe, zeitraum, raumfassung_id)
     ORDER BY o.blatt, o.zeile, o.spalte`

/** All parts that an area of the Kreis has in a Gliederung, where the file has all of them. Of Land and Bund only some parts are known here. */
const PAARE = `
  paar AS MATERIALIZED (
    SELECT v.ober_id, v.unter_id, u.zeitraum, v.gliederung_id,
           count(*) OVER (PARTITION BY v.gliederung_id, v.ober_id, u.zeitraum) AS da,
           (SELECT count(*) FROM zuordnung a WHERE a.gliederung_id = v.gliederung_id
              AND a.ober_id = v.ober_id AND daterange(a.gueltig_ab, a.gueltig_bis) @> u.tag) AS alle
    FROM lieferung_ort u
    JOIN zuordnung v ON v.unter_id = u.raumfassung_id
      AND daterange(v.gueltig_ab, v.gueltig_bis) @> u.tag
    JOIN raumfassung f ON f.id = v.ober_id
    JOIN raum r ON r.id = f.raum_id AND r.ebene NOT IN ('BUND', 'LAND')
  ), ganz AS MATERIALIZED (SELECT * FROM paar WHERE da = alle)`

/** A sum of areas that differs from what was delivered for the whole area. */
export interface Raumsummenzeile extends Zahlort {
  readonly ganzes: number
  readonly summe: number
  readonly teile: number
}

interface Raumsummensuche {
  /** Numbers of the Merkmale that may be summed. */
  readonly merkmale: readonly number[]
  /** Numbers of the Teilgruppen to be looked at. */
  readonly teilgruppen: readonly number[]
}

/** Areas of the file that all their parts in it do not add up to; the place is that of the whole. */
export async function findRaumsummen(
  tx: Tx,
  { merkmale, teilgruppen }: Raumsummensuche,
): Promise<readonly Raumsummenzeile[]> {
  const { rows } = await tx.query<Raumsummenzeile>(
    `WITH ${PAARE}, offen AS MATERIALIZED (
       SELECT g.* FROM ganz g JOIN lieferung_ort o ON o.raumfassung_id = g.ober_id AND o.zeitraum = g.zeitraum
     ), summe AS MATERIALIZED (
       SELECT p.gliederung_id, p.ober_id, p.alle, z.merkmal, z.teilgruppe, z.zeitraum,
              sum(z.wert) AS summe, count(*) AS teile
       FROM offen p
       JOIN lieferung_zahl z ON z.raumfassung_id = p.unter_id AND z.zeitraum = p.zeitraum
       WHERE z.wert IS NOT NULL AND z.merkmal = ANY($1) AND z.teilgruppe = ANY($2)
       GROUP BY p.gliederung_id, p.ober_id, p.alle, z.merkmal, z.teilgruppe, z.zeitraum
       HAVING count(*) = p.alle
     )
     SELECT DISTINCT ${ORT},
            z.wert AS ganzes, s.summe, s.teile::int
     FROM summe s
     JOIN lieferung_zahl z ON z.raumfassung_id = s.ober_id AND z.merkmal = s.merkmal
       AND z.teilgruppe = s.teilgruppe AND z.zeitraum = s.zeitraum
     WHERE abs(z.wert - s.summe) > 0.5
     ORDER BY z.blatt, z.zeile, z.spalte`,
    [merkmale, teilgruppen],
  )
  return rows
}

/** A figure of the file, or the sum of its areas, beside the stored one for the same people. */
export interface Bestandszeile extends Zahlort {
  /** Name of the Quelle of the stored figure, and whether it is that of the file. */
  readonly quelle: string
  readonly gleicheQuelle: boolean
  readonly gespeichert: number
  readonly wert: number
  /** Areas that were summed; 1: the figure of the area itself. */
  readonly teile: number
}

interface Bestandssuche {
  /** Number and id of the Merkmal, number of all persons, and their id. */
  readonly merkmal: number
  readonly merkmalId: number
  readonly teilgruppe: number
  readonly teilgruppeId: number
  readonly zeitraumIds: readonly number[]
  readonly quelleId: number
}

/**
 * Own figures beside those of other Quellen, and sums of areas beside what any
 * Quelle has for the whole area that the file itself does not name.
 */
export async function findBestand(tx: Tx, suche: Bestandssuche): Promise<readonly Bestandszeile[]> {
  const { rows } = await tx.query<Bestandszeile>(
    `WITH ${PAARE}, eigen AS MATERIALIZED (
       SELECT z.* FROM lieferung_zahl z
       WHERE z.merkmal = $1 AND z.teilgruppe = $2 AND z.wert IS NOT NULL
     ), zahl AS (
       SELECT raumfassung_id, zeitraum, wert, 1 AS teile, zeile, spalte, blatt FROM eigen
       UNION ALL
       SELECT p.ober_id, z.zeitraum, sum(z.wert), count(*)::int, min(z.zeile), min(z.spalte), min(z.blatt)
       FROM ganz p JOIN eigen z ON z.raumfassung_id = p.unter_id AND z.zeitraum = p.zeitraum
       WHERE NOT EXISTS (SELECT FROM lieferung_ort o
         WHERE o.raumfassung_id = p.ober_id AND o.zeitraum = p.zeitraum)
       GROUP BY p.gliederung_id, p.ober_id, p.alle, z.zeitraum HAVING count(*) = p.alle
     )
     SELECT $1::int AS merkmal, $2::int AS teilgruppe, z.zeitraum, f.raum_id AS "raumId", z.zeile,
            z.spalte, z.blatt, q.name AS quelle, g.quelle_id = $3 AS "gleicheQuelle",
            g.wert AS gespeichert, z.wert, z.teile
     FROM zahl z
     JOIN raumfassung f ON f.id = z.raumfassung_id
     JOIN grundzahl_aktuell g ON g.raumfassung_id = z.raumfassung_id
       AND g.zeitraum_id = ($6::int[])[z.zeitraum]
     JOIN quelle q ON q.id = g.quelle_id
     WHERE g.merkmal_id = $4 AND g.teilgruppe_id = $5 AND g.zeitraum_id = ANY($6)
       AND g.wert > 0 AND (g.quelle_id <> $3 OR z.teile > 1)
     ORDER BY z.blatt, z.zeile, z.spalte, q.rang`,
    [
      suche.merkmal,
      suche.teilgruppe,
      suche.quelleId,
      suche.merkmalId,
      suche.teilgruppeId,
      suche.zeitraumIds,
    ],
  )
  return rows
}
