/**
 * The SQL behind the overview: many Indikatoren, one period each. The head says
 * which Indikatoren and areas there are; the rows then hold only vectors.
 */
import { HOECHSTENS_GELISTET } from '@sozial/shared/grenzen'
import type { Zugang } from '../../auth/zugang.ts'
import {
  geometrieSql,
  giltAm,
  giltSchonSql,
  raumspaltenSql,
} from '../gebietsstand/gebietsstand.sql.ts'
import { fassungSql } from '../indikator/indikator.sql.ts'
import { HOECHSTENS_MASSSTAEBE } from '../messwert/messwerte.sql.ts'
import { datenstandOf, istAngebotenSql, istBekanntSql, wertetabelleOf } from '../messwert/sicht.ts'

/**
 * One row: Indikatorfassungen in their order, without Indikatoren that are retired, areas of the level, yardsticks;
 * none where the level has no areas. Parameters: Ebene, slugs or NULL for the
 * Kernset, levels of yardsticks, a day whose borders are meant or NULL.
 */
export function kopfSql(zugang: Zugang): string {
  const datenstand = datenstandOf(zugang)
  return `
    WITH fassung AS MATERIALIZED (
      SELECT * FROM (
        SELECT DISTINCT ON (slug) * FROM (
          ${fassungSql(zugang)} AND ${istAngebotenSql(zugang)}
            AND CASE WHEN $2::text[] IS NULL THEN i.kernset ELSE i.slug = ANY ($2) END
        ) alle ORDER BY slug, version DESC
      ) neueste
      ORDER BY array_position($2::text[], slug), thema, rang, code LIMIT ${HOECHSTENS_GELISTET}
    ),
    gebiet AS MATERIALIZED (${gebietSql(zugang, '$1::ebene')}),
    bestand AS MATERIALIZED (
      SELECT f.id, r.schluessel, f.name FROM gebiet
        JOIN raum r ON r.ebene = gebiet.ebene
        JOIN raumfassung f ON f.raum_id = r.id AND ${giltAm('f')}
    ),
    massstab AS MATERIALIZED (${massstabSql(zugang)})
    SELECT ${datenstand} AS stand, gebiet.id AS gebiet, gebiet.stichtag::text AS stichtag,
      ${geometrieSql} AS geometrie, spalten.*,
      (SELECT json_agg(id::text ORDER BY id)::text FROM bestand) AS ids,
      (SELECT array_agg(id ORDER BY id) FROM bestand) AS raum_ids,
      (SELECT coalesce(json_agg(fassung), '[]') FROM fassung) AS fassungen,
      (SELECT coalesce(json_agg(m ORDER BY m.ebene, m.eigener DESC, m.id), '[]') FROM massstab m) AS massstaebe
    FROM gebiet, (${raumspaltenSql('ALLE', 'SELECT * FROM bestand')}) spalten`
}

/** The Gebietsstand of a level with values of most of the Fassungen, of several the newest; of those that held on the day asked for. */
const gebietSql = (zugang: Zugang, ebene: string): string => `
  SELECT g.id, g.ebene, g.stichtag FROM gebietsstand g
  WHERE g.ebene = ${ebene} AND ${istBekanntSql(zugang, 'g')}
  ORDER BY ${giltSchonSql('g', 4)}, (
    SELECT count(DISTINCT b.indikatorfassung_id) FROM messwertblock b
    WHERE b.datenstand_id = ${datenstandOf(zugang)} AND b.gebietsstand_id = g.id
      AND b.indikatorfassung_id IN (SELECT id FROM fassung)
  ) DESC, g.stichtag DESC
  LIMIT 1`

/** One row more than allowed tells that there are too many. */
const massstabSql = (zugang: Zugang): string => `
  SELECT f.id, r.schluessel, f.name, r.ebene, gebiet.id AS gebiet, r.id IS NOT DISTINCT FROM k.raum_id AS eigener
  FROM unnest($3::ebene[]) e(ebene)
    CROSS JOIN LATERAL (${gebietSql(zugang, 'e.ebene')}) gebiet
    JOIN raum r ON r.ebene = gebiet.ebene
    JOIN raumfassung f ON f.raum_id = r.id AND ${giltAm('f')}
    LEFT JOIN kreis k ON true
  LIMIT ${HOECHSTENS_MASSSTAEBE + 1}`

/** Which vectors someone will read besides values and status. */
export interface Zeilenplan {
  readonly zugang: Zugang
  readonly intervall: boolean
  readonly bestandteile: boolean
}

