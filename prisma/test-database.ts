import { createHash, randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

import pg from 'pg'

import { createDb, type Db } from './client.ts'
import { type Cluster, clusterOf, connectionStringOf } from './cluster.ts'
import { type Hold, holdCluster } from './embedded.ts'
import { migrate, readMigrations } from './migrate.ts'
import { findInstallation } from './postgres-binaries.ts'

/** A database of its own for one test file, migrated and empty. */
export type TestDatabase = {
  /** As owner. */
  readonly connectionString: string
  /** As the application's role. */
  readonly db: Db
  /** Drops the database. */
  readonly close: () => Promise<void>
}

/** A PostgreSQL server for tests. */
export type TestServer = {
  /** As owner, to the maintenance database. */
  readonly connectionString: string
  readonly close: () => Promise<void>
}

/** Tests need no durability. */
const testSettings = ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off'] as const

/** Key of the advisory lock under which the template is built. */
const templateLock = 53703

async function holdAfresh(cluster: Cluster): Promise<Hold> {
  try {
    return await holdCluster(cluster, 'Tests')
  } catch {
    // Without fsync a power cut may leave the cluster broken; it holds nothing of value.
    await rm(cluster.data, { recursive: true, force: true })
    return holdCluster(cluster, 'Tests')
  }
}

/** Databases of test processes that are gone. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; pid: number }>(
    `SELECT datname AS name, split_part(datname, '_', 2)::int AS pid FROM pg_database WHERE datname ~ '^test_[0-9]+_'`,
  )
  for (const { name, pid } of rows) {
    try {
      process.kill(pid, 0)
    } catch {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    }
  }
}

/**
 * The server named by DATABASE_URL_TEST, else an embedded one in the temporary
 * folder, which every test run of this account shares; the last one stops it.
 */
export async function openTestServer(): Promise<TestServer> {
  const given = process.env['DATABASE_URL_TEST']
  if (given) return { connectionString: given, close: async () => undefined }
  const folder = join(tmpdir(), `sozialmonitoring-test-${userInfo().uid}`)
  const cluster = clusterOf(await findInstallation(folder), 'pg18', testSettings)
  const { client, port, letGo } = await holdAfresh(cluster)
  await dropLeftovers(client)
  return { connectionString: await connectionStringOf(cluster, port, 'postgres'), close: letGo }
}

/** The same connection, to another database. */
function toDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString)
  url.pathname = `/${database}`
  return url.href
}

async function findTemplate(client: pg.Client, server: TestServer): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(await readMigrations()))
  const name = `vorlage_${hash.digest('hex').slice(0, 16)}`
  await client.query('SELECT pg_advisory_lock($1)', [templateLock])
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) {
      const half = `${name}_neu`
      await client.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`)
      await client.query(`CREATE DATABASE ${half}`)
      await migrate(toDatabase(server.connectionString, half))
      await client.query(`ALTER DATABASE ${half} RENAME TO ${name}`)
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [templateLock])
  }
  return name
}

async function withClient<T>(
  server: TestServer,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: server.connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * A fresh migrated database: a copy of a template that is migrated once per
 * state of the migrations. Call `close` when the test file is through.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await openTestServer()
  const name = `test_${process.pid}_${randomUUID().slice(0, 8)}`
  await withClient(server, async (client) => {
    const template = await findTemplate(client, server)
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`)
  })
  const connectionString = toDatabase(server.connectionString, name)
  const db = createDb({ connectionString, max: 5 })
  const close = async (): Promise<void> => {
    await db.close()
    await withClient(server, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    )
    await server.close()
  }
  return { connectionString, db, close }
}
