import { katalog } from '@sozial/db/seed/katalog'
import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import { write } from '../../database/transaction.ts'
import { syncKatalog } from '../indikator/sync-katalog.ts'
import { findGeltendeRegel, findGeltendeRegeln, insertRegel } from './regel.queries.ts'

describe('Geheimhaltungsregeln', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await createTestDatabase()
    await syncKatalog(test.db, katalog)
  })
  afterAll(() => test.close())

  it('gilt je Quelle und Indikator die neueste', async () => {
    const { pool } = test.db
    const davor = await findGeltendeRegeln(pool)
    expect(davor).toHaveLength(katalog.quellen.length)
    const { quelleId, ...angaben } = davor[0]!
    const neue = { ...angaben, quelleId, minZaehler: 7, begruendung: 'Versuch', kontoId: null }
    const nummer = await write(test.db, (tx) => insertRegel(tx, neue))
    const danach = await findGeltendeRegeln(pool)
    expect(danach).toHaveLength(davor.length)
    expect(danach.find((regel) => regel.quelleId === quelleId)?.minZaehler).toBe(7)
    expect(await findGeltendeRegel(pool, { quelleId, indikatorId: null })).toMatchObject({
      id: nummer,
      begruendung: 'Versuch',
    })
    expect(await findGeltendeRegel(pool, { quelleId, indikatorId: 1 })).toBeUndefined()
  })
})
