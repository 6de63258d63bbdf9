/** Headers of every answer, and the check that a change comes from our own pages. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { SITZUNG_COOKIE } from '../auth/cookies.ts'
import type { Betrieb } from '../betrieb.ts'
import { fehler } from '../errors.ts'

/** Pages below this path may stand in the frame of another site, and only they. */
const EINBETTBAR = '/einbetten/'

/** Whoever has a page below this path got there by a personal link: no other page learns where from. */
const MIT_LINK = '/liefern'

const regeln = (rahmen: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${rahmen}`,
  ].join('; ')

/** Behind TLS browsers come back over TLS only, for a year. */
const NUR_TLS = { 'strict-transport-security': 'max-age=31536000' } as const

const KOPF = {
  // Whatever may be kept says so itself.
  'cache-control': 'no-store',
  'content-security-policy': regeln("'none'"),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // The finder may ask where the reader is; a frame on another site may not.
  'permissions-policy': 'camera=(), geolocation=(self), microphone=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
} as const

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

export function registerSicherheit(app: FastifyInstance, regel: Betrieb): void {
  const eigener = regel.origin === null ? null : new URL(regel.origin).host
  const kopf = regel.sicher ? { ...KOPF, ...NUR_TLS } : KOPF
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(kopf)
    if (request.url.startsWith(MIT_LINK)) void reply.header('referrer-policy', 'no-referrer')
    if (request.url.startsWith(EINBETTBAR)) {
      void reply.header('content-security-policy', regeln('*'))
    }
    done(findVerstoss(request, regel, eigener))
  })
}

function findVerstoss(
  request: FastifyRequest,
  { nurLoopback }: Betrieb,
  eigener: string | null,
): Error | undefined {
  const { host = '' } = request.headers
  if (nurLoopback && host !== eigener && !LOOPBACK.has(host.replace(/:\d+$/, ''))) {
    return fehler('HERKUNFT_ABGELEHNT', 'Unter diesem Namen antwortet der Server nicht.')
  }
  if (isLeading(request)) {
    return fehler('HERKUNFT_ABGELEHNT', 'Abfragen mit Anmeldung stellen nur die eigenen Seiten.')
  }
  if (request.method === 'GET' || request.method === 'HEAD' || isOwn(request, host, eigener)) {
    return undefined
  }
  return fehler(
    'HERKUNFT_ABGELEHNT',
    'Änderungen nimmt der Server nur von seinen eigenen Seiten an.',
  )
}

/**
 * A link of another page that asks in the name of whoever follows it: reading
 * small cells or the Protokoll would stand there as hers.
 */
function isLeading({ headers, url }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  const fremd = site === 'cross-site' || site === 'same-site'
  return fremd && url.startsWith('/graphql') && (headers.cookie ?? '').includes(SITZUNG_COOKIE)
}

/**
 * Browsers say where a request comes from: by Sec-Fetch-Site, older ones by
 * Origin. What sends neither is no page (the command line, a script); with the
 * cookie of a session it could be one all the same, and is refused.
 */
function isOwn({ headers }: FastifyRequest, host: string, eigener: string | null): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin } = headers
  if (origin === undefined) return !(headers.cookie ?? '').includes(SITZUNG_COOKIE)
  if (!URL.canParse(origin)) return false
  const absender = new URL(origin).host
  return absender === host || absender === eigener
}
