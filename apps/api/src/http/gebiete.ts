/** The areas of a Gebietsstand as a file for other systems, and which Baustein lies in which Sozialraum. */
import type { Db } from '@sozial/db'
import {
  GEBIETSFORMATE,
  schreibeGebiete,
  type Gebietsformat,
  type Gebietssatz,
} from '@sozial/formate/schreiben/gebiete'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum, toTag } from '@sozial/shared/format'
import type { FastifyInstance } from 'fastify'
import { istInnen } from '../auth/wer.ts'
import { fehler } from '../errors.ts'
import {
  findGebietsspalten,
  type Gebietsspalten,
} from '../modules/gebietsstand/gebiete.lesen.queries.ts'
import { istOeffentlich } from '../modules/gebietsstand/geometrie.lesen.queries.ts'

const DATEI = /^(\d{1,9})\.(geojson|gpkg|shp\.zip|csv)$/

const TYPEN: Readonly<Record<Gebietsformat, string>> = {
  geojson: 'application/geo+json; charset=utf-8',
  gpkg: 'application/geopackage+sqlite3',
  'shp.zip': 'application/zip',
  csv: 'text/csv; charset=utf-8',
}

/** Open to whom the outlines on the map are open. */
export function registerGebiete(app: FastifyInstance, db: Db): void {
  app.get<{ Params: { datei: string } }>('/gebiete/:datei', async (request, reply) => {
    const [, ziffern, endung] = DATEI.exec(request.params.datei) ?? []
    const format = GEBIETSFORMATE.find((eines) => eines === endung)
    if (ziffern === undefined || format === undefined) throw nichtGefunden()
    const id = Number(ziffern)
    if (!(await istOeffentlich(db, id)) && !istInnen(await request.findWer())) throw nichtGefunden()
    const spalten = await findGebietsspalten(db, id)
    if (spalten === null) throw nichtGefunden()
    const satz = toSatz(spalten, toTag(new Date()))
    const inhalt = await schreibeGebiete(satz, format)
    return reply
      .header('cache-control', 'no-store')
      .header('content-type', TYPEN[format])
      .header(
        'content-disposition',
        `attachment; filename="${satz.name}-${spalten.stichtag}.${format}"`,
      )
      .send(typeof inhalt === 'string' ? inhalt : Buffer.from(inhalt))
  })
}

const nichtGefunden = () =>
  fehler('NICHT_GEFUNDEN', 'Diese Datei gibt es nicht. Lesbar sind geojson, gpkg, shp.zip und csv.')

/** Smaller areas name the Sozialraum in which they lie. */
function toSatz(spalten: Gebietsspalten, am: string): Gebietssatz {
  const { ebene, stichtag, schluessel } = spalten
  const worte = EBENE_WORTE[ebene]
  const kleiner = ebene === 'QUARTIER' || ebene === 'BAUSTEIN'
  const namen = ['schluessel', 'name', 'kommune', 'kommunename', 'gueltig_ab']
  return {
    name: worte.slug,
    titel: `${worte.sammelname}, Gebietsstand ${formatDatum(stichtag)}`,
    am,
    spalten: kleiner ? [...namen, 'sozialraum', 'sozialraumname'] : namen,
    gebiete: schluessel.map((einer, i) => ({
      geometrie: spalten.geometrien[i] ?? null,
      werte: [
        einer,
        spalten.namen[i] ?? '',
        spalten.kommunen[i] ?? null,
        spalten.kommunenamen[i] ?? null,
        stichtag,
        ...(kleiner ? [spalten.sozialraeume[i] ?? null, spalten.sozialraumnamen[i] ?? null] : []),
      ],
    })),
  }
}
