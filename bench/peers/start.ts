/** Starts our server and the ones it is compared with. */
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'

import { benchFolder, type Bed } from '../lib/bed.ts'
import { say } from '../lib/report.ts'
import { findFreePort, startServer, type Server } from '../lib/server.ts'

const root = resolve(import.meta.dirname, '../..')

/** Runs a command whose output is progress, not a figure. */
function runQuietly(command: string, args: readonly string[], cwd: string): void {
  execFileSync(command, args, { cwd, stdio: ['ignore', 2, 2] })
}

/** Bundles the server once per run: what is measured stays the same while sources change. */
const buildOwn = (() => {
  let isBuilt = false
  return (): void => {
    if (!isBuilt) runQuietly(process.execPath, ['scripts/build-api.mjs'], root)
    isBuilt = true
  }
})()

/** Our server as `npm start` runs it: the bundle, with log, limits and compression. */
export async function startOwn(
  bed: Pick<Bed, 'connectionString'>,
  name = 'eigener',
): Promise<Server> {
  buildOwn()
  return startServer({
    name,
    command: process.execPath,
    args: [...profiling(), 'apps/api/dist/server.js'],
    cwd: root,
    env: { DATABASE_URL: bed.connectionString },
  })
}

/** With BENCH_PROFIL=1 a CPU profile of our server lies in .data/bench/profil after the run. */
function profiling(): readonly string[] {
  if (process.env['BENCH_PROFIL'] !== '1') return []
  return ['--cpu-prof', `--cpu-prof-dir=${join(benchFolder, 'profil')}`]
}

export async function startHandwritten(bed: Bed): Promise<Server> {
  return startServer({
    name: 'handgeschrieben',
    command: process.execPath,
    args: ['--import', 'tsx', join(root, 'bench/lib/handwritten-process.ts')],
    cwd: root,
    env: { DATABASE_URL: bed.connectionString },
  })
}

/**
 * PostGraphile and the newer Node that it needs, installed on first use:
 * 480 MB that no one else should have to fetch.
 */
function installPostgraphile(): string {
  const folder = join(benchFolder, 'postgraphile')
  const source = join(root, 'bench/peers/postgraphile')
  const wanted = readFileSync(join(source, 'package.json'), 'utf8')
  const stamp = join(folder, 'installiert.json')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    say('PostGraphile wird installiert …')
    mkdirSync(folder, { recursive: true })
    cpSync(source, folder, { recursive: true })
    runQuietly(
      'npm',
      ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      folder,
    )
    writeFileSync(stamp, wanted)
  }
  cpSync(join(source, 'server.mjs'), join(folder, 'server.mjs'))
  return folder
}

export async function startPostgraphile(bed: Bed): Promise<Server> {
  const folder = installPostgraphile()
  return startServer({
    name: 'postgraphile',
    command: join(folder, `node_modules/node-linux-${process.arch}/bin/node`),
    args: ['server.mjs'],
    cwd: folder,
    env: { DATABASE_URL: bed.connectionString },
  })
}

/** The nginx of the machine, else the one of the distribution's package, unpacked and not installed. */
function findNginx(): string | undefined {
  if (existsSync('/usr/sbin/nginx')) return '/usr/sbin/nginx'
  const folder = join(benchFolder, 'nginx')
  const program = join(folder, 'usr/sbin/nginx')
  if (existsSync(program)) return program
  try {
    mkdirSync(folder, { recursive: true })
    runQuietly('apt-get', ['download', 'nginx'], folder)
    const name = readdirSync(folder).find((file) => file.endsWith('.deb')) ?? ''
    runQuietly('dpkg-deb', ['-x', name, '.'], folder)
    return program
  } catch {
    rmSync(folder, { recursive: true, force: true })
    return undefined
  }
}

/** Settings of the Debian package, on our port and with our files. */
const nginxConfig = (port: number, folder: string): string => `
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
worker_processes auto;
events { worker_connections 2048; }
http {
  sendfile on;
  tcp_nopush on;
  access_log ${folder}/access.log;
  keepalive_requests 10000000;
  client_body_temp_path ${folder}/tmp; proxy_temp_path ${folder}/tmp; fastcgi_temp_path ${folder}/tmp;
  uwsgi_temp_path ${folder}/tmp; scgi_temp_path ${folder}/tmp;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/www;
    default_type application/json;
  }
}
`

/**
 * nginx with finished answers as files.
 *
 * @param files body by name
 * @returns undefined where the machine has no nginx and none is to be had
 */
export async function startNginx(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Server | undefined> {
  const program = findNginx()
  if (program === undefined) return undefined
  const folder = join(benchFolder, 'nginx-run')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'www'), { recursive: true })
  for (const [name, body] of files) writeFileSync(join(folder, 'www', name), body)
  const port = await findFreePort()
  writeFileSync(join(folder, 'nginx.conf'), nginxConfig(port, folder))
  const args = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]
  return startServer({ name: 'nginx', command: program, args, port })
}
