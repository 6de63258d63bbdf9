import { readdirSync } from 'node:fs'

import pg from 'pg'

import { readComments } from './comments.ts'
import { migrate, readSchema } from './migrate.ts'
import { withSchemaEngine } from './schema-engine.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

const keinFilter = { externalTables: [], externalEnums: [] }

const alle = readdirSync(new URL('./migrations', import.meta.url))
  .filter((name) => /^\d{4}_/.test(name))
  .toSorted()

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

/** A second, unmigrated database on the same server. */
async function withEmptyDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const name = `leer_${process.pid}`
  const url = new URL(test.connectionString)
  url.pathname = `/${name}`
  await owner.query(`CREATE DATABASE ${name}`)
  try {
    await work(url.href)
  } finally {
    await owner.query(`DROP DATABASE ${name} WITH (FORCE)`)
  }
}

describe('migrate', () => {
  it('ändert nichts, wenn alles schon da ist', async () => {
    expect(await migrate(test.connectionString)).toEqual([])
  })

  it('wendet jede Migration einmal an, auch wenn zwei Prozesse zugleich kommen', async () => {
    await withEmptyDatabase(async (url) => {
      const [first, second] = await Promise.all([migrate(url), migrate(url)])
      expect([...first, ...second].toSorted()).toEqual(alle)
    })
  })

  it('führt die übliche Tabelle _prisma_migrations', async () => {
    const { rows } = await owner.query(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
    )
    expect(rows.map((row) => row.migration_name)).toEqual(alle)
  })

  it('sagt in einem deutschen Satz, dass die Datenbank nicht erreichbar ist', async () => {
    await expect(migrate('postgresql://niemand@127.0.0.1:1/nichts')).rejects.toThrow(
      /^Die Datenbank ließ sich nicht auf den neuesten Stand bringen: .*ECONNREFUSED/,
    )
  })

  it('ergibt genau das Schema von prisma/schema', async () => {
    const schema = await readSchema()
    const { stdout } = await withSchemaEngine(test.connectionString, (engine) =>
      engine.diff({
        from: { tag: 'schemaDatasource', ...schema, configDir: import.meta.dirname },
        to: { tag: 'schemaDatamodel', ...schema },
        script: true,
        exitCode: null,
        filters: keinFilter,
      }),
    )
    // The only thing Prisma cannot express: primary keys that carry the values along.
    const primaryKeyWithInclude =
      /-- AlterTable\nALTER TABLE "(freigegebener_)?messwert" DROP CONSTRAINT [^;]*;\n*/g
    expect((stdout ?? '').replace(primaryKeyWithInclude, '').trim()).toBe('')
  })
})

describe('Kommentare', () => {
  it('stehen im Schema an jedem Modell, jedem Feld und jeder Aufzählung', async () => {
    const missing = readComments(await readSchema()).filter(({ text }) => text === '')
    expect(missing.map(({ art, name }) => `${art} ${name}`)).toEqual([])
  })

  it('stehen in der Datenbank an jeder Tabelle, Spalte und Aufzählung', async () => {
    const { rows } = await owner.query<{ name: string; kommentar: string | null }>(`
      SELECT c.relname || coalesce('.' || a.attname, '') AS name,
        CASE WHEN a.attname IS NULL THEN obj_description(c.oid, 'pg_class') ELSE col_description(c.oid, a.attnum) END AS kommentar
      FROM pg_class c
      LEFT JOIN LATERAL (
        SELECT attname, attnum FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped
        UNION ALL SELECT NULL, 0
      ) a ON true
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
      UNION ALL
      SELECT typname, obj_description(oid, 'pg_type') FROM pg_type
      WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'`)
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter((row) => !row.kommentar).map((row) => row.name)).toEqual([])
  })
})
