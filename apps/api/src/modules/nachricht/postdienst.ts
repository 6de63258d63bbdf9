/**
 * Gets mails out: one sender over all processes, woken when something waits and
 * twice a minute for what is due, to be tried again, or left behind by a server
 * that died.
 */
import type { Logger } from 'pino'
import { enqueueErinnerungen, sendNaechste, type Versand } from './send-faellige.ts'
import { recoverSendende } from './versand.queries.ts'

export interface Post {
  /** From which address mails come; null: no mail server is set up, nothing goes out. */
  readonly absender: string | null
  /** Something waits: begins and returns at once. */
  readonly start: () => void
  /** What is being sent comes to its end. */
  readonly stop: () => Promise<void>
}

/** Without a mail server. */
export const OHNE_POST: Post = {
  absender: null,
  start: () => undefined,
  stop: () => Promise.resolve(),
}

/** One lock for the senders of all processes; the number means nothing, it only has to be ours. */
const SENDESPERRE = 7_021

const TAKT_MS = 30_000

export function createPostdienst(
  versand: Versand,
  { absender, log }: { readonly absender: string; readonly log: Pick<Logger, 'error'> },
): Post {
  let laufend = Promise.resolve()
  let wartet = false
  let beendet = false
  const start = (): void => {
    // One run after the one that runs sees all that came meanwhile.
    if (wartet || beendet) return
    wartet = true
    laufend = laufend
      .then(() => {
        wartet = false
        return beendet ? undefined : runAll(versand, () => beendet)
      })
      .catch((err: unknown) => log.error({ err }, 'Mailversand'))
  }
  const uhr = setInterval(start, TAKT_MS).unref()
  return {
    absender,
    start,
    stop: () => {
      beendet = true
      clearInterval(uhr)
      return laufend
    },
  }
}

/** Sends all that is due. What another process is at is not waited for. */
export async function runAll(versand: Versand, endet: () => boolean = () => false): Promise<void> {
  const { pool } = versand.db
  const verbindung = await pool.connect()
  // A connection that breaks here gives the lock back by itself.
  const ignore = () => undefined
  verbindung.on('error', ignore)
  try {
    const { rows } = await verbindung.query<{ frei: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS frei',
      [SENDESPERRE],
    )
    if (rows[0]?.frei !== true) return
    try {
      await recoverSendende(pool)
      await enqueueErinnerungen(versand)
      while (!endet() && (await sendNaechste(versand)));
    } finally {
      await verbindung.query('SELECT pg_advisory_unlock($1)', [SENDESPERRE])
    }
  } finally {
    verbindung.off('error', ignore)
    verbindung.release()
  }
}
