/** One structured log line per request: what ran, how long, how it ended. No personal data. */
import type { FastifyInstance } from 'fastify'
import type { Wer } from '../auth/wer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What a route adds to its log line. */
    vermerk: { readonly operation?: string; readonly codes?: readonly unknown[] }
  }
}

/** A request id from outside is taken over only if it cannot harm a log. */
const SANE_ID = /^[\w.-]{8,64}$/

export function nummerOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && SANE_ID.test(header) ? header : crypto.randomUUID()
}

export function registerProtokollzeile(app: FastifyInstance): void {
  app.decorateRequest('vermerk')
  app.addHook('onRequest', (request, reply, done) => {
    request.vermerk = {}
    void reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const bytes = Number(reply.getHeader('content-length'))
    request.log.info({
      rolle: rolleOf(request.wer),
      methode: request.method,
      weg: request.routeOptions.url ?? 'unbekannt',
      ...request.vermerk,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(bytes > 0 && { bytes }),
    })
    done()
  })
}

/** Kind of viewer, never who; the public too where nobody asked who it is. */
const rolleOf = (wer: Wer | null): string =>
  wer?.art === 'KONTO' ? wer.rollen.join('+') : 'OEFFENTLICHKEIT'
