import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from './transaction.ts'

/**
 * Today in the Kreis: deadlines, rights and areas begin and end with its day,
 * whatever zone the session of the database has.
 */
export const HEUTE_SQL = `(now() AT TIME ZONE 'Europe/Berlin')::date`

/**
 * That a row with `gueltig_ab` and `gueltig_bis` holds on a day, an SQL expression. Compared, not
 * `daterange @>`: the planner can tell how many rows that leaves.
 */
export const giltAmTag = (alias: string, tag: string): string =>
  `(${alias}.gueltig_ab <= ${tag} AND (${alias}.gueltig_bis IS NULL OR ${alias}.gueltig_bis > ${tag}))`

export const giltHeute = (alias: string): string => giltAmTag(alias, HEUTE_SQL)

export async function findHeute(tx: Tx): Promise<Tag> {
  const { rows } = await tx.query<{ heute: Tag }>(`SELECT ${HEUTE_SQL}::text AS heute`)
  return rows[0]!.heute
}
