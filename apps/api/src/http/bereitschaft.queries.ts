import type { Db } from '@sozial/db'

/** True when the database answers and the migrations have run (they create Datenstand 0). */
export async function isDatenbankBereit(db: Db): Promise<boolean> {
  try {
    const { rowCount } = await db.pool.query('SELECT FROM datenstand WHERE id = 0')
    return rowCount === 1
  } catch {
    return false
  }
}
