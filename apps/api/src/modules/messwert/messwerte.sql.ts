/**
 * The SQL of the hot read: one statement answers a whole screen. Its first row
 * describes Indikator, Gebietsstand and areas, every further row is a period.
 * Each vector is built by the database as JSON text, ordered by Raumfassung.
 */
import type { Sicht } from '../../graphql/enums.ts'
import { geometrieSql, giltAm, raumspaltenSql } from '../gebietsstand/gebietsstand.sql.ts'
import { fassungSql } from '../indikator/indikator.sql.ts'
import { quelleOf } from './sicht.ts'

/** Which parts of the answer someone will read. Few choices, so that few statements are ever prepared. */
export interface Messwerteplan {
  readonly sicht: Sicht
  /** Definition and outlines, or only which ones they are. */
  readonly kopf: 'KNAPP' | 'GANZ'
  readonly raeume: 'KEINE' | 'IDS' | 'ALLE'
  /** Values and status, or also intervals, numerators, denominators and signs. */
  readonly vektoren: 'WERTE' | 'ALLE'
  /** Only the Zeiträume whose ids come as `$3`. */
  readonly zeitfilter: boolean
  /** Only the areas whose keys come as `$4`. */
  readonly raumfilter: boolean
}

/** Name under which PostgreSQL keeps the plan. */
export const nameOf = (plan: Messwerteplan): string =>
  `messwerte:${Object.values(plan).map(String).join(':')}`

/** Columns of a period; the head row has NULL in all of them. */
const PERIODENSPALTEN = [
  'zeitraum_id int',
  'art text',
  'von text',
  'bis text',
  'quellen int[]',
  'werte text',
  'status text',
  'unten text',
  'oben text',
  'zaehler text',
  'nenner text',
  'zeichen text',
  'anzahl int',
  'kennung bigint',
]

/** Columns of the head row; periods have NULL in all of them but `ids`. */
const RAUMSPALTEN = ['schluessel text', 'namen text', 'kommunen text', 'kommunenamen text']

const leer = (spalten: readonly string[]): string =>
  spalten.map((spalte) => `NULL::${spalte.split(' ')[1]} AS ${spalte.split(' ')[0]}`).join(', ')

/** Parameters: slug, Ebene, ids of Zeiträume or NULL, keys of areas or NULL. */
export function messwerteSql(plan: Messwerteplan): string {
  const { datenstand, tabelle } = quelleOf(plan.sicht)
  const ganz = `to_json(fassung) AS fassung, ${geometrieSql} AS geometrie`
  const knapp = `NULL::json AS fassung, NULL::text AS geometrie`
  return `
    WITH stand AS MATERIALIZED (SELECT ${datenstand} AS id),
    fassung AS MATERIALIZED (${fassungSql(plan.sicht)} AND i.slug = $1 ORDER BY f.version DESC LIMIT 1),
    gebiet AS MATERIALIZED (${gebietSql('$2::ebene')}),
    filter AS MATERIALIZED (${filterSql}),
    block AS MATERIALIZED (
      SELECT b.id, b.quellen, b.zeitraum_id
      FROM messwertblock b
      WHERE b.datenstand_id = (SELECT id FROM stand)
        AND b.indikatorfassung_id = (SELECT id FROM fassung)
        AND b.gebietsstand_id = (SELECT id FROM gebiet)
        ${plan.zeitfilter ? 'AND b.zeitraum_id = ANY ((SELECT zeitraeume FROM filter)::int[])' : ''}
    ),
    auswahl AS MATERIALIZED (${auswahlSql(plan, tabelle)})
    SELECT ${leer(PERIODENSPALTEN)}, spalten.*,
      stand.id AS stand, fassung.id AS fassung_id, gebiet.id AS gebiet, gebiet.stichtag::text AS stichtag,
      ${plan.kopf === 'GANZ' ? ganz : knapp}
    FROM stand, fassung, gebiet, LATERAL (${raumspaltenSql(plan.raeume)}) spalten
    UNION ALL
    SELECT b.zeitraum_id, z.art::text, z.von::text, z.bis::text, b.quellen, v.*,
      ${leer(RAUMSPALTEN)}, NULL, NULL, NULL, NULL, NULL, NULL
    FROM block b JOIN zeitraum z ON z.id = b.zeitraum_id, LATERAL (${vektorenSql(plan, tabelle)}) v`
}

/**
 * The Gebietsstand of a level: the newest one that has values of this Fassung
 * in this Datenstand (a published one keeps its borders), else the newest.
 */
const gebietSql = (ebene: string): string => `
  SELECT g.id, g.ebene, g.stichtag FROM gebietsstand g
  WHERE g.ebene = ${ebene}
  ORDER BY EXISTS (
    SELECT FROM messwertblock b
    WHERE b.datenstand_id = (SELECT id FROM stand)
      AND b.indikatorfassung_id = (SELECT id FROM fassung) AND b.gebietsstand_id = g.id
  ) DESC, g.stichtag DESC
  LIMIT 1`

/**
 * The lists a client may give. In a CTE of their own they are opaque to the
 * planner, which then sees no use in planning every request anew.
 */
