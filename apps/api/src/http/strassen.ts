/** The street register comes in, and the pair of reference files for the BA goes out. */
import type { FastifyInstance } from 'fastify'
import { createReferenzdateien } from '@sozial/formate/strassen'
import { akteurOf, type Umgebung } from '../context.ts'
import { fehler } from '../errors.ts'
import { importStrassen } from '../modules/strasse/import-strassen.ts'
import { findAbschnitte, findBaQuartiere } from '../modules/strasse/strasse.queries.ts'
import { parseName, toInhalt } from './eingaenge.ts'

/** 200,000 sections have about 15 MB. */
const STRASSEN_LIMIT = 20 * 1024 * 1024

interface Abgabe {
  readonly Querystring: { readonly name?: string; readonly nurPruefen?: string }
}
interface Abruf {
  readonly Params: { readonly datei: string }
}

export function registerStrassen(app: FastifyInstance, { db }: Umgebung): void {
  app.post<Abgabe>('/strassen', { bodyLimit: STRASSEN_LIMIT }, async (request, reply) => {
    const datei = { name: parseName(request.query.name), inhalt: toInhalt(request.body) }
    if (datei.inhalt.length === 0) throw fehler('DATEI_LEER', `Die Datei „${datei.name}“ ist leer.`)
    const akteur = await akteurOf(request)
    const nurPruefen = request.query.nurPruefen !== undefined
    const bericht = await importStrassen(db, { datei, akteur, nurPruefen })
    return reply.header('cache-control', 'no-store').send({ bericht })
  })
  app.get<Abruf>('/strassen/:datei', async (request, reply) => {
    const { datei } = request.params
    if (datei !== 'zu.csv' && datei !== 'ra.csv') {
      throw fehler('NICHT_GEFUNDEN', 'Es gibt zwei Referenzdateien: zu.csv und ra.csv.')
    }
    const abschnitte = await findAbschnitte(db.pool)
    const { zu, ra } = createReferenzdateien(await findBaQuartiere(db.pool), abschnitte)
    return reply
      .header('cache-control', 'no-store')
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="Strassenraster-${datei}"`)
      .send(datei === 'zu.csv' ? zu : ra)
  })
}
