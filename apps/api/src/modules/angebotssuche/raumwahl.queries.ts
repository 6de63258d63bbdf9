import type { Db } from '@sozial/db'
import type { Ebene } from '@sozial/domain/raum'

/** Every area that has this key, whenever: an offer keeps its places over all borders. */
export async function findRaumIds(
  db: Db,
  ebene: Ebene,
  schluessel: string,
): Promise<readonly number[]> {
  const { rows } = await db.pool.query<{ id: number }>({
    name: 'angebotssuche-raum',
    text: 'SELECT id FROM raum WHERE ebene = $1 AND schluessel = $2',
    values: [ebene, schluessel],
  })
  return rows.map(({ id }) => id)
}
