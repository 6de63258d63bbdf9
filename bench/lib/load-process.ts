/** The load generator; runs in a process of its own so that it is not charged to a server. */
import { openConnection } from './connection.ts'
import type { LoadJob, LoadResult, Target } from './load.ts'

/** How long opening all connections may take. */
const connectMs = 20_000

type Prepared = {
  readonly port: number
  readonly requests: readonly Buffer[]
  readonly bytes: readonly number[]
}

const targets = new Map<string, Prepared>()

function prepare({ port, requests, bytes }: Target): Prepared {
  return { port, bytes, requests: requests.map((text) => Buffer.from(text)) }
}

/** Sorted latencies in, quantile out. */
function quantileOf(sorted: Float64Array, p: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0
}

/** Drives `connections` connections in a closed loop for `ms` after all of them are open. */
async function drive(target: Prepared, { connections, ms }: LoadJob): Promise<LoadResult> {
  const { port, requests, bytes } = target
  const latencies: number[] = []
  const failures = new Map<string, number>()
  let next = 0
  let running = true
  const fail = (reason: string): void => void failures.set(reason, (failures.get(reason) ?? 0) + 1)

  const lines = Array.from({ length: connections }, () => {
    let at = 0
    let sentAt = 0
    let ready: () => void = () => undefined
    const connected = new Promise<void>((resolve) => (ready = resolve))
    const send = (): void => {
      at = next++ % requests.length
      sentAt = performance.now()
      line.send(requests[at] ?? Buffer.alloc(0))
    }
    const line = openConnection(port, {
      connected: ready,
      answered: ({ status, bytes: got }) => {
        if (!running) return
        latencies.push(performance.now() - sentAt)
        if (status >= 400) fail(`Status ${status}`)
        else if (got !== bytes[at]) fail(`${got} statt ${bytes[at]} Bytes`)
        send()
      },
      failed: (reason) => {
        if (running) fail(reason)
        ready()
      },
    })
    return { line, send, connected }
  })

  const timeout = setTimeout(() => {
    fail('Verbindungsaufbau dauert zu lange')
    for (const { line } of lines) line.close()
  }, connectMs)
  await Promise.all(lines.map(({ connected }) => connected))
  clearTimeout(timeout)

  const start = performance.now()
  for (const { send } of lines) send()
  await new Promise((resolve) => setTimeout(resolve, ms))
  running = false
  const seconds = (performance.now() - start) / 1000
  for (const { line } of lines) line.close()
  const sorted = Float64Array.from(latencies).toSorted()
  return {
    count: latencies.length,
    perSecond: latencies.length / seconds,
    p50: quantileOf(sorted, 0.5),
    p99: quantileOf(sorted, 0.99),
    max: sorted.at(-1) ?? 0,
    failures: [...failures],
  }
}

process.on('message', (message: Target | LoadJob) => {
  if ('requests' in message) {
    targets.set(message.name, prepare(message))
    return
  }
  const target = targets.get(message.target)
  if (!target) throw new Error(`Unknown target ${message.target}`)
  void drive(target, message).then((result) => process.send?.(result))
})
