import type { Tag } from '@sozial/domain/zeitraum'
import { ZONE } from '@sozial/shared/format'
import type { Tx } from './transaction.ts'

/** The day in the Kreis on which an instant falls, an SQL expression; whatever zone the session of the database has. */
export const tagSql = (zeitpunkt: string): string => `(${zeitpunkt} AT TIME ZONE '${ZONE}')::date`

/** Today in the Kreis: deadlines, rights and areas begin and end with its day. */
export const HEUTE_SQL = tagSql('now()')

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
