import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import pg from 'pg'
import { copyBytes } from './copy.ts'
import { readOnly, write } from './transaction.ts'
import type { Tx } from './transaction.ts'

let testDb: TestDatabase
beforeAll(async () => {
  testDb = await createTestDatabase()
})
afterAll(() => testDb.close())

describe('write', () => {
  it('lets readers through while twelve writers wait, and the writers in their order', async () => {
    const { db } = testDb
    let weiter = (): void => undefined
    const tor = new Promise<void>((resolve) => (weiter = resolve))
    const reihe: number[] = []
    const schreiber = Array.from({ length: 12 }, (_, i) =>
      write(db, async () => {
        await tor
        reihe.push(i)
      }),
    )
    const { rows } = await db.pool.query('SELECT 1 AS eins')
    expect(rows).toEqual([{ eins: 1 }])
    expect(reihe).toEqual([])
    expect(db.pool.waitingCount).toBe(0)
    weiter()
    await Promise.all(schreiber)
    expect(reihe).toEqual(Array.from({ length: 12 }, (_, i) => i))
  })

  it('lets the next one write after a failure', async () => {
    const erster = write(testDb.db, () => Promise.reject(new Error('Strom weg')))
    const zweiter = write(testDb.db, async (tx) => (await tx.query('SELECT 2 AS zwei')).rows)
    await expect(erster).rejects.toThrow('Strom weg')
    expect(await zweiter).toEqual([{ zwei: 2 }])
  })
})

describe('copyBytes', () => {
  it.each([0, 1, 65_535, 65_536, 200_001])('writes %i bytes as they are', async (anzahl) => {
    // A view into a larger buffer, as files come.
    const bytes = Uint8Array.from({ length: anzahl + 3 }, (_, i) => (i * 7) % 256).subarray(3)
    const gelesen = await write(testDb.db, async (tx) => {
      await tx.query('CREATE TEMP TABLE probe (inhalt bytea) ON COMMIT DROP')
      await copyBytes(tx, 'probe (inhalt)', bytes)
      return (await tx.query<{ inhalt: Buffer }>('SELECT inhalt FROM probe')).rows
    })
    expect(gelesen).toHaveLength(1)
    expect(Buffer.compare(gelesen[0]!.inhalt, bytes)).toBe(0)
  })
})

/** The server ends a connection that somebody holds and is not asking anything. */
async function reisseAb(tx: Tx): Promise<void> {
  const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const ende = new Promise((resolve) => tx.once('end', resolve))
  const owner = new pg.Client({ connectionString: testDb.connectionString })
  await owner.connect()
  await owner.query('SELECT pg_terminate_backend($1)', [rows[0]!.pid])
  await owner.end()
  await ende
}

describe.each([
  ['write', write],
  ['readOnly', readOnly],
])('%s', (_, transaction) => {
  it('fails, and not the process, when its connection breaks between two queries', async () => {
    const arbeit = transaction(testDb.db, async (tx) => {
      await reisseAb(tx)
      return tx.query('SELECT')
    })
    await expect(arbeit).rejects.toThrow(/not queryable|Connection terminated/)
    const danach = await transaction(testDb.db, async (tx) => tx.query('SELECT 3 AS drei'))
    expect(danach.rows).toEqual([{ drei: 3 }])
  })
})
