/** Figures as files: `/daten` lists what exists, `/daten/<indikator>/<ebene>.<format>` is a file. */
import type { Db } from '@sozial/db'
import { WERTEBENEN, type Ebene } from '@sozial/domain/raum'
import { istTag } from '@sozial/domain/zeitraum'
import { dateinameOf } from '@sozial/formate/schreiben/datensatz'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import { noteReading } from '../auth/leseprotokoll.ts'
import { OEFFENTLICHKEIT, type Wer } from '../auth/wer.ts'
import { findAnlass } from '../auth/anlass.ts'
import { findZugang, type Zugang } from '../auth/zugang.ts'
import { akteurOf } from '../context.ts'
import { fehler } from '../errors.ts'
import { SichtEnum, type Sicht } from '../graphql/enums.ts'
import { findDatensatz } from '../modules/download/find-datensatz.ts'
import { FORMATE, type Downloadformat } from '../modules/download/formate.ts'
import { findAbdeckungen, findIndikatoren } from '../modules/indikator/indikator.lesen.queries.ts'

/** A list longer than this is none that a person has put together. */
const HOECHSTENS_GENANNT = 2500

export interface Suche {
  readonly sicht?: unknown
  readonly zeitraum?: unknown
  readonly raeume?: unknown
  /** A day whose borders are meant. */
  readonly stand?: unknown
}

interface Dateianfrage {
  readonly Params: { readonly indikator: string; readonly datei: string }
  readonly Querystring: Suche
}

export function registerDaten(app: FastifyInstance, db: Db): void {
  app.get<{ Querystring: Suche }>('/daten', { compress: PACKEN }, async (request, reply) => {
    const { zugang } = await leseweiteOf(db, request)
    void reply.header('content-type', 'application/json; charset=utf-8')
    const inhalt = await createVerzeichnis(db, zugang)
    return sendMitEtag(request, reply, { zugang, inhalt })
  })
  app.get<Dateianfrage>(
    '/daten/:indikator/:datei',
    { compress: PACKEN },
    async (request, reply) => {
      const { wer, zugang } = await leseweiteOf(db, request)
      const { ebene, format } = parseDatei(request.params.datei)
      const { indikator } = request.params
      const satz = await findDatensatz(db, {
        indikator,
        ebene,
        mitGeometrie: format.mitGeometrie,
        hoechstens: format.hoechstens,
        zugang,
        anlass: await findAnlass(db.pool, wer),
        zeitraeume: listeOf('zeitraum', request.query.zeitraum),
        raeume: listeOf('raeume', request.query.raeume),
        gebietsstand: tagOf(request.query.stand),
      })
      if (zugang.sicht === 'INTERN') {
        await noteDatei(db, request, { zugang, indikator, ebene, datei: format.endung })
      }
      void reply.header('content-type', format.medientyp)
      void reply.header(
        'content-disposition',
        contentDisposition(`${dateinameOf(satz)}.${format.endung}`),
      )
      return sendMitEtag(request, reply, { zugang, inhalt: await format.schreibe(satz) })
    },
  )
}

/** Files are packed on the way; a workbook and a GeoPackage barely shrink and are told so by their type. */
const PACKEN = { encodings: ['br' as const, 'gzip' as const], threshold: 1024 }

function parseDatei(datei: string): { readonly ebene: Ebene; readonly format: Downloadformat } {
  const format = FORMATE.find(({ endung }) => datei.endsWith(`.${endung}`))
  if (format === undefined) {
    const endungen = FORMATE.map(({ endung }) => endung).join(', ')
    throw fehler('NICHT_GEFUNDEN', `Dieses Format gibt es nicht; vorhanden sind ${endungen}.`)
  }
  const slug = datei.slice(0, -format.endung.length - 1).toLowerCase()
  const ebene = WERTEBENEN.find((eine) => EBENE_WORTE[eine].slug === slug)
  if (ebene === undefined) {
    const ebenen = WERTEBENEN.map((eine) => EBENE_WORTE[eine].slug).join(', ')
    throw fehler('NICHT_GEFUNDEN', `Diese Ebene gibt es nicht; vorhanden sind ${ebenen}.`)
  }
  return { ebene, format }
}

type Wertanfrage = FastifyRequest<{ Querystring: Suche }>

/** What is published is the same for everyone: nobody is asked who they are. */
export async function leseweiteOf(
  db: Db,
  request: Wertanfrage,
): Promise<{ readonly wer: Wer; readonly zugang: Zugang }> {
  const sicht = sichtOf(request.query)
  const wer = sicht === 'RELEASED' ? OEFFENTLICHKEIT : await request.findWer()
  return { wer, zugang: await findZugang(db.pool, wer, sicht) }
}

