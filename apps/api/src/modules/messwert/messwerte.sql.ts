/**
 * The SQL of the hot read: one statement answers a whole screen. Its first row
 * describes Indikator, Gebietsstand and areas, every further row is a period.
 * Each vector is built by the database as JSON text, ordered by Raumfassung.
 */
import type { Sicht } from '../../graphql/enums.ts'
import { geometrieSql, raumspaltenSql } from '../gebietsstand/gebietsstand.sql.ts'
import { fassungSql } from '../indikator/indikator.sql.ts'
import { quelleOf } from './sicht.ts'

/** Which parts of the answer someone will read. Few flags, so that few statements are ever prepared. */
export interface Messwerteplan {
  readonly sicht: Sicht
  readonly geometrie: boolean
  readonly raeume: 'KEINE' | 'IDS' | 'ALLE'
  readonly intervall: boolean
  /** zaehler, nenner and zeichen. */
  readonly bestandteile: boolean
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
]

/** Columns of the head row; periods have NULL in all of them. */
const KOPFSPALTEN = [
  'kopf json',
  'ids text',
  'schluessel text',
  'namen text',
  'kommunen text',
  'kommunenamen text',
]

const leer = (spalten: readonly string[]): string =>
  spalten.map((spalte) => `NULL::${spalte.split(' ')[1]} AS ${spalte.split(' ')[0]}`).join(', ')

