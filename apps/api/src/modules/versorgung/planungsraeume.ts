import type { Db } from '@sozial/db'
import type { Wer } from '../../auth/wer.ts'
import { HEUTE_SQL } from '../../database/heute.ts'

/**
 * The areas somebody plans for: all for the Kreis; for a Kommune or a Jugendamt those
 * that lie in its Kommune or Bezirk.
 *
 * @param ids Fassungen of one level
 * @returns their numbers in `ids`
 */
export async function findPlanungsraeume(
  { pool }: Pick<Db, 'pool'>,
  wer: Wer,
  ids: readonly number[],
): Promise<readonly number[]> {
  const alle = ids.map((_, nummer) => nummer)
  if (wer.art !== 'KONTO') return []
  const { art, raumId, jugendamtsbezirkId } = wer.organisation
  if (art === 'KREIS') return alle
  const { rows } = await pool.query<{ id: number }>({
    name: 'planungsraeume',
    text: `
      WITH RECURSIVE gilt AS MATERIALIZED (
        SELECT ober_id, unter_id FROM zuordnung WHERE daterange(gueltig_ab, gueltig_bis) @> ${HEUTE_SQL}
      ),
      eigen(id) AS (
        SELECT id FROM raumfassung WHERE raum_id = ANY ($1::int[])
        UNION SELECT g.unter_id FROM eigen e JOIN gilt g ON g.ober_id = e.id
      )
      SELECT id FROM eigen WHERE id = ANY ($2::int[])`,
    values: [[raumId, jugendamtsbezirkId].filter((id) => id !== null), ids],
  })
  const eigene = new Set(rows.map(({ id }) => id))
  return alle.filter((nummer) => eigene.has(ids[nummer]!))
}
