import type { Logger } from 'pino'
import type { Post } from '../nachricht/postdienst.ts'
import { runTageslauf, type Tagesbedarf } from './run-tageslauf.ts'

/** A day begins at midnight wherever the server was then: every quarter of an hour is soon enough. */
const TAKT_MS = 15 * 60 * 1000

interface Tagesdienst extends Omit<Tagesbedarf, 'mailversand'> {
  readonly post: Post
  readonly log: Pick<Logger, 'error' | 'info'>
}

/**
 * Lets offers rest that nobody confirms, and brings public rows to today, now
 * and whenever a day begins.
 *
 * @returns ends it; what runs comes to its end first
 */
export function scheduleTageslauf({ log, post, ...bedarf }: Tagesdienst): () => Promise<void> {
  const mailversand = post.absender !== null
  const run = async (): Promise<void> => {
    const ergebnis = await runTageslauf({ ...bedarf, mailversand })
    if (ergebnis.ruhend + ergebnis.erneuert > 0) log.info(ergebnis, 'Tageslauf der Angebote')
    if (ergebnis.ruhend > 0) post.start()
  }
  let laufend = Promise.resolve()
  const start = (): void => {
    laufend = run().catch((err: unknown) => log.error({ err }, 'Tageslauf der Angebote'))
  }
  start()
  const uhr = setInterval(start, TAKT_MS).unref()
  return () => {
    clearInterval(uhr)
    return laufend
  }
}
