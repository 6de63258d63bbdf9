import { ANTEILE } from '@sozial/domain/aggregation'
import type { Teilgruppe } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import type { Tag } from '@sozial/domain/zeitraum'
import { HEUTE_SQL } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'

/** The areas of one Ebene that hold together for a time, ascending by id: the columns of a block. */
export interface Flaeche {
  readonly gebietsstandId: number
  readonly ebene: Ebene
  readonly raumfassungen: readonly number[]
  /** For each the day from which it is cut as it is; null where it came from no others. */
  readonly zugeschnitten: readonly (Tag | null)[]
  /** First day of these borders. */
  readonly ab: Tag
  /** First day of the next ones; null for the newest. */
  readonly bis: Tag | null
  /** Whether they hold today. */
  readonly giltHeute: boolean
}

/** Every Gebietsstand with the Fassungen valid on its day. */
export async function findFlaechen(tx: Tx): Promise<readonly Flaeche[]> {
  const { rows } = await tx.query<Flaeche>(
    `SELECT g.id AS "gebietsstandId", g.ebene, array_agg(f.id ORDER BY f.id) AS raumfassungen,
            array_agg(CASE WHEN EXISTS (SELECT FROM abstammung a WHERE a.zu_id = f.id)
              THEN f.gueltig_ab::text END ORDER BY f.id) AS zugeschnitten,
            g.stichtag::text AS ab, g.bis::text,
            daterange(g.stichtag, g.bis) @> ${HEUTE_SQL} AS "giltHeute"
     FROM (
       SELECT *, lead(stichtag) OVER (PARTITION BY ebene ORDER BY stichtag) AS bis
       FROM gebietsstand
     ) g
     JOIN raum r ON r.ebene = g.ebene
     JOIN raumfassung f ON f.raum_id = r.id AND f.gueltig_ab <= g.stichtag
       AND (f.gueltig_bis IS NULL OR g.stichtag < f.gueltig_bis)
     GROUP BY g.id, g.ebene, g.stichtag, g.bis ORDER BY g.ebene, g.stichtag DESC`,
  )
  return rows
}

/** The parts that one Fassung had in one Gliederung at some time. */
export interface Teilung {
  readonly oberId: number
  readonly teile: readonly number[]
  /** First day with exactly these parts. */
  readonly ab: Tag
  /** First day with others; null: until now. */
  readonly bis: Tag | null
}

/** The Gliederung in which Bausteine lie in Kommunen before anybody has drawn a Sozialraum. */
export const KLEINRAEUMIG = { schluessel: 'kleinraeumig', name: 'Kleinräumige Gliederung' }

/**
 * How Fassungen add up, in every Gliederung and at every time: an area that
 * stays the same is the sum of its parts of today and of those of former days.
 * Gliederungen in the order they were created, the newest parts first. Bausteine
 * that lie in a Kommune need not cover it: they add up to Sozialräume alone.
 */
export async function findTeilungen(tx: Tx): Promise<readonly Teilung[]> {
  const { rows } = await tx.query<Teilung>(
    `SELECT z.ober_id AS "oberId", array_agg(z.unter_id ORDER BY z.unter_id) AS teile,
            t.tag::text AS ab, t.bis::text
     FROM (
       SELECT *, lead(tag) OVER (PARTITION BY gliederung_id, ober_id ORDER BY tag) AS bis
       FROM (
         SELECT DISTINCT gliederung_id, ober_id, tag
         FROM zuordnung CROSS JOIN LATERAL (VALUES (gueltig_ab), (gueltig_bis)) AS t (tag)
         WHERE tag IS NOT NULL
           AND gliederung_id NOT IN (SELECT id FROM gliederung WHERE schluessel = '${KLEINRAEUMIG.schluessel}')
       ) d
     ) t
     JOIN zuordnung z ON z.gliederung_id = t.gliederung_id AND z.ober_id = t.ober_id
       AND daterange(z.gueltig_ab, z.gueltig_bis) @> t.tag
     GROUP BY z.gliederung_id, z.ober_id, t.tag, t.bis ORDER BY z.gliederung_id, t.tag DESC`,
  )
  return rows
}

/** What came from what, and which share of whom. */
export interface Abstammung {
  readonly vonId: number
  readonly zuId: number
  /** First day of the new Fassung. */
  readonly datum: Tag
  /** Shares in `ANTEILE`. */
  readonly umsteiger: readonly { readonly teilgruppe: Teilgruppe; readonly anteil: number }[]
}

export async function findAbstammungen(tx: Tx): Promise<readonly Abstammung[]> {
  const { rows } = await tx.query<Abstammung>(
    `SELECT a.von_id AS "vonId", a.zu_id AS "zuId", a.datum::text,
            coalesce(json_agg(json_build_object(
              'anteil', (u.anteil * ${ANTEILE})::int,
              'teilgruppe', json_build_object('geschlecht', t.geschlecht,
                'nationalitaet', t.nationalitaet, 'alterVon', t.alter_von, 'alterBis', t.alter_bis)
            ) ORDER BY t.id) FILTER (WHERE u.anteil IS NOT NULL), '[]') AS umsteiger
     FROM abstammung a
     LEFT JOIN umsteiger u ON u.abstammung_id = a.id
     LEFT JOIN teilgruppe t ON t.id = u.teilgruppe_id
     GROUP BY a.id ORDER BY a.id`,
  )
  return rows
}
