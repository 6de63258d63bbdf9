import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import pg from 'pg'

import {
  type Cluster,
  clusterOf,
  connectionStringOf,
  createCluster,
  findRunning,
  startCluster,
  stopCluster,
} from './cluster.ts'
import { findInstallation } from './postgres-binaries.ts'

const database = 'sozialmonitoring'

/** Advisory locks on the server: everyone who uses it holds the first, the one application also the second. */
const userLock = 53701
const appLock = 53702

const attempts = 40
const appAttempts = 6
const pauseMs = 500

export type EmbeddedOptions = {
  /** Folder of the data; the cluster is its subfolder `pg`. */
  readonly dataDir: string
  /** Address of the application that wants the data for itself; left out by commands that only use them. */
  readonly adresse?: string
  /** Takes German sentences on what happens. */
  readonly melde?: (satz: string) => void
  /** Called when the server ends although nobody let go of it. */
  readonly beiAbriss?: () => void
}

/** The embedded PostgreSQL, running. */
export type Embedded = {
  /** As owner, to the application's database. */
  readonly connectionString: string
  /** Lets go; the last one who does stops the server. */
  readonly close: () => Promise<void>
}

/** Another application works on the same data. */
export class BereitsGestartet extends Error {
  readonly adresse: string
  constructor(adresse: string, dataDir: string) {
    super(
      `Das Sozialmonitoring läuft mit diesen Daten (${dataDir}) schon: ${adresse}. ` +
        `Bitte dort öffnen, es zuerst beenden oder mit DATA_DIR einen anderen Ordner wählen.`,
    )
    this.adresse = adresse
  }
}

async function connect(cluster: Cluster, port: number, name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: await connectionStringOf(cluster, port, 'postgres'),
    application_name: name,
  })
  // The server may be stopped from outside; whoever queries next hears of it.
  client.on('error', () => undefined)
  await client.connect()
  return client
}

async function tryLock(
  client: pg.Client,
  kind: 'shared' | 'exclusive',
  key: number,
): Promise<boolean> {
  const call = kind === 'shared' ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock'
  const { rows } = await client.query<{ frei: boolean }>(`SELECT ${call}($1) AS frei`, [key])
  return rows[0]?.frei === true
}

/** A cluster whose server runs because somebody holds it. */
export type Hold = {
  /** Connection to the maintenance database that carries the hold. */
  readonly client: pg.Client
  readonly port: number
  /** Gives the hold back; stops the server when nobody else holds it. Repeating it does nothing. */
  readonly letGo: () => Promise<void>
}

/**
 * Finds the server of a cluster or starts it, and holds it with a shared lock.
 * Repeats while one is just starting or ending.
 */
export async function holdCluster(cluster: Cluster, name: string): Promise<Hold> {
  await createCluster(cluster)
  let trouble: unknown
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const running = await findRunning(cluster)
    if (!running) {
      trouble = (await startCluster(cluster)) ?? trouble
    } else {
      const client = await connect(cluster, running.port, name).catch(
        (error: unknown) => void (trouble = error),
      )
      if (client && (await tryLock(client, 'shared', userLock))) {
        let going: Promise<void> | undefined
        const letGo = (): Promise<void> => (going ??= letGoOf(cluster, client))
        return { client, port: running.port, letGo }
      }
      await client?.end()
    }
    if (attempt > 0) await wait(pauseMs)
  }
  throw new Error(`Die eingebaute Datenbank in ${cluster.data} startet nicht: ${String(trouble)}`)
}

/** The application's lock; an application that is just ending gets a moment to let go. */
async function tryAppLock(client: pg.Client): Promise<boolean> {
  for (let attempt = 0; attempt < appAttempts; attempt += 1) {
    if (await tryLock(client, 'exclusive', appLock)) return true
    await wait(pauseMs)
  }
  return false
}

async function findHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ adresse: string }>(
    `SELECT application_name AS adresse FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND objid = $1 AND granted`,
    [appLock],
  )
  return rows[0]?.adresse ?? 'Adresse unbekannt'
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database])
  if (rowCount !== 0) return
  const taken = new Set(['42P04', '23505'])
  await client.query(`CREATE DATABASE ${database}`).catch((error: unknown) => {
    if (!taken.has(String((error as { code?: unknown }).code))) throw error
  })
}

async function letGoOf(cluster: Cluster, client: pg.Client): Promise<void> {
  try {
    await client.query('SELECT pg_advisory_unlock_shared($1)', [userLock])
    if (await tryLock(client, 'exclusive', userLock)) await stopCluster(cluster)
  } catch {
    // The connection is gone, and with it the hold: the server was stopped from outside.
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Opens the PostgreSQL that comes with the application, on loopback and with a
 * random password. A server that outlived a killed application is taken over.
 *
 * @throws BereitsGestartet when `adresse` is given and another application has the data
 * @throws Error with one German sentence when no server can be had
 */
export async function openEmbedded({
  dataDir,
  adresse,
  melde,
  beiAbriss,
}: EmbeddedOptions): Promise<Embedded> {
  const place = await findInstallation(resolve(dataDir))
  for (const hinweis of place.hinweise) melde?.(hinweis)
  const cluster = clusterOf(place, 'pg')
  const { client, port, letGo } = await holdCluster(cluster, adresse ?? 'Befehl')
  if (adresse !== undefined && !(await tryAppLock(client))) {
    const other = await findHolder(client)
    await letGo()
    throw new BereitsGestartet(other, place.folder)
  }
  await createDatabase(client)
  let gehalten = true
  client.once('end', () => {
    if (gehalten) beiAbriss?.()
  })
  const close = (): Promise<void> => {
    gehalten = false
    return letGo()
  }
  return { connectionString: await connectionStringOf(cluster, port, database), close }
}
