/** Who asks, for every route: found when first wanted, so that public answers touch no session. */
import fastifyCookie from '@fastify/cookie'
import type { Db } from '@sozial/db'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { createCookies, SITZUNG_COOKIE, type Cookies } from '../auth/cookies.ts'
import { findWer } from '../auth/sitzung.ts'
import type { Wer } from '../auth/wer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the browser came with and what the answer changes. */
    cookieablage: Cookies
    /** Set once it was asked for. */
    wer: Wer | null
    /** Looks the session up at most once per request. */
    findWer: () => Promise<Wer>
  }
}

/** @param sicher whether the server is reached over TLS only: cookies are then Secure */
export async function registerWer(app: FastifyInstance, db: Db, sicher: boolean): Promise<void> {
  await app.register(fastifyCookie)
  app.decorateRequest('wer', null)
  app.decorateRequest('cookieablage')
  app.decorateRequest('findWer', async function findWerOfRequest(this): Promise<Wer> {
    this.wer ??= await findWer(db.pool, this.cookieablage.get(SITZUNG_COOKIE))
    return this.wer
  })
  app.addHook('onRequest', (request, _reply, done) => {
    request.cookieablage = createCookies(request.cookies, sicher)
    done()
  })
}

/** For outlines, which say nothing of people: the own browser may ask whether they are still the same. */
export const EIGENER_SPEICHER = 'private, no-cache'

/** An answer that hung on who asks: no cache gives it to another, and one to an account is kept nowhere. */
export function keepApart(reply: FastifyReply, wer: Wer): void {
  const eigener = reply.getHeader('cache-control') === EIGENER_SPEICHER
  if (wer.art === 'KONTO' && !eigener) void reply.header('cache-control', 'no-store')
  const bisher = reply.getHeader('vary')
  void reply.header('vary', bisher === undefined ? 'cookie' : `${String(bisher)}, cookie`)
}
