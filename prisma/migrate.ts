import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm'
import pg from 'pg'

import { applyComments } from './comments.ts'
import { withSchemaEngine } from './schema-engine.ts'

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))
const schemaFolder = fileURLToPath(new URL('./schema', import.meta.url))

/** Key of our advisory lock; another than the engine's own (72707369), which lives in its own session. */
const lockKey = 5370

/** Oldest server the migrations run on (NULLS NOT DISTINCT, security_invoker). */
const oldestServer = 150000

/** The Prisma schema as the engine wants it: every file of the folder with its text. */
export async function readSchema(): Promise<SchemasContainer> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).toSorted()
  const files = names.map(async (path) => ({
    path,
    content: await readFile(`${schemaFolder}/${path}`, 'utf8'),
  }))
  return { files: await Promise.all(files) }
}

/** The migrations as the engine wants them, in the order of their names. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const directories = names.toSorted().map(async (path) => ({
    path,
    migrationFile: {
      path: 'migration.sql',
      content: {
        tag: 'ok' as const,
        value: await readFile(`${migrationsFolder}/${path}/migration.sql`, 'utf8'),
      },
    },
  }))
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(`${migrationsFolder}/migration_lock.toml`, 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(directories),
  }
}

async function assertServerVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ zahl: number; name: string }>(
    `SELECT current_setting('server_version_num')::int AS zahl, current_setting('server_version') AS name`,
  )
  const server = rows[0]
  if (server && server.zahl < oldestServer) {
    throw new Error(`PostgreSQL ${server.name} ist zu alt: nötig ist 15 oder neuer.`)
  }
}

async function migrateLocked(
  client: pg.Client,
  connectionString: string,
): Promise<readonly string[]> {
  await assertServerVersion(client)
  await client.query('SELECT pg_advisory_lock($1)', [lockKey])
  const migrationsList = await readMigrations()
  const { appliedMigrationNames } = await withSchemaEngine(connectionString, (engine) =>
    engine.applyMigrations({ migrationsList, filters: { externalTables: [], externalEnums: [] } }),
  )
  await applyComments(client, await readSchema())
  return appliedMigrationNames
}

/** Text of whatever was thrown; the engine throws objects that are no Error. */
function reason(error: unknown): string {
  const message = (error as { message?: unknown } | null)?.message
  return typeof message === 'string' && message !== '' ? message : String(error)
}

/**
 * Brings the database to the newest migration and its comments to the text of
 * the schema. Repeating it changes nothing; two processes at once wait for
 * each other. Each migration is one transaction: it is there or it is not.
 *
 * @param connectionString of the owner, who may create tables and roles
 * @returns the names of the migrations applied now, empty when none was missing
 * @throws Error with one German sentence and the database's own words
 */
export async function migrate(connectionString: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString })
  // A connection that breaks is reported by the query that fails on it.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await migrateLocked(client, connectionString)
  } catch (error) {
    throw new Error(
      `Die Datenbank ließ sich nicht auf den neuesten Stand bringen: ${reason(error)}`,
      {
        cause: error,
      },
    )
  } finally {
    await client.end()
  }
}
