/** Offers come in as a file: checked first, taken over when somebody has looked at the report. */
import type { Tabellenwahl } from '@sozial/formate/angebote'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { akteurOf, type Umgebung } from '../context.ts'
import { fehler } from '../errors.ts'
import { EINLESEZIELE } from '../modules/angebotsaustausch/einlesebericht.ts'
import { importAngebote } from '../modules/angebotsaustausch/import-angebote.ts'
import { DATEI_LIMIT, parseName, toInhalt } from './eingaenge.ts'

interface Abgabe {
  readonly Querystring: {
    readonly name?: string
    readonly ziel?: string
    readonly wahl?: string
    readonly mitNeuen?: string
    readonly nurPruefen?: string
  }
}

/** Longer than what a person chooses for a file. */
const HOECHSTENS_WAHL = 8_000

const wahl = z.object({
  spalten: z.record(z.string().regex(/^\d{1,3}$/), z.string().max(40).nullable()).default({}),
  kategorien: z.record(z.string().max(500), z.string().max(60)).default({}),
})

export function registerAngeboteEinlesen(
  app: FastifyInstance,
  { db, geokodierer }: Umgebung,
): void {
  app.post<Abgabe>('/angebote/einlesen', { bodyLimit: DATEI_LIMIT }, async (request, reply) => {
    const { query } = request
    const datei = { name: parseName(query.name), inhalt: toInhalt(request.body) }
    if (datei.inhalt.length === 0) throw fehler('DATEI_LEER', `Die Datei „${datei.name}“ ist leer.`)
    const handelnder = { wer: await request.findWer(), akteur: await akteurOf(request) }
    const bericht = await importAngebote({ pool: db.pool, geokodierer }, handelnder, {
      datei,
      wahl: parseWahl(query.wahl),
      ziel: parseZiel(query.ziel),
      mitNeuen: query.mitNeuen !== undefined,
      nurPruefen: query.nurPruefen !== undefined,
    })
    return reply.header('cache-control', 'no-store').send({ bericht })
  })
}

const parseZiel = (text: string | undefined): (typeof EINLESEZIELE)[number] => {
  const ziel = EINLESEZIELE.find((eines) => eines === (text ?? 'ENTWURF'))
  if (ziel !== undefined) return ziel
  throw fehler('EINGABE_UNGUELTIG', `„ziel“ ist ${EINLESEZIELE.join(', ')}.`)
}

/** @throws GraphQLError EINGABE_UNGUELTIG */
function parseWahl(text: string | undefined): Tabellenwahl {
  const nein = () =>
    fehler('EINGABE_UNGUELTIG', 'Was zu den Spalten gewählt ist, lässt sich nicht lesen.')
  if (text === undefined) return { spalten: {}, kategorien: {} }
  if (text.length > HOECHSTENS_WAHL) throw nein()
  const gelesen = wahl.safeParse(toJson(text))
  if (!gelesen.success) throw nein()
  return gelesen.data
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // No JSON is no choice: the schema says so.
    return undefined
  }
}
