/**
 * `pnpm bench lieferung`: a million rows of csv through everything an import
 * does (reading, checks, Grundzahlen, Messwerte, Protokoll) against a bare COPY
 * of the figures that it stores into a table like the one where they end up;
 * beside that, against a COPY of the bytes into a table without a key that no
 * crash survives. And a workbook.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

import { clusterOf, findRunning } from '@sozial/db/cluster'
import { findInstallation } from '@sozial/db/postgres-binaries'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

import { benchFolder } from './lib/bed.ts'
import { cpuMsOf } from './lib/cpu.ts'
import { withDatabase } from './lib/database.ts'
import {
  createCsv,
  createGrundzahlzeilen,
  createXlsx,
  fillKreis,
  ZEILEN_JE_JAHR,
} from './lib/lieferung-bed.ts'
import { report, say } from './lib/report.ts'
import { medianOf, type Options } from './lib/rounds.ts'

const BUDGET_VERHAELTNIS = 0.25
const BUDGET_MB = 250
const BANK = join(benchFolder, 'lieferung')

/** Wall clock, and CPU time of both processes: what others do at the same time slows the first. */
interface Dauer {
  readonly ms: number
  readonly cpuMs: number
}

interface Import extends Dauer {
  readonly mb: number
  readonly zellen: number
}

/** The program as it runs in earnest: bundled, without what translates TypeScript. */
async function buildProzess(): Promise<string> {
  const wurzel = fileURLToPath(new URL('..', import.meta.url))
  const ordner = join(benchFolder, 'lieferung-prozess')
  const args = ['scripts/build-api.mjs', ordner, 'bench/lib/lieferung-process.ts']
  const kind = spawn(process.execPath, args, { cwd: wurzel, stdio: 'inherit' })
  const [code] = (await once(kind, 'exit')) as [number]
  if (code !== 0) throw new Error('Das Programm lässt sich nicht bündeln.')
  return join(ordner, 'lieferung-process.js')
}

interface Auftrag {
  readonly prozess: string
  readonly connectionString: string
  readonly pfad: string
}

async function runImport({ prozess, connectionString, pfad }: Auftrag): Promise<Import> {
  const vorher = await cpuDerDatenbank()
  const env = { ...process.env, DATABASE_URL: connectionString }
  const stdio = ['ignore', 'pipe', 'inherit'] as const
  // As in the thread of the server: three of these are its room for what is gone at once.
  const args = ['--max-semi-space-size=8', prozess, pfad]
  const kind = spawn(process.execPath, args, { env, stdio: [...stdio] })
  const ende = once(kind, 'exit')
  const gesagt = await text(kind.stdout)
  const [code] = (await ende) as [number]
  if (code !== 0) throw new Error(`Der Import endete mit ${code}.`)
  const eines = JSON.parse(gesagt) as Import
  return { ...eines, cpuMs: eines.cpuMs + (await cpuDerDatenbank()) - vorher }
}

/** CPU milliseconds that the server of the database has used so far. */
async function cpuDerDatenbank(): Promise<number> {
  const laufend = await findRunning(clusterOf(await findInstallation(BANK), 'pg'))
  if (laufend === undefined) throw new Error('Die Datenbank läuft nicht.')
  return cpuMsOf(laufend.pid)
}

interface Ziel {
  readonly tabelle: string
  readonly format: string
}

/**
 * What an import leaves behind: a table that survives a crash, with the columns
 * and the key of the Grundzahlen. No checks, no references, no reading.
 */
const WIE_GRUNDZAHLEN: Ziel = {
  tabelle: `CREATE TABLE ziel (LIKE grundzahl INCLUDING DEFAULTS, PRIMARY KEY
    (merkmal_id, teilgruppe_id, zeitraum_id, quelle_id, raumfassung_id, lieferung_id))`,
  format: '(FORMAT text)',
}

/** The bytes of the file into a table that nobody could read a figure from, and that no crash survives. */
const FLUECHTIG: Ziel = {
  tabelle:
    'CREATE TEMP TABLE ziel (raum text, stichtag date, geschlecht text, alter int, zahl float8)',
  format: `(FORMAT csv, DELIMITER ';', HEADER)`,
}

async function runCopy(
  connectionString: string,
  { tabelle, format }: Ziel,
  inhalt: Buffer,
): Promise<Dauer> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query(tabelle)
    const vorher = await cpuDerDatenbank()
    const [beginn, cpu] = [performance.now(), process.cpuUsage()]
    const stream = client.query(copyFrom(`COPY ziel FROM STDIN ${format}`))
    await pipeline(Readable.from([inhalt]), stream)
    const ms = performance.now() - beginn
    const { user, system } = process.cpuUsage(cpu)
    return { ms, cpuMs: (user + system) / 1000 + (await cpuDerDatenbank()) - vorher }
  } finally {
    await client.query('DROP TABLE IF EXISTS ziel')
    await client.end()
  }
}

const inWorten = ({ ms, cpuMs }: Dauer): string => `${ms.toFixed(0)} ms (CPU ${cpuMs.toFixed(0)})`

