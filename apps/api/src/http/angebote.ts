/** The register as files: what is public for everyone, what is inside for those who keep and check it. */
import type { Db } from '@sozial/db'
import { writeAside } from '../database/transaction.ts'
import {
  schreibeAngeboteCsv,
  schreibeAngeboteGeojson,
  schreibeAngeboteXlsx,
  schreibeAngebotsvorlage,
  schreibeHsds,
  schreibeHsdsPaket,
  type Angebotsbezug,
  type Angebotssatz,
} from '@sozial/formate/angebote'
import { DEMODATEN } from '@sozial/formate/schreiben/datensatz'
import type { Tag } from '@sozial/domain/zeitraum'
import { formatDatum } from '@sozial/shared/format'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { akteurOf, type Umgebung } from '../context.ts'
import { fehler } from '../errors.ts'
import { bereichOf } from '../modules/angebot/find-register.ts'
import { findZustandszeilen } from '../modules/angebot/register.lesen.queries.ts'
import {
  parseSuchadresse,
  type Suchadresse,
} from '../modules/angebotsaustausch/adresse-der-suche.ts'
import { findInnere, findOeffentliche } from '../modules/angebotsaustausch/ausgabe.lesen.queries.ts'
import { toInneren, toOeffentlichen } from '../modules/angebotsaustausch/ausgabe.ts'
import { findBezug } from '../modules/angebotsaustausch/bezug.queries.ts'
import { findAngebote } from '../modules/angebotssuche/angebotssuche.lesen.queries.ts'
import { toFilter } from '../modules/angebotssuche/suchfilter.ts'
import { findKreis } from '../modules/kreis/kreis.lesen.queries.ts'
import { insertProtokoll } from '../modules/protokoll/protokoll.queries.ts'

interface Abruf {
  readonly Params: { readonly endung: string }
  readonly Querystring: Suchadresse
}

interface Ausgabe {
  readonly bezug: Angebotsbezug
  readonly angaben: readonly (readonly [string, string])[]
  readonly innen: boolean
}

