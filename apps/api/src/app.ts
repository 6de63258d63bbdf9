import 'reflect-metadata'
import type { ApolloServer } from '@apollo/server'
import fastifyCompress from '@fastify/compress'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { createAnmeldedienst } from './auth/oidc/anmeldedienst.ts'
import type { OidcEinstellung } from './auth/oidc/einstellung.ts'
import type { Kontext, Umgebung } from './context.ts'
import { createApollo } from './graphql/apollo.ts'
import { registerBereitschaft } from './http/bereitschaft.ts'
import { registerDaten } from './http/daten.ts'
import { registerEingaenge } from './http/eingaenge.ts'
import { registerEinteilung } from './http/einteilung.ts'
import { registerFehlerantwort, sendUnlesbar } from './http/fehlerantwort.ts'
import { registerGebiete } from './http/gebiete.ts'
import { registerGeometrie } from './http/geometrie.ts'
import { registerGrenzen } from './http/grenzen.ts'
import { registerGraphql } from './http/graphql.ts'
import { registerAngebote } from './http/angebote.ts'
import { registerAngeboteEinlesen } from './http/angebote-einlesen.ts'
import { registerBausteine } from './http/bausteine.ts'
import { registerKreis } from './http/kreis.ts'
import { registerLiefern } from './http/liefern.ts'
import { registerStrassen } from './http/strassen.ts'
import { withoutZeilen } from './http/ohne-zeilen.ts'
import { registerOidc } from './http/oidc.ts'
import { nummerOf, registerProtokollzeile } from './http/protokollzeile.ts'
import { registerRechte } from './http/rechte.ts'
import { registerSicherheit } from './http/sicherheit.ts'
import { registerProtokoll } from './http/protokoll.ts'
import { registerWeb } from './http/web.ts'
import { istLeereAngebotsseite } from './modules/angebotssuche/angebotssuche.lesen.queries.ts'
import { keepApart, registerWer } from './http/wer.ts'
import type { Laufdienst, Rechner } from './jobs/laufdienst.ts'
import { OHNE_GEOKODIERER, type Geokodierer } from './modules/adresse/geokodierer.ts'
import { ANNAHME_HIER, type Annahme } from './modules/eingang/annahme.ts'
import { pruefeBausteine, type Bausteinpruefer } from './modules/baustein/pruefe-bausteine.ts'
import { createEingangsdienst } from './modules/eingang/eingangsdienst.ts'
import { runEingang } from './modules/eingang/run-eingang.ts'
import { rechneWirkung } from './modules/geheimhaltung/rechne-wirkung.ts'
import { runSchutzlauf } from './modules/geheimhaltung/run-schutzlauf.ts'
import { createSchutzdienst } from './modules/geheimhaltung/schutzdienst.ts'
import type { Wirkungsrechner } from './modules/geheimhaltung/schutzfaden.ts'
import { OHNE_POST, type Post } from './modules/nachricht/postdienst.ts'
import { createSchema } from './schema.ts'

export interface AppOptions extends Omit<
  Umgebung,
  | 'oidcLabel'
  | 'schutz'
  | 'eingang'
  | 'annahme'
  | 'rechneWirkung'
  | 'pruefeBausteine'
  | 'post'
  | 'geokodierer'
> {
  readonly log: FastifyBaseLogger
  /** Where the Verwaltung signs in; null: local accounts only. */
  readonly oidc: OidcEinstellung | null
  /** Folder of the built web app; `null` serves the API alone. */
  readonly webOrdner: string | null
  /** Where drafts are protected; in this thread when nothing is said. */
  readonly schutzrechner?: Rechner
  /** The same for files that arrived. */
  readonly eingangsrechner?: Rechner
  /** The same for the first look into them. */
  readonly annahme?: Annahme
  /** Gets mails out; nothing when nothing is said. */
  readonly post?: Post
  /** Finds addresses; nothing when nothing is said. */
  readonly geokodierer?: Geokodierer
  /** The same for what other minima would do. */
  readonly rechneWirkung?: Wirkungsrechner
  /** The same for outlines that come in. */
  readonly pruefeBausteine?: Bausteinpruefer
}

