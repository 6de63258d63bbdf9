import type { Db } from '@sozial/db'
import type { Logger } from 'pino'
import { findSiegel } from '../protokoll/kette.queries.ts'
import { TAKT_MS } from './describe-loeschregeln.ts'
import { runLoeschlauf } from './run-loeschlauf.ts'

/**
 * Deletes what is past its time, now and daily. The Siegel of the Protokoll
 * goes to the log each time: there the owner of the database cannot rewrite it.
 *
 * @returns ends it; what runs comes to its end first, for it needs the database
 */
export function scheduleLoeschlauf(db: Db, log: Logger): () => Promise<void> {
  const run = async (): Promise<void> => {
    for (const { art, anzahl, fehler } of await runLoeschlauf(db, { jetzt: new Date() })) {
      if (fehler !== undefined) log.error({ err: fehler, art }, 'Löschfrist')
      else if (anzahl > 0) log.info({ art, anzahl }, 'Löschfrist')
    }
    log.info({ siegel: await findSiegel(db.pool) }, 'Siegel des Protokolls')
  }
  let laufend = Promise.resolve()
  const start = (): void => {
    laufend = run().catch((err: unknown) => log.error({ err }, 'Löschfrist'))
  }
  start()
  const uhr = setInterval(start, TAKT_MS).unref()
  return () => {
    clearInterval(uhr)
    return laufend
  }
}
