/**
 * `pnpm bench demo`: how long the demo Kreis takes: to be generated, and to come
 * into an empty database as the first start brings it. Builds databases of its
 * own and drops them again.
 */
import { syncKatalog } from '@sozial/api/src/modules/indikator/sync-katalog.ts'
import { seedIfEmpty } from '@sozial/api/src/modules/kreis/seed-demo.ts'
import type { Db } from '@sozial/db'
import { createDemokreis } from '@sozial/db/seed/demo/index'
import { katalog } from '@sozial/db/seed/katalog'

import { withDatabase } from './lib/database.ts'
import { report, say } from './lib/report.ts'
import type { Options } from './lib/rounds.ts'

/** So long may a first start take for it on two cores. */
const BUDGET = 20_000

async function medianMs(runden: number, work: () => unknown): Promise<number> {
  const zeiten: number[] = []
  for (let runde = 0; runde < runden; runde += 1) {
    const start = performance.now()
    await work()
    zeiten.push(performance.now() - start)
  }
  say(`  ${zeiten.map((zeit) => zeit.toFixed(0)).join(' · ')} ms`)
  return zeiten.toSorted((a, b) => a - b)[Math.floor(runden / 2)]!
}

function reportMs(name: string, value: number): void {
  report({ name, unit: 'ms', value, peer: null, ratio: null, budget: BUDGET, ok: value < BUDGET })
}

async function seedOnce(db: Db): Promise<void> {
  await syncKatalog(db, katalog)
  await seedIfEmpty(db)
}

async function sayUmfang(db: Db): Promise<void> {
  const { rows } = await db.pool.query<Record<string, number>>(
    `SELECT (SELECT count(*) FROM lieferung)::int AS lieferungen,
       (SELECT count(*) FROM grundzahl)::int AS grundzahlen,
       (SELECT count(*) FROM messwert)::int AS messwerte`,
  )
  say(JSON.stringify(rows[0]))
}

/** Runs the benchmark; short: one round instead of three. */
export async function run({ kurz }: Options): Promise<void> {
  const runden = kurz ? 1 : 3
  say('Erzeugen')
  reportMs('demo erzeugen', await medianMs(runden, createDemokreis))
  say('Erzeugen, einlesen, rechnen')
  const zeiten: number[] = []
  for (let runde = 0; runde < runden; runde += 1) {
    await withDatabase('demo', async (db) => {
      zeiten.push(await medianMs(1, () => seedOnce(db)))
      if (runde === 0) await sayUmfang(db)
    })
  }
  reportMs('demo erster Start', zeiten.toSorted((a, b) => a - b)[Math.floor(runden / 2)]!)
}
