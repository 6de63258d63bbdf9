/**
 * The Anmeldedienst of the Verwaltung: authorization code with PKCE (RFC 7636),
 * state and nonce; the ID token is checked for signature, issuer, audience,
 * nonce and expiry (OpenID Connect Core 1.0, 3.1.3.7) by openid-client.
 */
import * as oidc from 'openid-client'
import { findAnspruch, type Ansprueche } from './ansprueche.ts'
import type { OidcEinstellung } from './einstellung.ts'

/** What the answer of the Anmeldedienst must fit to. */
export interface Pruefung {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export interface Anmeldedienst {
  readonly einstellung: OidcEinstellung
  /** Where to send the browser, and what to remember for it. */
  readonly start: (
    rueckkehr: string,
  ) => Promise<{ readonly adresse: string; readonly pruefung: Pruefung }>
  /** Who came back under this address. Throws when anything about it is wrong. */
  readonly take: (
    adresse: URL,
    pruefung: Pruefung,
  ) => Promise<{ readonly ansprueche: Ansprueche; readonly idToken: string }>
  /** Where one signs out there; null when it offers no such place. */
  readonly findAbmeldung: (idToken: string, danach: string) => Promise<string | null>
}

/** Seconds an answer of the Anmeldedienst may take. */
const GEDULD = 10

/** Its description is read again after this time. */
const GEMERKT_MS = 60 * 60 * 1000

export function createAnmeldedienst(einstellung: OidcEinstellung): Anmeldedienst {
  const open = remember(() => discover(einstellung))
  return {
    einstellung,
    start: async (rueckkehr) => createStart(await open(), einstellung.scope, rueckkehr),
    async take(adresse, { state, nonce, verifier }) {
      const dienst = await open()
      const antwort = await oidc.authorizationCodeGrant(dienst, adresse, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const ausToken: Ansprueche = antwort.claims() ?? {}
      const ansprueche = await withUserinfo({ dienst, einstellung, ausToken }, antwort.access_token)
      return { ansprueche, idToken: antwort.id_token ?? '' }
    },
    async findAbmeldung(idToken, danach) {
      const dienst = await open()
      if (dienst.serverMetadata().end_session_endpoint === undefined) return null
      const frage = { id_token_hint: idToken, post_logout_redirect_uri: danach }
      return oidc.buildEndSessionUrl(dienst, frage).href
    },
  }
}

async function createStart(
  dienst: oidc.Configuration,
  scope: string,
  rueckkehr: string,
): ReturnType<Anmeldedienst['start']> {
  const pruefung = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  }
  const adresse = oidc.buildAuthorizationUrl(dienst, {
    redirect_uri: rueckkehr,
    scope,
    state: pruefung.state,
    nonce: pruefung.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(pruefung.verifier),
    code_challenge_method: 'S256',
  })
  return { adresse: adresse.href, pruefung }
}

async function discover({
  issuer,
  clientId,
  clientSecret,
}: OidcEinstellung): Promise<oidc.Configuration> {
  const auth = clientSecret === null ? oidc.None() : undefined
  // Without TLS only where the operator says so, which production refuses.
  const ohneTls = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []
  return oidc.discovery(new URL(issuer), clientId, clientSecret ?? undefined, auth, {
    execute: [oidc.enableNonRepudiationChecks, ...ohneTls],
    timeout: GEDULD,
  })
}

interface Gelesen {
  readonly dienst: oidc.Configuration
  readonly einstellung: OidcEinstellung
  readonly ausToken: Ansprueche
}

/** Some keep groups out of the ID token; then they are asked for, and must be of the same person. */
async function withUserinfo(
  { dienst, einstellung, ausToken }: Gelesen,
  accessToken: string,
): Promise<Ansprueche> {
  const { rollenfeld, organisationsfeld } = einstellung
  const felder = [rollenfeld, ...(organisationsfeld === null ? [] : [organisationsfeld])]
  const vollstaendig = felder.every((feld) => findAnspruch(ausToken, feld) !== undefined)
  if (vollstaendig || dienst.serverMetadata().userinfo_endpoint === undefined) return ausToken
  const mehr = await oidc.fetchUserInfo(dienst, accessToken, String(ausToken['sub']))
  return { ...mehr, ...ausToken }
}

/** Asks once for all who want it at the same time; a failure is not remembered. */
function remember<T>(work: () => Promise<T>): () => Promise<T> {
  let gemerkt: { readonly ergebnis: Promise<T>; readonly bis: number } | undefined
  return () => {
    if (gemerkt !== undefined && gemerkt.bis > performance.now()) return gemerkt.ergebnis
    const neu = { ergebnis: work(), bis: performance.now() + GEMERKT_MS }
    gemerkt = neu
    neu.ergebnis.catch(() => {
      if (gemerkt === neu) gemerkt = undefined
    })
    return neu.ergebnis
  }
}

/**
 * What an error of `take` means for who wanted to sign in. What is wrong with
 * a token is nobody's business but the log's.
 */
export function grundOf(error: unknown): 'ABGEBROCHEN' | 'NICHT_ERREICHBAR' | 'UNGUELTIG' {
  if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied') {
    return 'ABGEBROCHEN'
  }
  return isAusfall(error) ? 'NICHT_ERREICHBAR' : 'UNGUELTIG'
}

/** Whether nobody answered, or only to say that something is broken there. */
function isAusfall(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { name, message, status, cause } = error as Partial<oidc.ResponseBodyError>
  if (typeof status === 'number') return status >= 500
  return name === 'TimeoutError' || message === 'fetch failed' || isAusfall(cause)
}
