/** The Protokoll as a file: `POST /protokoll.csv` with Anlass and filter, so that neither stands in an address. */
import type { Db } from '@sozial/db'
import { istTag } from '@sozial/domain/zeitraum'
import { toCsvDeutsch } from '@sozial/formate/schreiben/csv'
import { ZONE } from '@sozial/shared/format'
import type { FastifyInstance } from 'fastify'
import { assertAngemeldet } from '../auth/verweigern.ts'
import { akteurOf } from '../context.ts'
import { fehler } from '../errors.ts'
import { assertOhneSteuerzeichen } from '../graphql/steuerzeichen.ts'
import { ANLASSARTEN } from '../modules/protokoll/anlass.ts'
import type {
  ProtokollanlassInput,
  ProtokollfilterInput,
} from '../modules/protokoll/protokoll.input.ts'
import type { ProtokolleintragType } from '../modules/protokoll/protokoll.type.ts'
import { exportProtokoll } from '../modules/protokoll/read-protokoll.ts'

const BODY_LIMIT = 16 * 1024

const FILTERFELDER = ['konto', 'handlung', 'gegenstand', 'kennung', 'von', 'bis', 'text'] as const

export function registerProtokoll(app: FastifyInstance, db: Db): void {
  app.post<{ Body: unknown }>(
    '/protokoll.csv',
    { bodyLimit: BODY_LIMIT },
    async (request, reply) => {
      const angemeldet = assertAngemeldet(await request.findWer())
      const akteur = await akteurOf(request)
      const { anlass, filter } = parseBody(request.body)
      const eintraege = await exportProtokoll(db, { wer: angemeldet, akteur, anlass, filter })
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="protokoll.csv"')
        .header('cache-control', 'no-store')
        .send(toCsv(eintraege))
    },
  )
}

function parseBody(body: unknown): {
  readonly anlass: ProtokollanlassInput
  readonly filter: ProtokollfilterInput
} {
  assertOhneSteuerzeichen(body)
  const { anlass, filter = {} } = toObject(body)
  const { art, satz } = toObject(anlass)
  const bekannt = ANLASSARTEN.find((eine) => eine === art)
  if (bekannt === undefined || typeof satz !== 'string') {
    throw fehler('EINGABE_UNGUELTIG', 'Es fehlt, warum das Protokoll ausgegeben wird.')
  }
  return { anlass: { art: bekannt, satz }, filter: parseFilter(toObject(filter)) }
}

function parseFilter(roh: Readonly<Record<string, unknown>>): ProtokollfilterInput {
  const felder = FILTERFELDER.flatMap((feld) => {
    const wert = roh[feld]
    return wert === undefined || wert === null || wert === '' ? [] : [[feld, wert] as const]
  })
  const falsch = felder.find(([feld, wert]) =>
    feld === 'von' || feld === 'bis'
      ? typeof wert !== 'string' || !istTag(wert)
      : typeof wert !== 'string',
  )
  if (falsch) throw fehler('EINGABE_UNGUELTIG', `Die Angabe „${falsch[0]}“ ist nicht zu lesen.`)
  return Object.fromEntries(felder) as ProtokollfilterInput
}

function toObject(wert: unknown): Readonly<Record<string, unknown>> {
  if (typeof wert === 'object' && wert !== null) return wert as Record<string, unknown>
  throw fehler('EINGABE_UNGUELTIG', 'Die Anfrage ist nicht zu lesen: erwartet wird JSON.')
}

const KOPF = [
  'Nummer',
  'Zeitpunkt',
  'Wer',
  'Art',
  'Konto',
  'Handlung',
  'Gegenstand',
  'Kennung',
  'davor',
  'danach',
  'Vorgang',
  'bereinigt am',
]

const uhr = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: ZONE,
})

function toCsv(eintraege: readonly ProtokolleintragType[]): string {
  const zeilen = eintraege.map((eintrag) => [
    eintrag.id,
    uhr.format(eintrag.zeitpunkt),
    eintrag.akteur,
    eintrag.akteurart,
    eintrag.kontoId,
    eintrag.handlung,
    eintrag.gegenstand,
    eintrag.kennung,
    eintrag.alt,
    eintrag.neu,
    eintrag.vorgang,
    eintrag.bereinigtAm && uhr.format(eintrag.bereinigtAm),
  ])
  return toCsvDeutsch([KOPF, ...zeilen])
}