interface Ausgabeformat {
  readonly medientyp: string
  readonly schreibe: (saetze: readonly Angebotssatz[], ausgabe: Ausgabe) => string | Uint8Array
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** By the ending of the address; json is HSDS 3, zip the same as tables. */
const FORMATE: Readonly<Record<string, Ausgabeformat>> = {
  csv: { medientyp: 'text/csv; charset=utf-8; header=present', schreibe: schreibeAngeboteCsv },
  xlsx: { medientyp: XLSX, schreibe: schreibeAngeboteXlsx },
  geojson: {
    medientyp: 'application/geo+json; charset=utf-8',
    schreibe: (saetze, { bezug, angaben }) =>
      JSON.stringify(
        schreibeAngeboteGeojson(saetze, { bezug, angaben: Object.fromEntries(angaben) }),
      ),
  },
  json: {
    medientyp: 'application/json; charset=utf-8',
    schreibe: (saetze, { bezug, angaben }) =>
      JSON.stringify(schreibeHsds(saetze, { bezug, angaben: Object.fromEntries(angaben) })),
  },
  zip: {
    medientyp: 'application/zip',
    schreibe: (saetze, { bezug, angaben }) =>
      schreibeHsdsPaket(saetze, { bezug, angaben: Object.fromEntries(angaben) }),
  },
}

const PACKEN = { encodings: ['br' as const, 'gzip' as const], threshold: 1024 }
const LIZENZ = 'Datenlizenz Deutschland – Namensnennung – Version 2.0'
/** As many as the finder finds at all. */
const ALLE = 100_000

export function registerAngebote(app: FastifyInstance, { db }: Umgebung): void {
  app.get<Abruf>('/angebote.:endung', { compress: PACKEN }, async (request, reply) => {
    const { endung } = request.params
    const format = formatOf(endung)
    const lage = await findLage(db)
    const zeilen = await findOeffentliche(db.pool, await findGewaehlte(db, request.query))
    const ausgabe = {
      ...lage,
      innen: false,
      angaben: [...lage.angaben, ['Lizenz', LIZENZ] as const],
    }
    const inhalt = format.schreibe(zeilen.map(toOeffentlichen), ausgabe)
    void reply.header('cache-control', 'public, no-cache')
    return sende(reply, { inhalt, medientyp: format.medientyp, name: `angebote.${endung}` })
  })
  app.get<Abruf>('/angebote/register.:endung', async (request, reply) => {
    const { endung } = request.params
    const format = formatOf(endung)
    const lage = await findLage(db)
    const saetze = await findInnereSaetze(db, request, lage.bezug.heute)
    await noteAusgabe(db, request, { endung, anzahl: saetze.length })
    const angaben = [
      ...lage.angaben,
      ['Verwendung', 'Nur intern: enthält Angaben, die nicht öffentlich sind'] as const,
    ]
    const inhalt = format.schreibe(saetze, { ...lage, innen: true, angaben })
    void reply.header('cache-control', 'no-store')
    return sende(reply, { inhalt, medientyp: format.medientyp, name: `angebote-intern.${endung}` })
  })
  app.get('/angebote/vorlage.xlsx', async (_, reply) => {
    const { bezug, angaben } = await findLage(db)
    const inhalt = schreibeAngebotsvorlage(bezug, angaben)
    void reply.header('cache-control', 'no-store')
    return sende(reply, { inhalt, medientyp: XLSX, name: 'angebote-vorlage.xlsx' })
  })
}

function formatOf(endung: string): Ausgabeformat {
  const format = Object.hasOwn(FORMATE, endung) ? FORMATE[endung] : undefined
  if (format !== undefined) return format
  throw fehler(
    'NICHT_GEFUNDEN',
    `Dieses Format gibt es nicht; vorhanden sind ${Object.keys(FORMATE).join(', ')}.`,
  )
}

/** What the words of a file mean, and what the file says of itself. */
async function findLage(db: Db): Promise<Pick<Ausgabe, 'bezug' | 'angaben'>> {
  const kreis = await findKreis(db)
  if (!kreis) throw fehler('KREIS_FEHLT', 'Der Kreis ist noch nicht eingerichtet.')
  const bezug = await findBezug(db.pool, { schluessel: kreis.schluessel, name: kreis.name })
  const angaben = [
    ...(kreis.demo ? [['Hinweis', DEMODATEN] as const] : []),
    ['Quelle', `${kreis.name}, Verzeichnis der Unterstützungsangebote`] as const,
    ['Abruf', formatDatum(bezug.heute)] as const,
  ]
  return { bezug, angaben }
}

/** Names of those that the address of the finder chooses; null: all. */
async function findGewaehlte(db: Db, suche: Suchadresse): Promise<readonly string[] | null> {
  if (Object.keys(suche).length === 0) return null
  const filter = await toFilter(db, parseSuchadresse(suche))
  const { treffer } = await findAngebote(db, filter, { hoechstens: ALLE, ab: 0, punkte: 0 })
  return treffer.map(({ slug }) => slug)
}

async function findInnereSaetze(
  db: Db,
  request: FastifyRequest,
  heute: Tag,
): Promise<readonly Angebotssatz[]> {
  const wer = await request.findWer()
  const filter = { bereich: bereichOf(wer), suche: '', organisationId: null }
  const zustaende = new Map(
    (await findZustandszeilen(db.pool, filter)).map((eine) => [eine.id, eine]),
  )
  const zeilen = await findInnere(db.pool, [...zustaende.values()])
  return zeilen.flatMap((zeile) => {
    const zustand = zustaende.get(zeile.id)
    return zustand === undefined ? [] : [toInneren(zeile, zustand, { wer, heute })]
  })
}

/** A file stays with whoever takes it along. */
async function noteAusgabe(
  db: Db,
  request: FastifyRequest,
  neu: { readonly endung: string; readonly anzahl: number },
): Promise<void> {
  const eintrag = {
    handlung: 'readRegister',
    gegenstand: 'Unterstuetzungsangebot',
    kennung: 'Datei',
    neu,
  }
  const akteur = await akteurOf(request)
  await writeAside(db, (tx) => insertProtokoll(tx, { ...eintrag, akteur }))
}

interface Datei {
  readonly inhalt: string | Uint8Array
  readonly medientyp: string
  readonly name: string
}

const sende = (reply: FastifyReply, { inhalt, medientyp, name }: Datei): FastifyReply =>
  reply
    .header('content-type', medientyp)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(typeof inhalt === 'string' ? inhalt : Buffer.from(inhalt))
