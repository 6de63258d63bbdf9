/**
 * `pnpm bench absturz`: kill -9 at random moments, a hundred times each: the
 * importer, the server and the database. After every restart each Lieferung is
 * whole or absent, by its sums; what was sent is sent again and recognised.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { createDb, type Db } from '@sozial/db'
import { clusterOf, findRunning } from '@sozial/db/cluster'
import { openEmbedded } from '@sozial/db/embedded'
import { migrate } from '@sozial/db/migrate'
import { findInstallation } from '@sozial/db/postgres-binaries'

import { liefere } from './lib/absturz-lieferung.ts'
import { momenteOf, reportReihe } from './lib/absturz-momente.ts'
import { assertGanzOderGarNicht, findStand } from './lib/absturz-pruefung.ts'
import { benchFolder } from './lib/bed.ts'
import { createKleineCsv, fillKreis } from './lib/lieferung-bed.ts'
import { say } from './lib/report.ts'
import type { Options } from './lib/rounds.ts'
import { runServerProbe } from './lib/absturz-server.ts'

const ORDNER = join(benchFolder, 'absturz')
const PROZESS = fileURLToPath(new URL('lib/absturz-process.ts', import.meta.url))

/** Small enough for many rounds, large enough that a kill meets every stage. */
const ZEILEN = 2_000

export interface Probe {
  readonly pfad: string
  readonly name: string
  readonly inhalt: Buffer
  readonly summe: number
}

/** Runs work on the database, which is started for it. */
async function withDb<T>(work: (db: Db, connectionString: string) => Promise<T>): Promise<T> {
  const server = await openEmbedded({
    dataDir: ORDNER,
    melde: () => undefined,
    beiAbriss: () => undefined,
  })
  const db = createDb({ connectionString: server.connectionString, max: 3 })
  try {
    return await work(db, server.connectionString)
  } finally {
    await db.close().catch(() => undefined)
    await server.close().catch(() => undefined)
  }
}

/** An importer that has loaded everything and waits for the path of its file. */
interface Einleser {
  readonly liefere: (pfad: string) => void
  readonly toete: () => Promise<void>
}

async function startEinleser(connectionString: string): Promise<Einleser> {
  const env = { ...process.env, DATABASE_URL: connectionString }
  const args = [...process.execArgv, PROZESS]
  const kind = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'ignore'] })
  const ende = once(kind, 'exit')
  kind.stdin.on('error', () => undefined)
  await Promise.race([once(kind.stdout, 'data'), ende])
  kind.stdout.resume()
  return {
    liefere: (pfad) => kind.stdin.write(`${pfad}\n`),
    toete: async () => {
      kind.kill('SIGKILL')
      await ende
    },
  }
}

/** A blow at a moment of the work on a file; what was sent before it is done or not. */
type Schlag = (probe: Probe, nachMs: number) => Promise<void>

interface Reihe {
  readonly art: string
  readonly proben: readonly Probe[]
  readonly dauerMs: number
}

/** Before the blow the file is absent or whole; sent again it is there once, and whole. */
async function checkDanach(db: Db, probe: Probe): Promise<{ readonly warDa: boolean }> {
  await assertGanzOderGarNicht(db)
  const vorher = await findStand(db, probe.name)
  await liefere(db, probe.pfad)
  await assertGanzOderGarNicht(db)
  const { lieferungen, summe } = await findStand(db, probe.name)
  if (lieferungen !== 1 || summe !== probe.summe) {
    throw new Error(
      `${probe.name}: ${lieferungen} Lieferungen, Summe ${summe} statt ${probe.summe}.`,
    )
  }
  return { warDa: vorher.lieferungen === 1 }
}

/** The importer dies; the database stays up, and the next importer loads meanwhile. */
async function runEinleser(reihe: Reihe): Promise<void> {
  await withDb(async (db, connectionString) => {
    let naechster = startEinleser(connectionString)
    const schlage: Schlag = async (probe, nachMs) => {
      const einleser = await naechster
      einleser.liefere(probe.pfad)
      await wait(nachMs)
      await einleser.toete()
      naechster = startEinleser(connectionString)
    }
    await runReihe(reihe, schlage, (probe) => checkDanach(db, probe))
    await (await naechster).toete()
  })
}

/** The database dies under an import, and starts again with what it had written down. */
async function runDatenbank(reihe: Reihe): Promise<void> {
  const cluster = clusterOf(await findInstallation(ORDNER), 'pg')
  const schlage: Schlag = async (probe, nachMs) => {
    await withDb(async (db) => {
      const lieferung = liefere(db, probe.pfad).catch(() => undefined)
      await wait(nachMs)
      const laufend = await findRunning(cluster)
      if (laufend === undefined) throw new Error('Die Datenbank läuft nicht.')
      process.kill(laufend.pid, 'SIGKILL')
      await lieferung
    })
  }
  await runReihe(reihe, schlage, (probe) => withDb((db) => checkDanach(db, probe)))
}

/** All blows, spread evenly over the work and in no order. */
async function runReihe(
  { art, proben, dauerMs }: Reihe,
  schlage: Schlag,
  pruefe: (probe: Probe) => Promise<{ readonly warDa: boolean }>,
): Promise<void> {
  let unterwegs = 0
  const momente = momenteOf(proben.length, dauerMs)
  for (const [nummer, probe] of proben.entries()) {
    await schlage(probe, momente[nummer]!)
    const { warDa } = await pruefe(probe)
    if (!warDa) unterwegs += 1
    if ((nummer + 1) % 10 === 0) say(`  ${art}: ${nummer + 1} von ${proben.length}`)
  }
  reportReihe(art, proben.length, unterwegs)
}

/** Runs the benchmark; short: five of each. */
export async function run({ kurz }: Options): Promise<void> {
  await rm(ORDNER, { recursive: true, force: true })
  const dateien = await mkdtemp(join(tmpdir(), 'bench-absturz-'))
  let seed = 0
  const createProben = async (anzahl: number): Promise<readonly Probe[]> => {
    const proben: Probe[] = []
    for (let i = 0; i < anzahl; i += 1) {
      seed += 1
      const name = `probe-${seed}.csv`
      const pfad = join(dateien, name)
      const { inhalt, summe } = createKleineCsv(seed, ZEILEN)
      await writeFile(pfad, inhalt)
      proben.push({ pfad, name, inhalt, summe })
    }
    return proben
  }
  try {
    const dauerMs = await withDb(async (db, connectionString) => {
      await migrate(connectionString)
      await fillKreis(db)
      const [kalt, warm] = await createProben(2)
      await liefere(db, kalt!.pfad)
      const beginn = performance.now()
      await liefere(db, warm!.pfad)
      return performance.now() - beginn
    })
    say(`Ein Import dauert ${dauerMs.toFixed(0)} ms.`)
    const anzahl = kurz ? 5 : 100
    // A new process and a database just started take longer for a first file than these for their second.
    const einleser = { art: 'Einleser', dauerMs: dauerMs * 2, proben: await createProben(anzahl) }
    await runEinleser(einleser)
    await runDatenbank({
      art: 'Datenbank',
      dauerMs: dauerMs * 2,
      proben: await createProben(anzahl),
    })
    await withDb((db, connectionString) =>
      runServerProbe({ db, connectionString, dauerMs }, createProben, anzahl),
    )
  } finally {
    await rm(dateien, { recursive: true })
  }
}
