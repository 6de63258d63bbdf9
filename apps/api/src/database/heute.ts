import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from './transaction.ts'

/**
 * Today in the Kreis: deadlines, rights and areas begin and end with its day,
 * whatever zone the session of the database has.
 */
export const HEUTE_SQL = `(now() AT TIME ZONE 'Europe/Berlin')::date`

/** That a row with `gueltig_ab` and `gueltig_bis` holds today. */
export const giltHeute = (alias: string): string =>
  `daterange(${alias}.gueltig_ab, ${alias}.gueltig_bis) @> ${HEUTE_SQL}`

export async function findHeute(tx: Tx): Promise<Tag> {
  const { rows } = await tx.query<{ heute: Tag }>(`SELECT ${HEUTE_SQL}::text AS heute`)
  return rows[0]!.heute
}
