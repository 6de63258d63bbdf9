/**
 * Upload of a file of an office: checked on request, taken over otherwise. How a
 * table of no known format is to be read comes with it: the body then begins
 * with the mapping as JSON, whose length in bytes `zuordnung` gives.
 */
import type { Db } from '@sozial/db'
import { LesefehlerError } from '@sozial/formate/lesung'
import type { Datei } from '@sozial/formate/lesung'
import { parseZuordnung } from '@sozial/formate/zuordnung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { akteurOf } from '../context.ts'
import { fehler } from '../errors.ts'
import { withoutSteuerzeichen } from '../graphql/steuerzeichen.ts'
import {
  LEERER_BERICHT,
  LieferungAbgelehntError,
  toZaehlung,
} from '../modules/lieferung/bericht.ts'
import { importLieferung, type Importergebnis } from '../modules/lieferung/import-lieferung.ts'
import {
  findLieferung,
  findNeuesteLieferung,
  toMeldungen,
} from '../modules/lieferung/lieferung.lesen.queries.ts'
import type { LieferungType } from '../modules/lieferung/lieferung.type.ts'
import { sendFehler } from './fehlerantwort.ts'
import { verweigerePersonen } from '../modules/eingang/verweigere-personen.ts'

const DATEI_LIMIT = 50 * 1024 * 1024

/** Longest name a file system gives. */
const NAME_LIMIT = 255

/** Room for a mapping that gives keys to some thousand names of areas. */
const ZUORDNUNG_LIMIT = 1024 * 1024

interface Suche {
  readonly Querystring: {
    readonly name?: string
    readonly nurPruefen?: string
    readonly zuordnung?: string
  }
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
  const { datei, zuordnung } = parseSendung(request)
  verweigerePersonen(datei)
  const nurPruefen = request.query.nurPruefen === 'true'
  const akteur = await akteurOf(request)
  let probe: LieferungType | null = null
  const ergebnis = await importLieferung(db, {
    datei,
    zuordnung,
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

interface Sendung {
  readonly datei: Datei
  readonly zuordnung: Zuordnung | undefined
}

function parseSendung({ query, body }: FastifyRequest<Suche>): Sendung {
  const name = typeof query.name === 'string' ? withoutSteuerzeichen(query.name) : ''
  if (name === '' || name.length > NAME_LIMIT) {
    throw fehler('EINGABE_UNGUELTIG', 'Der Name der Datei fehlt oder ist zu lang (?name=…).')
  }
  const inhalt = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
  const vorspann = parseVorspann(query.zuordnung, inhalt.length)
  if (inhalt.length === vorspann) throw fehler('DATEI_LEER', `Die Datei „${name}“ ist leer.`)
  return {
    datei: { name, inhalt: inhalt.subarray(vorspann) },
    zuordnung: vorspann === 0 ? undefined : toZuordnung(inhalt.subarray(0, vorspann)),
  }
}

/** Bytes of the mapping in front of the file; 0 without one. */
function parseVorspann(roh: unknown, laenge: number): number {
  if (roh === undefined) return 0
  const bytes = typeof roh === 'string' && /^[1-9]\d{0,7}$/.test(roh) ? Number(roh) : NaN
  if (bytes <= Math.min(laenge, ZUORDNUNG_LIMIT)) return bytes
  throw fehler(
    'EINGABE_UNGUELTIG',
    'Die Zuordnung der Spalten ist unvollständig oder größer als 1 MB (?zuordnung=Länge in Bytes).',
  )
}

/** @throws LieferungAbgelehntError with one sentence per wrong field */
function toZuordnung(bytes: Uint8Array): Zuordnung {
  // Texts of the mapping end in the database, which has no place for control characters.
  const text = new TextDecoder().decode(bytes).replaceAll(/\\u00[01][0-9a-f]/gi, '')
  try {
    return parseZuordnung(withoutSteuerzeichen(text))
  } catch (error) {
    if (!(error instanceof LesefehlerError)) throw error
    throw new LieferungAbgelehntError({ ...LEERER_BERICHT, meldungen: error.meldungen })
  }
}

/** The fields of the GraphQL type; ids are text there. A trial has no id yet. */
function toAntwort(gelesen: LieferungType, { lieferungId, speist }: Importergebnis): object {
  const { einsehbar: _, ...lieferung } = gelesen
  const { quelle } = lieferung
  return {
    ...lieferung,
    id: String(lieferungId ?? 0),
    quelle: { ...quelle, id: String(quelle.id) },
    speist,
  }
}
