/**
 * Signing in and out at the Anmeldedienst of the Verwaltung: the only part of
 * accounts that needs redirects. Between leaving and coming back the browser
 * carries a sealed cookie; an answer that does not fit to it is refused.
 */
import type { Anmeldegrund } from '@sozial/shared/anmeldegrund'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { endOwn, signInto } from '../auth/anmelden.ts'
import { decrypt, encrypt, type Schluesselbund } from '../auth/geheimnis.ts'
import { grundOf, type Anmeldedienst } from '../auth/oidc/anmeldedienst.ts'
import { toProfil } from '../auth/oidc/ansprueche.ts'
import { findIdToken, insertOidcsitzung } from '../auth/oidc/oidc-konto.queries.ts'
import { takeKonto } from '../auth/oidc/oidc-konto.ts'
import { parseWeg } from '../auth/oidc/weg.ts'
import { createKontext, type Umgebung } from '../context.ts'
import { fehler } from '../errors.ts'

/** Carries what the answer of the Anmeldedienst must fit to. */
const OIDC_COOKIE = 'sozial_oidc'

/** Time to sign in there, a second factor included. */
const FRIST_SEKUNDEN = 600

const unterwegs = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  weg: z.string(),
  bis: z.number(),
})
type Unterwegs = z.infer<typeof unterwegs>

interface Gang {
  readonly umgebung: Umgebung
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

interface Vorgang extends Gang {
  readonly anmeldedienst: Anmeldedienst
}

/** @param anmeldedienst null: local accounts only */
export function registerOidc(
  app: FastifyInstance,
  umgebung: Umgebung,
  anmeldedienst: Anmeldedienst | null,
): void {
  const withDienst = (work: (vorgang: Vorgang) => Promise<FastifyReply>) => {
    return (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      if (anmeldedienst !== null) return work({ umgebung, anmeldedienst, request, reply })
      throw fehler('NICHT_GEFUNDEN', 'Hier ist kein Anmeldedienst eingerichtet.')
    }
  }
  app.get('/oidc/start', withDienst(start))
  app.get('/oidc/zurueck', withDienst(comeBack))
  app.get('/oidc/abmelden', (request, reply) => leave({ umgebung, request, reply }, anmeldedienst))
}

async function start(vorgang: Vorgang): Promise<FastifyReply> {
  const { anmeldedienst, request, umgebung } = vorgang
  try {
    const { adresse, pruefung } = await anmeldedienst.start(rueckkehrOf(vorgang))
    const weg = parseWeg((request.query as { readonly zurueck?: unknown }).zurueck)
    const inhalt: Unterwegs = { ...pruefung, weg, bis: Date.now() + FRIST_SEKUNDEN * 1000 }
    const siegel = encrypt(
      umgebung.schluessel.oidc,
      Buffer.from(JSON.stringify(inhalt)),
      OIDC_COOKIE,
    )
    request.cookieablage.set(OIDC_COOKIE, {
      wert: siegel.toString('base64url'),
      dauer: FRIST_SEKUNDEN,
    })
    return lead(vorgang, adresse)
  } catch (error) {
    return refuse(vorgang, 'NICHT_ERREICHBAR', error)
  }
}

async function comeBack(vorgang: Vorgang): Promise<FastifyReply> {
  const { anmeldedienst, request, umgebung } = vorgang
  const cookie = request.cookieablage.get(OIDC_COOKIE)
  request.cookieablage.clear(OIDC_COOKIE)
  const dabei = cookie === null ? null : openSiegel(cookie, umgebung.schluessel)
  if (dabei === null) return refuse(vorgang, 'ABGELAUFEN')
  const adresse = new URL(rueckkehrOf(vorgang))
  adresse.search = new URL(request.url, adresse).search
  const antwort = await anmeldedienst.take(adresse, dabei).catch((error: unknown) => ({ error }))
  if ('error' in antwort) return refuse(vorgang, grundOf(antwort.error), antwort.error)
  return signIn(vorgang, antwort, dabei.weg)
}

async function signIn(
  vorgang: Vorgang,
  { ansprueche, idToken }: Awaited<ReturnType<Anmeldedienst['take']>>,
  weg: string,
): Promise<FastifyReply> {
  const { umgebung, request, anmeldedienst } = vorgang
  const { db, schluessel } = umgebung
  const fund = await takeKonto(db, toProfil(ansprueche, anmeldedienst.einstellung), request.id)
  if (fund.art === 'ABGELEHNT') return refuse(vorgang, fund.grund)
  const { kontoId, name } = fund
  // Whether a second factor is needed, the Anmeldedienst knows and asks for.
  const konto = { kontoId, name, weg: 'OIDC', zweitfaktorOffen: false } as const
  const wer = await signInto(await createKontext(umgebung, request), konto)
  if (wer.art !== 'KONTO') return refuse(vorgang, 'GESPERRT')
  const { sitzungId } = wer
  const geheim = encrypt(schluessel.oidc, Buffer.from(idToken), sitzungId)
  await insertOidcsitzung(db.pool, sitzungId, geheim)
  // The sign-in page goes on from there, after it has asked what for.
  return lead(vorgang, `/anmelden?${new URLSearchParams({ zurueck: weg }).toString()}`)
}

/**
 * Ends the session here first, then leads to where one signs out there. Works
 * for every session, and when the Anmeldedienst does not answer.
 */
async function leave(gang: Gang, anmeldedienst: Anmeldedienst | null): Promise<FastifyReply> {
  const { umgebung, request } = gang
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw fehler('HERKUNFT_ABGELEHNT', 'Abmelden kann sich nur, wer es auf unseren Seiten will.')
  }
  const idToken = await findEigenesToken(gang)
  await endOwn(await createKontext(umgebung, request))
  const danach = '/anmelden?abgemeldet=ja'
  if (idToken === null || anmeldedienst === null) return lead(gang, danach)
  const dort = await anmeldedienst
    .findAbmeldung(idToken, `${originOf(gang)}/anmelden`)
    .catch((error: unknown) => {
      request.log.warn({ nummer: request.id, err: error }, 'Abmeldung beim Anmeldedienst')
      return null
    })
  return lead(gang, dort ?? danach)
}

