/** What nobody can do to the Protokoll, and how it shows when somebody did. */
import pg from 'pg'

import { createTestDatabase, type TestDatabase } from './test-database.ts'

let test: TestDatabase
let owner: pg.Client

beforeAll(async () => {
  test = await createTestDatabase()
  owner = new pg.Client({ connectionString: test.connectionString })
  await owner.connect()
})

afterAll(async () => {
  await owner.end()
  await test.close()
})

const eintrag = (handlung: string, spalten = '', werte = ''): string =>
  `INSERT INTO protokoll (akteurart, akteur, handlung, gegenstand, kennung${spalten})
   VALUES ('SYSTEM', 'a', '${handlung}', 'g', '1'${werte})`

/** Rule or SQLSTATE that refuses the statement; undefined when it passes. Nothing of it stays. */
async function refusedBy(client: pg.Client | pg.PoolClient, sql: string) {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    return undefined
  } catch (error) {
    const { constraint, code } = error as pg.DatabaseError
    return constraint ?? code
  } finally {
    await client.query('ROLLBACK')
  }
}

async function asApp<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await test.db.pool.connect()
  try {
    return await work(client)
  } finally {
    client.release()
  }
}

describe('Das Protokoll', () => {
  beforeAll(() => owner.query(eintrag('importLieferung')))

  it.each([
    `UPDATE protokoll SET akteur = 'b'`,
    `UPDATE protokoll SET neu = '{}', bereinigt_am = now()`,
    'DELETE FROM protokoll',
    'TRUNCATE protokoll',
  ])('ändert auch der Eigentümer nicht: %s', async (sql) => {
    expect(await refusedBy(owner, sql)).toBe('protokoll_bleibt')
  })

  it.each([
    `UPDATE protokollkette SET kette = ''`,
    'UPDATE protokollkette SET geloescht_am = now()',
    'DELETE FROM protokollkette',
    'TRUNCATE protokollkette',
  ])('behält seine Kette: %s', async (sql) => {
    expect(await refusedBy(owner, sql)).toMatch(/^protokollkette_bleibt/)
  })

  it.each([
    `UPDATE protokoll SET akteur = 'b'`,
    'DELETE FROM protokoll',
    'TRUNCATE protokoll',
    'ALTER TABLE protokoll DISABLE TRIGGER ALL',
    `INSERT INTO protokollkette (nr, protokoll_id, zeitpunkt, zugriff, inhalt, kette) VALUES (99, 1, now(), false, '', '')`,
    'DELETE FROM protokollkette',
    eintrag('x', ', zeitpunkt', `, '2000-01-01'`),
    eintrag('x', ', id', ', 7'),
    `UPDATE loeschregel SET minimum = 0`,
    'DELETE FROM loeschregel',
    `CREATE OR REPLACE FUNCTION protokoll_mindestfrist(zugriff boolean) RETURNS interval LANGUAGE sql AS $$ SELECT interval '0' $$`,
  ])('ist für die Anwendung nur zum Anfügen da: %s', async (sql) => {
    expect(await asApp((client) => refusedBy(client, sql))).toBe('42501')
  })

  it('gibt die Anwendung vor der Mindestfrist auch über die Löschfunktion nicht her', async () => {
    const { rows } = await test.db.pool.query<{ anzahl: number }>(
      `SELECT protokoll_loeschen(true, 'infinity') + protokoll_loeschen(false, 'infinity') AS anzahl`,
    )
    expect(rows).toEqual([{ anzahl: 0 }])
  })

  it('verliert nach der Mindestfrist Einträge, aber nie ein Glied der Kette', async () => {
    await owner.query('BEGIN')
    await owner.query(eintrag('readMesswerte', ', zeitpunkt', `, now() - interval '7 months'`))
    await owner.query(eintrag('importLieferung', ', zeitpunkt', `, now() - interval '7 months'`))
    await owner.query('COMMIT')
    const vorher = await owner.query('SELECT nr FROM protokollkette')
    await owner.query(`SELECT protokoll_loeschen(true, now()), protokoll_loeschen(false, now())`)
    const { rows } = await owner.query(
      `SELECT k.geloescht_am IS NOT NULL AS geloescht, k.salz IS NULL AS "ohneSalz", p.handlung
       FROM protokollkette k LEFT JOIN protokoll p ON p.id = k.protokoll_id ORDER BY nr`,
    )
    expect(rows).toHaveLength(vorher.rows.length)
    expect(rows.filter((row) => row.geloescht)).toEqual([
      { geloescht: true, ohneSalz: true, handlung: null },
    ])
  })
})

describe('Die Kette', () => {
  it('hält keine lange Transaktion auf: Sie wird erst beim Abschluss geschrieben', async () => {
    const lang = await test.db.pool.connect()
    try {
      await lang.query('BEGIN')
      await lang.query(eintrag('lang'))
      await test.db.pool.query(eintrag('kurz'))
      await lang.query('COMMIT')
    } finally {
      lang.release()
    }
    const { rows } = await owner.query<{ handlung: string }>(
      `SELECT p.handlung FROM protokollkette k JOIN protokoll p ON p.id = k.protokoll_id
       WHERE p.handlung IN ('lang', 'kurz') ORDER BY k.nr`,
    )
    expect(rows.map(({ handlung }) => handlung)).toEqual(['kurz', 'lang'])
  })

  it('hat auch bei vielen zugleich keine Lücke und keine Gabelung', async () => {
    await Promise.all(Array.from({ length: 40 }, () => test.db.pool.query(eintrag('viele'))))
    const { rows } = await owner.query(
      `SELECT count(*)::int AS glieder, max(nr)::int AS letztes,
              (SELECT count(*)::int FROM protokoll p
               WHERE NOT EXISTS (SELECT FROM protokollkette k WHERE k.protokoll_id = p.id)) AS ohne
       FROM protokollkette`,
    )
    expect(rows[0].glieder).toBe(rows[0].letztes)
    expect(rows[0].ohne).toBe(0)
  })
})
