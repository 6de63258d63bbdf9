/**
 * Lets work happen that outlives a request: one run at a time over all
 * processes, begun when there is something to do, again when the server comes
 * back, and now and then for what another process left behind. What is to be
 * done stands in the database, so that nothing is lost with a process.
 */
import type { Db } from '@sozial/db'
import type { Pool } from 'pg'
import type { Logger } from 'pino'

/** Does one thing that waits. @returns its number; undefined: nothing waited */
export type Rechner = (db: Db) => Promise<number | undefined>

/** Runs until nothing waits any more, after what runs already. */
type Abarbeiter = (db: Db, rechne: Rechner) => Promise<void>

/**
 * @param sperre number of the lock for the runs of all processes; it means nothing, it only has to be ours
 * @returns a function that is done when nothing waits; what another process is at is not waited for
 */
export function createAbarbeiter(sperre: number): Abarbeiter {
  /** The last run of each pool: the next one begins when it is done. */
  const letzte = new WeakMap<Pool, Promise<void>>()
  return (db, rechne) => {
    const lauf = (letzte.get(db.pool) ?? Promise.resolve()).then(() => runAll(db, rechne, sperre))
    letzte.set(
      db.pool,
      lauf.catch(() => undefined),
    )
    return lauf
  }
}

async function runAll(db: Db, rechne: Rechner, sperre: number): Promise<void> {
  const verbindung = await db.pool.connect()
  // A connection that breaks here gives the lock back by itself.
  let kaputt = false
  try {
    const { rows } = await verbindung.query<{ frei: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS frei',
      [sperre],
    )
    if (rows[0]?.frei !== true) return
    try {
      while ((await rechne(db)) !== undefined);
    } finally {
      await verbindung.query('SELECT pg_advisory_unlock($1)', [sperre]).catch(() => (kaputt = true))
    }
  } finally {
    verbindung.release(kaputt)
  }
}

export interface Laufdienst {
  /** Something waits: begins and returns at once. */
  readonly start: () => void
  /** What runs comes to its end, or begins anew with the next server. */
  readonly stop: () => Promise<void>
}

interface Dienstangaben {
  /** For the log. */
  readonly name: string
  readonly arbeite: () => Promise<void>
  /** How often to look whether another process died over its run. */
  readonly taktMs: number
}

export function createLaufdienst(
  log: Pick<Logger, 'error'>,
  { name, arbeite, taktMs }: Dienstangaben,
): Laufdienst {
  let laufend = Promise.resolve()
  let beendet = false
  const start = (): void => {
    if (beendet) return
    laufend = arbeite().catch((err: unknown) => log.error({ err }, name))
  }
  const uhr = setInterval(start, taktMs).unref()
  return {
    start,
    stop: () => {
      beendet = true
      clearInterval(uhr)
      return laufend
    },
  }
}
