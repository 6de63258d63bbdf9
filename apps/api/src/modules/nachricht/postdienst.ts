/**
 * Gets mails out: one sender over all processes, woken when something waits and
 * twice a minute for what is due, to be tried again, or left behind by a server
 * that died. See `jobs/laufdienst.ts`.
 */
import type { Logger } from 'pino'
import { createAbarbeiter, createLaufdienst, type Laufdienst } from '../../jobs/laufdienst.ts'
import { enqueueBeteiligungserinnerungen } from '../abstimmung/erinnerung.ts'
import { enqueueErinnerungen } from '../anforderung/erinnerung.ts'
import { enqueueBestaetigungserinnerungen } from '../angebotslink/erinnerung.ts'
import { sendNaechste, type Versand } from './send-faellige.ts'
import { recoverSendende } from './versand.queries.ts'

export interface Post extends Laufdienst {
  /** From which address mails come; null: no mail server is set up, nothing goes out. */
  readonly absender: string | null
}

/** Without a mail server. */
export const OHNE_POST: Post = {
  absender: null,
  start: () => undefined,
  stop: () => Promise.resolve(),
}

const TAKT_MS = 30_000

const arbeiteAb = createAbarbeiter(7_021)

/** Sends all that is due. @returns when it is done */
export function sendAlle(versand: Versand): Promise<void> {
  let begonnen = false
  return arbeiteAb(versand.db, async ({ pool }) => {
    if (!begonnen) {
      begonnen = true
      // Whoever holds the lock is the only sender: what is half sent was left behind.
      await recoverSendende(pool)
      await enqueueErinnerungen(versand)
      await enqueueBeteiligungserinnerungen(versand)
      await enqueueBestaetigungserinnerungen(versand)
    }
    return sendNaechste(versand)
  })
}

export const createPostdienst = (
  versand: Versand,
  { absender, log }: { readonly absender: string; readonly log: Pick<Logger, 'error'> },
): Post => ({
  absender,
  ...createLaufdienst(log, {
    name: 'Mailversand',
    arbeite: () => sendAlle(versand),
    taktMs: TAKT_MS,
  }),
})