/** Parameters: slug, Ebene, ids of Zeiträume or NULL, and with `raumfilter` keys of areas. */
export function messwerteSql(plan: Messwerteplan): string {
  const { datenstand, tabelle } = quelleOf(plan.sicht)
  return `
    WITH stand AS MATERIALIZED (SELECT ${datenstand} AS id),
    fassung AS MATERIALIZED (${fassungSql(plan.sicht)} AND i.slug = $1 ORDER BY f.version DESC LIMIT 1),
    gebiet AS MATERIALIZED (${gebietSql('$2::ebene')}),
    block AS MATERIALIZED (
      SELECT b.id, b.quellen, b.zeitraum_id, z.art, z.von, z.bis
      FROM messwertblock b JOIN zeitraum z ON z.id = b.zeitraum_id
      WHERE b.datenstand_id = (SELECT id FROM stand)
        AND b.indikatorfassung_id = (SELECT id FROM fassung)
        AND b.gebietsstand_id = (SELECT id FROM gebiet)
        AND ($3::int[] IS NULL OR b.zeitraum_id = ANY ($3))
    ),
    auswahl AS MATERIALIZED (${auswahlSql(plan, tabelle)})
    SELECT ${leer(PERIODENSPALTEN)},
      (SELECT count(*) FROM auswahl)::int AS anzahl, (SELECT sum(id) FROM auswahl) AS kennung,
      json_build_object(
        'stand', stand.id, 'fassung', to_json(fassung), 'gebiet', gebiet.id, 'stichtag', gebiet.stichtag,
        'geometrie', ${plan.geometrie ? geometrieSql : 'NULL'}) AS kopf,
      spalten.*
    FROM stand, fassung, gebiet, LATERAL (${raumspaltenSql(plan.raeume)}) spalten
    UNION ALL
    SELECT b.zeitraum_id, b.art::text, b.von::text, b.bis::text, b.quellen, v.*, ${leer(KOPFSPALTEN)}
    FROM block b, LATERAL (${vektorenSql(plan, tabelle)}) v`
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

/** The areas as the values name them; by date only where there are no values. */
function auswahlSql({ raumfilter }: Messwerteplan, tabelle: string): string {
  const filter = (spalte: string): string =>
    raumfilter
      ? `AND ${spalte} IN (SELECT f.id FROM raumfassung f JOIN raum r ON r.id = f.raum_id
           WHERE r.ebene = $2::ebene AND r.schluessel = ANY ($4::text[]))`
      : ''
  return `
    SELECT m.raumfassung_id AS id FROM ${tabelle} m
    WHERE m.block_id = (SELECT max(id) FROM block) ${filter('m.raumfassung_id')}
    UNION ALL
    SELECT f.id FROM gebiet g
      JOIN raum r ON r.ebene = g.ebene
      JOIN raumfassung f ON f.raum_id = r.id AND f.gueltig_ab <= g.stichtag
        AND (f.gueltig_bis IS NULL OR f.gueltig_bis > g.stichtag)
    WHERE NOT EXISTS (SELECT FROM block) ${filter('f.id')}`
}

/** The vectors of block `b`. What nobody reads is NULL, and so is a vector that says nothing. */
function vektorenSql(plan: Messwerteplan, tabelle: string): string {
  const zeilen = (spalten: string): string => `
    SELECT ${spalten} FROM ${tabelle} m
    WHERE m.block_id = b.id ${plan.raumfilter ? 'AND m.raumfassung_id IN (SELECT id FROM auswahl)' : ''}
    ORDER BY m.raumfassung_id`
  const vektor = (spalte: string, gefragt: boolean): string =>
    gefragt ? `CASE WHEN count(m.${spalte}) > 0 THEN json_agg(m.${spalte})::text END` : 'NULL'
  return `
    SELECT coalesce(json_agg(m.wert)::text, '[]'),
      CASE WHEN NOT bool_and(m.status = 'GUELTIG')
        THEN (SELECT json_agg(s.status)::text FROM (${zeilen(`${quelleOf(plan.sicht).status} AS status`)}) s) END,
      ${vektor('unten', plan.intervall)}, ${vektor('oben', plan.intervall)},
      ${vektor('zaehler', plan.bestandteile)}, ${vektor('nenner', plan.bestandteile)},
      ${vektor('zeichen', plan.bestandteile)},
      count(*)::int, sum(m.raumfassung_id)
    FROM (${zeilen('m.*')}) m`
}

/**
 * Yardsticks: every area of the asked levels with one vector over the given
 * periods. Parameters: ids of Datenstand and Indikatorfassung, levels, ids of
 * Zeiträume in the order of the answer, key of the own Kreis comes first.
 */
export function massstaebeSql(sicht: Sicht): string {
  const { tabelle, status } = quelleOf(sicht)
  const vektor = (spalte: string): string =>
    `CASE WHEN count(m.${spalte}) > 0 THEN json_agg(m.${spalte} ORDER BY t.nr)::text END AS ${spalte}`
  return `
    WITH stand AS (SELECT $1::int AS id), fassung AS (SELECT $2::int AS id),
    gebiet AS MATERIALIZED (
      SELECT g.* FROM unnest($3::ebene[]) e(ebene), LATERAL (${gebietSql('e.ebene')}) g
    ),
    raum AS MATERIALIZED (
      SELECT g.id AS gebiet_id, g.ebene, f.id, f.name, r.schluessel, r.id = k.raum_id AS eigener
      FROM gebiet g
        JOIN raum r ON r.ebene = g.ebene
        JOIN raumfassung f ON f.raum_id = r.id AND f.gueltig_ab <= g.stichtag
          AND (f.gueltig_bis IS NULL OR f.gueltig_bis > g.stichtag)
        LEFT JOIN kreis k ON true
    )
    SELECT raum.id, raum.schluessel, raum.name, raum.ebene,
      coalesce(json_agg(m.wert ORDER BY t.nr) FILTER (WHERE t.nr IS NOT NULL)::text, '[]') AS werte,
      CASE WHEN NOT bool_and(m.status IS NOT DISTINCT FROM 'GUELTIG')
        THEN json_agg(coalesce(${status}, 'NICHT_VERFUEGBAR') ORDER BY t.nr)::text END AS status,
      ${['unten', 'oben', 'zaehler', 'nenner'].map(vektor).join(',\n      ')}
    FROM raum
      LEFT JOIN unnest($4::int[]) WITH ORDINALITY t(zeitraum_id, nr) ON true
      LEFT JOIN messwertblock b ON b.datenstand_id = $1 AND b.indikatorfassung_id = $2
        AND b.gebietsstand_id = raum.gebiet_id AND b.zeitraum_id = t.zeitraum_id
      LEFT JOIN ${tabelle} m ON m.block_id = b.id AND m.raumfassung_id = raum.id
    GROUP BY raum.id, raum.schluessel, raum.name, raum.ebene, raum.eigener
    ORDER BY raum.ebene, raum.eigener DESC, raum.id`
}
