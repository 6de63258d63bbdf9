import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import pg from 'pg'

import { openEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { findInstallation } from './postgres-binaries.ts'

const isRoot = process.getuid?.() === 0
const adresse = 'http://localhost:4000'

let base: string
let dataDir: string

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'sozialmonitoring-embedded-'))
  await chmod(base, 0o755)
  // One cluster for all: each test leaves it stopped, and creating one is the slow part.
  dataDir = join(base, 'daten')
})

afterAll(() => rm(base, { recursive: true, force: true }))

async function query(connectionString: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Process number of the server from its own file; throws when there is none. */
async function serverPid(): Promise<number> {
  return Number((await readFile(join(dataDir, 'pg', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

/** An application in a process of its own that has opened the data. */
async function startApplication(): Promise<{
  kill: () => Promise<void>
  connectionString: string
}> {
  const script = join(import.meta.dirname, 'hold-embedded.testing.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, adresse], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const kill = async (): Promise<void> => {
    const exit = once(child, 'exit')
    child.kill('SIGKILL')
    await exit
  }
  return { kill, connectionString: line.toString().trim() }
}

describe('openEmbedded', () => {
  it('legt die Daten an, behält sie und beendet den Server mit dem Letzten', async () => {
    const first = await openEmbedded({ dataDir, adresse })
    await migrate(first.connectionString)
    await first.close()
    await expect(serverPid()).rejects.toThrow('ENOENT')
    const second = await openEmbedded({ dataDir, adresse })
    expect(await migrate(second.connectionString)).toEqual([])
    await second.close()
  })

  it('lauscht nur auf dieser Maschine, verlangt ein Kennwort und schreibt wirklich auf die Platte', async () => {
    const { connectionString, close } = await openEmbedded({ dataDir })
    const settings = await query(
      connectionString,
      `SELECT current_setting('listen_addresses') AS adresse, current_setting('fsync') AS fsync,
         current_setting('unix_socket_directories') AS socket`,
    )
    expect(settings).toEqual([{ adresse: '127.0.0.1', fsync: 'on', socket: '' }])
    const wrong = connectionString.replace(/:[^:@]+@/, ':falsch@')
    await expect(query(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed')
    expect((await stat(join(dataDir, 'pg', 'geheimnis'))).mode & 0o777).toBe(0o600)
    await close()
  })

  it('übernimmt den Server, den eine abgeschossene Anwendung zurückließ', async () => {
    const killed = await startApplication()
    await query(killed.connectionString, 'CREATE TABLE spur (id int); INSERT INTO spur VALUES (7)')
    const pid = await serverPid()
    await killed.kill()
    const { connectionString, close } = await openEmbedded({ dataDir, adresse })
    expect(await serverPid()).toBe(pid)
    expect(await query(connectionString, 'SELECT id FROM spur')).toEqual([{ id: 7 }])
    await close()
  })

  it('nennt einer zweiten Anwendung die Adresse der ersten, lässt Befehle aber daneben zu', async () => {
    const first = await openEmbedded({ dataDir, adresse })
    await expect(openEmbedded({ dataDir, adresse: 'http://localhost:4001' })).rejects.toThrow(
      `Das Sozialmonitoring läuft mit diesen Daten (${dataDir}) schon: ${adresse}.`,
    )
    const command = await openEmbedded({ dataDir })
    await command.close()
    expect(await query(first.connectionString, 'SELECT 1 AS eins')).toEqual([{ eins: 1 }])
    await first.close()
  })

  it('startet trotz einer liegengebliebenen postmaster.pid mit der Nummer eines fremden Prozesses', async () => {
    await (await openEmbedded({ dataDir })).close()
    const stale = [process.pid, join(dataDir, 'pg'), '1', '5999', '', '127.0.0.1', '', 'ready', '']
    await writeFile(join(dataDir, 'pg', 'postmaster.pid'), stale.join('\n'))
    await (await openEmbedded({ dataDir })).close()
  })

  it('kommt nach einem harten Ende des Servers mit allem Bestätigten wieder hoch', async () => {
    const killed = await startApplication()
    await query(killed.connectionString, 'CREATE TABLE rest (id int); INSERT INTO rest VALUES (7)')
    process.kill(await serverPid(), 'SIGKILL')
    await killed.kill()
    const { connectionString, close } = await openEmbedded({ dataDir, adresse })
    expect(await query(connectionString, 'SELECT id FROM rest')).toEqual([{ id: 7 }])
    await close()
  })

  it('sagt dem, der es hält, dass der Server unerwartet endet, und nur dann', async () => {
    let abrisse = 0
    const zaehle = (): void => void (abrisse += 1)
    await (await openEmbedded({ dataDir, adresse, beiAbriss: zaehle })).close()
    expect(abrisse).toBe(0)
    let ende = (): void => undefined
    const abriss = new Promise<void>((resolve) => (ende = resolve))
    const { close } = await openEmbedded({ dataDir, adresse, beiAbriss: ende })
    process.kill(await serverPid(), 'SIGKILL')
    await abriss
    await close()
    await (await openEmbedded({ dataDir, adresse })).close()
  })

  it.each([
    ['eine Datei', ''],
    ['unter einer Datei', '/daten'],
  ])('sagt, dass DATA_DIR %s ist', async (_, rest) => {
    const datei = join(base, 'datei')
    await writeFile(datei, '')
    await expect(openEmbedded({ dataDir: datei + rest })).rejects.toThrow(
      `Der Ordner ${datei}${rest} taugt nicht für die Daten: dort liegt eine Datei.`,
    )
  })

  it('legt die Daten nur einmal an, wenn zwei zugleich beginnen', async () => {
    const neu = { dataDir: join(base, 'neu') }
    const both = await Promise.all([openEmbedded(neu), openEmbedded(neu)])
    expect(both[0]?.connectionString).toBe(both[1]?.connectionString)
    await Promise.all(both.map(({ close }) => close()))
    expect(await readdir(neu.dataDir)).toEqual(['pg'])
  })
})

describe('findInstallation als root', () => {
  const asRoot = isRoot ? it : it.skip
  const title = isRoot ? '' : 'nicht ausgeführt, kein root: '

  asRoot(`${title}weicht in einen erreichbaren Ordner aus und sagt es`, async () => {
    await mkdir(join(base, 'zu'), { mode: 0o700 })
    const place = await findInstallation(join(base, 'zu', 'daten'))
    expect(place.folder).toMatch(/^\/var\/(lib|tmp)\/sozialmonitoring-[0-9a-f]{10}$/)
    expect(place.hinweise.join(' ')).toContain(`in ${place.folder} liegen darum: die Daten`)
    await rm(place.folder, { recursive: true })
  })
})
