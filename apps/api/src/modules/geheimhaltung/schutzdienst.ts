/**
 * Lets the runs of the Geheimhaltung happen: one at a time over all processes,
 * begun when a draft is prepared, again when the server comes back, and now and
 * then for what another process left behind.
 */
import type { Db } from '@sozial/db'
import type { Logger } from 'pino'
import type { Pool } from 'pg'
import { runSchutzlauf } from './run-schutzlauf.ts'

/** Protects the draft that waits; see `runSchutzlauf`. */
export type Schutzrechner = (db: Db) => Promise<number | undefined>

/** One lock for the runs of all processes; the number means nothing, it only has to be ours. */
const LAUFSPERRE = 7_003

/** How often to look whether another process died over its run. */
const TAKT_MS = 30_000

/** The last run of each pool: the next one begins when it is done. */
const letzte = new WeakMap<Pool, Promise<void>>()

/**
 * Runs until no draft waits any more, after what runs already.
 *
 * @returns when it is done; what another process is at is not waited for
 */
export function finishSchutzlauf(db: Db, rechne: Schutzrechner = runSchutzlauf): Promise<void> {
  const lauf = (letzte.get(db.pool) ?? Promise.resolve()).then(() => runAll(db, rechne))
  letzte.set(
    db.pool,
    lauf.catch(() => undefined),
  )
  return lauf
}

async function runAll(db: Db, rechne: Schutzrechner): Promise<void> {
  const verbindung = await db.pool.connect()
  // A connection that breaks here gives the lock back by itself.
  const ignore = () => undefined
  verbindung.on('error', ignore)
  try {
    const { rows } = await verbindung.query<{ frei: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS frei',
      [LAUFSPERRE],
    )
    if (rows[0]?.frei !== true) return
    try {
      while ((await rechne(db)) !== undefined);
    } finally {
      await verbindung.query('SELECT pg_advisory_unlock($1)', [LAUFSPERRE])
    }
  } finally {
    verbindung.off('error', ignore)
    verbindung.release()
  }
}

export interface Schutzdienst {
  /** A draft waits: begins and returns at once. */
  readonly start: () => void
  /** What runs comes to its end, or begins anew with the next server. */
  readonly stop: () => Promise<void>
}

/** @param rechne in this thread, or in one of its own that the requests do not notice */
export function createSchutzdienst(
  db: Db,
  log: Pick<Logger, 'error'>,
  rechne: Schutzrechner,
): Schutzdienst {
  let laufend = Promise.resolve()
  let beendet = false
  const start = (): void => {
    if (beendet) return
    laufend = finishSchutzlauf(db, rechne).catch((err: unknown) =>
      log.error({ err }, 'Geheimhaltung'),
    )
  }
  const uhr = setInterval(start, TAKT_MS).unref()
  return {
    start,
    stop: () => {
      beendet = true
      clearInterval(uhr)
      return laufend
    },
  }
}
