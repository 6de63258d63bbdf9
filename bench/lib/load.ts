/** The side of the load generator that the benchmarks talk to. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** Where to send what; `bytes[i]` is the length of the body that request i is answered with. */
export type Target = {
  readonly name: string
  readonly port: number
  readonly requests: readonly string[]
  readonly bytes: readonly number[]
}

export type LoadJob = { readonly target: string; readonly connections: number; readonly ms: number }

/** What happened; times in milliseconds. */
export type LoadResult = {
  readonly count: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly max: number
  /** Reasons with how often they happened. */
  readonly failures: readonly (readonly [reason: string, count: number])[]
}

export type Load = {
  readonly aim: (target: Target) => void
  readonly run: (job: LoadJob) => Promise<LoadResult>
  readonly close: () => void
}

export function startLoad(): Load {
  const child: ChildProcess = fork(new URL('./load-process.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
  })
  const gone = once(child, 'exit').then(() => {
    throw new Error('Der Lastgenerator hat sich beendet.')
  })
  gone.catch(() => undefined)
  return {
    aim: (target) => void child.send(target),
    run: async (job) => {
      child.send(job)
      const [result] = (await Promise.race([once(child, 'message'), gone])) as [LoadResult]
      return result
    },
    close: () => child.disconnect(),
  }
}
