/** Outlines of a Gebietsstand under an address that names their content. */
import type { Db } from '@sozial/db'
import type { FastifyInstance } from 'fastify'
import { fehler } from '../errors.ts'
import {
  findGeometrieadresse,
  findUmrisse,
} from '../modules/gebietsstand/geometrie.lesen.queries.ts'
import { toTopologie } from '../modules/gebietsstand/topologie.ts'
import { createSpeicher, sendFertig, toFertig, type Fertig } from './fertig.ts'

const DATEI = /^(\d{1,9})-[0-9a-f]{16}\.topo\.json$/

/** A Kreis has a handful of Gebietsstände; more than this is a visitor trying addresses. */
const GEMERKT = 24

export function registerGeometrie(app: FastifyInstance, db: Db): void {
  const merke = createSpeicher<Fertig | string>(GEMERKT)
  app.get<{ Params: { datei: string } }>('/geo/:datei', async (request, reply) => {
    const adresse = `/geo/${request.params.datei}`
    const ergebnis = await merke(adresse, () => createGeometrie(db, adresse))
    if (typeof ergebnis !== 'string') {
      void reply.header('content-type', 'application/topo+json; charset=utf-8')
      return sendFertig(request, reply, { ...ergebnis, fest: true })
    }
    return reply.header('cache-control', 'no-store').redirect(ergebnis)
  })
}

/**
 * The file behind an address, or the address that has taken its place.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, so that a missing one is not kept
 */
async function createGeometrie(db: Db, adresse: string): Promise<Fertig | string> {
  const id = Number(DATEI.exec(adresse.slice('/geo/'.length))?.[1] ?? -1)
  const gueltig = id < 0 ? null : await findGeometrieadresse(db, id)
  if (gueltig === null) throw fehler('NICHT_GEFUNDEN', 'Zu dieser Adresse gibt es keine Umrisse.')
  if (gueltig !== adresse) return gueltig
  const stand = await findUmrisse(db, id)
  if (!stand) throw fehler('NICHT_GEFUNDEN', 'Zu dieser Adresse gibt es keine Umrisse.')
  return toFertig(Buffer.from(JSON.stringify(toTopologie(stand.ebene, stand.umrisse))))
}
