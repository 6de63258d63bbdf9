import type { Db } from '@sozial/db'
import type { Logger } from 'pino'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { computeRegisterzahlen } from './compute-registerzahlen.ts'
import { findRegistertage } from './registertag.queries.ts'

const AKTEUR: Akteur = { art: 'SYSTEM', name: 'Register' }
const TAKT_MS = 24 * 60 * 60 * 1000

/**
 * The newest year-end gets the figures of the register as soon as its
 * inhabitants are counted; looked for daily. Earlier years are ordered by somebody.
 *
 * @returns the Lieferung; undefined: there is nothing to do
 */
export async function runRegisterlauf(db: Db): Promise<number | undefined> {
  const [juengster] = await findRegistertage(db.pool)
  if (juengster === undefined || juengster.lieferungId !== null) return undefined
  const { rows } = await db.pool.query<{ gibtEs: boolean }>(
    'SELECT EXISTS (SELECT FROM unterstuetzungsangebot WHERE bestaetigt_am IS NOT NULL) AS "gibtEs"',
  )
  if (rows[0]?.gibtEs !== true) return undefined
  const { lieferungId } = await computeRegisterzahlen(db, { tage: [juengster.tag], akteur: AKTEUR })
  return lieferungId
}

/** @returns ends it; what runs comes to its end first, for it needs the database */
export function scheduleRegisterlauf(db: Db, log: Logger): () => Promise<void> {
  const run = async (): Promise<void> => {
    const lieferung = await runRegisterlauf(db)
    if (lieferung !== undefined) log.info({ lieferung }, 'Registerzahlen')
  }
  let laufend = Promise.resolve()
  const start = (): void => {
    laufend = run().catch((err: unknown) => log.error({ err }, 'Registerzahlen'))
  }
  start()
  const uhr = setInterval(start, TAKT_MS).unref()
  return () => {
    clearInterval(uhr)
    return laufend
  }
}
