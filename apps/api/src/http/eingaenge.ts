/**
 * Files of offices come in here: kept at once, worked on afterwards. The same
 * sending twice (header Idempotency-Key) is kept once.
 */
import type { Db } from '@sozial/db'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { akteurOf, type Umgebung } from '../context.ts'
import { fehler } from '../errors.ts'
import { findZugang } from '../auth/zugang.ts'
import { writeAside } from '../database/transaction.ts'
import { parseId } from '../graphql/parse-id.ts'
import { withoutSteuerzeichen } from '../graphql/steuerzeichen.ts'
import { recogniseRueckgabe } from '../modules/anforderung/rueckgabe.ts'
import type { Annahme } from '../modules/eingang/annahme.ts'
import { findEinsehbaren, findInhalt } from '../modules/eingang/eingang.lesen.queries.ts'
import { receiveEingang, type Ankunft } from '../modules/eingang/receive-eingang.ts'
import { einsichtOf } from '../modules/lieferung/einsicht.ts'
import { insertProtokoll, type Akteur } from '../modules/protokoll/protokoll.queries.ts'

export const DATEI_LIMIT = 50 * 1024 * 1024

/** Longest name a file system gives. */
const NAME_LIMIT = 255

interface Abgabe {
  readonly Querystring: { readonly name?: string }
}
interface Abruf {
  readonly Params: { readonly id: string }
}

export function registerEingaenge(app: FastifyInstance, { db, eingang, annahme }: Umgebung): void {
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: DATEI_LIMIT },
    (_request, inhalt, done) => done(null, inhalt),
  )
  app.post<Abgabe>('/eingaenge', { bodyLimit: DATEI_LIMIT }, async (request, reply) => {
    const datei = { name: parseName(request.query.name), inhalt: toInhalt(request.body) }
    if (datei.inhalt.length === 0) throw fehler('DATEI_LEER', `Die Datei „${datei.name}“ ist leer.`)
    const schluessel = parseSchluessel(request)
    const akteur = await akteurOf(request)
    const ids = await receive(db, annahme, { datei, schluessel, akteur })
    eingang.start()
    const eingaenge = ids.map((id) => ({ id: String(id) }))
    return reply.header('cache-control', 'no-store').send({ eingaenge })
  })
  app.get<Abruf>('/eingaenge/:id/datei', async (request, reply) => {
    const id = parseId(request.params.id)
    const wer = await request.findWer()
    const einsicht = await einsichtOf({ wer, zugang: (sicht) => findZugang(db.pool, wer, sicht) })
    const gefunden = await findEinsehbaren(db, einsicht, id)
    const inhalt = gefunden?.einsehbar === true ? await findInhalt(db.pool, id) : null
    if (gefunden === null || inhalt === null) {
      throw fehler('NICHT_GEFUNDEN', `Eine Datei zum Eingang ${id} gibt es nicht (mehr).`)
    }
    await recordLesen(db, id, await akteurOf(request))
    return reply
      .header('cache-control', 'no-store')
      .header('content-type', 'application/octet-stream')
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(gefunden.dateiname)}`,
      )
      .send(inhalt)
  })
}

/** A filled-in template answers its order, whoever brings it. */
async function receive(db: Db, annahme: Annahme, gesendete: Ankunft): Promise<readonly number[]> {
  const { datei } = gesendete
  const durchsicht = await annahme.siehDurch(datei)
  const ankunft = { ...gesendete, durchsicht }
  const rueckgabe = await recogniseRueckgabe(db.pool, annahme, { datei, durchsicht })
  if (rueckgabe === undefined) return receiveEingang(db, ankunft)
  const { zuordnung, anforderung } = rueckgabe
  if (!anforderung.offen) return receiveEingang(db, { ...ankunft, zuordnung })
  const { id: anforderungId, organisationId } = anforderung
  return receiveEingang(db, { ...ankunft, zuordnung, anforderungId, organisationId })
}

/** The file may hold small figures: whoever loads it is kept. */
async function recordLesen(db: Db, id: number, akteur: Akteur): Promise<void> {
  const eintrag = { akteur, handlung: 'readEingang', gegenstand: 'Eingang', kennung: id }
  await writeAside(db, (tx) => insertProtokoll(tx, eintrag))
}

/** @throws GraphQLError EINGABE_UNGUELTIG */
export function parseName(roh: unknown): string {
  const name = typeof roh === 'string' ? withoutSteuerzeichen(roh) : ''
  if (name !== '' && name.length <= NAME_LIMIT) return name
  throw fehler('EINGABE_UNGUELTIG', 'Der Name der Datei fehlt oder ist zu lang (?name=…).')
}

export const toInhalt = (body: unknown): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0))

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** @throws GraphQLError EINGABE_UNGUELTIG when the header is there and no UUID */
export function parseSchluessel({ headers }: FastifyRequest): string | undefined {
  const roh = headers['idempotency-key']
  if (roh === undefined) return undefined
  if (typeof roh === 'string' && UUID.test(roh)) return roh.toLowerCase()
  throw fehler('EINGABE_UNGUELTIG', 'Der Kopf „Idempotency-Key“ ist keine UUID.')
}
