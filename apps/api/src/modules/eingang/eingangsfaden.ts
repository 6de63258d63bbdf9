import type { DbOptions } from '@sozial/db'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Rechner } from '../../jobs/laufdienst.ts'

/** A file that needs more than this kills its thread and not the server; three times, and it is given up. */
const SPEICHER_MB = 1024

/** Reading makes much that is gone at once: a small room for it is emptied more often and stays small. */
const JUNGES_MB = 24

/**
 * Works on Eingänge in a thread with connections of its own, so that the server
 * goes on answering while a file of a million rows is read.
 *
 * @param datei what the thread runs: eingangsarbeiter
 */
export function createEingangsfaden(datei: URL, verbindung: DbOptions) {
  let laufender: Worker | undefined
  const rechne: Rechner = async () => {
    laufender = new Worker(datei, {
      workerData: verbindung,
      resourceLimits: {
        maxOldGenerationSizeMb: SPEICHER_MB,
        maxYoungGenerationSizeMb: JUNGES_MB,
      },
    })
    // Rejects with what the thread threw.
    const [code] = (await once(laufender, 'exit')) as [number]
    if (code !== 0) throw new Error(`Die Arbeit an den Eingängen endete mit ${code}.`)
    return undefined
  }
  /** What was begun begins anew with the next server. */
  const stop = async (): Promise<void> => void (await laufender?.terminate())
  return { rechne, stop }
}
