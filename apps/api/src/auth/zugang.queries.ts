import type { Ebene } from '@sozial/domain/raum'
import type { Pool } from 'pg'
import { HEUTE_SQL } from '../database/heute.ts'
import type { Rolle, Zweck } from './wer.ts'

/**
 * Condition on `datenstand d`: everyone may read it. The public reads the newest
 * for which it holds; nothing else says what is published.
 */
const IST_VEROEFFENTLICHT = `d.zustand = 'VEROEFFENTLICHT'`

/** Id of the Datenstand that the public reads; null while there is none. */
export async function findGeltendenStand(pool: Pool): Promise<number | null> {
  const { rows } = await pool.query<{ id: number | null }>({
    name: 'geltender-stand',
    text: `SELECT max(d.id) AS id FROM datenstand d WHERE ${IST_VEROEFFENTLICHT}`,
  })
  return rows[0]!.id
}

export const REICHWEITEN = ['KREIS', 'ORGANISATION', 'JUGENDAMTSBEZIRK', 'KOMMUNE'] as const
/** Over which areas a rule opens small cells. */
export type Reichweite = (typeof REICHWEITEN)[number]

interface Regel {
  readonly rolle: Rolle
  readonly quelleId: number
  readonly zweck: Zweck
  readonly reichweite: Reichweite
}

interface Freigabe {
  /** To whom. */
  readonly organisationId: number
  /** Whose areas. */
  readonly jugendamtsbezirkId: number
  readonly quelleId: number
  readonly zweck: Zweck
}

/** Where a small area lies, on its last day where that has passed; by ids of Räume. */
interface Lage {
  readonly raumfassung: number
  readonly ebene: Ebene
  /** Is there today. */
  readonly heute: boolean
  readonly kommunen: readonly number[]
}

/**
 * To whose Jugendamtsbezirke a Kommune and all that lies in it alone belong
 * today, on its last day where that has passed; by ids of Räume.
 */
interface Zustaendigkeit {
  readonly kommune: number
  readonly bezirke: readonly number[]
}

/** Everything that decides about small cells today. */
export interface Regelwerk {
  readonly quellen: readonly number[]
  readonly regeln: readonly Regel[]
  readonly freigaben: readonly Freigabe[]
  /** Raumfassungen of Sozialräume and whatever is smaller, of all times. */
  readonly kleine: readonly Lage[]
  readonly kommunen: readonly Zustaendigkeit[]
  /** Raumfassungen of all other levels. */
  readonly grosse: readonly number[]
}

export async function findRegelwerk(pool: Pool): Promise<Regelwerk> {
  const [regeln, lagen] = await Promise.all([
    pool.query<Omit<Regelwerk, 'kleine' | 'kommunen' | 'grosse'>>({
      name: 'regelwerk',
      text: REGELN,
    }),
    pool.query<Pick<Regelwerk, 'kleine' | 'kommunen' | 'grosse'>>({
      name: 'raumlagen',
      text: LAGEN,
    }),
  ])
  return { ...regeln.rows[0]!, ...lagen.rows[0]! }
}

const REGELN = `
  SELECT (SELECT coalesce(json_agg(id ORDER BY id), '[]') FROM quelle) AS quellen,
    (SELECT coalesce(json_agg(json_build_object('rolle', rolle, 'quelleId', quelle_id,
        'zweck', zweck, 'reichweite', reichweite)), '[]')
      FROM zugriffsregel WHERE reichweite IS NOT NULL) AS regeln,
    (SELECT coalesce(json_agg(json_build_object('organisationId', f.organisation_id,
        'jugendamtsbezirkId', o.jugendamtsbezirk_id, 'quelleId', f.quelle_id, 'zweck', f.zweck)), '[]')
      FROM zugriffsfreigabe f
        JOIN organisation o ON o.id = f.jugendamt_id AND o.deaktiviert_am IS NULL
          AND o.jugendamtsbezirk_id IS NOT NULL
      WHERE f.widerrufen_am IS NULL AND ${HEUTE_SQL} BETWEEN f.gilt_ab AND f.gilt_bis) AS freigaben`

/** Through the Zuordnungen of all Gliederungen, over however many steps, on one day per area. */
const LAGEN = `
  WITH RECURSIVE ort AS MATERIALIZED (
    SELECT f.id, r.id AS raum_id, r.ebene,
      greatest(f.gueltig_ab, least(coalesce(f.gueltig_bis - 1, ${HEUTE_SQL}), ${HEUTE_SQL})) AS tag
    FROM raumfassung f JOIN raum r ON r.id = f.raum_id
    WHERE r.ebene >= 'KOMMUNE'
  ),
  weg(id, tag, ober_id) AS (
    SELECT o.id, o.tag, z.ober_id FROM ort o
      JOIN zuordnung z ON z.unter_id = o.id AND daterange(z.gueltig_ab, z.gueltig_bis) @> o.tag
    UNION
    SELECT w.id, w.tag, z.ober_id FROM weg w
      JOIN zuordnung z ON z.unter_id = w.ober_id AND daterange(z.gueltig_ab, z.gueltig_bis) @> w.tag
  ),
  oben AS MATERIALIZED (
    SELECT DISTINCT w.id, r.id AS raum_id, r.ebene
    FROM weg w JOIN raumfassung f ON f.id = w.ober_id JOIN raum r ON r.id = f.raum_id
    WHERE r.ebene IN ('KOMMUNE', 'JUGENDAMTSBEZIRK')
  ),
  lage AS MATERIALIZED (
    SELECT o.id, o.raum_id, o.ebene, o.tag,
      coalesce(array_agg(u.raum_id ORDER BY u.raum_id) FILTER (WHERE u.ebene = 'KOMMUNE'), '{}') AS kommunen,
      coalesce(array_agg(u.raum_id) FILTER (WHERE u.ebene = 'JUGENDAMTSBEZIRK'), '{}') AS bezirke
    FROM ort o LEFT JOIN oben u ON u.id = o.id GROUP BY o.id, o.raum_id, o.ebene, o.tag
  ),
  teil AS (
    SELECT kommune, bezirke, tag = max(tag) OVER (PARTITION BY kommune) AS zuletzt FROM (
      SELECT raum_id AS kommune, bezirke, tag FROM lage WHERE ebene = 'KOMMUNE'
      UNION ALL
      SELECT kommunen[1], bezirke, tag FROM lage
      WHERE ebene <> 'KOMMUNE' AND cardinality(kommunen) = 1
    ) alle WHERE tag <= ${HEUTE_SQL}
  ),
  kommune AS (
    SELECT t.kommune, coalesce(json_agg(DISTINCT b.bezirk) FILTER (WHERE b.bezirk IS NOT NULL)::jsonb, '[]') AS bezirke
    FROM teil t LEFT JOIN LATERAL unnest(t.bezirke) AS b (bezirk) ON true
    WHERE t.zuletzt GROUP BY t.kommune
  )
  SELECT
    (SELECT coalesce(json_agg(json_build_object('raumfassung', id, 'ebene', ebene, 'heute', tag = ${HEUTE_SQL}, 'kommunen', kommunen)
      ORDER BY id), '[]') FROM lage WHERE ebene <> 'KOMMUNE') AS kleine,
    (SELECT coalesce(json_agg(json_build_object('kommune', kommune, 'bezirke', bezirke)), '[]')
      FROM kommune) AS kommunen,
    (SELECT coalesce(json_agg(f.id ORDER BY f.id), '[]') FROM raumfassung f
      JOIN raum r ON r.id = f.raum_id WHERE r.ebene <= 'KOMMUNE') AS grosse`
