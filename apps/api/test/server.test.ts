import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { DEMOBESTAND } from '../src/modules/kreis/demobestand.testing.ts'
import { receiveEingang } from '../src/modules/eingang/receive-eingang.ts'
import { TESTAKTEUR } from '../src/modules/kreis/musterkreis.testing.ts'
import { until } from './warte.ts'

/** From its sources the server starts in seconds, beside much else in a minute. */
const START_MS = 120_000

const wurzel = fileURLToPath(new URL('..', import.meta.url))

interface Prozess {
  readonly kind: ChildProcess
  readonly ausgabe: () => string
  /** Ends with the code, once the process has. */
  readonly ende: Promise<number | null>
}

/** Those that run; none outlives its test, also where that has run out of time. */
const laufende = new Set<ChildProcess>()
afterEach(() => {
  for (const kind of laufende) kind.kill('SIGKILL')
})

function startServer(env: Readonly<Record<string, string>>): Prozess {
  const kind = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    cwd: wurzel,
    env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'warn', ...env },
  })
  laufende.add(kind)
  const teile: string[] = []
  for (const strom of [kind.stdout, kind.stderr])
    strom?.on('data', (teil) => teile.push(String(teil)))
  const ende = once(kind, 'exit').then(([code]) => {
    laufende.delete(kind)
    return code as number | null
  })
  return { kind, ausgabe: () => teile.join(''), ende }
}

/** Waits until the process has said this, or has ended. */
async function waitFor(prozess: Prozess, satz: string): Promise<void> {
  while (!prozess.ausgabe().includes(satz) && prozess.kind.exitCode === null) {
    await Promise.race([once(prozess.kind.stdout!, 'data'), prozess.ende])
  }
}

const findPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

describe('the server process', () => {
  let datenbank: TestDatabase
  let port: number
  beforeAll(async () => {
    datenbank = await createTestDatabase(DEMOBESTAND)
    port = await findPort()
  }, 300_000)
  afterAll(() => datenbank.close())

  it(
    'prints its address, and lets a running request finish on SIGTERM',
    async () => {
      const prozess = startServer({ DATABASE_URL: datenbank.connectionString, PORT: String(port) })
      await waitFor(prozess, 'Sozialmonitoring läuft')
      expect(prozess.ausgabe()).toContain(`Sozialmonitoring läuft: http://localhost:${port}`)
      const sperre = new pg.Client({ connectionString: datenbank.connectionString })
      await sperre.connect()
      await sperre.query('BEGIN; LOCK TABLE kreis IN ACCESS EXCLUSIVE MODE')
      const antwort = fetch(`http://localhost:${port}/graphql?query={kreis{name}}`)
      await waitForBlocked(sperre)
      prozess.kind.kill('SIGTERM')
      await waitFor(prozess, 'wird beendet')
      await sperre.query('COMMIT')
      await sperre.end()
      expect(await (await antwort).json()).toEqual({ data: { kreis: { name: 'Kreis Heinsberg' } } })
      expect(await prozess.ende).toBe(0)
    },
    START_MS,
  )

  it(
    'begins no further step when it is told to stop while it starts',
    async () => {
      const sperre = new pg.Client({ connectionString: datenbank.connectionString })
      await sperre.connect()
      // All writers wait for this lock, the start among them.
      await sperre.query('SELECT pg_advisory_lock(7001)')
      const prozess = startServer({ DATABASE_URL: datenbank.connectionString, PORT: String(port) })
      await waitForBlocked(sperre)
      prozess.kind.kill('SIGTERM')
      await waitFor(prozess, 'wird beendet')
      await sperre.query('SELECT pg_advisory_unlock(7001)')
      await sperre.end()
      expect(await prozess.ende).toBe(0)
      expect(prozess.ausgabe()).not.toContain('läuft')
    },
    START_MS,
  )

  it(
    'refuses to serve others unprotected, and says everything at once',
    async () => {
      const prozess = startServer({
        DATABASE_URL: datenbank.connectionString,
        PORT: String(port),
        HOST: '0.0.0.0',
        GEHEIMNIS: 'geheim',
      })
      expect(await prozess.ende).toBe(1)
      const [anfang, ...saetze] = prozess.ausgabe().trim().split('\n')
      expect(anfang).toBe('Das Sozialmonitoring startet so nicht:')
      expect(saetze.slice(0, 2)).toEqual([
        expect.stringMatching(/^- ORIGIN fehlt\./),
        expect.stringMatching(/^- GEHEIMNIS ist zu schwach: Es ist mit 6 Zeichen zu kurz/),
      ])
    },
    START_MS,
  )

  it(
    'says in one sentence that the port is taken',
    async () => {
      const besetzt = createServer().listen(port, '127.0.0.1')
      await once(besetzt, 'listening')
      const prozess = startServer({ DATABASE_URL: datenbank.connectionString, PORT: String(port) })
      expect(await prozess.ende).toBe(1)
      expect(prozess.ausgabe().trim()).toBe(
        'Der Port ist schon belegt. Bitte das andere Programm beenden oder mit PORT=4001 einen anderen wählen.',
      )
      besetzt.close()
    },
    START_MS,
  )
})

describe('the threads of the server', () => {
  it(
    'work on files also where it runs from its sources',
    async () => {
      const datenbank = await createTestDatabase()
      const { db, connectionString } = datenbank
      const datei = { name: 'leer.csv', inhalt: new TextEncoder().encode('Gebiet;Zahl') }
      const [id] = await receiveEingang(db, { datei, akteur: TESTAKTEUR })
      const port = String(await findPort())
      const prozess = startServer({ DATABASE_URL: connectionString, PORT: port, DEMO: '0' })
      const wartet = `SELECT FROM eingang WHERE id = $1 AND zustand IN ('EINGEGANGEN', 'PRUEFT')`
      await until(async () => (await db.pool.query(wartet, [id])).rowCount === 0, 100_000)
      const { rows } = await db.pool.query('SELECT zustand FROM eingang WHERE id = $1', [id])
      prozess.kind.kill('SIGTERM')
      expect(await prozess.ende).toBe(0)
      expect(rows).toEqual([{ zustand: 'FEHLERHAFT' }])
      expect(prozess.ausgabe()).not.toContain('"level":50')
      await datenbank.close()
    },
    START_MS,
  )
})

/** Until the request waits for our lock. */
async function waitForBlocked(client: pg.Client): Promise<void> {
  const wartet = `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
    WHERE NOT l.granted AND d.datname = current_database()`
  await until(async () => (await client.query(wartet)).rowCount !== 0, 100_000)
}
