import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { write } from '../../database/transaction.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { createKreis } from './create-kreis.ts'
import { baueKreis, TESTAKTEUR } from './musterkreis.testing.ts'
import { resetAlteDemo } from './reset-demo.ts'

const FREMD = { art: 'KONTO', name: 'jemand' } as const

describe(resetAlteDemo, () => {
  let test: TestDatabase
  beforeEach(async () => {
    test = await createTestDatabase()
  })
  afterEach(() => test.close())

  const tabellen = async () =>
    (await test.db.pool.query(`SELECT FROM pg_tables WHERE schemaname = 'public'`)).rowCount
  const record = (akteur: typeof FREMD) =>
    write(test.db, (tx) =>
      insertProtokoll(tx, { akteur, handlung: 'x', gegenstand: 'x', kennung: 1 }),
    )

  it('empties a demo Kreis of another version that nobody has worked with', async () => {
    await createKreis(test.db, baueKreis({ demo: true }))
    expect(await resetAlteDemo(test.connectionString)).toBe('GELEERT')
    expect(await tabellen()).toBe(0)
  })

  it('keeps one that somebody has worked with', async () => {
    await createKreis(test.db, baueKreis({ demo: true }))
    await record(FREMD)
    expect(await resetAlteDemo(test.connectionString)).toBe('BEHALTEN')
    expect(await tabellen()).toBeGreaterThan(20)
  })

  it('never touches a real Kreis, nor a database without one', async () => {
    expect(await resetAlteDemo(test.connectionString)).toBe('AKTUELL')
    await createKreis(test.db, baueKreis({ demo: false, akteur: TESTAKTEUR }))
    expect(await resetAlteDemo(test.connectionString)).toBe('AKTUELL')
    expect(await tabellen()).toBeGreaterThan(20)
  })
})
