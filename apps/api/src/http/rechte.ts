/** Rights of routes, checked before anything of the body is read. */
import type { FastifyInstance, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { ALLE, darf } from '../auth/berechtigung.ts'
import { ROUTEN } from '../auth/routen.ts'
import { rightsError } from '../auth/verweigern.ts'

/** To be called before the routes are added. A route without a row throws. */
export function registerRechte(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const regeln = [route.method].flat().map((methode) => ruleOf(methode, route.url))
    const strenge = regeln.filter(({ wem }) => wem !== ALLE)
    if (strenge.length === 0) return
    const check: onRequestAsyncHookHandler = async (request: FastifyRequest) => {
      const wer = await request.findWer()
      if (!darf(wer, ruleOf(request.method, route.url))) throw rightsError(wer)
    }
    route.onRequest = [check, ...[route.onRequest ?? []].flat()]
  })
}

function ruleOf(methode: string, url: string): (typeof ROUTEN)[string] {
  const name = `${methode === 'HEAD' ? 'GET' : methode} ${url}`
  const regel = ROUTEN[name]
  if (regel === undefined) throw new Error(`Ohne Regel (apps/api/src/auth): ${name}`)
  return regel
}
