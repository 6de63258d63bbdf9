/** A Kreis of its own for a spec: built by the commands of the README, served on a port of its own. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const WURZEL = join(import.meta.dirname, '..')

export interface Kreis {
  readonly adresse: string
  /** What the commands said, one entry per command. */
  readonly ausgaben: readonly string[]
  /** The link to the first account, as the server says it in the terminal. */
  readonly erstlink: string
  readonly close: () => Promise<void>
}

/** `pnpm sozial …`, by the script that stands behind it; npm is there wherever Node is. */
function runSozial(args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    const kind = spawn('npm', ['run', '--silent', 'sozial', '--', ...args], {
      cwd: WURZEL,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let ausgabe = ''
    for (const strom of [kind.stdout, kind.stderr]) strom.on('data', (teil) => (ausgabe += teil))
    kind.on('error', reject)
    kind.on('close', (code) =>
      code === 0 ? resolve(ausgabe) : reject(new Error(`sozial ${args.join(' ')}:\n${ausgabe}`)),
    )
  })
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const ort = server.address()
      server.close(() =>
        typeof ort === 'object' && ort ? resolve(ort.port) : reject(new Error('No port is free.')),
      )
    })
  })
}

interface Server {
  readonly ausgabe: string
  readonly stop: () => Promise<void>
}

/** Starts the built server and waits until it says that it is ready. */
function startServer(env: NodeJS.ProcessEnv): Promise<Server> {
  const kind = spawn(process.execPath, [join(WURZEL, 'apps/api/dist/server.js')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ende = new Promise<void>((resolve) => kind.on('close', () => resolve()))
  return new Promise((resolve, reject) => {
    let ausgabe = ''
    for (const strom of [kind.stdout, kind.stderr]) {
      strom.on('data', (teil) => {
        ausgabe += teil
        if (!ausgabe.includes('Sozialmonitoring läuft')) return
        resolve({
          ausgabe,
          stop: () => {
            kind.kill('SIGTERM')
            return ende
          },
        })
      })
    }
    kind.on('close', () => reject(new Error(`Der Server ist nicht gestartet:\n${ausgabe}`)))
  })
}

/** Runs the commands on an empty database and serves what they made. */
export async function buildKreis(kommandos: readonly (readonly string[])[]): Promise<Kreis> {
  const dataDir = mkdtempSync(join(tmpdir(), 'sozialmonitoring-kreis-'))
  const port = await findFreePort()
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    PORT: String(port),
    NODE_ENV: 'production',
    LOKAL: '1',
    LOG_LEVEL: 'error',
  }
  const remove = () => rmSync(dataDir, { recursive: true, force: true })
  try {
    const ausgaben: string[] = []
    for (const args of kommandos) ausgaben.push(await runSozial(args, env))
    const { ausgabe, stop } = await startServer(env)
    return {
      // As the terminal says it: cookies belong to the name.
      adresse: `http://localhost:${port}`,
      ausgaben,
      erstlink: /^ {2}(http\S+)$/m.exec(ausgabe)?.[1] ?? '',
      close: async () => {
        await stop()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}
