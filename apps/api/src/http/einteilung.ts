/** The division of the Kreis as csv: parts and their Sozialräume for all, shares of changes for the planners. */
import type { Db } from '@sozial/db'
import { formatTeilgruppe } from '@sozial/domain/indikator'
import { EBENEN } from '@sozial/domain/raum'
import { toCsvDeutsch, type CsvZelle } from '@sozial/formate/schreiben/csv'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { fehler } from '../errors.ts'
import { findOeffentlicheEbenen } from '../modules/datenstand/datenstand.lesen.queries.ts'
import {
  findEinteilung,
  findUmsteigeschluessel,
} from '../modules/gebietsstand/einteilung.lesen.queries.ts'
import { leseweiteOf, tagOf, type Suche } from './daten.ts'

const EINTEILUNG = [
  'Baustein',
  'Sozialraum',
  'Name des Bausteins',
  'Name des Sozialraums',
  'Nummer',
  'Kommune',
  'Name der Kommune',
  'gilt ab',
]

const UMSTEIGER = [
  'alter Raum',
  'neuer Raum',
  'Teilgruppe',
  'Anteil',
  'Name alt',
  'Name neu',
  'Datum',
  'gezählt am',
  'Ebene',
]

export function registerEinteilung(app: FastifyInstance, db: Db): void {
  app.get<{ Querystring: Suche }>('/einteilung/sozialraeume.csv', async (request, reply) => {
    const { zugang } = await leseweiteOf(db, request)
    const bekannte =
      zugang.sicht === 'INTERN'
        ? EBENEN
        : [...(await findOeffentlicheEbenen(db, zugang.datenstand))]
    const tag = tagOf(request.query.stand)
    const zeilen = await findEinteilung(db, zugang, { tag, bekannte })
    const [erste] = zeilen
    if (erste === undefined) {
      throw fehler('NICHT_GEFUNDEN', 'Zu dieser Zeit ist keine Einteilung in Sozialräume bekannt.')
    }
    const inhalt = zeilen.map((zeile) => [
      zeile.teil,
      zeile.schluessel,
      zeile.teilname,
      zeile.name,
      zeile.nummer,
      zeile.kommune,
      zeile.kommunenname,
      zeile.gueltigAb,
    ])
    return sende(reply, `einteilung-sozialraeume_${erste.stichtag}.csv`, [EINTEILUNG, ...inhalt])
  })
  app.get('/einteilung/umsteiger.csv', async (_, reply) => {
    const inhalt = (await findUmsteigeschluessel(db)).map((zeile) => [
      zeile.alt,
      zeile.neu,
      zeile.teilgruppe === null ? null : formatTeilgruppe(zeile.teilgruppe) || 'alle',
      zeile.anteil,
      zeile.altname,
      zeile.neuname,
      zeile.datum,
      zeile.gezaehlt,
      EBENE_WORTE[zeile.ebene].singular,
    ])
    return sende(reply, 'umsteigeschluessel.csv', [UMSTEIGER, ...inhalt])
  })
}

const sende = (
  reply: FastifyReply,
  name: string,
  zeilen: readonly (readonly CsvZelle[])[],
): FastifyReply =>
  reply
    .headers({
      'cache-control': 'no-store',
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}"`,
    })
    .send(toCsvDeutsch(zeilen))
