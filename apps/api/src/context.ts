/** What every resolver gets: the database and who asks. Made once per request. */
import type { Db } from '@sozial/db'
import type { FastifyRequest } from 'fastify'
import type { Cookies } from './auth/cookies.ts'
import { describeGeraet } from './auth/geraet.ts'
import type { Wer } from './auth/wer.ts'
import { findZugang, type Zugang } from './auth/zugang.ts'
import type { Sicht } from './graphql/enums.ts'
import { findMerkmalkoepfe, type Merkmalkopf } from './modules/merkmal/merkmal.lesen.queries.ts'
import type { Akteur } from './modules/protokoll/protokoll.queries.ts'

export interface Kontext {
  readonly db: Db
  /** Request id; the log has the same. */
  readonly nummer: string
  readonly wer: Wer
  /** The same for the Protokoll. */
  readonly akteur: Akteur
  /** What may be read in a Sicht; throws for those who may not read it. */
  readonly zugang: (sicht: Sicht) => Promise<Zugang>
  readonly cookies: Cookies
  /** Where the request comes from: network address, and browser and system in two words. */
  readonly absender: () => { readonly adresse: string; readonly geraet: string }
  /** All Merkmale by their key, read at most once per request. */
  readonly merkmale: () => Promise<ReadonlyMap<string, Merkmalkopf>>
}

export async function createKontext(db: Db, request: FastifyRequest): Promise<Kontext> {
  const wer = await request.findWer()
  let merkmale: Promise<ReadonlyMap<string, Merkmalkopf>> | undefined
  return {
    db,
    nummer: request.id,
    wer,
    akteur: toAkteur(wer, request.id),
    zugang: (sicht) => findZugang(wer, sicht),
    cookies: request.cookieablage,
    absender: () => ({
      adresse: request.ip,
      geraet: describeGeraet(request.headers['user-agent']),
    }),
    merkmale: () => (merkmale ??= loadMerkmale(db)),
  }
}

function toAkteur(wer: Wer, vorgang: string): Akteur {
  return wer.art === 'KONTO'
    ? { art: 'KONTO', name: wer.name, kontoId: wer.kontoId, vorgang }
    : { art: 'OEFFENTLICHKEIT', name: 'Öffentlichkeit', vorgang }
}

async function loadMerkmale(db: Db): Promise<ReadonlyMap<string, Merkmalkopf>> {
  const koepfe = await findMerkmalkoepfe(db.pool)
  return new Map(koepfe.map((merkmal) => [merkmal.schluessel, merkmal]))
}