/** The whole server without a port. `close()` lets running requests finish. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { webOrdner, oidc, schutzrechner, eingangsrechner, ...mitgegeben } = options
  const log = withoutZeilen(options.log)
  const schutz = createSchutzdienst(mitgegeben.db, log, schutzrechner ?? runSchutzlauf)
  const eingang = createEingangsdienst(mitgegeben.db, log, eingangsrechner ?? runEingang)
  const oidcLabel = oidc?.label ?? null
  const dienste = { schutz, eingang }
  const ohne = { post: OHNE_POST, geokodierer: OHNE_GEOKODIERER }
  const vorgaben = { rechneWirkung, pruefeBausteine, annahme: ANNAHME_HIER, ...ohne }
  const umgebung = { ...vorgaben, ...mitgegeben, ...dienste, oidcLabel }
  const { db, betrieb } = umgebung
  const app: FastifyInstance = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'nummer' }),
    genReqId: ({ headers }) => nummerOf(headers['x-request-id']),
    // Long enough for 50 MB over a slow line, too short to hold connections for nothing.
    requestTimeout: 120_000,
    clientErrorHandler: sendUnlesbar,
    trustProxy: betrieb.proxys.length > 0 && [...betrieb.proxys],
  })
  const apollo = createApollo(await createSchema(), (err, nummer) => log.error({ nummer, err }))
  await startWith(app, apollo)
  app.removeContentTypeParser('text/plain')
  for (const dienst of [schutz, eingang]) registerDienst(app, dienst)
  registerAusgang(app)
  registerProtokollzeile(app)
  registerSicherheit(app, betrieb)
  registerFehlerantwort(app)
  await registerWer(app, db, betrieb.sicher)
  registerGrenzen(app, betrieb)
  registerRechte(app)
  await app.register(fastifyCompress, { global: false })
  registerGraphql(app, apollo, umgebung)
  registerRouten(app, umgebung)
  registerOidc(app, umgebung, oidc === null ? null : createAnmeldedienst(oidc))
  await registerWeb(app, webOrdner, (weg) => istLeereAngebotsseite(db, weg))
  return app
}

/** What is answered beside GraphQL. */
function registerRouten(app: FastifyInstance, umgebung: Umgebung): void {
  const { db } = umgebung
  registerBereitschaft(app, db)
  registerGeometrie(app, db)
  registerGebiete(app, db)
  registerEingaenge(app, umgebung)
  registerLiefern(app, umgebung)
  registerStrassen(app, umgebung)
  registerBausteine(app, umgebung)
  registerAngebote(app, umgebung)
  registerAngeboteEinlesen(app, umgebung)
  registerDaten(app, db)
  registerEinteilung(app, db)
  registerKreis(app, db)
  registerProtokoll(app, db)
}

/** What a server left behind that is gone begins anew with this one. */
function registerDienst(app: FastifyInstance, dienst: Laufdienst): void {
  app.addHook('onListen', (done) => {
    dienst.start()
    done()
  })
  app.addHook('onClose', () => dienst.stop())
}

async function startWith(app: FastifyInstance, apollo: ApolloServer<Kontext>): Promise<void> {
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())
}

/**
 * The last look at an answer. Whoever still gets one while the server closes is
 * told to hang up; an open connection would keep it waiting.
 */
function registerAusgang(app: FastifyInstance): void {
  let schliesst = false
  app.addHook('preClose', (done) => {
    schliesst = true
    done()
  })
  app.addHook('onSend', async ({ wer }, reply) => {
    if (wer !== null) keepApart(reply, wer)
    if (schliesst) void reply.header('connection', 'close')
  })
}
