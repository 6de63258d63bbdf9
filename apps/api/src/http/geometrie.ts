/** Outlines of a Gebietsstand under an address that names their content. */
import type { Db } from '@sozial/db'
import type { FastifyInstance } from 'fastify'
import { istInnen } from '../auth/wer.ts'
import { createMerker } from '../database/gemerkt.ts'
import { fehler } from '../errors.ts'
import {
  findGeometrieadresse,
  findUmrisse,
  istOeffentlich,
} from '../modules/gebietsstand/geometrie.lesen.queries.ts'
import { toTopologie } from '../modules/gebietsstand/topologie.ts'
import { createSpeicher, sendFertig, toFertig, type Fertig } from './fertig.ts'

const DATEI = /^(\d{1,9})-[0-9a-f]{16}\.topo\.json$/

/** A Kreis has a handful of Gebietsstände; more than this is a visitor trying addresses. */
const GEMERKT = 24

/**
 * Outlines from Kommune upwards and of what is published are everyone's; all
 * others are for those innen, and for everyone else they do not exist.
 */
export function registerGeometrie(app: FastifyInstance, db: Db): void {
  const findOeffentlich = createMerker((_pool, id) => istOeffentlich(db, id), GEMERKT)
  const merke = createSpeicher<Fertig | string>(GEMERKT)
  app.get<{ Params: { datei: string } }>('/geo/:datei', async (request, reply) => {
    const id = Number(DATEI.exec(request.params.datei)?.[1] ?? -1)
    const oeffentlich = await findOeffentlich(db.pool, id)
    if (!oeffentlich && !istInnen(await request.findWer())) throw nichtGefunden()
    const adresse = `/geo/${request.params.datei}`
    const ergebnis = await merke(adresse, () => createGeometrie(db, id, adresse))
    if (typeof ergebnis !== 'string') {
      void reply.header('content-type', 'application/topo+json; charset=utf-8')
      const haltbarkeit = oeffentlich ? 'FEST' : 'PRIVAT'
      return sendFertig(request, reply, { ...ergebnis, haltbarkeit })
    }
    return reply.header('cache-control', 'no-store').redirect(ergebnis)
  })
}

const nichtGefunden = () => fehler('NICHT_GEFUNDEN', 'Zu dieser Adresse gibt es keine Umrisse.')

/**
 * The file behind an address, or the address that has taken its place.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, so that a missing one is not kept
 */
async function createGeometrie(db: Db, id: number, adresse: string): Promise<Fertig | string> {
  const gueltig = await findGeometrieadresse(db, id)
  if (gueltig === null) throw nichtGefunden()
  if (gueltig !== adresse) return gueltig
  const stand = await findUmrisse(db, id)
  if (!stand) throw nichtGefunden()
  return toFertig(Buffer.from(JSON.stringify(toTopologie(stand.ebene, stand.umrisse))))
}
