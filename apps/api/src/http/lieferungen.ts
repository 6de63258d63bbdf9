/** Upload of a file of an office: checked on request, taken over otherwise. */
import type { Db } from '@sozial/db'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createKontext } from '../context.ts'
import { fehler } from '../errors.ts'
import { withoutSteuerzeichen } from '../graphql/steuerzeichen.ts'
import { LieferungAbgelehntError, toZaehlung } from '../modules/lieferung/bericht.ts'
import { importLieferung, type Importergebnis } from '../modules/lieferung/import-lieferung.ts'
import {
  findLieferung,
  findNeuesteLieferung,
  toMeldungen,
} from '../modules/lieferung/lieferung.lesen.queries.ts'
import type { LieferungType } from '../modules/lieferung/lieferung.type.ts'
import { sendFehler } from './fehlerantwort.ts'

const DATEI_LIMIT = 50 * 1024 * 1024

/** Longest name a file system gives. */
const NAME_LIMIT = 255

interface Suche {
  readonly Querystring: { readonly name?: string; readonly nurPruefen?: string }
}

export function registerLieferungen(app: FastifyInstance, db: Db): void {
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: DATEI_LIMIT },
    (_request, inhalt, done) => done(null, inhalt),
  )
  app.post<Suche>('/lieferungen', { bodyLimit: DATEI_LIMIT }, async (request, reply) => {
    try {
      return await reply.header('cache-control', 'no-store').send(await takeOver(db, request))
    } catch (error) {
      if (!(error instanceof LieferungAbgelehntError)) throw error
      const { bericht, message: text } = error
      const unbekannt = bericht.meldungen.some(({ code }) => code === 'FORMAT_UNBEKANNT')
      const code = unbekannt ? 'FORMAT_UNBEKANNT' : 'DATEI_FEHLERHAFT'
      return sendFehler(request, reply, {
        status: 422,
        code,
        text,
        mehr: { meldungen: toMeldungen(bericht), bericht: toZaehlung(bericht) },
      })
    }
  })
}

async function takeOver(db: Db, request: FastifyRequest<Suche>): Promise<object> {
  const datei = parseDatei(request)
  const nurPruefen = request.query.nurPruefen === 'true'
  const { akteur } = createKontext(db, request.id)
  let probe: LieferungType | null = null
  const ergebnis = await importLieferung(db, {
    datei,
    akteur,
    nurPruefen,
    // A trial leaves nothing behind: what it would store is read before it is undone.
    async beiStufe(stufe, tx) {
      if (nurPruefen && stufe === 'PROTOKOLLIERT') probe = await findNeuesteLieferung(tx)
    },
  })
  const { lieferungId, neu } = ergebnis
  const lieferung = lieferungId === null ? probe : await findLieferung(db.pool, lieferungId)
  if (!lieferung) throw new Error('importLieferung left no Lieferung behind.')
  return { lieferung: toAntwort(lieferung, ergebnis), neu }
}

function parseDatei(request: FastifyRequest<Suche>): { name: string; inhalt: Uint8Array } {
  const { name: roh } = request.query
  const name = typeof roh === 'string' ? withoutSteuerzeichen(roh) : ''
  if (name === '' || name.length > NAME_LIMIT) {
    throw fehler('EINGABE_UNGUELTIG', 'Der Name der Datei fehlt oder ist zu lang (?name=…).')
  }
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
    throw fehler('DATEI_LEER', `Die Datei „${name}“ ist leer.`)
  }
  return { name, inhalt: request.body }
}

/** The fields of the GraphQL type; ids are text there. A trial has no id yet. */
function toAntwort(lieferung: LieferungType, { lieferungId, speist }: Importergebnis): object {
  const { quelle } = lieferung
  return {
    ...lieferung,
    id: String(lieferungId ?? 0),
    quelle: { ...quelle, id: String(quelle.id) },
    speist,
  }
}
