import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFile,
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

import type { Account, Installation } from './postgres-binaries.ts'

/** One PostgreSQL data directory and the programs that serve it. */
export type Cluster = {
  /** PostgreSQL's data directory. */
  readonly data: string
  readonly bin: string
  readonly account: Account | undefined
  /** How initdb names language and sorting; the same everywhere, whatever the machine speaks. */
  readonly locale: readonly string[]
  /** Extra lines for postgresql.conf, written when the cluster is created. */
  readonly settings: readonly string[]
}

/** What postmaster.pid says about a server. */
export type Running = { readonly pid: number; readonly port: number }

const owner = 'sozial'
const secretFile = 'geheimnis'

const locale = [
  '--encoding=UTF8',
  '--no-locale',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
] as const

/** The cluster `name` of an installation. */
export function clusterOf(
  place: Installation,
  name: string,
  settings: readonly string[] = [],
): Cluster {
  const { bin, account, folder } = place
  return { data: join(folder, name), bin, account, locale, settings }
}

/** Runs a program of PostgreSQL as its account; resolves with exit code and everything it said. */
async function run(
  cluster: Cluster,
  program: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(cluster.bin, program), args, {
      ...cluster.account,
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer): void => void (output += chunk.toString())
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    // "exit", not "close": the started server may keep the pipes open.
    child.on('exit', (code) => resolve({ code: code ?? 1, output: output.trim() }))
  })
}

async function give(cluster: Cluster, path: string): Promise<void> {
  if (cluster.account) await chown(path, cluster.account.uid, cluster.account.gid)
}

/** Removes what interrupted creations left: `pg.neu-<process>-…` of processes that are gone. */
async function removeHalfClusters(cluster: Cluster): Promise<void> {
  const parent = join(cluster.data, '..')
  const prefix = `${cluster.data.slice(parent.length + 1)}.neu-`
  const names = (await readdir(parent)).filter((name) => name.startsWith(prefix))
  const dead = names.filter((name) => !isAlive(Number.parseInt(name.slice(prefix.length), 10)))
  await Promise.all(dead.map((name) => rm(join(parent, name), { recursive: true, force: true })))
}

const baseSettings = [
  "listen_addresses = '127.0.0.1'",
  "unix_socket_directories = ''",
  'max_connections = 100',
  "timezone = 'UTC'",
  "log_timezone = 'UTC'",
  "lc_messages = 'C'",
]

/**
 * Creates the cluster unless it exists: password (scram) from a random secret
 * that lies beside the data, readable for the owner alone. It grows under
 * another name and is renamed when complete, so that a kill leaves no half one.
 */
export async function createCluster(cluster: Cluster): Promise<void> {
  if (await hasCluster(cluster)) return
  await removeHalfClusters(cluster)
  const half = `${cluster.data}.neu-${process.pid}-${randomBytes(4).toString('hex')}`
  const secret = `${half}.${secretFile}`
  await mkdir(half, { mode: 0o700 })
  await give(cluster, half)
  await writeFile(secret, randomBytes(24).toString('base64url'), { mode: 0o600 })
  await give(cluster, secret)
  const auth = ['--auth=scram-sha-256', `--username=${owner}`, `--pwfile=${secret}`]
  const { code, output } = await run(cluster, 'initdb', [
    `--pgdata=${half}`,
    ...cluster.locale,
    ...auth,
  ])
  if (code !== 0)
    throw new Error(`Die Datenbank ließ sich in ${cluster.data} nicht anlegen: ${output}`)
  await rename(secret, join(half, secretFile))
  await appendFile(
    join(half, 'postgresql.conf'),
    [...baseSettings, ...cluster.settings, ''].join('\n'),
  )
  await chmod(half, 0o700)
  // Another process may have been faster: then its cluster holds.
  await rename(half, cluster.data).catch(() => rm(half, { recursive: true, force: true }))
}

async function hasCluster(cluster: Cluster): Promise<boolean> {
  return readFile(join(cluster.data, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
}

/** Connection string of the owner for one database of a running cluster. */
export async function connectionStringOf(
  cluster: Cluster,
  port: number,
  database: string,
): Promise<string> {
  const secret = await readFile(join(cluster.data, secretFile), 'utf8')
  return `postgresql://${owner}:${secret}@127.0.0.1:${port}/${database}`
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether the process is the server of this very data directory, not another that got its number later. */
async function isServerOf(cluster: Cluster, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined)
  return command === undefined || command.includes(cluster.data)
}

/** The server that serves the cluster now, also one that outlived a killed application. */
export async function findRunning(cluster: Cluster): Promise<Running | undefined> {
  const file = join(cluster.data, 'postmaster.pid')
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!pid || !port) return undefined
  if (await isServerOf(cluster, pid)) return { pid, port }
  await rm(file, { force: true })
  return undefined
}

async function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/**
 * Starts the server in the background on a free port of the loopback.
 * @returns undefined when it started, else the last words of its log
 */
export async function startCluster(cluster: Cluster): Promise<string | undefined> {
  const log = join(cluster.data, 'server.log')
  const options = [
    '-D',
    cluster.data,
    '-l',
    log,
    '-o',
    `-p ${await findFreePort()}`,
    '-w',
    '-t',
    '60',
  ]
  const { code, output } = await run(cluster, 'pg_ctl', ['start', ...options])
  if (code === 0) return undefined
  const tail = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-5).join('\n')
  return `${output}\n${tail}`
}

/** Ends the server cleanly: open transactions are rolled back, everything committed is on disk. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  await run(cluster, 'pg_ctl', ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-t', '60'])
}
