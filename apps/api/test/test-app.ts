/** The whole server on a database and a port of its own. */
import { createTestDatabase, type TestDatabase } from '@sozial/db/test-database'
import type { FastifyInstance } from 'fastify'
import { randomBytes } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { pino } from 'pino'
import { createApp, type AppOptions } from '../src/app.ts'
import { deriveSchluesselbund } from '../src/auth/geheimnis.ts'
import { LOKALER_BETRIEB } from '../src/betrieb.ts'
import { createAls, type Sprecher, type Testkonto, type Testsprecher } from './als.ts'

/** Answer of a GraphQL request. */
export interface Antwort {
  readonly status: number
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly {
    readonly message: string
    readonly extensions: { readonly code: string; readonly nummer: string }
  }[]
}

export interface HttpAnfrage {
  readonly method?: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export interface HttpAntwort {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
  readonly json: <T>() => T
}

/** A line of the log. */
export interface Protokollzeile {
  readonly nummer?: string
  readonly err?: { readonly message: string }
}

export interface TestApp {
  readonly app: FastifyInstance
  /** `http://127.0.0.1:…` */
  readonly adresse: string
  readonly datenbank: TestDatabase
  /** As owner: for rows the application itself may not write. */
  readonly owner: pg.Pool
  /** Lines of the log so far. */
  readonly protokoll: readonly Protokollzeile[]
  /** As a planner of the Kreis who has said what for. */
  readonly frage: Sprecher['frage']
  readonly sende: Sprecher['sende']
  /** As another account: a role, or what matters of it. Every call is an account of its own. */
  readonly als: (konto: Testkonto) => Promise<Testsprecher>
  /** As nobody signed in. */
  readonly oeffentlich: Sprecher
  readonly close: () => Promise<void>
}

export async function createTestApp(
  webOrdner: string | null = null,
  abweichend: Partial<AppOptions> = {},
): Promise<TestApp> {
  const datenbank = await createTestDatabase()
  const owner = new pg.Pool({ connectionString: datenbank.connectionString, max: 2 })
  const protokoll: Protokollzeile[] = []
  const write = (zeile: string) => protokoll.push(JSON.parse(zeile) as Protokollzeile)
  const app = await createApp({
    db: datenbank.db,
    log: pino({ base: null }, { write }),
    betrieb: LOKALER_BETRIEB,
    schluessel: deriveSchluesselbund(randomBytes(32)),
    oidc: null,
    webOrdner,
    ...abweichend,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const adresse = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const sprecherOf = (cookie: string | null) => createSprecher(adresse, cookie)
  const als = createAls(owner, sprecherOf)
  const { frage, sende } = await als('PLANUNG')
  const close = async (): Promise<void> => {
    await app.close()
    await owner.end()
    await datenbank.close()
  }
  const oeffentlich = sprecherOf(null)
  return { app, adresse, datenbank, owner, protokoll, frage, sende, als, oeffentlich, close }
}

/** Who asks with this cookie; headers of its own win. */
function createSprecher(adresse: string, cookie: string | null): Sprecher {
  const eigene = cookie === null ? {} : { cookie, origin: adresse }
  const sende: Sprecher['sende'] = (anfrage) =>
    send(adresse, { ...anfrage, headers: { ...eigene, ...anfrage.headers } })
  const frage: Sprecher['frage'] = async (query, variables) => {
    const antwort = await sende({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    return { status: antwort.status, ...antwort.json<Omit<Antwort, 'status'>>() }
  }
  return { frage, sende, cookie }
}

function send(adresse: string, { url, method = 'GET', headers = {}, body }: HttpAnfrage) {
  return new Promise<HttpAntwort>((resolve, reject) => {
    const anfrage = httpRequest(`${adresse}${url}`, { method, headers }, (antwort) => {
      const teile: Buffer[] = []
      antwort.on('data', (teil: Buffer) => teile.push(teil))
      antwort.on('end', () => {
        const inhalt = Buffer.concat(teile)
        const json = <T>() => JSON.parse(inhalt.toString()) as T
        resolve({ status: antwort.statusCode ?? 0, headers: antwort.headers, body: inhalt, json })
      })
    })
    anfrage.on('error', reject)
    anfrage.end(body)
  })
}
