import type { Flaeche } from '@sozial/domain/geometrie'
import type { Geometry } from 'geojson'
import type { Pool } from 'pg'
import { createMerker } from '../../database/gemerkt.ts'
import { giltHeute } from '../../database/heute.ts'
import { flaechenOf } from '../baustein/baustein.queries.ts'

interface Ortsname {
  readonly raumId: number
  readonly schluessel: string
  readonly name: string
}

/** A Quartier, Sozialraum or Kommune of today with its outline and what it belongs to. */
export interface Gebietslage {
  readonly ebene: 'QUARTIER' | 'SOZIALRAUM' | 'KOMMUNE'
  readonly quartier: Ortsname | null
  readonly sozialraum: Ortsname | null
  readonly kommune: Ortsname
  readonly flaechen: readonly Flaeche[]
}

const ORT = (zeile: string): string =>
  `CASE WHEN ${zeile}.raum_id IS NOT NULL THEN json_build_object('raumId', ${zeile}.raum_id,
     'schluessel', ${zeile}.schluessel, 'name', ${zeile}.name) END`

async function loadGebietslagen(pool: Pool): Promise<readonly Gebietslage[]> {
  const { rows } = await pool.query<
    Omit<Gebietslage, 'flaechen'> & { readonly geometrie: Geometry | null }
  >(
    `WITH RECURSIVE heutige AS (
       SELECT f.id, f.name, f.geometrie, r.id AS raum_id, r.schluessel, r.ebene
       FROM raumfassung f JOIN raum r ON r.id = f.raum_id WHERE ${giltHeute('f')}
     ), weg(fassung_id, ober_id) AS (
       SELECT h.id, h.id FROM heutige h WHERE h.ebene IN ('QUARTIER', 'SOZIALRAUM', 'KOMMUNE')
       UNION
       SELECT w.fassung_id, z.ober_id FROM weg w JOIN zuordnung z ON z.unter_id = w.ober_id AND ${giltHeute('z')}
     ), ober AS (
       SELECT DISTINCT ON (w.fassung_id, h.ebene) w.fassung_id, h.ebene, h.raum_id, h.schluessel, h.name
       FROM weg w JOIN heutige h ON h.id = w.ober_id ORDER BY w.fassung_id, h.ebene, h.raum_id
     )
     SELECT h.ebene::text, h.geometrie, ${ORT('q')} AS quartier, ${ORT('s')} AS sozialraum, ${ORT('k')} AS kommune
     FROM heutige h JOIN ober k ON k.fassung_id = h.id AND k.ebene = 'KOMMUNE'
       LEFT JOIN ober q ON q.fassung_id = h.id AND q.ebene = 'QUARTIER'
       LEFT JOIN ober s ON s.fassung_id = h.id AND s.ebene = 'SOZIALRAUM'
     WHERE h.ebene IN ('QUARTIER', 'SOZIALRAUM', 'KOMMUNE') ORDER BY h.ebene DESC, h.raum_id`,
  )
  return rows.map(({ geometrie, ...lage }) => ({
    ...lage,
    flaechen: geometrie === null ? [] : flaechenOf(geometrie),
  }))
}

/** Quartiere first, so that the smallest area that holds a point is found first. */
export const findGebietslagen = createMerker((pool) => loadGebietslagen(pool))
