import type { Db } from '@sozial/db'

interface Datenstand {
  readonly name: string
  readonly veroeffentlichtAm: Date | null
}

/** The published Datenstand with this id; `null` for one that nobody outside may see. */
export async function findVeroeffentlichten(db: Db, id: number): Promise<Datenstand | null> {
  const { rows } = await db.pool.query<Datenstand>({
    name: 'download:datenstand',
    text: `SELECT name, veroeffentlicht_am AS "veroeffentlichtAm" FROM datenstand
           WHERE id = $1 AND veroeffentlicht_am IS NOT NULL`,
    values: [id],
  })
  return rows[0] ?? null
}