const leserOf = async ({ pool }: Db, request: Wertanfrage) => ({
  pool,
  wer: await request.findWer(),
  akteur: await akteurOf(request),
})

interface Gelesenes {
  readonly zugang: Zugang
  readonly indikator: string
  readonly ebene: Ebene
  readonly datei: string
}

/** Every time: a file stays with whoever takes it along. */
async function noteDatei(
  db: Db,
  request: Wertanfrage,
  { zugang, indikator, ebene, datei }: Gelesenes,
): Promise<void> {
  const gelesenes = {
    gegenstand: 'Indikator',
    kennungen: [indikator],
    ebenen: [ebene],
    datei,
  } as const
  await noteReading(await leserOf(db, request), zugang, gelesenes)
}

/** What is published, unless the Arbeitsstand is asked for. */
function sichtOf({ sicht }: Suche): Sicht {
  if (sicht === undefined) return 'RELEASED'
  const gemeint = typeof sicht === 'string' ? sicht.toUpperCase() : ''
  if (gemeint in SichtEnum) return gemeint as Sicht
  throw fehler('EINGABE_UNGUELTIG', '„sicht“ ist „intern“ (Arbeitsstand) oder „released“.')
}

function listeOf(name: string, wert: unknown): readonly string[] | null {
  if (wert === undefined || wert === '') return null
  const texte = (Array.isArray(wert) ? wert : [wert]).flatMap((eines) =>
    typeof eines === 'string' ? eines.split(',') : [],
  )
  const liste = [...new Set(texte.map((text) => text.trim()).filter(Boolean))]
  if (liste.length > HOECHSTENS_GENANNT || liste.some((text) => text.includes('\0'))) {
    throw fehler('EINGABE_UNGUELTIG', `„${name}“ nennt zu viele oder unlesbare Einträge.`)
  }
  return liste.length > 0 ? liste : null
}

/** A day whose borders are meant; null where none is named. */
export function tagOf(wert: unknown): string | null {
  if (wert === undefined || wert === '') return null
  if (typeof wert === 'string' && istTag(wert)) return wert
  throw fehler('EINGABE_UNGUELTIG', '„stand“ ist ein Tag, JJJJ-MM-TT, zum Beispiel 2019-12-31.')
}

/** ASCII for old clients, the real name for all others (RFC 6266). */
function contentDisposition(name: string): string {
  const ascii = name.replaceAll(/[^\w.-]/g, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

/**
 * Sends 304 to whoever has the bytes. What is published is the same for all and
 * may be kept by caches that ask each time; the Arbeitsstand is kept nowhere.
 */
function sendMitEtag(
  request: FastifyRequest,
  reply: FastifyReply,
  { zugang: { sicht, datenstand }, inhalt }: Antwortinhalt,
): FastifyReply {
  const bytes = Buffer.from(inhalt)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  const etag = `W/"${sicht === 'INTERN' ? 'i' : datenstand}-${hash}"`
  void reply.headers({
    'cache-control': sicht === 'INTERN' ? 'no-store' : 'public, no-cache',
    etag,
    vary: 'accept-encoding',
  })
  if (request.headers['if-none-match'] === etag) return reply.code(304).send()
  return reply.send(bytes)
}

interface Antwortinhalt {
  readonly zugang: Zugang
  readonly inhalt: string | Uint8Array
}

/** Every Indikator with its levels, periods and addresses. */
async function createVerzeichnis(db: Db, zugang: Zugang): Promise<string> {
  const { sicht } = zugang
  const indikatoren = await findIndikatoren(db, zugang)
  const abdeckungen = await findAbdeckungen(
    db,
    zugang,
    indikatoren.map(({ fassung }) => fassung.id),
  )
  const frage = sicht === 'RELEASED' ? '' : `?sicht=${sicht.toLowerCase()}`
  return JSON.stringify({
    sicht,
    formate: FORMATE.map(({ endung, medientyp }) => ({ endung, medientyp })),
    indikatoren: indikatoren.map(({ slug, code, thema, fassung }) => ({
      slug,
      code,
      thema,
      name: fassung.name,
      einheit: fassung.einheit,
      ebenen: (abdeckungen.get(fassung.id) ?? []).map(({ ebene, zeitraeume }) => ({
        ebene,
        zeitraeume: zeitraeume.map(({ kurz }) => kurz),
        adresse: `/daten/${slug}/${EBENE_WORTE[ebene].slug}.{format}${frage}`,
      })),
    })),
  })
}
