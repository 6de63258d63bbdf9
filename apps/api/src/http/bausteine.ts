/** The kleinräumige Gliederung comes in: outlines that are checked before they are taken over. */
import { istTag } from '@sozial/domain/zeitraum'
import type { FastifyInstance } from 'fastify'
import { akteurOf, type Umgebung } from '../context.ts'
import { readOnly } from '../database/transaction.ts'
import { fehler } from '../errors.ts'
import { withoutSteuerzeichen } from '../graphql/steuerzeichen.ts'
import { findKommunenumrisse } from '../modules/baustein/baustein.queries.ts'
import {
  BAUSTEINEBENEN,
  importBausteine,
  type Bausteinebene,
} from '../modules/baustein/import-bausteine.ts'
import { parseName, toInhalt } from './eingaenge.ts'

/** The same 50 MB as for every file, and a little for the reader to say so. */
const UMRISS_LIMIT = 51 * 1024 * 1024
const REPARATUREN_LIMIT = 1000

interface Abgabe {
  readonly Querystring: Readonly<Record<string, string | undefined>>
}

export function registerBausteine(app: FastifyInstance, { db, pruefeBausteine }: Umgebung): void {
  // What the check in the browser holds the outlines against: the same as here, point by point.
  app.get('/bausteine/kommunen', async (_, reply) => {
    const kommunen = await readOnly(db, (tx) => findKommunenumrisse(tx, null))
    return reply.header('cache-control', 'no-store').send({ kommunen })
  })
  app.post<Abgabe>('/bausteine', { bodyLimit: UMRISS_LIMIT }, async (request, reply) => {
    const { query } = request
    const datei = { name: parseName(query['name']), inhalt: toInhalt(request.body) }
    if (datei.inhalt.length === 0) throw fehler('DATEI_LEER', `Die Datei „${datei.name}“ ist leer.`)
    const bericht = await importBausteine(db, {
      datei,
      ebene: parseEbene(query['ebene']),
      ab: parseTag(query['gueltigAb'], 'Seit wann die Umrisse gelten'),
      einwohnerAm: query['einwohnerAm']
        ? parseTag(query['einwohnerAm'], 'Der Stichtag der Einwohnerzahlen')
        : null,
      reparaturen: withoutSteuerzeichen(query['reparaturen'] ?? '').slice(0, REPARATUREN_LIMIT),
      nurPruefen: query['nurPruefen'] !== undefined,
      akteur: await akteurOf(request),
      pruefe: pruefeBausteine,
    })
    return reply.header('cache-control', 'no-store').send({ bericht })
  })
}

function parseEbene(roh: string | undefined): Bausteinebene {
  const ebene = BAUSTEINEBENEN.find((eine) => eine === roh)
  if (ebene !== undefined) return ebene
  throw fehler('EINGABE_UNGUELTIG', 'Die Ebene fehlt: BAUSTEIN oder QUARTIER.')
}

function parseTag(roh: string | undefined, was: string): string {
  if (roh !== undefined && istTag(roh)) return roh
  throw fehler('EINGABE_UNGUELTIG', `${was}, fehlt (JJJJ-MM-TT).`)
}
