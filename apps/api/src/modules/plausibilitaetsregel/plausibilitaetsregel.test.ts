import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { TESTAKTEUR } from '../kreis/musterkreis.testing.ts'
import { findSchwellen } from './plausibilitaetsregel.queries.ts'
import { savePlausibilitaetsregel } from './save-plausibilitaetsregel.ts'

let testDb: TestDatabase
beforeAll(async () => {
  testDb = await createTestDatabase()
})
afterAll(() => testDb.close())

const speichere = (code: string, schwelle: number) =>
  savePlausibilitaetsregel({ db: testDb.db, akteur: TESTAKTEUR }, { code, schwelle })

describe(savePlausibilitaetsregel, () => {
  it('keeps the threshold with its entry in the Protokoll, once', async () => {
    await speichere('SPRUNG', 40)
    await speichere('SPRUNG', 40)
    await speichere('RAUMSUMME', 0.5)
    expect([...(await findSchwellen(testDb.db.pool))]).toEqual([['SPRUNG', 40]])
    const { rows } = await testDb.db.pool.query(
      `SELECT kennung, alt, neu FROM protokoll WHERE handlung = 'savePlausibilitaetsregel'`,
    )
    expect(rows).toEqual([{ kennung: 'SPRUNG', alt: { schwelle: 25 }, neu: { schwelle: 40 } }])
  })

  it.each([
    ['ANZAHL_NEGATIV', 5],
    ['GIBT_ES_NICHT', 5],
    ['SPRUNG', 0],
    ['SPRUNG', NaN],
    ['SPRUNG', 1e308],
  ])('refuses %s with %d', async (code, schwelle) => {
    await expect(speichere(code, schwelle)).rejects.toMatchObject({
      extensions: { code: 'EINGABE_UNGUELTIG' },
    })
  })
})
