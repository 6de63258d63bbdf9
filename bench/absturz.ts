/**
 * `pnpm bench absturz`: kill -9 at random moments, a hundred times each: the
 * importer, the server and the database. After every restart each Lieferung is
 * whole or absent, by its sums; what was sent is sent again and recognised.
 */
import { spawn, type ChildProcess } from 'node:child_process'
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

import { assertGanzOderGarNicht, findStand } from './lib/absturz-pruefung.ts'
import { benchFolder } from './lib/bed.ts'
import { createKleineCsv, fillKreis } from './lib/lieferung-bed.ts'
import { report, say } from './lib/report.ts'
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

/** Runs work on the database; it must be up. */
async function withDb<T>(work: (db: Db, connectionString: string) => Promise<T>): Promise<T> {
  const server = await openEmbedded({ dataDir: ORDNER, melde: say })
  const db = createDb({ connectionString: server.connectionString, max: 3 })
  try {
    return await work(db, server.connectionString)
  } finally {
    await db.close().catch(() => undefined)
    await server.close().catch(() => undefined)
  }
}

interface Kind {
  readonly kind: ChildProcess
  readonly ausgabe: () => string
  readonly ende: Promise<unknown>
}

function startImport(connectionString: string, pfad: string): Kind {
  const env = { ...process.env, DATABASE_URL: connectionString }
  const args = [...process.execArgv, PROZESS, pfad]
  const kind = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const teile: string[] = []
  kind.stdout.on('data', (teil: Buffer) => teile.push(teil.toString()))
  return { kind, ausgabe: () => teile.join(''), ende: once(kind, 'exit') }
}

async function waitForBereit({ kind, ausgabe, ende }: Kind): Promise<void> {
  while (!ausgabe().includes('bereit') && kind.exitCode === null) {
    await Promise.race([once(kind.stdout!, 'data'), ende])
  }
}

/** To its end. @returns how long the work took */
async function finishImport(connectionString: string, pfad: string): Promise<number> {
  const lauf = startImport(connectionString, pfad)
  await waitForBereit(lauf)
  const beginn = performance.now()
  await lauf.ende
  if (!lauf.ausgabe().includes('UEBERNOMMEN')) {
    throw new Error(`Nicht übernommen: ${lauf.ausgabe().trim()}`)
  }
  return performance.now() - beginn
}

/** The same file again ends in exactly one Lieferung. */
async function checkWieder(probe: Probe): Promise<void> {
  await withDb(async (db, connectionString) => {
    await assertGanzOderGarNicht(db)
    await finishImport(connectionString, probe.pfad)
    await assertGanzOderGarNicht(db)
    const { lieferungen, summe } = await findStand(db, probe.name)
    if (lieferungen !== 1 || summe !== probe.summe) {
      throw new Error(
        `${probe.name}: ${lieferungen} Lieferungen, Summe ${summe} statt ${probe.summe}.`,
      )
    }
  })
}

async function killImporter(probe: Probe, dauerMs: number): Promise<void> {
  await withDb(async (_, connectionString) => {
    const lauf = startImport(connectionString, probe.pfad)
    await waitForBereit(lauf)
    await wait(Math.random() * dauerMs)
    lauf.kind.kill('SIGKILL')
    await lauf.ende
  })
}

async function killDatenbank(probe: Probe, dauerMs: number): Promise<void> {
  const cluster = clusterOf(await findInstallation(ORDNER), 'pg')
  const server = await openEmbedded({ dataDir: ORDNER, melde: say, beiAbriss: () => undefined })
  const lauf = startImport(server.connectionString, probe.pfad)
  await waitForBereit(lauf)
  await wait(Math.random() * dauerMs)
  const laufend = await findRunning(cluster)
  if (laufend === undefined) throw new Error('Die Datenbank läuft nicht.')
  process.kill(laufend.pid, 'SIGKILL')
  await lauf.ende
  await server.close().catch(() => undefined)
}

/** @returns how many of them the kill met before the Lieferung was there */
async function runReihe(
  art: string,
  {
    proben,
    toete,
  }: { readonly proben: readonly Probe[]; readonly toete: (probe: Probe) => Promise<void> },
): Promise<void> {
  let unterwegs = 0
  for (const [nummer, probe] of proben.entries()) {
    await toete(probe)
    unterwegs += await withDb(async (db) =>
      (await findStand(db, probe.name)).lieferungen === 0 ? 1 : 0,
    )
    await checkWieder(probe)
    if ((nummer + 1) % 10 === 0) say(`  ${art}: ${nummer + 1} von ${proben.length}`)
  }
  const ohne = { unit: 'Abstürze', peer: null, ratio: null, budget: null, ok: true }
  report({ name: `absturz ${art}, alles ganz oder gar nicht`, value: proben.length, ...ohne })
  report({ name: `absturz ${art}, vor der Übernahme getroffen`, value: unterwegs, ...ohne })
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
      const [erste] = await createProben(1)
      return finishImport(connectionString, erste!.pfad)
    })
    say(`Ein Import dauert ${dauerMs.toFixed(0)} ms.`)
    const anzahl = kurz ? 5 : 100
    const mitDauer = (toete: (probe: Probe, ms: number) => Promise<void>) => (probe: Probe) =>
      toete(probe, dauerMs * 1.1)
    await runReihe('Einleser', {
      proben: await createProben(anzahl),
      toete: mitDauer(killImporter),
    })
    await runReihe('Datenbank', {
      proben: await createProben(anzahl),
      toete: mitDauer(killDatenbank),
    })
    await withDb((db, connectionString) =>
      runServerProbe({ db, connectionString, dauerMs }, createProben, anzahl),
    )
  } finally {
    await rm(dateien, { recursive: true })
  }
}