const proSekunde = (zeilen: number, ms: number): number => (zeilen * 1000) / ms

interface Bett {
  readonly prozess: string
  readonly ordner: string
  readonly jahre: number
}

interface Runde extends Import {
  readonly grundzahlen: Dauer
  readonly fluechtig: Dauer
}

/** All three on a database that has no figures yet. */
async function runRunde({ prozess, ordner, jahre }: Bett, runde: number): Promise<Runde> {
  return withDatabase('lieferung', async (db, connectionString) => {
    await fillKreis(db)
    const inhalt = createCsv(jahre, runde)
    const pfad = join(ordner, `lang-${runde}.csv`)
    await writeFile(pfad, inhalt)
    const fluechtig = await runCopy(connectionString, FLUECHTIG, inhalt)
    const zeilen = createGrundzahlzeilen(jahre, runde)
    const grundzahlen = await runCopy(connectionString, WIE_GRUNDZAHLEN, zeilen)
    const ergebnis = await runImport({ prozess, connectionString, pfad })
    const { mb, zellen } = ergebnis
    if (zellen !== jahre * ZEILEN_JE_JAHR) throw new Error(`Übernommen nur ${zellen} Zahlen.`)
    say(
      `  Import ${inWorten(ergebnis)}, ${mb.toFixed(0)} MB · COPY wie Grundzahlen ${inWorten(grundzahlen)} · flüchtig ${inWorten(fluechtig)}`,
    )
    return { ...ergebnis, grundzahlen, fluechtig }
  })
}

async function measureCsv(prozess: string, jahre: number, anzahl: number): Promise<void> {
  const zeilen = jahre * ZEILEN_JE_JAHR
  const ordner = await mkdtemp(join(tmpdir(), 'bench-lieferung-'))
  const runden: Runde[] = []
  try {
    for (let i = 0; i < anzahl; i += 1) runden.push(await runRunde({ prozess, ordner, jahre }, i))
  } finally {
    await rm(ordner, { recursive: true })
  }
  const ms = medianOf(runden.map((runde) => runde.ms))
  const csv = { name: `lieferung csv ${zeilen} Zeilen`, value: proSekunde(zeilen, ms) }
  const ratio = medianOf(runden.map((runde) => runde.grundzahlen.ms / runde.ms))
  report({
    ...csv,
    unit: 'Zeilen/s',
    peer: 'COPY in eine Tabelle wie die der Grundzahlen',
    ratio,
    budget: BUDGET_VERHAELTNIS,
    ok: ratio >= BUDGET_VERHAELTNIS,
  })
  report({
    ...csv,
    unit: 'Zeilen/s',
    peer: 'COPY der Bytes in eine flüchtige Tabelle ohne Schlüssel',
    ratio: medianOf(runden.map((runde) => runde.fluechtig.ms / runde.ms)),
    budget: null,
    ok: null,
  })
  report({
    name: `lieferung csv ${zeilen} Zeilen, CPU-Zeit`,
    value: medianOf(runden.map(({ cpuMs }) => cpuMs)),
    unit: 'ms',
    peer: 'COPY in eine Tabelle wie die der Grundzahlen',
    ratio: medianOf(runden.map(({ cpuMs, grundzahlen }) => grundzahlen.cpuMs / cpuMs)),
    budget: null,
    ok: null,
  })
  const mb = Math.max(...runden.map((runde) => runde.mb))
  const speicher = { peer: null, ratio: null, budget: BUDGET_MB, ok: mb <= BUDGET_MB }
  report({ name: 'lieferung csv, Speicher', value: mb, unit: 'MB', ...speicher })
}

async function measureXlsx(
  prozess: string,
  connectionString: string,
  jahre: number,
): Promise<void> {
  const zeilen = jahre * ZEILEN_JE_JAHR
  const ordner = await mkdtemp(join(tmpdir(), 'bench-lieferung-'))
  try {
    const pfad = join(ordner, 'lang.xlsx')
    await writeFile(pfad, createXlsx(jahre))
    const { ms, mb } = await runImport({ prozess, connectionString, pfad })
    say(`  Arbeitsmappe ${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB`)
    const ohne = { peer: null, ratio: null, budget: null, ok: null }
    const value = proSekunde(zeilen, ms)
    report({ name: `lieferung xlsx ${zeilen} Zeilen`, value, unit: 'Zeilen/s', ...ohne })
  } finally {
    await rm(ordner, { recursive: true })
  }
}

/** Runs the benchmark; short: a fifth of the rows, once. */
export async function run({ kurz }: Options): Promise<void> {
  const umfang = kurz ? { jahre: 5, runden: 1 } : { jahre: 25, runden: 3 }
  const prozess = await buildProzess()
  say('Lange CSV')
  await measureCsv(prozess, umfang.jahre, umfang.runden)
  say('Arbeitsmappe')
  await withDatabase('lieferung', async (db, connectionString) => {
    await fillKreis(db)
    await measureXlsx(prozess, connectionString, kurz ? 1 : 3)
  })
}
