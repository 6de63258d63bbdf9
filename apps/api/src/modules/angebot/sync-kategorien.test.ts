import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import { syncKategorien } from './sync-kategorien.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.close())

const findAlle = async () =>
  (
    await test.db.pool.query<{ schluessel: string; ober: string | null; ende: boolean }>(
      'SELECT schluessel, ober, gilt_bis IS NOT NULL AS ende FROM angebotskategorie ORDER BY platz, schluessel',
    )
  ).rows

it('bringt jede Kategorie einmal, und ein zweiter Start schreibt nichts', async () => {
  expect(await syncKategorien(test.db, ANGEBOTSKATEGORIEN)).toBe(true)
  expect(await syncKategorien(test.db, ANGEBOTSKATEGORIEN)).toBe(false)
  const alle = await findAlle()
  expect(alle.map(({ schluessel }) => schluessel)).toEqual(
    ANGEBOTSKATEGORIEN.map(({ schluessel }) => schluessel),
  )
  expect(alle.some(({ ende }) => ende)).toBe(false)
})

it('beendet, was es nicht mehr gibt, und löscht es nie', async () => {
  const ohne = ANGEBOTSKATEGORIEN.filter(({ schluessel }) => schluessel !== 'karneval')
  expect(await syncKategorien(test.db, ohne)).toBe(true)
  const beendet = (await findAlle()).filter(({ ende }) => ende)
  expect(beendet.map(({ schluessel }) => schluessel)).toEqual(['karneval'])
  expect(await syncKategorien(test.db, ANGEBOTSKATEGORIEN)).toBe(true)
  expect((await findAlle()).some(({ ende }) => ende)).toBe(false)
})
