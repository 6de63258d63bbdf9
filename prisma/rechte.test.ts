import pg from 'pg'

import { grundlageSql } from './grundlage.testing.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let test: TestDatabase

beforeAll(async () => {
  test = await createTestDatabase()
  const owner = new pg.Client({ connectionString: test.connectionString })
  await owner.connect()
  await owner.query(grundlageSql)
  await owner.end()
})

afterAll(() => test.close())

/** Whether the application's role may run the statement; nothing of it stays. */
async function may(sql: string): Promise<boolean> {
  const client = await test.db.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query(sql)
    return true
  } catch (error) {
    if ((error as pg.DatabaseError).code === '42501') return false
    throw error
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const tables = [
  'abstammung',
  'datenstand',
  'freigegebener_messwert',
  'gebietsstand',
  'gliederung',
  'grundzahl',
  'indikator',
  'indikatorfassung',
  'kreis',
  'lieferung',
  'merkmal',
  'messwert',
  'messwertblock',
  'protokoll',
  'quelle',
  'raum',
  'raumfassung',
  'sozialraum',
  'teilgruppe',
  'umsteiger',
  'zeitraum',
  'zeitreihenbruch',
  'zuordnung',
] as const

describe('Die Rolle der Anwendung', () => {
  it('ist sozial_app und kein Eigentümer', async () => {
    const { rows } = await test.db.pool.query(
      'SELECT current_user AS rolle, rolsuper FROM pg_roles WHERE rolname = current_user',
    )
    expect(rows).toEqual([{ rolle: 'sozial_app', rolsuper: false }])
  })

  it('kennt jede Tabelle', async () => {
    const { rows } = await test.db.pool.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1`,
    )
    expect(rows.map((row) => row.name)).toEqual(tables)
  })

  it.each(tables)('darf %s lesen und nie leeren (TRUNCATE)', async (table) => {
    expect(await may(`SELECT FROM ${table} LIMIT 1`)).toBe(true)
    expect(await may(`TRUNCATE ${table} CASCADE`)).toBe(false)
  })

  it('sieht die geltenden Grundzahlen und den Stand der Migrationen', async () => {
    expect(await may('SELECT FROM grundzahl_aktuell')).toBe(true)
    expect(await may('SELECT FROM _prisma_migrations')).toBe(true)
    expect(await may('DELETE FROM _prisma_migrations')).toBe(false)
  })

  it('darf ins Protokoll nur einfügen', async () => {
    expect(
      await may(
        `INSERT INTO protokoll (akteurart, akteur, handlung, gegenstand, kennung) VALUES ('SYSTEM', 'a', 'h', 'g', '1')`,
      ),
    ).toBe(true)
    expect(await may(`UPDATE protokoll SET akteur = 'b'`)).toBe(false)
    expect(await may('DELETE FROM protokoll')).toBe(false)
  })

  it.each([
    'grundzahl',
    'indikatorfassung',
    'freigegebener_messwert',
    'raum',
    'zeitraum',
    'teilgruppe',
  ])('darf %s nur einfügen', async (table) => {
    const { rows } = await test.db.pool.query(
      `SELECT has_table_privilege($1, 'INSERT') AS einfuegen, has_any_column_privilege($1, 'UPDATE') AS aendern,
           has_table_privilege($1, 'DELETE') AS loeschen`,
      [table],
    )
    expect(rows).toEqual([{ einfuegen: true, aendern: false, loeschen: false }])
  })

  it('darf eine Lieferung zurückziehen und sonst nichts an ihr ändern', async () => {
    expect(
      await may(`UPDATE lieferung SET zurueckgezogen_am = now(), zurueckgezogen_grund = 'falsch'`),
    ).toBe(true)
    expect(await may(`UPDATE lieferung SET inhalt = ''`)).toBe(false)
    expect(await may('DELETE FROM lieferung')).toBe(false)
  })

  it('darf eine Raumfassung beenden und sonst nichts an ihr ändern', async () => {
    expect(await may(`UPDATE raumfassung SET gueltig_bis = '2030-01-01'`)).toBe(true)
    expect(await may(`UPDATE raumfassung SET name = 'x'`)).toBe(false)
    expect(await may('DELETE FROM raumfassung')).toBe(false)
  })

  it('darf Messwerte neu rechnen', async () => {
    expect(
      await may(
        `INSERT INTO messwert (block_id, raumfassung_id, wert, status) VALUES (1, 2, 1, 'GUELTIG')`,
      ),
    ).toBe(true)
    expect(await may('DELETE FROM messwertblock WHERE id = 1')).toBe(true)
  })

  it('darf einlesen: vorläufige Tabellen ja, eigene Tabellen nein', async () => {
    expect(await may('CREATE TEMP TABLE eingang (zeile int) ON COMMIT DROP')).toBe(true)
    expect(await may('CREATE TABLE eingang (zeile int)')).toBe(false)
  })
})
