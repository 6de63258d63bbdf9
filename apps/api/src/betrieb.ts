/** How the server is reached, and what it refuses to run with where others reach it. */
import { describeMaengel, parseGeheimnis } from './auth/geheimnispruefung.ts'
import type { Env } from './env.ts'

export interface Betrieb {
  /** True where others than this machine are served: nothing of the demo is open, secrets are strong. */
  readonly produktion: boolean
  /**
   * True while the server listens on this machine only: then it answers to the
   * names of this machine alone, or a page elsewhere could point its own name
   * here and read along (DNS rebinding).
   */
  readonly nurLoopback: boolean
  /** Address under which a proxy shows the server, such as `https://sozial.kreis.de`. */
  readonly origin: string | null
  /** Behind TLS: cookies are Secure. What a request says of itself (X-Forwarded-Proto) has no part in it. */
  readonly sicher: boolean
  /** Proxies whose X-Forwarded-For names the client; empty: the other end of the connection is the client. */
  readonly proxys: readonly string[]
}

/** As `npm start` runs it on the own machine. */
export const LOKALER_BETRIEB: Betrieb = {
  produktion: false,
  nurLoopback: true,
  origin: null,
  sicher: false,
  proxys: [],
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost', '[::1]'])

export function toBetrieb(env: Env): Betrieb {
  const nurLoopback = LOOPBACK.has(env.HOST)
  const origin = env.ORIGIN ?? null
  const shown = origin !== null && !LOOPBACK.has(new URL(origin).hostname)
  return {
    produktion: !nurLoopback || shown || (env.NODE_ENV === 'production' && env.LOKAL === '0'),
    nurLoopback,
    origin,
    sicher: origin?.startsWith('https:') ?? false,
    proxys: env.TRUST_PROXY ?? [],
  }
}

/** Whether the demo fills an empty database: by default only where nobody else comes. */
export const wantsDemo = (env: Env, { produktion }: Betrieb): boolean =>
  env.DEMO === undefined ? !produktion : env.DEMO === '1'

/** What the database holds of the demo. */
export interface Demobestand {
  /** Demo accounts that anybody can sign in to with one click. */
  readonly offeneKonten: number
}

const ERZEUGEN = 'Bitte eines erzeugen (openssl rand -base64 32) und GEHEIMNIS damit setzen.'

/** Every reason not to start, each as what, why and what to do. */
export function findVerstoesse(env: Env, betrieb: Betrieb, demo: Demobestand): readonly string[] {
  if (!betrieb.produktion) return findOidcLuecken(env)
  return [
    ...findAdressverstoesse(betrieb),
    ...findGeheimnisverstoesse(env.GEHEIMNIS),
    ...findOidcLuecken(env),
    ...findOidcverstoesse(env),
    ...findDemoverstoesse(env, demo),
  ]
}

function findAdressverstoesse({ origin, sicher }: Betrieb): readonly string[] {
  if (sicher) return []
  const lage = origin === null ? 'ORIGIN fehlt' : `ORIGIN ist ${origin}, also ohne TLS`
  return [
    `${lage}. Ohne TLS liest jeder im Netz Passwörter und Werte mit. Bitte einen Proxy mit TLS davorstellen und ORIGIN auf seine Adresse setzen, zum Beispiel ORIGIN=https://sozialmonitoring.kreis.de.`,
  ]
}

function findGeheimnisverstoesse(geheimnis: string | undefined): readonly string[] {
  if (geheimnis === undefined) {
    return [
      `GEHEIMNIS fehlt. Aus ihm kommen die Schlüssel für zweite Faktoren und Anmeldung. ${ERZEUGEN}`,
    ]
  }
  const maengel = parseGeheimnis(geheimnis)
  if (Buffer.isBuffer(maengel)) return []
  return [
    `GEHEIMNIS ist zu schwach: ${describeMaengel(maengel)}. Wer es errät, kann Anmeldungen fälschen. ${ERZEUGEN}`,
  ]
}

function findOidcverstoesse({ OIDC_ISSUER: issuer }: Env): readonly string[] {
  if (issuer === undefined || issuer.startsWith('https:')) return []
  return [
    `OIDC_ISSUER ist ${issuer}, also ohne TLS. Wer im Netz sitzt, könnte sich als jeder anmelden. Bitte die https-Adresse des Anmeldedienstes setzen.`,
  ]
}

function findDemoverstoesse(env: Env, { offeneKonten }: Demobestand): readonly string[] {
  return [
    ...(env.DEMO === '1'
      ? [
          'DEMO=1 legt Konten an, in die jeder mit einem Klick kommt. Bitte DEMO=0 setzen; ein leeres Sozialmonitoring führt zum Einrichten des Kreises.',
        ]
      : []),
    ...(offeneKonten > 0
      ? [
          `Die Datenbank hat ${offeneKonten} offene Demo-Konten. In sie kommt jeder ohne Passwort. Bitte mit einer leeren Datenbank beginnen (DATABASE_URL oder DATA_DIR).`,
        ]
      : []),
  ]
}

/** OIDC is set up whole or not at all. */
function findOidcLuecken(env: Env): readonly string[] {
  const gesetzt = env.OIDC_ISSUER ?? env.OIDC_CLIENT_ID ?? env.OIDC_ROLLEN
  if (gesetzt === undefined) return []
  return (['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_ROLLEN'] as const)
    .filter((name) => env[name] === undefined)
    .map(
      (name) =>
        `${name} fehlt. Die Anmeldung über OIDC braucht OIDC_ISSUER, OIDC_CLIENT_ID und OIDC_ROLLEN. Bitte alle drei setzen oder keines.`,
    )
}