const filterSql = `
  SELECT $3::int[] AS zeitraeume, array(
    SELECT f.id FROM raum r JOIN raumfassung f ON f.raum_id = r.id
    WHERE r.ebene = $2::ebene AND r.schluessel = ANY ($4::text[])
  ) AS fassungen`

/** The first of the blocks stands for all when it comes to which areas they cover. */
const ERSTER = '(SELECT min(id) FROM block)'

const nurGefragte = ({ raumfilter }: Messwerteplan, spalte: string): string =>
  raumfilter ? `AND ${spalte} = ANY ((SELECT fassungen FROM filter)::int[])` : ''

/** The areas whose columns the head row has: as the values name them, by date where there are no values. */
function auswahlSql(plan: Messwerteplan, tabelle: string): string {
  const nachWerten = `
    SELECT m.raumfassung_id AS id FROM ${tabelle} m
    WHERE m.block_id = ${ERSTER} ${nurGefragte(plan, 'm.raumfassung_id')}
    UNION ALL`
  return `${plan.raeume === 'ALLE' ? nachWerten : ''}
    SELECT f.id FROM gebiet
      JOIN raum r ON r.ebene = gebiet.ebene
      JOIN raumfassung f ON f.raum_id = r.id AND ${giltAm('f')}
    WHERE NOT EXISTS (SELECT FROM block) ${nurGefragte(plan, 'f.id')}`
}

const vektor = (spalte: string): string =>
  `CASE WHEN count(m.${spalte}) > 0 THEN json_agg(m.${spalte})::text END`

/**
 * The vectors of block `b`, and which areas they cover: their number, the sum
 * of their ids, and with the first block the ids themselves. What nobody reads
 * is NULL, and so is a vector that says nothing.
 */
function vektorenSql(plan: Messwerteplan, tabelle: string): string {
  const zeilen = (spalten: string): string => `
    SELECT ${spalten} FROM ${tabelle} m
    WHERE m.block_id = b.id ${nurGefragte(plan, 'm.raumfassung_id')}
    ORDER BY m.raumfassung_id`
  const { status } = quelleOf(plan.sicht)
  const weitere = ['unten', 'oben', 'zaehler', 'nenner', 'zeichen']
  return `
    SELECT coalesce(json_agg(m.wert)::text, '[]'),
      CASE WHEN NOT bool_and(m.status = 'GUELTIG')
        THEN (SELECT json_agg(s.status)::text FROM (${zeilen(`${status} AS status`)}) s) END,
      ${weitere.map((spalte) => (plan.vektoren === 'ALLE' ? vektor(spalte) : 'NULL')).join(', ')},
      count(*)::int, sum(m.raumfassung_id),
      ${plan.raeume === 'IDS' ? `json_agg(m.raumfassung_id::text) FILTER (WHERE b.id = ${ERSTER})::text` : 'NULL'}
    FROM (${zeilen('m.*')}) m`
}

const massstabvektor = (spalte: string): string =>
  `CASE WHEN count(m.${spalte}) > 0 THEN json_agg(m.${spalte} ORDER BY t.nr)::text END AS ${spalte}`

/**
 * Yardsticks: every area of the asked levels with one vector over the given
 * periods, the own Kreis before others. Parameters: ids of Datenstand and
 * Indikatorfassung, levels, ids of Zeiträume in the order of the answer.
 */
export function massstaebeSql(sicht: Sicht): string {
  const { tabelle, status } = quelleOf(sicht)
  return `
    WITH stand AS (SELECT $1::int AS id), fassung AS (SELECT $2::int AS id),
    gebiet AS MATERIALIZED (
      SELECT g.* FROM unnest($3::ebene[]) e(ebene), LATERAL (${gebietSql('e.ebene')}) g
    ),
    massstab AS MATERIALIZED (
      SELECT gebiet.id AS gebiet_id, gebiet.ebene, f.id, f.name, r.schluessel, r.id = k.raum_id AS eigener
      FROM gebiet
        JOIN raum r ON r.ebene = gebiet.ebene
        JOIN raumfassung f ON f.raum_id = r.id AND ${giltAm('f')}
        LEFT JOIN kreis k ON true
    )
    SELECT s.id, s.schluessel, s.name, s.ebene,
      coalesce(json_agg(m.wert ORDER BY t.nr) FILTER (WHERE t.nr IS NOT NULL)::text, '[]') AS werte,
      CASE WHEN NOT bool_and(m.status IS NOT DISTINCT FROM 'GUELTIG')
        THEN json_agg(coalesce(${status}, 'NICHT_VERFUEGBAR') ORDER BY t.nr)::text END AS status,
      ${['unten', 'oben', 'zaehler', 'nenner'].map(massstabvektor).join(',\n      ')}
    FROM massstab s
      LEFT JOIN unnest($4::int[]) WITH ORDINALITY t(zeitraum_id, nr) ON true
      LEFT JOIN messwertblock b ON b.datenstand_id = $1 AND b.indikatorfassung_id = $2
        AND b.gebietsstand_id = s.gebiet_id AND b.zeitraum_id = t.zeitraum_id
      LEFT JOIN ${tabelle} m ON m.block_id = b.id AND m.raumfassung_id = s.id
    GROUP BY s.id, s.schluessel, s.name, s.ebene, s.eigener
    ORDER BY s.ebene, s.eigener DESC, s.id`
}
