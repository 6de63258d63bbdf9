/**
 * `pnpm bench finder`: the finder over 20,000 offers, through the whole server,
 * against the same questions in plain SQL over node:http and pg.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isDeepStrictEqual } from 'node:util'

import { syncKategorien } from '@sozial/api/src/modules/angebot/sync-kategorien.ts'
import { insertBeispielangebote } from '@sozial/api/src/modules/angebotssuche/beispielangebote.testing.ts'
import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import { createTestDatabase } from '@sozial/db/test-database'
import pg from 'pg'

import { createAngebote, FRAGEN, type Frage } from './lib/finder-bed.ts'
import { HANDGESCHRIEBEN_SQL, toWerte } from './lib/finder-handgeschrieben.ts'
import { report, say } from './lib/report.ts'
import { medianOf, type Options } from './lib/rounds.ts'
import { startOwn } from './peers/start.ts'

const ANZAHL = 20_000
const BUDGET_MS = 50
const BUDGET_VERHAELTNIS = 0.7

const DOKUMENT = `query ($suche: String, $kategorien: [String!], $zielgruppen: [String!], $sprachen: [String!],
    $nurFreie: Boolean, $ort: AngebotsortInput, $umkreisKm: Float) {
  angebotssuche(suche: $suche, kategorien: $kategorien, zielgruppen: $zielgruppen, sprachen: $sprachen,
    nurFreie: $nurFreie, ort: $ort, umkreisKm: $umkreisKm) {
    anzahl treffer { slug titel kurztext organisation orte frei abstand } facetten { feld wert name anzahl }
  } }`

interface Antwort {
  readonly anzahl: number
  readonly treffer: readonly { readonly slug: string }[]
}

async function frage(adresse: string, body: unknown): Promise<unknown> {
  const antwort = await fetch(adresse, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return antwort.json()
}

/** What a developer would write by hand: one statement, no schema. */
async function startHand(connectionString: string) {
  const pool = new pg.Pool({ connectionString, max: 2 })
  const server = createServer((anfrage, antwort) => {
    void (async () => {
      const teile: Buffer[] = []
      for await (const teil of anfrage) teile.push(teil as Buffer)
      const werte = toWerte(JSON.parse(Buffer.concat(teile).toString()) as Frage)
      const { rows } = await pool.query({
        name: 'hand',
        text: HANDGESCHRIEBEN_SQL,
        values: [...werte],
      })
      antwort.setHeader('content-type', 'application/json')
      antwort.end(JSON.stringify(rows[0]))
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = async (): Promise<void> => {
    server.close()
    server.closeAllConnections()
    await pool.end()
  }
  return { adresse: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close }
}

async function fill(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await insertBeispielangebote(client, createAngebote(ANZAHL))
  await client.query('VACUUM (ANALYZE) oeffentliches_angebot, oeffentlicher_standort')
  await client.end()
}

type Wer = (frage: Frage) => Promise<Antwort>

/** Both in turn, so that a busy machine meets both alike. */
async function messe(eigener: Wer, hand: Wer, runden: number) {
  const zeiten = { eigener: [] as number[], hand: [] as number[] }
  for (let runde = 0; runde < runden; runde += 1) {
    for (const eine of FRAGEN) {
      for (const [name, wer] of [
        ['eigener', eigener],
        ['hand', hand],
      ] as const) {
        const beginn = performance.now()
        await wer(eine)
        zeiten[name].push(performance.now() - beginn)
      }
    }
  }
  return zeiten
}

async function checkGleich(eigener: Wer, hand: Wer): Promise<void> {
  for (const eine of FRAGEN) {
    const [a, b] = [await eigener(eine), await hand(eine)]
    const kurz = ({ anzahl, treffer }: Antwort) => [anzahl, treffer.map(({ slug }) => slug)]
    if (!isDeepStrictEqual(kurz(a), kurz(b)))
      throw new Error(`Verschiedenes auf ${JSON.stringify(eine)}: ${a.anzahl} und ${b.anzahl}`)
    say(`${JSON.stringify(eine)}: ${a.anzahl} Angebote`)
  }
}

function sage(zeiten: Readonly<Record<'eigener' | 'hand', readonly number[]>>): void {
  const [wir, sie] = [medianOf(zeiten.eigener), medianOf(zeiten.hand)]
  const paare = zeiten.eigener.map((ms, i) => (zeiten.hand[i] ?? 0) / ms)
  const verhaeltnis = medianOf(paare)
  report({
    name: 'finder, Antwort',
    value: wir,
    unit: 'ms',
    peer: null,
    ratio: null,
    budget: BUDGET_MS,
    ok: wir <= BUDGET_MS,
  })
  report({
    name: 'finder, Antwort',
    value: sie,
    unit: 'ms',
    peer: 'handgeschrieben',
    ratio: verhaeltnis,
    budget: BUDGET_VERHAELTNIS,
    ok: verhaeltnis >= BUDGET_VERHAELTNIS,
  })
}

export async function run({ kurz }: Options): Promise<void> {
  const datenbank = await createTestDatabase()
  await syncKategorien(datenbank.db, ANGEBOTSKATEGORIEN)
  await fill(datenbank.connectionString)
  const own = await startOwn({ connectionString: datenbank.connectionString })
  const adresse = `http://127.0.0.1:${own.port}/graphql`
  const server = await startHand(datenbank.connectionString)
  const eigener: Wer = async (variables) => {
    const antwort = (await frage(adresse, { query: DOKUMENT, variables })) as {
      readonly data: { readonly angebotssuche: Antwort }
    }
    return antwort.data.angebotssuche
  }
  const hand: Wer = async (eine) => (await frage(server.adresse, eine)) as Antwort
  try {
    await checkGleich(eigener, hand)
    await messe(eigener, hand, 2)
    sage(await messe(eigener, hand, kurz ? 3 : 20))
  } finally {
    await own.close()
    await server.close()
    await datenbank.close()
  }
}
