/**
 * A real Anmeldedienst (oidc-provider) on loopback, and a browser to walk
 * through its pages. Between the two sits a hand that can exchange the ID token
 * on its way, signed with any key: what an attacker would send.
 */
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import { createServer, type ServerResponse } from 'node:http'
import { Provider, type Configuration } from 'oidc-provider'

export interface Person {
  readonly sub: string
  readonly [anspruch: string]: unknown
}

/** The next ID token with other claims, or signed by a key nobody knows, or by none. */
export interface Faelschung {
  readonly ansprueche: (echte: JWTPayload) => JWTPayload
  readonly unterschrift: 'EIGENE' | 'FREMDE' | 'KEINE'
}

export interface Testanmeldedienst {
  readonly issuer: string
  /** Who signs in next. */
  person: Person
  /** For the next ID token. */
  faelschung: Faelschung | null
  /** Says only that it is broken, or hangs up. */
  ausfall: 'FEHLER' | 'STILLE' | null
  readonly close: () => Promise<void>
}

export const CLIENT = {
  clientId: 'sozialmonitoring',
  clientSecret: 'nur-im-test-und-nur-auf-loopback',
}

/** @param app address of the application that its users come from */
export async function startAnmeldedienst(port: number, app: string): Promise<Testanmeldedienst> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const fremder = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(privateKey)), kid: 'test', alg: 'RS256', use: 'sig' }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${port}`
  const dienst: Omit<Testanmeldedienst, 'close'> = {
    issuer,
    person: { sub: 'niemand' },
    faelschung: null,
    ausfall: null,
  }
  const provider = new Provider(issuer, {
    ...EINSTELLUNG,
    jwks: { keys: [jwk] },
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${app}/oidc/zurueck`],
        post_logout_redirect_uris: [`${app}/anmelden`],
      },
    ],
    findAccount: (_ctx, sub) => ({
      accountId: sub,
      claims: () => Promise.resolve({ ...dienst.person, sub }),
    }),
  })
  const handle = provider.callback()
  server.on('request', (request, response) => {
    const { faelschung, ausfall } = dienst
    if (ausfall === 'STILLE') return void response.destroy()
    if (ausfall === 'FEHLER') return void response.writeHead(502).end('Bad gateway')
    if (request.url === '/token' && faelschung !== null) {
      dienst.faelschung = null
      exchange(response, (echte) => {
        const ansprueche = faelschung.ansprueche(echte)
        if (faelschung.unterschrift === 'KEINE') return new UnsecuredJWT(ansprueche).encode()
        return new SignJWT(ansprueche)
          .setProtectedHeader({ alg: 'RS256', kid: 'test' })
          .sign(faelschung.unterschrift === 'FREMDE' ? fremder.privateKey : privateKey)
      })
    }
    void handle(request, response)
  })
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return Object.assign(dienst, { close })
}

const EINSTELLUNG: Configuration = {
  cookies: { keys: ['nur im Test'] },
  features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  conformIdTokenClaims: false,
  claims: {
    openid: ['sub'],
    profile: ['name', 'preferred_username', 'groups', 'organisation'],
    email: ['email', 'email_verified'],
  },
  pkce: { required: () => true },
  ttl: {
    AccessToken: 600,
    AuthorizationCode: 60,
    IdToken: 600,
    Interaction: 600,
    Session: 600,
    Grant: 600,
  },
}

/** Replaces the ID token in the body that is about to be sent. */
function exchange(
  response: ServerResponse,
  sign: (echte: JWTPayload) => Promise<string> | string,
): void {
  const end = response.end.bind(response)
  const send = async (inhalt: unknown): Promise<void> => {
    const antwort = JSON.parse(String(inhalt)) as { readonly id_token: string }
    const [, mitte = ''] = antwort.id_token.split('.')
    const ansprueche = JSON.parse(Buffer.from(mitte, 'base64url').toString()) as JWTPayload
    const text = JSON.stringify({ ...antwort, id_token: await sign(ansprueche) })
    response.setHeader('content-length', Buffer.byteLength(text))
    end(text)
  }
  const ersatz = (inhalt: unknown): ServerResponse => {
    void send(inhalt)
    return response
  }
  response.end = ersatz as typeof response.end
}
