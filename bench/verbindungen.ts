/** Many connections at once on the choropleth of the Kreis, each asking again as soon as it is answered. */
import { ownContender } from './choropleth.ts'
import { openBed } from './lib/bed.ts'
import { checkSame, toRequestText, type Checked } from './lib/contender.ts'
import { startLoad, type Load, type LoadResult } from './lib/load.ts'
import { report, say } from './lib/report.ts'
import type { Options } from './lib/rounds.ts'
import { withStage } from './lib/stage.ts'
import { startOwn } from './peers/start.ts'

/** Longest time that one in a hundred may have to wait, with this many connections. */
const budgetMs = 1000
const budgetConnections = 1000

function reportResult(
  connections: number,
  { perSecond, p50, p99, max, failures }: LoadResult,
): void {
  const name = `verbindungen ${connections}`
  const isBudgeted = connections === budgetConnections
  const none = { peer: null, ratio: null }
  const open = { ...none, budget: null, ok: null }
  report({ name, value: perSecond, unit: 'Anfragen/s', ...open })
  report({ name: `${name} p50`, value: p50, unit: 'ms', ...open })
  report({
    name: `${name} p99`,
    value: p99,
    unit: 'ms',
    ...(isBudgeted ? { ...none, budget: budgetMs, ok: p99 <= budgetMs } : open),
  })
  const failed = failures.reduce((sum, [, count]) => sum + count, 0)
  report({
    name: `${name} Fehler`,
    value: failed,
    unit: 'Fehler',
    ...none,
    budget: 0,
    ok: failed === 0,
  })
  say(
    `${name}: ${perSecond.toFixed(0)} Anfragen/s, p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)}, max ${max.toFixed(1)} ms`,
  )
  for (const [reason, count] of failures) say(`  ${count} × ${reason}`)
}

async function warmUp(load: Load, { name, server, anfragen, bytes }: Checked): Promise<void> {
  const requests = anfragen.map((anfrage) => toRequestText(anfrage, server.port))
  load.aim({ name, port: server.port, requests, bytes })
  await load.run({ target: name, connections: 8, ms: 2000 })
}

export async function run(options: Options): Promise<void> {
  await withStage(async (hold) => {
    const bed = hold(await openBed('kreis'))
    const own = hold(await startOwn(bed))
    const load = hold(startLoad())
    for (const contender of await checkSame([ownContender(bed, own, options)])) {
      await warmUp(load, contender)
      for (const connections of [1, 8, budgetConnections]) {
        const ms = options.kurz ? 3000 : 10_000
        reportResult(connections, await load.run({ target: contender.name, connections, ms }))
      }
    }
  })
}