/** The ID token of the session that asks; null where it began otherwise. */
async function findEigenesToken({ umgebung, request }: Gang): Promise<string | null> {
  const wer = await request.findWer()
  if (wer.art !== 'KONTO') return null
  const geheim = await findIdToken(umgebung.db.pool, wer.sitzungId)
  if (geheim === null) return null
  return decrypt(umgebung.schluessel.oidc, geheim, wer.sitzungId)?.toString() ?? null
}

function openSiegel(cookie: string, { oidc }: Schluesselbund): Unterwegs | null {
  const klartext = decrypt(oidc, Buffer.from(cookie, 'base64url'), OIDC_COOKIE)
  if (klartext === undefined) return null
  const { data } = unterwegs.safeParse(JSON.parse(klartext.toString()))
  return data !== undefined && data.bis > Date.now() ? data : null
}

/** Where the server is seen. Without ORIGIN it answers to names of this machine only. */
const originOf = ({ umgebung, request }: Gang): string =>
  umgebung.betrieb.origin ?? `http://${request.headers.host ?? 'localhost'}`

const rueckkehrOf = (gang: Gang): string => `${originOf(gang)}/oidc/zurueck`

function lead({ request, reply }: Gang, adresse: string): FastifyReply {
  request.cookieablage.send(reply)
  return reply.header('cache-control', 'no-store').redirect(adresse, 303)
}

/** Back to the sign-in page with a sentence; what exactly was wrong stays in the log. */
function refuse(vorgang: Vorgang, grund: Anmeldegrund, error?: unknown): FastifyReply {
  const { name, message, code } = (error ?? {}) as Partial<NodeJS.ErrnoException>
  vorgang.request.log.warn({ nummer: vorgang.request.id, grund, name, code, text: message }, 'OIDC')
  return lead(vorgang, `/anmelden?grund=${grund}`)
}