const GRENZPARAMETER = 8

/**
 * One row per Indikatorfassung in the order of the ids. Parameters: ids of
 * Datenstand, Gebietsstand, Indikatorfassungen, areas; ids of the yardsticks and of
 * their Gebietsstände; last year or NULL; then those of the Zugang.
 */
export function zeilenSql(plan: Zeilenplan): string {
  const tabelle = wertetabelleOf(plan.zugang, GRENZPARAMETER)
  return `
    SELECT z.id AS zeitraum_id, z.art, z.von::text, z.bis::text, coalesce(b.quellen, '{}') AS quellen,
      v.*, row_to_json(k) AS massstab
    FROM unnest($3::int[]) WITH ORDINALITY f(id, nr)
      LEFT JOIN LATERAL (${blockSql(tabelle)}) b ON true
      LEFT JOIN zeitraum z ON z.id = b.zeitraum_id
      CROSS JOIN LATERAL (
        SELECT ${spaltenSql(plan)} FROM (
          SELECT m.* FROM unnest($4::int[]) WITH ORDINALITY a(id, nr)
            LEFT JOIN ${tabelle} m ON m.block_id = b.id AND m.raumfassung_id = a.id
          ORDER BY a.nr
        ) m
      ) v
      CROSS JOIN LATERAL (
        SELECT ${spaltenSql({ ...plan, bestandteile: false })} FROM (
          SELECT m.* FROM unnest($5::int[], $6::int[]) WITH ORDINALITY a(id, gebiet, nr)
            LEFT JOIN messwertblock o ON o.datenstand_id = $1 AND o.indikatorfassung_id = f.id
              AND o.gebietsstand_id = a.gebiet AND o.zeitraum_id = b.zeitraum_id
            LEFT JOIN ${tabelle} m ON m.block_id = o.id AND m.raumfassung_id = a.id
          ORDER BY a.nr
        ) m
      ) k
    ORDER BY f.nr`
}

/**
 * The block to show: of the kind of period with the longest series, the newest with
 * figures for at least half of the areas, else the newest with any. Looks
 * into no more blocks than it must.
 */
function blockSql(tabelle: string): string {
  const figuren = `FROM ${tabelle} m WHERE m.block_id = k.id`
  return `
    WITH kandidat AS MATERIALIZED (
      SELECT * FROM (
        SELECT *, first_value(art) OVER (ORDER BY laenge DESC, neueste DESC, art) AS hauptart FROM (
          SELECT b.id, b.zeitraum_id, b.quellen, z.art, z.von, z.bis,
            count(*) OVER (PARTITION BY z.art) AS laenge, max(z.bis) OVER (PARTITION BY z.art) AS neueste
          FROM messwertblock b JOIN zeitraum z ON z.id = b.zeitraum_id
          WHERE b.datenstand_id = $1 AND b.indikatorfassung_id = f.id AND b.gebietsstand_id = $2
        ) alle
      ) b
      WHERE art = hauptart AND ($7::int IS NULL OR extract(year FROM bis - 1) <= $7)
      ORDER BY bis DESC, von DESC
    )
    (SELECT * FROM kandidat k WHERE (SELECT 2 * count(m.wert) >= count(*) AND count(m.wert) > 0 ${figuren}) LIMIT 1)
    UNION ALL
    (SELECT * FROM kandidat k WHERE (SELECT count(m.wert) > 0 ${figuren}) LIMIT 1)
    UNION ALL
    (SELECT * FROM kandidat LIMIT 1)
    LIMIT 1`
}

/** A vector that says nothing is NULL; without any area it is empty. */
function spaltenSql({ intervall, bestandteile }: Zeilenplan): string {
  const weitere = [
    ...(intervall ? ['unten', 'oben'] : []),
    ...(bestandteile ? ['zaehler', 'nenner', 'zeichen'] : []),
  ]
  return [
    `coalesce(array_to_json(array_agg(m.wert))::text, '[]') AS werte`,
    `CASE WHEN NOT bool_and(m.status IS NOT DISTINCT FROM 'GUELTIG')
      THEN array_to_json(array_agg(coalesce(m.status, 'NICHT_VERFUEGBAR')))::text END AS status`,
    ...weitere.map(
      (spalte) =>
        `CASE WHEN count(m.${spalte}) > 0 THEN array_to_json(array_agg(m.${spalte}))::text END AS ${spalte}`,
    ),
  ].join(', ')
}
