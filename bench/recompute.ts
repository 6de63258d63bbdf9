/**
 * `pnpm bench recompute`: how long Messwerte take after a Lieferung, the touched
 * blocks and everything, at the size of a large Kreis: 70 indicators × 100 areas
 * × 15 periods. Builds a database of its own and drops it again.
 */
import { write, type Tx } from '@sozial/api/src/database/transaction.ts'
import { syncKatalog } from '@sozial/api/src/modules/indikator/sync-katalog.ts'
import { importLieferung } from '@sozial/api/src/modules/lieferung/import-lieferung.ts'
import type { Betroffene } from '@sozial/api/src/modules/messwert/berechnung-plan.ts'
import { computeMesswerte } from '@sozial/api/src/modules/messwert/compute-messwerte.ts'
import type { Db } from '@sozial/db'

import { cpuMsOf } from './lib/cpu.ts'
import { withDatabase } from './lib/database.ts'
import {
  createJahreslieferung,
  createKatalog,
  fillGrundzahlen,
  fillRaeume,
} from './lib/recompute-bed.ts'
import { report, say } from './lib/report.ts'
import type { Options } from './lib/rounds.ts'

interface Messung {
  /** Prepares each round and is not timed. */
  readonly vorher?: () => Promise<unknown>
  readonly work: (tx: Tx) => Promise<unknown>
  readonly budget: number
  readonly runden: number
}

/**
 * Reports the median of some rounds, by the clock and by the CPU time of Node
 * and of the connection's PostgreSQL process: on a busy machine only the second
 * means anything.
 */
async function measureMs(db: Db, name: string, messung: Messung): Promise<void> {
  const { vorher, work, budget, runden: anzahl } = messung
  const runden: (readonly [uhr: number, cpu: number])[] = []
  for (let runde = 0; runde < anzahl; runde += 1) {
    await vorher?.()
    runden.push(await write(db, (tx) => timed(tx, work)))
  }
  say(`  ${runden.map(([uhr, cpu]) => `${uhr.toFixed(0)} (${cpu.toFixed(0)} CPU)`).join(' · ')} ms`)
  const median = (werte: readonly number[]): number =>
    werte.toSorted((a, b) => a - b)[Math.floor(anzahl / 2)]!
  const uhr = median(runden.map(([zeit]) => zeit))
  const cpu = median(runden.map(([, zeit]) => zeit))
  const ohnePeer = { unit: 'ms', peer: null, ratio: null, budget }
  report({ name, ...ohnePeer, value: uhr, ok: uhr < budget })
  report({ name: `${name}, CPU`, ...ohnePeer, value: cpu, ok: cpu < budget })
}

async function timed(
  tx: Tx,
  work: (tx: Tx) => Promise<unknown>,
): Promise<readonly [uhr: number, cpu: number]> {
  const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const cpuMs = async () => (await cpuMsOf(process.pid)) + (await cpuMsOf(rows[0]!.pid))
  const [start, cpuStart] = [performance.now(), await cpuMs()]
  await work(tx)
  const uhr = performance.now() - start
  return [uhr, (await cpuMs()) - cpuStart]
}

async function measure(db: Db, runden: number): Promise<void> {
  const alles: Betroffene = { art: 'ALLES' }
  const umfang = await write(db, (tx) => computeMesswerte(tx, alles))
  say(`${umfang.bloecke} Blöcke, ${umfang.messwerte} Messwerte`)
  // The worst case: not one value stays as it was.
  const verfaelsche = () => db.pool.query(`UPDATE messwert SET zeichen = 's'`)

  say('Alles neu rechnen, jeder Wert ändert sich')
  await measureMs(db, 'recompute alles', {
    vorher: verfaelsche,
    work: (tx) => computeMesswerte(tx, alles),
    budget: 2_000,
    runden,
  })

  const { rows } = await db.pool.query<{ merkmalId: number; zeitraumId: number }>(
    `SELECT m.id AS "merkmalId", (SELECT max(id) FROM zeitraum) AS "zeitraumId"
     FROM merkmal m WHERE m.schluessel = 'bevoelkerung'`,
  )
  say('Neue Bevölkerungszahlen eines Jahres: alle Indikatoren, jeder Wert ändert sich')
  await measureMs(db, 'recompute betroffene', {
    vorher: verfaelsche,
    work: (tx) => computeMesswerte(tx, { art: 'ZELLEN', zellen: rows }),
    budget: 1_000,
    runden,
  })

  say('Eine Jahreslieferung einlesen: lesen, prüfen, übernehmen, rechnen')
  let runde = 0
  await measureMs(db, 'recompute jahreslieferung', {
    work: (tx) =>
      importLieferung({ pool: db.pool, offen: tx }, createJahreslieferung((runde += 1))),
    budget: 1_000,
    runden,
  })
}

/** Runs the benchmark; short: one round instead of five. */
export async function run({ kurz }: Options): Promise<void> {
  await withDatabase('recompute', async (db) => {
    await fillRaeume(db)
    await syncKatalog(db, createKatalog())
    await fillGrundzahlen(db)
    await measure(db, kurz ? 1 : 5)
  })
}
