/** Setting up the Kreis from the browser: the outlines of its Gemeinden as GeoJSON. */
import type { Db } from '@sozial/db'
import { istTag } from '@sozial/domain/zeitraum'
import { readGeometrie } from '@sozial/formate/geometrie'
import { LesefehlerError } from '@sozial/formate/lesung'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { akteurOf } from '../context.ts'
import { fehler } from '../errors.ts'
import { withoutSteuerzeichen } from '../graphql/steuerzeichen.ts'
import {
  createKreis,
  type AngelegterKreis,
  type Kreisgebiet,
} from '../modules/kreis/create-kreis.ts'

/** The Gemeinden of the largest Kreis in full detail have about 5 MB. */
const DATEI_LIMIT = 20 * 1024 * 1024
const NAME_LIMIT = 120
const SCHLUESSEL = /^\d{5}$/

interface Suche {
  readonly Querystring: {
    readonly schluessel?: string
    readonly name?: string
    readonly gueltigAb?: string
  }
}

/** Needs the parser of `application/octet-stream` that the route of the Lieferungen has added. */
export function registerKreis(app: FastifyInstance, db: Db): void {
  app.post<Suche>('/kreis', { bodyLimit: DATEI_LIMIT }, async (request, reply) => {
    const kreis = await takeKreis(db, request)
    return reply.header('cache-control', 'no-store').send({ kreis })
  })
}

async function takeKreis(db: Db, request: FastifyRequest<Suche>): Promise<AngelegterKreis> {
  const { schluessel = '', name: roh, gueltigAb = '' } = request.query
  const name = typeof roh === 'string' ? withoutSteuerzeichen(roh).trim() : ''
  if (name === '' || name.length > NAME_LIMIT) {
    throw fehler('EINGABE_UNGUELTIG', 'Der Name des Kreises fehlt oder ist zu lang.')
  }
  if (!SCHLUESSEL.test(schluessel)) {
    throw fehler('EINGABE_UNGUELTIG', 'Der Schlüssel des Kreises hat fünf Ziffern, z. B. 05370.')
  }
  if (!istTag(gueltigAb)) {
    throw fehler('EINGABE_UNGUELTIG', 'Seit wann die Grenzen gelten, fehlt (JJJJ-MM-TT).')
  }
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
    throw fehler('DATEI_LEER', 'Die Umrisse der Gemeinden fehlen.')
  }
  const gebiete = readGebiete(request.body, schluessel)
  const akteur = await akteurOf(request)
  return createKreis(db, {
    gebiete,
    kreisSchluessel: schluessel,
    name,
    gueltigAb,
    demo: false,
    akteur,
  })
}

/** All violations at once; nothing is stored from a file with one. */
function readGebiete(inhalt: Buffer, praefix: string): readonly Kreisgebiet[] {
  try {
    const { gebiete, meldungen } = readGeometrie([{ name: 'kreis.geojson', inhalt }], { praefix })
    const fehlerhaft = meldungen.filter(({ schwere }) => schwere === 'FEHLER')
    if (fehlerhaft.length === 0) return gebiete
    throw fehler('DATEI_FEHLERHAFT', fehlerhaft.map(({ text }) => text).join(' '))
  } catch (error) {
    if (error instanceof LesefehlerError) throw fehler('DATEI_FEHLERHAFT', error.message)
    throw error
  }
}
