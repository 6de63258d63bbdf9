/**
 * Delivering by a personal link. The secret comes in a header of its own: it
 * stands in no address, so in no log and no history of a proxy.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Umgebung } from '../context.ts'
import { fehler } from '../errors.ts'
import { parseId } from '../graphql/parse-id.ts'
import { deliver } from '../modules/anforderung/liefern.ts'
import { createVorlagendatei, type Vorlagendatei } from '../modules/anforderung/rueckgabe.ts'
import { openLink, type Vorzeiger } from '../modules/zugangslink/open-link.ts'
import { DATEI_LIMIT, parseName, parseSchluessel, toInhalt } from './eingaenge.ts'
import { linkOf } from './zugangslink.ts'

interface Abgabe {
  readonly Querystring: { readonly name?: string }
}
interface Abruf {
  readonly Params: { readonly id: string }
}

export function registerLiefern(app: FastifyInstance, umgebung: Umgebung): void {
  const { db, eingang, annahme, schluessel } = umgebung
  const toVorzeiger = (request: FastifyRequest): Vorzeiger => ({
    db,
    versuchsschluessel: schluessel.versuch,
    token: linkOf(request),
    adresse: request.ip,
    vorgang: request.id,
  })
  app.post<Abgabe>('/liefern', { bodyLimit: DATEI_LIMIT }, async (request, reply) => {
    const datei = { name: parseName(request.query.name), inhalt: toInhalt(request.body) }
    if (datei.inhalt.length === 0) throw fehler('DATEI_LEER', `Die Datei „${datei.name}“ ist leer.`)
    const sendung = { datei, schluessel: parseSchluessel(request) }
    const ids = await deliver(toVorzeiger(request), annahme, sendung)
    eingang.start()
    const eingaenge = ids.map((id) => ({ id: String(id) }))
    return withoutSpur(reply).send({ eingaenge })
  })
  app.get('/liefern/vorlage.xlsx', async (request, reply) => {
    const { zielId } = await openLink(toVorzeiger(request), 'ANFORDERUNG')
    return sendVorlage(withoutSpur(reply), await createVorlagendatei(db.pool, zielId))
  })
  app.get<Abruf>('/datenanforderungen/:id/vorlage.xlsx', async (request, reply) => {
    const id = parseId(request.params.id)
    return sendVorlage(reply, await createVorlagendatei(db.pool, id))
  })
}

const withoutSpur = (reply: FastifyReply): FastifyReply =>
  reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer')

function sendVorlage(reply: FastifyReply, vorlage: Vorlagendatei | undefined): FastifyReply {
  if (vorlage === undefined) throw fehler('NICHT_GEFUNDEN', 'Diese Datenanforderung gibt es nicht.')
  return reply
    .header('cache-control', 'no-store')
    .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(vorlage.name)}`,
    )
    .send(Buffer.from(vorlage.inhalt))
}
