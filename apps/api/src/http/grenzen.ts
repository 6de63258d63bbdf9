/**
 * How much one visitor may ask for. Counted in this process per minute: by
 * account where somebody is signed in, else by network address. Where only this
 * machine is served, nobody but its owner could be slowed, so nothing is
 * counted; what fits into memory is a bound everywhere.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import { netzOf } from '../auth/bremse.ts'
import type { Betrieb } from '../betrieb.ts'
import { fehler } from '../errors.ts'

const MINUTE_MS = 60_000

/** Requests per minute. A whole Verwaltung may stand behind one address. */
export const GRENZEN_JE_MINUTE = {
  /** Everything from one address, files of the pages included. */
  ALLES: 6000,
  /** GraphQL. */
  ABFRAGE: 1200,
  /** Ways to the Anmeldedienst; guessing passwords has a brake of its own. */
  ANMELDUNG: 60,
  /** Files with figures. */
  AUSGABE: 120,
  /** Files of offices. */
  EINLESEN: 30,
} as const

type Klasse = keyof typeof GRENZEN_JE_MINUTE

const KLASSEN: Readonly<Record<string, Klasse>> = {
  '/angebote.:endung': 'AUSGABE',
  '/angebote/register.:endung': 'AUSGABE',
  '/angebote/vorlage.xlsx': 'AUSGABE',
  '/angebote/einlesen': 'EINLESEN',
  '/datenanforderungen/:id/vorlage.xlsx': 'AUSGABE',
  '/eingaenge': 'EINLESEN',
  '/eingaenge/:id/datei': 'AUSGABE',
  '/graphql': 'ABFRAGE',
  '/daten': 'AUSGABE',
  '/daten/:indikator/:datei': 'AUSGABE',
  '/kreis': 'EINLESEN',
  '/liefern': 'EINLESEN',
  '/liefern/vorlage.xlsx': 'AUSGABE',
  '/oidc/start': 'ANMELDUNG',
  '/oidc/zurueck': 'ANMELDUNG',
  '/protokoll.csv': 'AUSGABE',
  '/strassen': 'EINLESEN',
  '/strassen/:datei': 'AUSGABE',
}

/** Uploads of one account at the same time. */
const UPLOADS_JE_KONTO = 2

/** Bytes of all uploads that are being taken at the same time. */
const UPLOAD_BYTES = 150 * 1024 * 1024

/** Keys counted apart within a minute; what comes beyond shares one. */
const SCHLUESSEL_HOECHSTENS = 100_000

/** To be called before the rights, which so come first, and before the routes are added. */
export function registerGrenzen(app: FastifyInstance, { produktion }: Betrieb): void {
  const count = createZaehler()
  if (produktion) {
    app.addHook('onRequest', (request, reply, done) => {
      done(toFehler(reply, count(`ALLES ${adresseOf(request)}`, GRENZEN_JE_MINUTE.ALLES)))
    })
  }
  const take = createAnnahme()
  app.addHook('onRoute', (route) => {
    const klasse = KLASSEN[route.url]
    if (klasse === undefined) return
    addOnRequest(route, async (request, reply) => {
      if (produktion) {
        const wartezeit = count(`${klasse} ${await findWen(request)}`, GRENZEN_JE_MINUTE[klasse])
        const zuViel = toFehler(reply, wartezeit)
        if (zuViel) throw zuViel
      }
      if (klasse === 'EINLESEN') await take(request, reply, route.bodyLimit ?? 0)
    })
  })
}

type Hook = (request: FastifyRequest, reply: FastifyReply) => Promise<void>

function addOnRequest(route: RouteOptions, hook: Hook): void {
  route.onRequest = [...[route.onRequest ?? []].flat(), hook]
}

const adresseOf = ({ ip }: FastifyRequest): string => (ip.includes(':') ? netzOf(ip) : ip)

async function findWen(request: FastifyRequest): Promise<string | number> {
  const wer = await request.findWer()
  return wer.art === 'KONTO' ? wer.kontoId : adresseOf(request)
}

/** Counts per key within the running minute. @returns seconds to wait; 0 while there is room */
function createZaehler(): (schluessel: string, grenze: number) => number {
  let zahlen = new Map<string, number>()
  let ende = 0
  return (schluessel, grenze) => {
    const jetzt = performance.now()
    if (jetzt >= ende) {
      zahlen = new Map()
      ende = jetzt + MINUTE_MS
    }
    const voll = zahlen.size >= SCHLUESSEL_HOECHSTENS && !zahlen.has(schluessel)
    const eigener = voll ? '' : schluessel
    const zahl = (zahlen.get(eigener) ?? 0) + 1
    zahlen.set(eigener, zahl)
    return zahl > grenze ? Math.ceil((ende - jetzt) / 1000) : 0
  }
}

function toFehler(reply: FastifyReply, sekunden: number): Error | undefined {
  if (sekunden === 0) return undefined
  void reply.header('retry-after', sekunden)
  return fehler(
    'ZU_VIELE_ANFRAGEN',
    `Das waren zu viele Anfragen in einer Minute. Bitte in ${sekunden} Sekunden noch einmal versuchen.`,
  )
}

/** Lets an upload begin only where it fits; it gives its room back when the connection is done. */
function createAnnahme(): (
  request: FastifyRequest,
  reply: FastifyReply,
  bodyLimit: number,
) => Promise<void> {
  const laufende = new Map<string | number, number>()
  let bytes = 0
  return async (request, reply, bodyLimit) => {
    const wer = await findWen(request)
    const eigene = laufende.get(wer) ?? 0
    const angekuendigt = Number(request.headers['content-length'] ?? bodyLimit)
    if (eigene >= UPLOADS_JE_KONTO) {
      throw besetzt(reply, 'Es werden schon zwei Dateien von Ihnen gelesen.')
    }
    if (bytes + angekuendigt > UPLOAD_BYTES) {
      throw besetzt(reply, 'Es werden gerade zu viele große Dateien zugleich gelesen.')
    }
    laufende.set(wer, eigene + 1)
    bytes += angekuendigt
    reply.raw.once('close', () => {
      bytes -= angekuendigt
      const rest = (laufende.get(wer) ?? 1) - 1
      if (rest === 0) laufende.delete(wer)
      else laufende.set(wer, rest)
    })
  }
}

/** Seconds after which an upload has usually been read. */
const UPLOAD_SEKUNDEN = 10

function besetzt(reply: FastifyReply, satz: string): Error {
  void reply.header('retry-after', UPLOAD_SEKUNDEN)
  return fehler(
    'ZU_VIELE_ANFRAGEN',
    `${satz} Bitte warten, bis eine fertig ist, und dann noch einmal senden.`,
  )
}
