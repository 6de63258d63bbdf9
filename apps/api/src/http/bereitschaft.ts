/** For whoever watches over the process: does it live, can it answer? */
import type { Db } from '@sozial/db'
import type { FastifyInstance } from 'fastify'
import { isDatenbankBereit } from './bereitschaft.queries.ts'
import { sendFehler } from './fehlerantwort.ts'

export function registerBereitschaft(app: FastifyInstance, db: Db): void {
  app.get('/healthz', (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ ok: true }),
  )
  app.get('/readyz', async (request, reply) => {
    if (await isDatenbankBereit(db)) {
      return reply.header('cache-control', 'no-store').send({ ok: true })
    }
    return sendFehler(request, reply, {
      status: 503,
      code: 'SERVER_NICHT_BEREIT',
      text: 'Die Datenbank antwortet nicht oder ist noch nicht eingerichtet.',
    })
  })
}
