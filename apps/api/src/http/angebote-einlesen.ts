/** Offers come in as a file: checked first, taken over when somebody has looked at the report. */
import type { FastifyInstance } from 'fastify'
import { akteurOf, type Umgebung } from '../context.ts'
import { fehler } from '../errors.ts'
import { EINLESEZIELE } from '../modules/angebotsaustausch/einlesebericht.ts'
import { importAngebote, toEinlesenden } from '../modules/angebotsaustausch/import-angebote.ts'
import { parseTabellenwahl } from '../modules/angebotsaustausch/tabellenwahl.ts'
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

export function registerAngeboteEinlesen(
  app: FastifyInstance,
  { db, geokodierer }: Umgebung,
): void {
  app.post<Abgabe>('/angebote/einlesen', { bodyLimit: DATEI_LIMIT }, async (request, reply) => {
    const { query } = request
    const datei = { name: parseName(query.name), inhalt: toInhalt(request.body) }
    if (datei.inhalt.length === 0) throw fehler('DATEI_LEER', `Die Datei „${datei.name}“ ist leer.`)
    const wer = toEinlesenden({
      wer: await request.findWer(),
      akteur: await akteurOf(request),
    })
    const bericht = await importAngebote({ pool: db.pool, geokodierer }, wer, {
      datei,
      wahl: parseTabellenwahl(query.wahl),
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
