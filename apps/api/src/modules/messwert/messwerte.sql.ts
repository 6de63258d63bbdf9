/**
 * The SQL of the hot read: one statement answers a whole screen. Each vector is
 * built by the database as JSON text, ordered by Raumfassung.
 */
import type { Zugang } from '../../auth/zugang.ts'
import {
  geometrieSql,
  giltAm,
  giltSchonSql,
  raumspaltenSql,
  raumvektor,
  type Raumumfang,
} from '../gebietsstand/gebietsstand.sql.ts'
import { fassungSql } from '../indikator/indikator.sql.ts'
import { datenstandOf, kennungOf, istBekanntSql, raumtabelleOf, wertetabelleOf } from './sicht.ts'

/** Which parts of the answer someone will read. Few choices, so that few statements are ever prepared. */
export interface Messwerteplan {
  readonly zugang: Zugang
  /** The texts of the Indikatorfassung and the address of the outlines. */
  readonly kopf: boolean
  readonly raeume: Raumumfang
  /** Vectors besides values and status. */
  readonly intervall: boolean
  readonly bestandteile: boolean
  /** Only given Zeiträume. */
  readonly zeitfilter: boolean
  /** Only given areas. */
  readonly raumfilter: boolean
  /** Not the newest borders, but those of a day. */
  readonly standfilter: boolean
}

const kurz = (teil: string | boolean): string =>
  typeof teil === 'boolean' ? String(Number(teil)) : `${teil}:`

/** Name under which PostgreSQL keeps the plan. */
export function nameOf({ zugang, ...teile }: Messwerteplan): string {
  return `messwerte:${kennungOf(zugang)}:${Object.values(teile).map(kurz).join('')}`
}

/**
 * One row per period, none where there are no values. The first row also has
 * what all periods have in common. Parameters: slug, Ebene, with `zeitfilter` ids
 * of Zeiträume, with `raumfilter` keys of areas, with `standfilter` a day, then those of the Zugang.
 */
export function messwerteSql(plan: Messwerteplan): string {
  const { zugang, zeitfilter, raumfilter, standfilter } = plan
  const datenstand = datenstandOf(zugang)
  const naechster = 3 + Number(zeitfilter) + Number(raumfilter)
  const tabelle = wertetabelleOf(zugang, naechster + Number(standfilter))
  return `
    WITH fassung AS MATERIALIZED (${fassungOfSlug(plan)}),
    gebiet AS MATERIALIZED (${gebietSql(zugang, '$2::ebene', standfilter ? naechster : null)}),
    ${plan.raumfilter ? `gefragt AS MATERIALIZED (${gefragtSql(plan)}),` : ''}
    block AS MATERIALIZED (
      SELECT b.id, b.quellen, b.zeitraum_id, b.id = min(b.id) OVER () AS erster
      FROM messwertblock b
      WHERE b.datenstand_id = ${datenstand}
        AND b.indikatorfassung_id = (SELECT id FROM fassung)
        AND b.gebietsstand_id = (SELECT id FROM gebiet)
        ${plan.zeitfilter ? `AND b.zeitraum_id = ANY (${opak('$3')})` : ''}
    )
    SELECT b.erster, b.zeitraum_id, z.art, z.von::text, z.bis::text, b.quellen, v.*,
      ${datenstand} AS stand, (SELECT id FROM fassung) AS fassung_id,
      gebiet.id AS gebiet, gebiet.stichtag::text AS stichtag
      ${plan.kopf ? `, ${KOPF}` : ''}
      ${mitNamen(plan) ? ', spalten.*' : ''}
    FROM gebiet CROSS JOIN block b JOIN zeitraum z ON z.id = b.zeitraum_id
      CROSS JOIN LATERAL (${vektorenSql(plan, tabelle)}) v
      ${mitNamen(plan) ? `CROSS JOIN LATERAL (${namenSql(plan)}) spalten` : ''}`
}

/** Texts of the first row. */
const KOPF = `
  CASE WHEN b.erster THEN (SELECT to_json(fassung) FROM fassung) END AS fassung,
  CASE WHEN b.erster THEN ${geometrieSql} END AS geometrie`

