import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import pg from 'pg'
import { write } from '../../database/transaction.ts'
import { istVoruebergehend } from './ist-voruebergehend.ts'

let testDb: TestDatabase
beforeAll(async () => {
  testDb = await createTestDatabase()
})
afterAll(() => testDb.close())

async function beende(pid: number): Promise<void> {
  const owner = new pg.Client({ connectionString: testDb.connectionString })
  await owner.connect()
  await owner.query('SELECT pg_terminate_backend($1)', [pid])
  await owner.end()
}

/** What the work sees whose connection ends while it asks, or between two questions. */
async function fehlerBei(wann: 'FRAGE' | 'DAZWISCHEN'): Promise<unknown> {
  return write(testDb.db, async (tx) => {
    const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const { pid } = rows[0]!
    if (wann === 'FRAGE') await Promise.all([tx.query('SELECT pg_sleep(60)'), beende(pid)])
    const ende = new Promise((resolve) => tx.once('end', resolve))
    await beende(pid)
    await ende
    await tx.query('SELECT')
  }).catch((error: unknown) => error)
}

describe('istVoruebergehend', () => {
  it.each(['FRAGE', 'DAZWISCHEN'] as const)(
    'nennt einen Abriss der Verbindung so: %s',
    async (wann) => {
      const fehler = await fehlerBei(wann)
      expect(fehler).toBeInstanceOf(Error)
      expect(istVoruebergehend(fehler)).toBe(true)
    },
  )

  it('nennt einen Fehler der Abfrage nicht so', async () => {
    const fehler = await write(testDb.db, (tx) => tx.query('SELECT 1 / 0')).catch(
      (error: unknown) => error,
    )
    expect(fehler).toBeInstanceOf(Error)
    expect(istVoruebergehend(fehler)).toBe(false)
  })
})
