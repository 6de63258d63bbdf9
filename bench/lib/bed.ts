/**
 * The database that is measured: our own schema by our own migrations, filled
 * with generated figures. Built once per content and kept under .data/bench.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { copyRows } from '@sozial/api/src/database/copy.ts'
import { syncKatalog } from '@sozial/api/src/modules/indikator/sync-katalog.ts'
import { VERFAHREN } from '@sozial/api/src/modules/messwert/compute-messwerte.ts'
import { createDb } from '@sozial/db'
import { clusterOf, connectionStringOf, findRunning, type Cluster } from '@sozial/db/cluster'
import { holdCluster } from '@sozial/db/embedded'
import { migrate, readMigrations } from '@sozial/db/migrate'
import { findInstallation } from '@sozial/db/postgres-binaries'
import { katalog } from '@sozial/db/seed/katalog'
import pg from 'pg'

import { tablesOf, type Umfang } from './bed-rows.ts'
import { say } from './report.ts'
import { openSitzungen, type Sitzungen } from './sitzung.ts'

/** Everything the benchmarks keep between runs. */
export const benchFolder = resolve(import.meta.dirname, '../../.data/bench')

/** What is measured at: a Kreis with 25 Sozialräume, a Land with 2,000. */
export const umfaenge = {
  kreis: { kommunen: 5, raeumeJeKommune: 5, indikatoren: 70, zeitraeume: 15, verfahren: VERFAHREN },
  land: {
    kommunen: 100,
    raeumeJeKommune: 20,
    indikatoren: 70,
    zeitraeume: 15,
    verfahren: VERFAHREN,
  },
} as const satisfies Readonly<Record<string, Umfang>>

export type Umfangname = keyof typeof umfaenge

/** A running database with its content. */
export type Bed = {
  readonly umfang: Umfang
  /** As owner. */
  readonly connectionString: string
  readonly sitzungen: Sitzungen
  /** Process whose children answer the queries. */
  readonly postmaster: number
  /** Lets go of the server; the last one stops it. */
  readonly close: () => Promise<void>
}

// A checkpoint in the middle of a round would be charged to whoever runs then.
const settings = ['checkpoint_timeout = 1h', 'max_wal_size = 8GB'] as const

async function stampOf(umfang: Umfang): Promise<string> {
  const files = ['./bed-rows.ts', './bed-shapes.ts'].map((name) => new URL(name, import.meta.url))
  const generator = await Promise.all(files.map((file) => readFile(file, 'utf8')))
  const content = JSON.stringify([umfang, generator, katalog, await readMigrations()])
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}

/** The catalogue first: a server that finds it changed computes all Messwerte anew, and these have no Grundzahlen. */
async function fillKatalog(connectionString: string): Promise<void> {
  const db = createDb({ connectionString })
  try {
    await syncKatalog(db, katalog)
  } finally {
    await db.close()
  }
}

async function fill(connectionString: string, umfang: Umfang): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 1 })
  const client = await pool.connect()
  try {
    // The generated rows refer to each other correctly; checking two million of them costs a minute.
    await client.query('SET session_replication_role = replica')
    for (const [ziel, rows] of tablesOf(umfang)) await copyRows(client, ziel, rows)
    await client.query('SET session_replication_role = origin')
    await resetSequences(client)
    await client.query('VACUUM (FREEZE, ANALYZE)')
    await client.query('CHECKPOINT')
  } finally {
    client.release()
    await pool.end()
  }
}

/** Whoever inserts next goes on after the generated ids. */
async function resetSequences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ tabelle: string; folge: string }>(
    `SELECT t.relname AS tabelle, s.relname AS folge
     FROM pg_class s JOIN pg_depend d ON d.objid = s.oid AND d.deptype = 'a' JOIN pg_class t ON t.oid = d.refobjid
     WHERE s.relkind = 'S'`,
  )
  for (const { tabelle, folge } of rows) {
    await client.query(
      `SELECT setval('"${folge}"', (SELECT coalesce(max(id), 0) + 1 FROM "${tabelle}"), false)`,
    )
  }
}

async function build(admin: pg.Client, database: string, of: BedPlace): Promise<void> {
  const half = `${database}_neu`
  const { rows } = await admin.query<{ name: string }>(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [of.prefix],
  )
  for (const { name } of rows) await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.query(`CREATE DATABASE ${half}`)
  const connectionString = await connectionStringOf(of.cluster, of.port, half)
  await migrate(connectionString)
  await fillKatalog(connectionString)
  await fill(connectionString, of.umfang)
  await admin.query(`ALTER DATABASE ${half} RENAME TO ${database}`)
}

type BedPlace = {
  readonly cluster: Cluster
  readonly port: number
  readonly prefix: string
  readonly umfang: Umfang
}

/** Opens the database of one size; builds it when it is missing or its content has changed. */
export async function openBed(name: Umfangname): Promise<Bed> {
  const umfang = umfaenge[name]
  const cluster = clusterOf(await findInstallation(benchFolder), 'pg', settings)
  const { client, port, letGo } = await holdCluster(cluster, 'Bench')
  const prefix = `bench_${name}_`
  const database = `${prefix}${await stampOf(umfang)}`
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
  if (rowCount === 0) {
    const start = performance.now()
    await build(client, database, { cluster, port, prefix, umfang })
    say(`Datenbank ${name} gebaut in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  }
  const running = await findRunning(cluster)
  if (!running) throw new Error('Der Datenbankserver der Messung ist nicht mehr da.')
  const connectionString = await connectionStringOf(cluster, port, database)
  return {
    umfang,
    connectionString,
    sitzungen: await openSitzungen(connectionString),
    postmaster: running.pid,
    close: letGo,
  }
}
