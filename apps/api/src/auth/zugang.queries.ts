import type { Pool } from 'pg'
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
  readonly kommunen: readonly number[]
  readonly bezirke: readonly number[]
}

/** Everything that decides about small cells today. */
export interface Regelwerk {
  readonly quellen: readonly number[]
  readonly regeln: readonly Regel[]
  readonly freigaben: readonly Freigabe[]
  /** Raumfassungen of Sozialräume and Quartiere of all times. */
  readonly kleine: readonly Lage[]
  /** Raumfassungen of all other levels. */
  readonly grosse: readonly number[]
}

export async function findRegelwerk(pool: Pool): Promise<Regelwerk> {
  const [regeln, lagen] = await Promise.all([
    pool.query<Omit<Regelwerk, 'kleine' | 'grosse'>>({ name: 'regelwerk', text: REGELN }),
    pool.query<Pick<Regelwerk, 'kleine' | 'grosse'>>({ name: 'raumlagen', text: LAGEN }),
  ])
  return { ...regeln.rows[0]!, ...lagen.rows[0]! }
}

const HEUTE = `(now() AT TIME ZONE 'Europe/Berlin')::date`

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
      WHERE f.widerrufen_am IS NULL AND ${HEUTE} BETWEEN f.gilt_ab AND f.gilt_bis) AS freigaben`

/** Through the Zuordnungen of all Gliederungen, over however many steps, on one day per area. */
const LAGEN = `
  WITH RECURSIVE klein AS MATERIALIZED (
    SELECT f.id, greatest(f.gueltig_ab, least(coalesce(f.gueltig_bis - 1, ${HEUTE}), ${HEUTE})) AS tag
    FROM raumfassung f JOIN raum r ON r.id = f.raum_id WHERE r.ebene IN ('SOZIALRAUM', 'QUARTIER')
  ),
  weg(id, tag, ober_id) AS (
    SELECT k.id, k.tag, z.ober_id FROM klein k
      JOIN zuordnung z ON z.unter_id = k.id AND daterange(z.gueltig_ab, z.gueltig_bis) @> k.tag
    UNION
    SELECT w.id, w.tag, z.ober_id FROM weg w
      JOIN zuordnung z ON z.unter_id = w.ober_id AND daterange(z.gueltig_ab, z.gueltig_bis) @> w.tag
  ),
  lage AS (
    SELECT k.id,
      coalesce(json_agg(DISTINCT r.id) FILTER (WHERE r.ebene = 'KOMMUNE')::jsonb, '[]') AS kommunen,
      coalesce(json_agg(DISTINCT r.id) FILTER (WHERE r.ebene = 'JUGENDAMTSBEZIRK')::jsonb, '[]') AS bezirke
    FROM klein k LEFT JOIN weg w ON w.id = k.id
      LEFT JOIN raumfassung f ON f.id = w.ober_id LEFT JOIN raum r ON r.id = f.raum_id
    GROUP BY k.id
  )
  SELECT
    (SELECT coalesce(json_agg(json_build_object('raumfassung', id, 'kommunen', kommunen, 'bezirke', bezirke)
      ORDER BY id), '[]') FROM lage) AS kleine,
    (SELECT coalesce(json_agg(f.id ORDER BY f.id), '[]') FROM raumfassung f
      JOIN raum r ON r.id = f.raum_id WHERE r.ebene NOT IN ('SOZIALRAUM', 'QUARTIER')) AS grosse`
