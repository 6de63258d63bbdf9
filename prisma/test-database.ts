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

/** What several test files of one run begin with: costly to make, copied by each of them. */
export type Grundbestand = {
  /** ASCII letters and digits only: part of a database's name. */
  readonly name: string
  readonly fill: (db: Db) => Promise<void>
}

/** Tests need no durability. */
const testSettings = ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off'] as const

/** Key of the advisory lock under which the template is built. */
const templateLock = 53703
/** As the one above, for what is filled from it: whoever needs no more need not wait for that. */
const bestandLock = 53704

/** Process id of the whole run, set by Jest's global setup; what it left is known by it. */
const runId = (): string => process.env['TESTLAUF'] ?? String(process.pid)

const bestandName = (name: string): string => `test_${runId()}_bestand_${name}`

async function holdAfresh(cluster: Cluster): Promise<Hold> {
  try {
    return await holdCluster(cluster, 'Tests')
  } catch {
    // Without fsync a power cut may leave the cluster broken; it holds nothing of value.
    await rm(cluster.data, { recursive: true, force: true })
    return holdCluster(cluster, 'Tests')
  }
}

/** Databases of test processes and runs that are gone. */
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

/** What this run has filled for all its files. */
async function dropBestaende(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [bestandName('')],
  )
  for (const { name } of rows) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
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
  const close = async (): Promise<void> => {
    await dropBestaende(client)
    await letGo()
  }
  return { connectionString: await connectionStringOf(cluster, port, 'postgres'), close }
}

/** The same connection, to another database. */
function toDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString)
  url.pathname = `/${database}`
  return url.href
}

/**
 * Makes the database `name` unless it is there, one maker at a time. It gets its
 * name when it is complete, so that half a one is never copied.
 */
async function makeOnce(
  client: pg.Client,
  { name, lock }: { readonly name: string; readonly lock: number },
  make: (half: string) => Promise<void>,
): Promise<string> {
  await client.query('SELECT pg_advisory_lock($1)', [lock])
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) {
      const half = `${name}_neu`
      await client.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`)
      await make(half)
      await client.query(`ALTER DATABASE ${half} RENAME TO ${name}`)
    }
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [lock])
  }
  return name
}

/** Migrated and empty; kept for later runs with the same migrations. */
async function findTemplate(client: pg.Client, server: TestServer): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(await readMigrations()))
  const name = `vorlage_${hash.digest('hex').slice(0, 16)}`
  return makeOnce(client, { name, lock: templateLock }, async (half) => {
    await client.query(`CREATE DATABASE ${half}`)
    await migrate(toDatabase(server.connectionString, half))
  })
}

/** Filled once per run: what fills it may be other code the next time. */
async function findFilled(
  client: pg.Client,
  server: TestServer,
  { name, fill }: Grundbestand,
): Promise<string> {
  const template = await findTemplate(client, server)
  const own = { name: bestandName(name), lock: bestandLock }
  return makeOnce(client, own, async (half) => {
    await copyDatabase(client, template, half)
    const db = createDb({ connectionString: toDatabase(server.connectionString, half), max: 5 })
    try {
      await fill(db)
    } finally {
      await db.close()
    }
  })
}

async function copyDatabase(client: pg.Client, template: string, name: string): Promise<void> {
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`)
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
 * A fresh migrated database, empty or with what `bestand` fills in: a copy of a
 * template. Call `close` when the test file is through.
 */
export async function createTestDatabase(bestand?: Grundbestand): Promise<TestDatabase> {
  const server = await openTestServer()
  const name = `test_${process.pid}_${randomUUID().slice(0, 8)}`
  await withClient(server, async (client) => {
    const template = bestand
      ? await findFilled(client, server, bestand)
      : await findTemplate(client, server)
    await copyDatabase(client, template, name)
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
