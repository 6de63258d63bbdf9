/**
 * `pnpm bench demo`: how long the demo Kreis takes: to be generated, to come
 * into an empty database as the first start brings it, and to be divided anew by
 * a Beschluss over the Zuschnitt that lies before its Kommunen. Builds databases of its
 * own and drops them again.
 */
import { syncKatalog } from '@sozial/api/src/modules/indikator/sync-katalog.ts'
import { seedIfEmpty } from '@sozial/api/src/modules/kreis/seed-demo.ts'
import { decideZuschnitt } from '@sozial/api/src/modules/zuschnitt/decide-zuschnitt.ts'
import type { Db } from '@sozial/db'
import { createDemokreis } from '@sozial/db/seed/demo/index'
import { katalog } from '@sozial/db/seed/katalog'

import { cpuMsOf } from './lib/cpu.ts'
import { withDatabase } from './lib/database.ts'
import { report, say } from './lib/report.ts'
import type { Options } from './lib/rounds.ts'

/** So long may a first start take for it on two cores. */
const BUDGET = 20_000
/** So long may a planner wait for a Beschluss. */
const BUDGET_BESCHLUSS = 10_000

async function clockMs(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Reports the median. */
function reportMs(name: string, zeiten: readonly number[], budget = BUDGET): void {
  say(`  ${name}: ${zeiten.map((zeit) => zeit.toFixed(0)).join(' · ')} ms`)
  const value = zeiten.toSorted((a, b) => a - b)[Math.floor(zeiten.length / 2)]!
  report({ name, unit: 'ms', value, peer: null, ratio: null, budget, ok: value < budget })
}

async function seedOnce(db: Db): Promise<void> {
  await syncKatalog(db, katalog)
  await seedIfEmpty(db)
}

/** Decides the one Zuschnitt of the demo; throws when it cannot be. */
async function beschliesse(db: Db): Promise<void> {
  const { rows } = await db.pool.query<{ id: number; stand: number; stichtag: string }>(
    'SELECT id, stand, stichtag::text FROM zuschnitt',
  )
  const { id, stand, stichtag } = rows[0]!
  const beschluss = { gremium: 'Kreistag', datum: '2026-01-01', nummer: '1', stichtag }
  const akteur = { art: 'SYSTEM', name: 'bench' } as const
  const konflikt = await decideZuschnitt(db, { id, stand, beschluss, akteur })
  if (konflikt !== null) throw new Error(konflikt.satz)
}

async function sayUmfang(db: Db): Promise<void> {
  const { rows } = await db.pool.query<Record<string, number>>(
    `SELECT (SELECT count(*) FROM lieferung)::int AS lieferungen,
       (SELECT count(*) FROM grundzahl)::int AS grundzahlen,
       (SELECT count(*) FROM messwert)::int AS messwerte`,
  )
  say(JSON.stringify(rows[0]))
}

/** CPU time of this process and of every connection to the database: on a busy machine only this means anything. */
async function cpuMs(db: Db): Promise<number> {
  const { rows } = await db.pool.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database()',
  )
  const zeiten = await Promise.all([process.pid, ...rows.map(({ pid }) => pid)].map(cpuMsOf))
  return zeiten.reduce((summe, zeit) => summe + zeit, 0)
}

/** Runs the benchmark; short: one round instead of three. */
export async function run({ kurz }: Options): Promise<void> {
  const runden = kurz ? 1 : 3
  const zeiten = { erzeugen: [] as number[], uhr: [] as number[], cpu: [] as number[] }
  const beschluss = { uhr: [] as number[], cpu: [] as number[] }
  for (let runde = 0; runde < runden; runde += 1) {
    zeiten.erzeugen.push(await clockMs(createDemokreis))
    await withDatabase('demo', async (db) => {
      const vorher = await cpuMs(db)
      zeiten.uhr.push(await clockMs(() => seedOnce(db)))
      zeiten.cpu.push((await cpuMs(db)) - vorher)
      if (runde === 0) await sayUmfang(db)
      // As it is soon after by itself: nobody decides within the minute.
      await db.pool.query('ANALYZE')
      const davor = await cpuMs(db)
      beschluss.uhr.push(await clockMs(() => beschliesse(db)))
      beschluss.cpu.push((await cpuMs(db)) - davor)
    })
  }
  reportMs('demo erzeugen', zeiten.erzeugen)
  reportMs('demo erster Start', zeiten.uhr)
  reportMs('demo erster Start, CPU', zeiten.cpu)
  reportMs('demo Beschluss', beschluss.uhr, BUDGET_BESCHLUSS)
  reportMs('demo Beschluss, CPU', beschluss.cpu, BUDGET_BESCHLUSS)
}
