/** The demo Kreis behind a real server, and somebody outside who only knows its address. */
import { createTestDatabase } from '@sozial/db/test-database'
import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { pino } from 'pino'
import { createApp } from '../../../src/app.ts'
import { deriveSchluesselbund } from '../../../src/auth/geheimnis.ts'
import { LOKALER_BETRIEB } from '../../../src/betrieb.ts'
import { DEMOBESTAND } from '../../../src/modules/kreis/demobestand.testing.ts'
import type { Antwort } from '../../test-app.ts'

/** What an outsider gets to see of an answer. */
export interface Rohantwort {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

export interface Aussen {
  readonly frage: (query: string, variables?: object) => Promise<Antwort>
  readonly hole: (pfad: string) => Promise<Rohantwort>
}

export interface Gelaende {
  readonly aussen: Aussen
  /** As owner, for the judge and for sabotage. */
  readonly pool: pg.Pool
  readonly adresse: string
  readonly close: () => Promise<void>
}

export function createAussen(adresse: string): Aussen {
  return {
    frage: async (query, variables) => {
      const antwort = await fetch(`${adresse}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      return { status: antwort.status, ...((await antwort.json()) as Omit<Antwort, 'status'>) }
    },
    hole: async (pfad) => {
      const antwort = await fetch(`${adresse}${pfad}`)
      const bytes = new Uint8Array(await antwort.arrayBuffer())
      return { status: antwort.status, headers: Object.fromEntries(antwort.headers), bytes }
    },
  }
}

/** A database of its own with the demo Kreis, as a first start brings it, and a server on it. */
export async function openDemo(): Promise<Gelaende> {
  const datenbank = await createTestDatabase(DEMOBESTAND)
  const { db, connectionString } = datenbank
  const pool = new pg.Pool({ connectionString, max: 2 })
  const app = await createApp({
    db,
    log: pino({ base: null, level: 'silent' }),
    betrieb: LOKALER_BETRIEB,
    schluessel: deriveSchluesselbund(randomBytes(32)),
    oidc: null,
    webOrdner: null,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const adresse = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const close = async (): Promise<void> => {
    await app.close()
    await pool.end()
    await datenbank.close()
  }
  return { aussen: createAussen(adresse), pool, adresse, close }
}
