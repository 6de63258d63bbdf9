/** Lets the runs of the Geheimhaltung happen; see `jobs/laufdienst.ts`. */
import type { Db } from '@sozial/db'
import type { Logger } from 'pino'
import {
  createAbarbeiter,
  createLaufdienst,
  type Laufdienst,
  type Rechner,
} from '../../jobs/laufdienst.ts'
import { runSchutzlauf } from './run-schutzlauf.ts'

/** How often to look whether another process died over its run. */
const TAKT_MS = 30_000

const arbeiteAb = createAbarbeiter(7_003)

/** Runs until no draft waits any more. @returns when it is done */
export const finishSchutzlauf = (db: Db, rechne: Rechner = runSchutzlauf): Promise<void> =>
  arbeiteAb(db, rechne)

/** @param rechne in this thread, or in one of its own that the requests do not notice */
export const createSchutzdienst = (
  db: Db,
  log: Pick<Logger, 'error'>,
  rechne: Rechner,
): Laufdienst =>
  createLaufdienst(log, {
    name: 'Geheimhaltung',
    arbeite: () => finishSchutzlauf(db, rechne),
    taktMs: TAKT_MS,
  })
