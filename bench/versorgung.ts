/**
 * `pnpm bench versorgung`: need against supply of the demo Kreis, all branches in all Sozialräume, through the whole
 * server, against the plain figures by hand over node:http and pg, which must be the same.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { syncKategorien } from '@sozial/api/src/modules/angebot/sync-kategorien.ts'
import { syncKatalog } from '@sozial/api/src/modules/indikator/sync-katalog.ts'
import { seedIfEmpty } from '@sozial/api/src/modules/kreis/seed-demo.ts'
import { katalog } from '@sozial/db/seed/katalog'
import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import { renewStatistik } from '@sozial/db/statistik'
import pg from 'pg'

import { cpuMsOf } from './lib/cpu.ts'
import { withDatabase } from './lib/database.ts'
import { report, say } from './lib/report.ts'
import { medianOf, type Options } from './lib/rounds.ts'
import { openSitzung } from './lib/sitzung.ts'
import {
  antworteVonHand,
  ladeFeststehendes,
  type Handzeile,
} from './lib/versorgung-handgeschrieben.ts'
import { startOwn } from './peers/start.ts'

const BUDGET_MS = 200

/** What the page asks for. */
const DOKUMENT = `{ versorgung(ebene: SOZIALRAUM) { stichtag raumschluessel raumnamen kommunenamen zeitraum { id name }
  kategorien { schluessel name feld feldname zielgruppe vorOrt herein plaetze personen personenstatus quote km
    kreis { angebote kreisweit geheim plaetze personen quote } }
  luecken { raum feld feldname quadrant ohne wenig mehrbedarf fehlanteil gewicht spitze bedarfssatz angebotssatz }
  angebote { id slug titel organisation kategorien kreisweit standorte { raum } bestaetigtAm bestaetigungFaellig foerderungBis geber euro } } }`

interface Versorgung {
  readonly raumschluessel: readonly string[]
  readonly kategorien: readonly Handzeile[]
}

async function startHand(connectionString: string, folge: readonly number[]) {
  const pool = new pg.Pool({ connectionString, max: 2 })
  const fest = await ladeFeststehendes(pool)
  const server = createServer((_, antwort) => {
    void (async () => {
      const zeilen = await antworteVonHand(pool, fest, folge)
      antwort.setHeader('content-type', 'application/json')
      antwort.end(JSON.stringify(zeilen))
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const frage = async (): Promise<readonly Handzeile[]> => {
    const antwort = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return (await antwort.json()) as readonly Handzeile[]
  }
  const close = async (): Promise<void> => {
    server.close()
    server.closeAllConnections()
    await pool.end()
  }
  return { frage, close }
}

/** @throws Error where a figure differs */
function checkGleich({ kategorien }: Versorgung, hand: readonly Handzeile[]): void {
  for (const zeile of hand) {
    const eigene = kategorien.find(({ schluessel }) => schluessel === zeile.schluessel)
    for (const spalte of ['vorOrt', 'plaetze', 'personen', 'km'] as const) {
      for (const [i, wert] of zeile[spalte].entries()) {
        const unserer = eigene?.[spalte][i] ?? null
        // Ours knows where nobody told places; by hand that is none.
        if (unserer === null || (zeile.mobile && (spalte === 'plaetze' || spalte === 'vorOrt')))
          continue
        if (Math.abs(unserer - (wert ?? 0)) > 0.02)
          throw new Error(`${zeile.schluessel}, ${spalte}, Raum ${i}: ${unserer} und ${wert}`)
      }
    }
  }
}

async function messe(wer: Readonly<Record<string, () => Promise<unknown>>>, runden: number) {
  const zeiten = new Map(Object.keys(wer).map((name) => [name, [] as number[]]))
  for (let runde = 0; runde < runden; runde += 1) {
    for (const [name, frage] of Object.entries(wer)) {
      const beginn = performance.now()
      await frage()
      zeiten.get(name)!.push(performance.now() - beginn)
    }
  }
  return (name: string): readonly number[] => zeiten.get(name)!
}

function sage(eigener: readonly number[], hand: readonly number[]): void {
  const wir = medianOf(eigener)
  const gemeinsam = { name: 'versorgung, alle Bereiche', unit: 'ms' }
  report({
    ...gemeinsam,
    value: wir,
    peer: null,
    ratio: null,
    budget: BUDGET_MS,
    ok: wir <= BUDGET_MS,
  })
  const ratio = medianOf(eigener.map((ms, i) => (hand[i] ?? 0) / ms))
  report({
    ...gemeinsam,
    value: medianOf(hand),
    peer: 'handgeschrieben',
    ratio,
    budget: null,
    ok: null,
  })
}

export const run = ({ kurz }: Options): Promise<void> =>
  withDatabase('versorgung', async (db, connectionString) => {
    await syncKatalog(db, katalog)
    await syncKategorien(db, ANGEBOTSKATEGORIEN)
    await seedIfEmpty(db)
    // As the server does after its seed.
    if (process.env['OHNE_STATISTIK'] !== '1') await renewStatistik(connectionString)
    const own = await startOwn({ connectionString })
    const headers = {
      ...(await openSitzung(connectionString, {
        konto: 'demo-planung',
        zweck: 'JUGENDHILFEPLANUNG',
      })),
      'content-type': 'application/json',
    }
    const eigener = async (): Promise<Versorgung> => {
      const antwort = await fetch(`http://127.0.0.1:${own.port}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query: DOKUMENT }),
      })
      const { data, errors } = (await antwort.json()) as {
        readonly data?: { readonly versorgung: Versorgung }
        readonly errors?: unknown
      }
      if (!data) throw new Error(JSON.stringify(errors))
      return data.versorgung
    }
    const { raumschluessel } = await eigener()
    const { rows } = await db.pool.query<{ id: number }>(
      `SELECT f.id FROM unnest($1::text[]) WITH ORDINALITY u (schluessel, nr) JOIN raum r ON r.schluessel = u.schluessel AND r.ebene = 'SOZIALRAUM'
         JOIN raumfassung f ON f.raum_id = r.id AND f.gueltig_bis IS NULL ORDER BY nr`,
      [raumschluessel],
    )
    const hand = await startHand(
      connectionString,
      rows.map(({ id }) => id),
    )
    try {
      checkGleich(await eigener(), await hand.frage())
      await messe({ eigener, hand: hand.frage }, 30)
      const cpu = await cpuMsOf(own.pid)
      const runden = kurz ? 20 : 100
      const zeiten = await messe({ eigener, hand: hand.frage }, runden)
      say(
        `CPU-Zeit des Servers je Anfrage: ${(((await cpuMsOf(own.pid)) - cpu) / runden).toFixed(0)} ms`,
      )
      sage(zeiten('eigener'), zeiten('hand'))
    } finally {
      await hand.close()
      await own.close()
    }
  })
