import type { FastifyBaseLogger } from 'fastify'
import { stdSerializers } from 'pino'

/** Where PostgreSQL quotes rows, statements and parameters: figures and names that no log may hold. */
const ZITATE: ReadonlySet<string> = new Set(['detail', 'where', 'hint', 'internalQuery'])

/** The same log, that says of an error of the database what and where, but not of which row. */
export const withoutZeilen = (log: FastifyBaseLogger): FastifyBaseLogger =>
  log.child({}, { serializers: { err: toZeile } })

function toZeile(error: Error): object {
  const zeile = stdSerializers.err(error)
  return Object.fromEntries(
    ['type', 'message', 'stack', ...Object.keys(zeile)]
      .filter((feld) => !ZITATE.has(feld))
      .map((feld) => [feld, zeile[feld]]),
  )
}
