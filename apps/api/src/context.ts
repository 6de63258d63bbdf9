/** What every resolver gets: the database and who asks. Made once per request. */
import type { Db } from '@sozial/db'
import type { FastifyRequest } from 'fastify'
import type { Cookies } from './auth/cookies.ts'
import type { Schluesselbund } from './auth/geheimnis.ts'
import { describeGeraet } from './auth/geraet.ts'
import { noteReading, type Gelesenes } from './auth/leseprotokoll.ts'
import type { Wer } from './auth/wer.ts'
import { findZugang, type Zugang } from './auth/zugang.ts'
import type { Betrieb } from './betrieb.ts'
import type { Sicht } from './graphql/enums.ts'
import { linkOf } from './http/zugangslink.ts'
import type { Laufdienst } from './jobs/laufdienst.ts'
import type { Geokodierer } from './modules/adresse/geokodierer.ts'
import type { Bausteinpruefer } from './modules/baustein/pruefe-bausteine.ts'
import type { Annahme } from './modules/eingang/annahme.ts'
import type { Wirkungsrechner } from './modules/geheimhaltung/schutzfaden.ts'
import { findMerkmalkoepfe, type Merkmalkopf } from './modules/merkmal/merkmal.lesen.queries.ts'
import type { Post } from './modules/nachricht/postdienst.ts'
import type { Akteur } from './modules/protokoll/protokoll.queries.ts'

/** What requests have in common: made once per server. */
export interface Umgebung {
  readonly db: Db
  readonly betrieb: Betrieb
  /** Keys made from the secret of the installation. */
  readonly schluessel: Schluesselbund
  /** Label of the button for signing in by OIDC; null: not set up. */
  readonly oidcLabel: string | null
  /** Protects what is prepared. */
  readonly schutz: Laufdienst
  /** Works on files that arrived. */
  readonly eingang: Laufdienst
  /** Looks into files before they are kept. */
  readonly annahme: Annahme
  readonly rechneWirkung: Wirkungsrechner
  readonly pruefeBausteine: Bausteinpruefer
  /** Gets mails out. */
  readonly post: Post
  /** Finds addresses where the Kreis has one. */
  readonly geokodierer: Geokodierer
}

export interface Kontext extends Umgebung {
  /** Request id; the log has the same. */
  readonly nummer: string
  readonly wer: Wer
  /** The same for the Protokoll. */
  readonly akteur: Akteur
  /** What may be read in a Sicht, the same all through the request; throws for those who may not read it. */
  readonly zugang: (sicht: Sicht) => Promise<Zugang>
  /** Keeps in the Protokoll that small cells are read; to be awaited before they are answered. */
  readonly noteReading: (zugang: Zugang, gelesenes: Gelesenes) => Promise<void>
  readonly cookies: Cookies
  /** Scheme, host and port under which the browser has our pages: `https://sozial.kreis.de`. */
  readonly ursprung: string
  /** Where the request comes from: network address, and browser and system in two words. */
  readonly absender: () => { readonly adresse: string; readonly geraet: string }
  /** Secret of a personal link, from a header of its own; undefined: none was shown. */
  readonly zugangslink: string | undefined
  /** All Merkmale by their key, read at most once per request. */
  readonly merkmale: () => Promise<ReadonlyMap<string, Merkmalkopf>>
}

export async function createKontext(umgebung: Umgebung, request: FastifyRequest): Promise<Kontext> {
  const wer = await request.findWer()
  const akteur = toAkteur(wer, request.id)
  const zugaenge: Partial<Record<Sicht, Promise<Zugang>>> = {}
  let merkmale: Promise<ReadonlyMap<string, Merkmalkopf>> | undefined
  return {
    ...umgebung,
    nummer: request.id,
    wer,
    akteur,
    zugang: (sicht) => (zugaenge[sicht] ??= findZugang(umgebung.db.pool, wer, sicht)),
    noteReading: (zugang, gelesenes) =>
      noteReading({ pool: umgebung.db.pool, wer, akteur }, zugang, gelesenes),
    cookies: request.cookieablage,
    ursprung: umgebung.betrieb.origin ?? `http://${request.headers.host}`,
    absender: () => ({
      adresse: request.ip,
      geraet: describeGeraet(request.headers['user-agent']),
    }),
    zugangslink: linkOf(request),
    merkmale: () => (merkmale ??= loadMerkmale(umgebung.db)),
  }
}

/** Who acts, for the Protokoll of a route. */
export const akteurOf = async (request: FastifyRequest): Promise<Akteur> =>
  toAkteur(await request.findWer(), request.id)

function toAkteur(wer: Wer, vorgang: string): Akteur {
  return wer.art === 'KONTO'
    ? { art: 'KONTO', name: wer.name, kontoId: wer.kontoId, vorgang }
    : { art: 'OEFFENTLICHKEIT', name: 'Öffentlichkeit', vorgang }
}

async function loadMerkmale(db: Db): Promise<ReadonlyMap<string, Merkmalkopf>> {
  const koepfe = await findMerkmalkoepfe(db.pool)
  return new Map(koepfe.map((merkmal) => [merkmal.schluessel, merkmal]))
}
