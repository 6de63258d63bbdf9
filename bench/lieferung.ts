/**
 * `pnpm bench lieferung`: a million rows of csv through everything an import
 * does (reading, checks, Grundzahlen, Messwerte, Protokoll) against a bare COPY
 * of the same bytes into a table of the same columns; and a workbook.
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

import type { Db } from '@sozial/db'
import { from as copyFrom } from 'pg-copy-streams'

import { withDatabase } from './lib/database.ts'
import { createCsv, createXlsx, fillKreis, ZEILEN_JE_JAHR } from './lib/lieferung-bed.ts'
import { report, say } from './lib/report.ts'
import { medianOf, type Options } from './lib/rounds.ts'

const BUDGET_VERHAELTNIS = 0.25
const BUDGET_MB = 250

interface Import {
  readonly ms: number
  readonly mb: number
  readonly zellen: number
}

const PROZESS = fileURLToPath(new URL('lib/lieferung-process.ts', import.meta.url))

async function runImport(connectionString: string, pfad: string): Promise<Import> {
  const args = [...process.execArgv, PROZESS, pfad]
  const env = { ...process.env, DATABASE_URL: connectionString }
  const kind = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ende = once(kind, 'exit')
  const gesagt = await text(kind.stdout)
  const [code] = (await ende) as [number]
  if (code !== 0) throw new Error(`Der Import endete mit ${code}.`)
  return JSON.parse(gesagt) as Import
}

/** The same bytes into a table without index or constraint. */
async function runCopy({ pool }: Db, inhalt: Buffer): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query(
      'CREATE TEMP TABLE ziel (raum text, stichtag date, geschlecht text, alter int, zahl float8)',
    )
    const beginn = performance.now()
    const sql = `COPY ziel FROM STDIN (FORMAT csv, DELIMITER ';', HEADER)`
    await pipeline(Readable.from([inhalt]), client.query(copyFrom(sql)))
    return performance.now() - beginn
  } finally {
    await client.query('DROP TABLE IF EXISTS ziel')
    client.release()
  }
}

const proSekunde = (zeilen: number, ms: number): number => (zeilen * 1000) / ms

async function measureCsv(
  bank: { readonly db: Db; readonly connectionString: string },
  { jahre, runden }: { readonly jahre: number; readonly runden: number },
): Promise<void> {
  const zeilen = jahre * ZEILEN_JE_JAHR
  const ordner = await mkdtemp(join(tmpdir(), 'bench-lieferung-'))
  const [importe, kopien]: [Import[], number[]] = [[], []]
  try {
    for (let runde = 0; runde < runden; runde += 1) {
      const inhalt = createCsv(jahre, runde)
      const pfad = join(ordner, `lang-${runde}.csv`)
      await writeFile(pfad, inhalt)
      kopien.push(await runCopy(bank.db, inhalt))
      importe.push(await runImport(bank.connectionString, pfad))
      const { ms, mb, zellen } = importe.at(-1)!
      if (zellen !== zeilen) throw new Error(`Übernommen ${zellen} statt ${zeilen} Zahlen.`)
      say(
        `  Import ${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB · COPY ${kopien.at(-1)!.toFixed(0)} ms`,
      )
    }
  } finally {
    await rm(ordner, { recursive: true })
  }
  const value = proSekunde(zeilen, medianOf(importe.map(({ ms }) => ms)))
  const peer = proSekunde(zeilen, medianOf(kopien))
  const mb = Math.max(...importe.map((einer) => einer.mb))
  const ratio = value / peer
  report({
    name: `lieferung csv ${zeilen} Zeilen`,
    value,
    unit: 'Zeilen/s',
    peer: 'COPY',
    ratio,
    budget: BUDGET_VERHAELTNIS,
    ok: ratio >= BUDGET_VERHAELTNIS,
  })
  const speicher = { peer: null, ratio: null, budget: BUDGET_MB, ok: mb <= BUDGET_MB }
  report({ name: 'lieferung csv, Speicher', value: mb, unit: 'MB', ...speicher })
}

async function measureXlsx(connectionString: string, jahre: number): Promise<void> {
  const zeilen = jahre * ZEILEN_JE_JAHR
  const ordner = await mkdtemp(join(tmpdir(), 'bench-lieferung-'))
  try {
    const pfad = join(ordner, 'lang.xlsx')
    await writeFile(pfad, createXlsx(jahre))
    const { ms, mb } = await runImport(connectionString, pfad)
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
  await withDatabase('lieferung', async (db, connectionString) => {
    await fillKreis(db)
    const umfang = kurz ? { jahre: 5, runden: 1 } : { jahre: 25, runden: 3 }
    say('Lange CSV')
    await measureCsv({ db, connectionString }, umfang)
    say('Arbeitsmappe')
    await measureXlsx(connectionString, kurz ? 1 : 3)
  })
}
