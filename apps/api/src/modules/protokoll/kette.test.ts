import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import pg from 'pg'
import { write } from '../../database/transaction.ts'
import { hatSiegel, pruefeKette } from './kette.queries.ts'
import { insertProtokoll } from './protokoll.queries.ts'

let test: TestDatabase
let owner: pg.Client

beforeEach(async () => {
  test = await createTestDatabase()
  owner = new pg.Client({ connectionString: test.connectionString })
  await owner.connect()
  for (const kennung of [1, 2, 3]) {
    await write(test.db, (tx) =>
      insertProtokoll(tx, {
        akteur: { art: 'SYSTEM', name: 'Test' },
        handlung: 'importLieferung',
        gegenstand: 'Lieferung',
        kennung,
        neu: { text: 'Grüße "1"', zahl: 1.5 },
      }),
    )
  }
})

afterEach(async () => {
  await owner.end()
  await test.close()
})

/** What an owner of the database does who switches the triggers off. */
const ohneAusloeser = (sql: string) =>
  owner.query(
    `SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`,
  )

const maengel = async () => (await pruefeKette(test.db.pool)).befunde.map(({ mangel }) => mangel)

describe('Die Prüfung der Kette', () => {
  it('findet nichts, wo nichts ist, gleich in welcher Zeitzone', async () => {
    await test.db.pool.query(
      `SET timezone = 'Asia/Tokyo'; SET datestyle = 'German'; SET extra_float_digits = 0`,
    )
    const { eintraege, befunde, siegel } = await pruefeKette(test.db.pool)
    expect({ eintraege, befunde }).toEqual({ eintraege: 3, befunde: [] })
    expect(siegel).toEqual({ nr: '3', kette: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  const zweiter = `(SELECT id FROM protokoll WHERE kennung = '2')`
  it.each([
    ['GEAENDERT', `UPDATE protokoll SET akteur = 'Andere' WHERE kennung = '2'`],
    ['GEAENDERT', `UPDATE protokoll SET neu = '{}' WHERE kennung = '2'`],
    [
      'GEAENDERT',
      `UPDATE protokoll SET zeitpunkt = zeitpunkt - interval '1 second' WHERE kennung = '2'`,
    ],
    ['FEHLT', `DELETE FROM protokoll WHERE kennung = '2'`],
    [
      'FEHLT',
      `UPDATE protokollkette SET geloescht_am = now() WHERE protokoll_id = ${zweiter}; DELETE FROM protokoll WHERE kennung = '2'`,
    ],
    [
      'FEHLT',
      `UPDATE protokollkette SET geloescht_am = now() + interval '99 years' WHERE protokoll_id = ${zweiter}; DELETE FROM protokoll WHERE kennung = '2'`,
    ],
    [
      'KETTE',
      `UPDATE protokollkette SET zeitpunkt = now() - interval '9 years', geloescht_am = now() WHERE protokoll_id = ${zweiter}; DELETE FROM protokoll WHERE kennung = '2'`,
    ],
    [
      'LUECKE',
      `DELETE FROM protokollkette WHERE protokoll_id = ${zweiter}; DELETE FROM protokoll WHERE kennung = '2'`,
    ],
    [
      'OHNE_GLIED',
      `INSERT INTO protokoll (akteurart, akteur, handlung, gegenstand, kennung) VALUES ('SYSTEM', 'x', 'x', 'x', '4')`,
    ],
  ])('merkt es: %s nach %s', async (mangel, sql) => {
    await ohneAusloeser(sql)
    expect(await maengel()).toContain(mangel)
  })

  it('merkt am früher notierten Siegel auch, dass die ganze Kette neu geschrieben wurde', async () => {
    const { siegel } = await pruefeKette(test.db.pool)
    expect(await hatSiegel(test.db.pool, siegel!)).toBe(true)
    await ohneAusloeser(`UPDATE protokoll SET akteur = 'Andere' WHERE kennung = '2';
      DELETE FROM protokollkette`)
    await owner.query('BEGIN')
    await owner.query('ALTER TABLE protokoll DISABLE TRIGGER protokoll_bleibt')
    await owner.query('UPDATE protokoll SET akteur = akteur')
    await owner.query('SET CONSTRAINTS ALL IMMEDIATE')
    await owner.query('ALTER TABLE protokoll ENABLE TRIGGER protokoll_bleibt')
    await owner.query('COMMIT')
    expect(await maengel()).toEqual([])
    expect(await hatSiegel(test.db.pool, siegel!)).toBe(false)
  })
})