const mitNamen = ({ raeume }: Messwerteplan): boolean => raeume === 'NAMEN' || raeume === 'ALLE'

/** Columns of the areas of the first block; it stands for all when it comes to which areas there are. */
const namenSql = ({ zugang, raeume, raumfilter }: Messwerteplan): string =>
  raumspaltenSql(
    raeume,
    `SELECT f.id, f.schluessel, f.name FROM ${raumtabelleOf(zugang)} m
       JOIN ${raumfilter ? 'gefragt' : `(${FASSUNGEN})`} f ON f.id = m.raumfassung_id
     WHERE b.erster AND m.block_id = b.id`,
  )

const FASSUNGEN =
  'SELECT f.id, r.schluessel, f.name FROM raumfassung f JOIN raum r ON r.id = f.raum_id'

/**
 * What there is to say where a level has no values: one row with the newest
 * Gebietsstand and its areas by date; none where Indikator or level do not
 * exist. Parameters: slug, Ebene, keys of areas or NULL, a day or NULL.
 */
export function ohneWerteSql(zugang: Zugang): string {
  const datenstand = datenstandOf(zugang)
  return `
    WITH fassung AS MATERIALIZED (${fassungOfSlug({ zugang, kopf: true })}),
    gebiet AS MATERIALIZED (${gebietSql(zugang, '$2::ebene', 4)}),
    bestand AS MATERIALIZED (
      SELECT f.id, r.schluessel, f.name FROM gebiet
        JOIN raum r ON r.ebene = gebiet.ebene
        JOIN raumfassung f ON f.raum_id = r.id AND ${giltAm('f')}
      WHERE $3::text[] IS NULL OR r.schluessel = ANY ($3)
    )
    SELECT (SELECT ${raumvektor('auswahl.id::text')} FROM bestand auswahl) AS ids, spalten.*,
      to_json(fassung) AS fassung, ${geometrieSql} AS geometrie, ${datenstand} AS stand,
      fassung.id AS fassung_id, gebiet.id AS gebiet, gebiet.stichtag::text AS stichtag
    FROM fassung, gebiet, (${raumspaltenSql('ALLE', 'SELECT * FROM bestand')}) spalten`
}

const fassungOfSlug = ({ zugang, kopf }: Pick<Messwerteplan, 'zugang' | 'kopf'>): string =>
  `${fassungSql(zugang, kopf)} AND i.slug = $1 ORDER BY f.version DESC LIMIT 1`

/**
 * The Gebietsstand of a level: the newest one that has values of this Fassung
 * in this Datenstand (a published one keeps its borders), else the newest; of
 * those that held on a day where one is asked for.
 *
 * @param tag number of the parameter with the day or NULL; null: nobody asks
 */
const gebietSql = (zugang: Zugang, ebene: string, tag: number | null): string => `
  SELECT g.id, g.ebene, g.stichtag FROM gebietsstand g
  WHERE g.ebene = ${ebene} AND ${istBekanntSql(zugang, 'g')}
  ORDER BY ${giltSchonSql('g', tag)}, EXISTS (
    SELECT FROM messwertblock b
    WHERE b.datenstand_id = ${datenstandOf(zugang)}
      AND b.indikatorfassung_id = (SELECT id FROM fassung) AND b.gebietsstand_id = g.id
  ) DESC, g.stichtag DESC
  LIMIT 1`

/** A list the planner cannot look into: it then sees no use in planning every request anew. */
const opak = (liste: string): string => `(SELECT ${liste}::int[])::int[]`

const gefragtSql = ({ zeitfilter }: Messwerteplan): string => `${FASSUNGEN}
  WHERE r.ebene = $2::ebene AND r.schluessel = ANY ($${zeitfilter ? 4 : 3}::text[])`

const nurGefragte = ({ raumfilter }: Messwerteplan): string =>
  raumfilter ? 'AND m.raumfassung_id = ANY ((SELECT array_agg(id) FROM gefragt)::int[])' : ''

/** Arrays are gathered quickly; they are written as JSON only where they say something. */
const vektor = (spalte: string): string =>
  `CASE WHEN count(m.${spalte}) > 0 THEN array_to_json(array_agg(m.${spalte}))::text END AS ${spalte}`

