/** Lets the work on Eingänge happen; see `jobs/laufdienst.ts`. */
import type { Db } from '@sozial/db'
import type { Logger } from 'pino'
import {
  createAbarbeiter,
  createLaufdienst,
  type Laufdienst,
  type Rechner,
} from '../../jobs/laufdienst.ts'
import { runEingang } from './run-eingang.ts'

/** How often to look for what another process left behind, or the command line brought. */
const TAKT_MS = 10_000

const arbeiteAb = createAbarbeiter(7_004)

/** Works until nothing waits any more. @returns when it is done */
export const finishEingaenge = (db: Db, rechne: Rechner = runEingang): Promise<void> =>
  arbeiteAb(db, rechne)

/** @param rechne in this thread, or in one of its own that the requests do not notice */
export const createEingangsdienst = (
  db: Db,
  log: Pick<Logger, 'error'>,
  rechne: Rechner,
): Laufdienst =>
  createLaufdienst(log, {
    name: 'Eingang',
    arbeite: () => finishEingaenge(db, rechne),
    taktMs: TAKT_MS,
  })
