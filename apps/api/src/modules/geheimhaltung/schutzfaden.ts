import type { DbOptions } from '@sozial/db'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Schutzrechner } from './schutzdienst.ts'

/**
 * Protects in a thread of its own with a connection of its own, so that the
 * server goes on answering; what it needs it reads, what it decides it writes.
 *
 * @param datei what the thread runs: schutzarbeiter
 */
export function createSchutzfaden(datei: URL, verbindung: DbOptions) {
  let faden: Worker | undefined
  const rechne: Schutzrechner = async () => {
    const eigener = new Worker(datei, { workerData: verbindung })
    faden = eigener
    try {
      const [id] = (await Promise.race([
        once(eigener, 'message'),
        once(eigener, 'exit').then(([code]) => {
          throw new Error(`Der Lauf der Geheimhaltung endete mit ${String(code)}.`)
        }),
      ])) as [number | null]
      return id ?? undefined
    } finally {
      faden = undefined
      await eigener.terminate()
    }
  }
  /** The run begins anew with the next server. */
  const stop = async (): Promise<void> => {
    await faden?.terminate()
  }
  return { rechne, stop }
}
