import { createTestDatabase } from '@sozial/db/test-database'
import { katalog } from '@sozial/db/seed/katalog'
import { syncKatalog } from '../indikator/sync-katalog.ts'
import { seedIfEmpty } from './seed-demo.ts'

describe(seedIfEmpty, () => {
  it('fills an empty database once, with most of the Kernset on the map', async () => {
    const test = await createTestDatabase()
    try {
      await syncKatalog(test.db, katalog)
      expect(await seedIfEmpty(test.db)).toBe(true)
      expect(await seedIfEmpty(test.db)).toBe(false)
      const { rows } = await test.db.pool.query<{ slug: string; raeume: number; jahre: number }>(
        `SELECT i.slug, count(DISTINCT m.raumfassung_id)::int AS raeume, count(DISTINCT b.zeitraum_id)::int AS jahre
         FROM indikator i
         JOIN indikatorfassung f ON f.indikator_id = i.id
         JOIN messwertblock b ON b.indikatorfassung_id = f.id
         JOIN gebietsstand g ON g.id = b.gebietsstand_id AND g.ebene = 'SOZIALRAUM'
         JOIN messwert m ON m.block_id = b.id
         WHERE i.kernset GROUP BY i.slug ORDER BY i.slug`,
      )
      const kernset = katalog.indikatoren.filter((indikator) => indikator.kernset)
      expect(kernset.map(({ slug }) => slug)).toEqual(
        expect.arrayContaining(rows.map(({ slug }) => slug)),
      )
      expect(rows.length).toBeGreaterThanOrEqual(11)
      for (const row of rows) expect([row.raeume, row.jahre]).toEqual([20, 11])
    } finally {
      await test.close()
    }
  })
})
