/** The SPA: hashed files for good, everything else is the one page that reads the address. */
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { sendFehler } from './fehlerantwort.ts'

/** Registers the built web app in `ordner`; without one only the API answers. */
export async function registerWeb(app: FastifyInstance, ordner: string | null): Promise<void> {
  if (ordner !== null) {
    await app.register(fastifyStatic, {
      root: ordner,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, pfad) => {
        const fest = pfad.includes('/assets/')
        void reply.header(
          'cache-control',
          fest ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const willSeite = request.method === 'GET' && request.headers.accept?.includes('text/html')
    if (ordner !== null && willSeite === true) return reply.sendFile('index.html')
    return sendFehler(request, reply, {
      status: 404,
      code: 'NICHT_GEFUNDEN',
      text: 'Unter dieser Adresse gibt es nichts.',
    })
  })
}
