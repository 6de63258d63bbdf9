/** Interleaved rounds: everyone is measured in every round, so that a busy machine meets all alike. */
import { loadavg } from 'node:os'

import type { Checked } from './contender.ts'
import { toRequestText } from './contender.ts'
import { cpuMsOf } from './cpu.ts'
import type { Load, LoadJob, LoadResult } from './load.ts'
import { report, say } from './report.ts'

export type Options = { readonly kurz: boolean }

/** One contender in one round. */
export type Round = LoadResult & {
  /** CPU milliseconds per request: of server and database together, of the database alone. */
  readonly cpu: number
  readonly cpuDatabase: number
}

type Job = Omit<LoadJob, 'target'>

export type Measured = { readonly contender: Checked; readonly rounds: readonly Round[] }

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2
}

async function runRound(load: Load, contender: Checked, job: Job): Promise<Round> {
  const { name, server, bed } = contender
  const cpu = () => Promise.all([cpuMsOf(server.pid), cpuMsOf(bed.postmaster)])
  const before = await cpu()
  const result = await load.run({ target: name, ...job })
  const after = await cpu()
  const failures = result.failures.map(([reason, count]) => `${count} × ${reason}`)
  if (failures.length > 0)
    throw new Error(`${name} antwortet unter Last falsch: ${failures.join(', ')}`)
  const count = Math.max(1, result.count)
  const cpuDatabase = (after[1] - before[1]) / count
  return { ...result, cpu: (after[0] - before[0]) / count + cpuDatabase, cpuDatabase }
}

/** Code that ran this often is compiled, on a slow machine as on a fast one. */
const warmRequests = 3000
const warmRounds = 20

async function warmUp(load: Load, contender: Checked, job: Job): Promise<void> {
  let count = 0
  for (let n = 0; n < warmRounds && count < warmRequests; n += 1) {
    count += (await runRound(load, contender, job)).count
  }
}

/** Above this many processes that want a core, throughput says little about the server. */
const quietLoad = 1.5

function warnWhenBusy(): void {
  const [waiting = 0] = loadavg()
  if (waiting <= quietLoad) return
  say(
    `Achtung: Die Maschine ist beschäftigt (Last ${waiting.toFixed(1)}); es gelten eher die Verhältnisse der CPU-Zeit.`,
  )
}

/** Eight connections, warm-up first, then rounds in which everyone gets its turn. */
export async function measure(
  load: Load,
  contenders: readonly Checked[],
  { kurz }: Options,
): Promise<readonly Measured[]> {
  warnWhenBusy()
  const job = { connections: 8, ms: kurz ? 700 : 1500 }
  const rounds = contenders.map((): Round[] => [])
  for (const { name, server, anfragen, bytes } of contenders) {
    const requests = anfragen.map((anfrage) => toRequestText(anfrage, server.port))
    load.aim({ name, port: server.port, requests, bytes })
  }
  for (const contender of contenders) await warmUp(load, contender, job)
  for (let n = 0; n < (kurz ? 3 : 9); n += 1) {
    for (const [c, contender] of contenders.entries())
      rounds[c]?.push(await runRound(load, contender, job))
  }
  const measured = contenders.map((contender, c) => ({ contender, rounds: rounds[c] ?? [] }))
  for (const { contender, rounds: all } of measured) {
    const median = (pick: (round: Round) => number, digits: number): string =>
      medianOf(all.map(pick)).toFixed(digits)
    say(
      `  ${contender.name.padEnd(16)} ${median((r) => r.perSecond, 0).padStart(6)} Anfragen/s  ` +
        `p50 ${median((r) => r.p50, 2)} ms  p99 ${median((r) => r.p99, 2)} ms  CPU ${median((r) => r.cpu, 3)} ms, ` +
        `davon Datenbank ${median((r) => r.cpuDatabase, 3)} ms  ` +
        `${medianOf(contender.bytes)} Bytes`,
    )
  }
  return measured
}

/** Median over the rounds of the ratio within a round. */
function ratioOf(
  own: Measured,
  peer: Measured,
  better: (mine: Round, theirs: Round) => number,
): number {
  return medianOf(
    own.rounds.flatMap((mine, n) => {
      const theirs = peer.rounds[n]
      return theirs ? [better(mine, theirs)] : []
    }),
  )
}

/**
 * Reports the first contender against each other one, by throughput and by CPU
 * time; a busy machine spoils the first more than the second.
 *
 * @param budgets least ratio by name of the peer
 */
export function reportRatios(
  name: string,
  [own, ...peers]: readonly Measured[],
  budgets: Readonly<Record<string, number>>,
): void {
  if (!own) return
  const figure = (unit: string, value: number) => (peer: string, ratio: number) => {
    const budget = budgets[peer] ?? null
    report({ name, value, unit, peer, ratio, budget, ok: budget === null ? null : ratio >= budget })
  }
  const throughput = figure('Anfragen/s', medianOf(own.rounds.map((r) => r.perSecond)))
  const cpu = figure('CPU-ms/Anfrage', medianOf(own.rounds.map((r) => r.cpu)))
  for (const peer of peers) {
    throughput(
      peer.contender.name,
      ratioOf(own, peer, (mine, theirs) => mine.perSecond / theirs.perSecond),
    )
    cpu(
      peer.contender.name,
      ratioOf(own, peer, (mine, theirs) => theirs.cpu / mine.cpu),
    )
  }
}
