import type { Db } from '@sozial/db'
import type { QuelleType } from './quelle.type.ts'

/** The Quellen with these ids, the one that counts first when several do first. */
export async function findQuellen(db: Db, ids: readonly number[]): Promise<readonly QuelleType[]> {
  if (ids.length === 0) return []
  const { rows } = await db.pool.query<QuelleType>({
    name: 'quellen',
    text: `SELECT id, schluessel, name, herausgeber, lizenz FROM quelle
           WHERE id = ANY ($1) ORDER BY rang, id`,
    values: [[...new Set(ids)]],
  })
  return rows
}

/** Every Quelle, the one that counts first in front. */
export async function findAlleQuellen(
  db: Pick<Db['pool'], 'query'>,
): Promise<readonly QuelleType[]> {
  const { rows } = await db.query<QuelleType>(
    'SELECT id, schluessel, name, herausgeber, lizenz FROM quelle ORDER BY rang, id',
  )
  return rows
}
