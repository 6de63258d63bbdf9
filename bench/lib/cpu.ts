/** CPU time of processes, from /proc. */
import { readFile, readdir } from 'node:fs/promises'

/** Kernel clock ticks per second; 100 on every Linux that Node runs on. */
const ticksPerSecond = 100

type Stat = { readonly parent: number; readonly own: number; readonly reaped: number }

async function readStat(pid: number | string): Promise<Stat | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  // The name in parentheses may contain anything; fields count from behind it.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const field = (n: number): number => fields[n - 3] ?? 0
  return { parent: field(4), own: field(14) + field(15), reaped: field(16) + field(17) }
}

/**
 * CPU milliseconds that a process and its children have used so far, children
 * that have ended included. Grandchildren are not counted: neither PostgreSQL
 * nor our servers have any.
 */
export async function cpuMsOf(pid: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const [root, ...all] = await Promise.all([readStat(pid), ...pids.map(readStat)])
  const children = all.filter((stat) => stat?.parent === pid)
  const ticks = children.reduce((sum, stat) => sum + (stat?.own ?? 0), 0)
  return ((ticks + (root?.own ?? 0) + (root?.reaped ?? 0)) * 1000) / ticksPerSecond
}
