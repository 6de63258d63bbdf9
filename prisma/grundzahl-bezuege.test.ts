/** What foreign keys of grundzahl promised, its triggers promise too (ADR 0020). */
import fc from 'fast-check'
import pg from 'pg'

import { grundlageSql } from './grundlage.testing.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let test: TestDatabase
let eine: pg.Client
let andere: pg.Client

/** Parents that nothing else refers to: id 50 of each, and many Merkmale. */
const ELTERN = `
  INSERT INTO lieferung (id, quelle_id, dateiname, inhalt, pruefsumme, format, titel, bericht, erfasst_von)
    VALUES (50, 1, 'd.csv', '', repeat('d', 64), 'f', 't', '{}', 'test');
  INSERT INTO merkmal (id, schluessel, name, einheit, art) VALUES (50, 'm50', 'M', 'Personen', 'ANZAHL');
  INSERT INTO teilgruppe (id, geschlecht, nationalitaet, alter_von, alter_bis) VALUES (50, 'WEIBLICH', 'INSGESAMT', 0, 3);
  INSERT INTO zeitraum (id, art, von, bis) VALUES (50, 'JAHR', '2019-01-01', '2020-01-01');
  INSERT INTO raum (id, schluessel, ebene) VALUES (50, 'r50', 'QUARTIER');
  INSERT INTO raumfassung (id, raum_id, name, gueltig_ab) VALUES (50, 50, 'Quartier', '2000-01-01');
  INSERT INTO quelle (id, schluessel, name, herausgeber, lizenz, rang) VALUES (2, 'q2', 'Q', 'H', 'L', 2);
  INSERT INTO merkmal (id, schluessel, name, einheit, art)
    SELECT n, 'm' || n, 'M', 'Personen', 'ANZAHL' FROM generate_series(1000, 1003) n;`

beforeAll(async () => {
  test = await createTestDatabase()
  eine = new pg.Client({ connectionString: test.connectionString })
  andere = new pg.Client({ connectionString: test.connectionString })
  await Promise.all([eine.connect(), andere.connect()])
  await eine.query(grundlageSql)
  await eine.query(ELTERN)
})

afterAll(async () => {
  await Promise.all([eine.end(), andere.end()])
  await test.close()
})

const SPALTEN = {
  lieferung_id: 50,
  quelle_id: 1,
  merkmal_id: 50,
  teilgruppe_id: 50,
  raumfassung_id: 50,
  zeitraum_id: 50,
}

const grundzahl = (anders: Partial<Record<keyof typeof SPALTEN, number>> = {}): string => {
  const zeile = { ...SPALTEN, ...anders }
  return `INSERT INTO grundzahl (${Object.keys(zeile).join(', ')}, wert, status, zeile)
    VALUES (${Object.values(zeile).join(', ')}, 1, 'GUELTIG', 1)`
}

/** Name of the constraint that refuses, or the message; undefined when it passes. */
async function constraintOf(arbeit: Promise<unknown>): Promise<string | undefined> {
  try {
    await arbeit
    return undefined
  } catch (error) {
    const { constraint, message } = error as pg.DatabaseError
    return constraint ?? message
  }
}

/** Runs statements in a transaction of which nothing stays. */
async function refusedBy(...anweisungen: readonly string[]): Promise<string | undefined> {
  await eine.query('BEGIN')
  try {
    for (const sql of anweisungen.slice(0, -1)) await eine.query(sql)
    return await constraintOf(eine.query(anweisungen.at(-1)!))
  } finally {
    await eine.query('ROLLBACK')
  }
}

const BEZUEGE = [
  ['lieferung', 'lieferung_id'],
  ['merkmal', 'merkmal_id'],
  ['teilgruppe', 'teilgruppe_id'],
  ['raumfassung', 'raumfassung_id'],
  ['zeitraum', 'zeitraum_id'],
] as const

