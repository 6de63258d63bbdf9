import type { Pool } from 'pg'

/** Below that nothing is worth counting anew. */
const MINDESTENS = 1_000

/**
 * Counts what is in the tables of figures, so that the planner of the database knows it, where a Lieferung brought
 * a tenth of all figures or more.
 *
 * @param neueZahlen figures of the Lieferung
 * @returns whether it was counted
 */
export async function renewStatistik(
  pool: Pick<Pool, 'query'>,
  neueZahlen: number,
): Promise<boolean> {
  if (neueZahlen < MINDESTENS) return false
  const { rows } = await pool.query<{ gezaehlt: boolean }>(
    'SELECT statistik_erneuern($1) AS gezaehlt',
    [neueZahlen],
  )
  return rows[0]!.gezaehlt
}
