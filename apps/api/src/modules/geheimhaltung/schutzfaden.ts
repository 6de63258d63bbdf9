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
    faden = new Worker(datei, { workerData: verbindung })
    try {
      const [code] = (await once(faden, 'exit')) as [number]
      if (code !== 0) throw new Error(`Der Lauf der Geheimhaltung endete mit ${code}.`)
      return undefined
    } finally {
      faden = undefined
    }
  }
  /** The run begins anew with the next server. */
  const stop = async (): Promise<void> => {
    await faden?.terminate()
  }
  return { rechne, stop }
}