const IDS = `CASE WHEN b.erster
  THEN '["' || array_to_string(array_agg(m.raumfassung_id), '","') || '"]' END AS ids`

/**
 * The vectors of block `b`, and which areas they cover: their number, the sum
 * of their ids, and with the first block the ids themselves. What nobody reads
 * is NULL, and so is a vector that says nothing.
 */
function vektorenSql(plan: Messwerteplan, tabelle: string): string {
  const weitere = [
    ...(plan.intervall ? ['unten', 'oben'] : []),
    ...(plan.bestandteile ? ['zaehler', 'nenner', 'zeichen'] : []),
  ]
  return `
    SELECT coalesce(array_to_json(array_agg(m.wert))::text, '[]') AS werte,
      CASE WHEN NOT bool_and(m.status = 'GUELTIG') THEN array_to_json(array_agg(m.status))::text END AS status,
      ${weitere.map((spalte) => `${vektor(spalte)},`).join(' ')}
      ${plan.raeume === 'KEINE' ? '' : `${IDS},`}
      count(*)::int AS anzahl, sum(m.raumfassung_id) AS kennung
    FROM (
      SELECT m.* FROM ${tabelle} m
      WHERE m.block_id = b.id ${nurGefragte(plan)}
      ORDER BY m.raumfassung_id
    ) m`
}

/** A yardstick is one of a few; a level with more areas than this is no yardstick. */
export const HOECHSTENS_MASSSTAEBE = 400

const massstabvektor = (spalte: string): string =>
  `CASE WHEN count(m.${spalte}) > 0 THEN json_agg(m.${spalte} ORDER BY t.nr)::text END AS ${spalte}`

/**
 * Yardsticks: every area of the asked levels with one vector over the given
 * periods, the own Kreis before others. Parameters: ids of Datenstand and
 * Indikatorfassung, levels, ids of Zeiträume in the order of the answer, a day or NULL, then those of the Zugang. One row
 * more than allowed tells that there are too many.
 */
export function massstaebeSql(zugang: Zugang): string {
  const tabelle = wertetabelleOf(zugang, 6)
  return `
    WITH fassung AS (SELECT $2::int AS id),
    gebiet AS MATERIALIZED (
      SELECT g.* FROM unnest($3::ebene[]) e(ebene), LATERAL (${gebietSql(zugang, 'e.ebene', 5)}) g
    ),
    massstab AS MATERIALIZED (
      SELECT gebiet.id AS gebiet_id, gebiet.ebene, f.id, f.name, r.schluessel,
        gebiet.ebene = 'KREIS' AND r.id IS DISTINCT FROM k.raum_id AS nachbar
      FROM gebiet
        JOIN raum r ON r.ebene = gebiet.ebene
        JOIN raumfassung f ON f.raum_id = r.id AND ${giltAm('f')}
        LEFT JOIN kreis k ON true
      LIMIT ${HOECHSTENS_MASSSTAEBE + 1}
    )
    SELECT s.id, s.schluessel, s.name, s.ebene, s.nachbar,
      coalesce(json_agg(m.wert ORDER BY t.nr) FILTER (WHERE t.nr IS NOT NULL)::text, '[]') AS werte,
      CASE WHEN NOT bool_and(m.status IS NOT DISTINCT FROM 'GUELTIG')
        THEN json_agg(coalesce(m.status, 'NICHT_VERFUEGBAR') ORDER BY t.nr)::text END AS status,
      ${['unten', 'oben', 'zaehler', 'nenner', 'zeichen'].map(massstabvektor).join(',\n      ')}
    FROM massstab s
      LEFT JOIN unnest($4::int[]) WITH ORDINALITY t(zeitraum_id, nr) ON true
      LEFT JOIN messwertblock b ON b.datenstand_id = $1 AND b.indikatorfassung_id = $2
        AND b.gebietsstand_id = s.gebiet_id AND b.zeitraum_id = t.zeitraum_id
      LEFT JOIN ${tabelle} m ON m.block_id = b.id AND m.raumfassung_id = s.id
    GROUP BY s.id, s.schluessel, s.name, s.ebene, s.nachbar
    ORDER BY s.ebene, s.nachbar, s.id`
}