describe.each(BEZUEGE)('Grundzahl und %s', (tabelle, spalte) => {
  const code = `grundzahl_${tabelle}`

  it('nimmt nur an, was es gibt', async () => {
    expect(await refusedBy(grundzahl())).toBeUndefined()
    expect(await refusedBy(grundzahl({ [spalte]: 999_999 }))).toBe(code)
  })

  it('findet den einen falschen Verweis unter vielen richtigen', async () => {
    const viele = grundzahl().replace(
      /VALUES .*$/s,
      `SELECT ${Object.entries(SPALTEN)
        .map(([name, id]) => (name === spalte ? `CASE n WHEN 777 THEN 999999 ELSE ${id} END` : id))
        .join(', ')}, 1, 'GUELTIG', n FROM generate_series(1, 1000) n`,
    )
    const ohneSchluessel = 'ALTER TABLE grundzahl DROP CONSTRAINT grundzahl_pk'
    expect(await refusedBy(ohneSchluessel, viele)).toBe(code)
    expect(await refusedBy(ohneSchluessel, viele.replace('999999', '50'))).toBeUndefined()
  })

  it('lässt sich nicht auf etwas umschreiben, das es nicht gibt', async () => {
    expect(await refusedBy(grundzahl(), `UPDATE grundzahl SET ${spalte} = 999999`)).toBe(code)
  })

  it('hält fest, worauf sie verweist: kein Löschen, keine andere Nummer, kein Leeren', async () => {
    const loeschen = `DELETE FROM ${tabelle} WHERE id = 50`
    const umnummern = `UPDATE ${tabelle} SET id = 51 WHERE id = 50`
    expect(await refusedBy(grundzahl(), loeschen)).toBe(code)
    expect(await refusedBy(grundzahl(), umnummern)).toBe(code)
    expect(await refusedBy(grundzahl(), `TRUNCATE ${tabelle} CASCADE`)).toBe(code)
    expect(await refusedBy(loeschen)).toBeUndefined()
    expect(await refusedBy(umnummern)).toBeUndefined()
    expect(await refusedBy(grundzahl(), 'DELETE FROM grundzahl', loeschen)).toBeUndefined()
  })

  it('löscht nicht mit einem Bild von früher', async () => {
    const frueher = 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ'
    expect(await refusedBy(frueher, `DELETE FROM ${tabelle} WHERE id = 50`)).toMatch(
      'READ COMMITTED',
    )
  })

  it('lässt den Löschenden warten, bis entschieden ist, und weist ihn dann ab', async () => {
    await eine.query('BEGIN')
    await eine.query(grundzahl())
    const loeschen = constraintOf(andere.query(`DELETE FROM ${tabelle} WHERE id = 50`))
    await wartet()
    await eine.query('COMMIT')
    expect(await loeschen).toBe(code)
    await eine.query('DELETE FROM grundzahl')
  })

  it('wartet auf den Löschenden und wird abgewiesen, wenn er es tut', async () => {
    for (const [ende, erwartet] of [
      ['ROLLBACK', undefined],
      ['COMMIT', code],
    ] as const) {
      await eine.query('BEGIN')
      const { rows } = await eine.query(`DELETE FROM ${tabelle} WHERE id = 50 RETURNING *`)
      const einfuegen = constraintOf(andere.query(grundzahl()))
      await wartet()
      await eine.query(ende)
      expect(await einfuegen).toBe(erwartet)
      await eine.query('DELETE FROM grundzahl')
      if (ende === 'COMMIT') await stelleWiederHer(tabelle, rows[0])
    }
  })
})

/** Until the other one stands before a lock. */
async function wartet(): Promise<void> {
  for (;;) {
    const { rowCount } = await eine.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    if (rowCount! > 0) return
  }
}

async function stelleWiederHer(tabelle: string, zeile: unknown): Promise<void> {
  await eine.query(
    `INSERT INTO ${tabelle} SELECT * FROM jsonb_populate_record(NULL::${tabelle}, $1)`,
    [JSON.stringify(zeile)],
  )
}

describe('Grundzahl und Quelle', () => {
  it('trägt die Quelle ihrer Lieferung, und die behält ihre', async () => {
    expect(await refusedBy(grundzahl({ quelle_id: 2 }))).toBe('grundzahl_lieferung')
    expect(await refusedBy(grundzahl(), 'UPDATE lieferung SET quelle_id = 2 WHERE id = 50')).toBe(
      'grundzahl_lieferung',
    )
    expect(await refusedBy(grundzahl(), 'DELETE FROM quelle WHERE id = 1')).toBe('lieferung_quelle')
  })
})

type Schritt = { readonly art: 'EIN' | 'AUS' | 'NEU'; readonly merkmal: number }
type Ablauf = { readonly schritte: readonly Schritt[]; readonly ende: 'COMMIT' | 'ROLLBACK' }

const schritt = fc.record({
  art: fc.constantFrom('EIN' as const, 'AUS' as const, 'NEU' as const),
  merkmal: fc.integer({ min: 1000, max: 1003 }),
})
const ablauf = fc.record({
  schritte: fc.array(schritt, { minLength: 1, maxLength: 5 }),
  ende: fc.constantFrom('COMMIT' as const, 'ROLLBACK' as const),
})

const SQL = {
  EIN: (merkmal: number) => grundzahl({ merkmal_id: merkmal }),
  AUS: (merkmal: number) => `DELETE FROM merkmal WHERE id = ${merkmal}`,
  NEU: (merkmal: number) =>
    `INSERT INTO merkmal (id, schluessel, name, einheit, art)
     VALUES (${merkmal}, 'm${merkmal}', 'M', 'Personen', 'ANZAHL')`,
}

/** One transaction; what is refused (also for a deadlock) leaves nothing of it. */
async function run(client: pg.Client, { schritte, ende }: Ablauf): Promise<void> {
  await client.query('BEGIN')
  for (const { art, merkmal } of schritte) {
    if ((await constraintOf(client.query(SQL[art](merkmal)))) === undefined) continue
    await client.query('ROLLBACK')
    return
  }
  await client.query(ende)
}

describe('zwei zugleich', () => {
  it('hinterlassen nie eine Grundzahl, deren Merkmal fehlt', async () => {
    await eine.query(`SET deadlock_timeout = '20ms'`)
    await andere.query(`SET deadlock_timeout = '20ms'`)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(ablauf, ablauf), { maxLength: 12 }), async (paare) => {
        for (const [a, b] of paare) {
          await Promise.all([run(eine, a), run(andere, b)])
          const { rowCount } = await eine.query(
            'SELECT FROM grundzahl g WHERE NOT EXISTS (SELECT FROM merkmal m WHERE m.id = g.merkmal_id)',
          )
          expect(rowCount).toBe(0)
        }
        await eine.query('DELETE FROM grundzahl')
      }),
      { numRuns: 40 },
    )
  })
})
