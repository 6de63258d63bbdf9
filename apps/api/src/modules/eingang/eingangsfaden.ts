import type { DbOptions } from '@sozial/db'
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Rechner } from '../../jobs/laufdienst.ts'
import { hasArbeit, type Arbeit } from './eingang.queries.ts'
import { stopPruefung } from './run-eingang.ts'

/** A file that needs more than this kills its thread and not the server; three times, and it is given up. */
const SPEICHER_MB = 1024

/** Reading makes much that is gone at once: a small room for it is emptied more often and stays small. */
const JUNGES_MB = 24

/** Longer nobody waits for a check, and what waits behind it does not either. */
const FRIST_MS = 10 * 60_000

/**
 * Works on Eingänge in a thread with connections of its own, so that the server
 * goes on answering while a file of a million rows is read. A check that takes
 * too long ends with its thread, and what waits behind it goes on in the next.
 *
 * @param datei what the thread runs: eingangsarbeiter
 */
export function createEingangsfaden(datei: URL, verbindung: DbOptions, fristMs = FRIST_MS) {
  let laufender: Worker | undefined
  let beendet = false
  const rechne: Rechner = async (db) => {
    // A thread loads all that reads files: too dear to look in vain every few seconds.
    if (!(await hasArbeit(db.pool)) || beendet) return undefined
    const faden = new Worker(datei, {
      workerData: verbindung,
      resourceLimits: { maxOldGenerationSizeMb: SPEICHER_MB, maxYoungGenerationSizeMb: JUNGES_MB },
    })
    laufender = faden
    const frist = watch(faden, fristMs)
    try {
      // Rejects with what the thread threw.
      const [code] = (await once(faden, 'exit')) as [number]
      const zuLang = frist.abgelaufen()
      if (zuLang !== undefined) {
        await stopPruefung(db, zuLang)
        return zuLang.id
      }
      if (code !== 0 && !beendet) throw new Error(`Die Arbeit an den Eingängen endete mit ${code}.`)
      return undefined
    } finally {
      frist.stop()
    }
  }
  /** What was begun begins anew with the next server. */
  const stop = async (): Promise<void> => {
    beendet = true
    await laufender?.terminate()
  }
  return { rechne, stop }
}

/** Ends the thread when a check takes longer; taking over is one transaction and takes its time. */
function watch(faden: Worker, fristMs: number) {
  let uhr: NodeJS.Timeout | undefined
  let zuLang: Arbeit | undefined
  faden.on('message', (arbeit: Arbeit) => {
    clearTimeout(uhr)
    if (arbeit.art !== 'PRUEFEN') return
    uhr = setTimeout(() => {
      zuLang = arbeit
      void faden.terminate()
    }, fristMs)
  })
  return { abgelaufen: () => zuLang, stop: () => clearTimeout(uhr) }
}
