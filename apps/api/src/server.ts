/** Starts the server. The only file that does something when it is imported. */
import { createDb, type Db, type DbOptions } from '@sozial/db'
import { openEmbedded } from '@sozial/db/embedded'
import { migrate } from '@sozial/db/migrate'
import { renewStatistik } from '@sozial/db/statistik'
import { katalog } from '@sozial/db/seed/katalog'
import { ANGEBOTSKATEGORIEN } from '@sozial/db/seed/katalog/angebotskategorien'
import { VORLAGEN } from '@sozial/db/seed/katalog/vorlagen'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { pino, type Logger } from 'pino'
import { createApp } from './app.ts'
import { deriveSchluesselbund, loadGeheimnis, type Schluesselbund } from './auth/geheimnis.ts'
import { describeMaengel, parseGeheimnis } from './auth/geheimnispruefung.ts'
import { toOidcEinstellung } from './auth/oidc/einstellung.ts'
import { findDemobestand } from './betrieb.queries.ts'
import { findVerstoesse, toBetrieb, wantsDemo, type Betrieb } from './betrieb.ts'
import { readEnv, type Env } from './env.ts'
import { openFaeden } from './faeden.ts'
import { toLauschfehler } from './http/lauschfehler.ts'
import {
  createGeokodierer,
  OHNE_GEOKODIERER,
  type Geokodierer,
} from './modules/adresse/geokodierer.ts'
import { syncKategorien } from './modules/angebot/sync-kategorien.ts'
import { syncKatalog } from './modules/indikator/sync-katalog.ts'
import { syncVorlagen } from './modules/vorlage/sync-vorlagen.ts'
import { createErstlink } from './modules/anmeldung/create-link.ts'
import { resetAlteDemo } from './modules/kreis/reset-demo.ts'
import { seedIfEmpty } from './modules/kreis/seed-demo.ts'
import { createPostausgang } from './modules/nachricht/postausgang.ts'
import { createPostdienst, OHNE_POST, type Post } from './modules/nachricht/postdienst.ts'
import { openPosteinstellung } from './modules/nachricht/posteinstellung.ts'
import { scheduleTageslauf } from './modules/angebotslink/schedule-tageslauf.ts'
import { scheduleLoeschlauf } from './modules/loeschregel/schedule-loeschlauf.ts'
import { scheduleRegisterlauf } from './modules/registerzahl/schedule-registerlauf.ts'

/** The same from src/server.ts and from the bundle dist/server.js. */
const WEB_ORDNER = fileURLToPath(new URL('../../web/dist', import.meta.url))
const DATEN_ORDNER = fileURLToPath(new URL('../../../.data', import.meta.url))

/** How long running requests may take to finish when the server is told to stop. */
const GEDULD_MS = 10_000

const sage = (satz: string): void => void process.stdout.write(`${satz}\n`)

interface Datenbank {
  readonly connectionString: string
  readonly close: () => Promise<void>
}

async function openDatenbank(env: Env, adresse: string): Promise<Datenbank> {
  if (env.DATABASE_URL !== undefined) {
    return { connectionString: env.DATABASE_URL, close: () => Promise.resolve() }
  }
  const dataDir = env.DATA_DIR ?? DATEN_ORDNER
  return openEmbedded({ dataDir, adresse, melde: sage, beiAbriss: stopWithoutDatenbank })
}

/** Without its database the server can do nothing any more; the next start mends both. */
function stopWithoutDatenbank(): void {
  process.stderr.write(
    'Die eingebaute Datenbank wurde unerwartet beendet. Bitte das Sozialmonitoring neu starten.\n',
  )
  process.exit(1)
}

/** As the application: with its own login, or by taking its role. */
const verbindungOf = ({ APP_DATABASE_URL: eigene }: Env, connectionString: string): DbOptions =>
  eigene === undefined ? { connectionString } : { connectionString: eigene, role: null }

/** What was opened, and whether the end was asked for while it was being opened. */
class Ablauf {
  readonly #offene: (() => Promise<void>)[] = []
  #endeVerlangt = false
  #gestartet: () => void = () => undefined
  readonly #start = new Promise<void>((resolve) => (this.#gestartet = resolve))

  get endeVerlangt(): boolean {
    return this.#endeVerlangt
  }

  /** @throws Error when the end was asked for meanwhile: no further step begins */
  opened(close: () => Promise<void>): void {
    this.#offene.push(close)
    this.check()
  }

  check(): void {
    if (this.#endeVerlangt) throw new Error('Der Start wurde abgebrochen.')
  }

  gestartet(): void {
    this.#gestartet()
  }

  /** Later things stand on earlier ones, so they go first. */
  async stopAll(): Promise<void> {
    for (const stop of this.#offene.splice(0).toReversed()) await stop()
  }

  /** Lets the step that runs come to its end, then closes everything. */
  async end(): Promise<void> {
    this.#endeVerlangt = true
    await this.#start
    await this.stopAll()
  }
}

/** Only in the database of our own, which no other process uses. */
async function renewDemo(connectionString: string): Promise<void> {
  const zustand = await resetAlteDemo(connectionString)
  if (zustand === 'GELEERT') {
    sage('Der Demo-Kreis stammt aus einer früheren Fassung und wird neu erzeugt.')
    await migrate(connectionString)
  }
  if (zustand === 'BEHALTEN') {
    sage(
      'Der Demo-Kreis stammt aus einer früheren Fassung. In ihm wurde gearbeitet, deshalb bleibt er, wie er ist; für den neuen bitte einen anderen Ordner nehmen (DATA_DIR).',
    )
  }
}

/** @throws Error with a sentence for every reason not to run like this */
async function assertZulaessig(env: Env, betrieb: Betrieb, connectionString: string) {
  const verstoesse = findVerstoesse(env, betrieb, await findDemobestand(connectionString))
  if (verstoesse.length === 0) return
  throw new Error(['Das Sozialmonitoring startet so nicht:', ...verstoesse].join('\n- '))
}

/** From the environment, else (on this machine alone) from the folder of the data. */
async function openSchluessel(env: Env): Promise<Schluesselbund> {
  if (env.GEHEIMNIS === undefined) {
    return deriveSchluesselbund(await loadGeheimnis(env.DATA_DIR ?? DATEN_ORDNER))
  }
  const bytes = parseGeheimnis(env.GEHEIMNIS)
  if (Buffer.isBuffer(bytes)) return deriveSchluesselbund(bytes)
  throw new Error(`GEHEIMNIS ist zu schwach: ${describeMaengel(bytes)}.`)
}

interface Dienstbedarf {
  readonly env: Env
  readonly adresse: string
  readonly db: Db
  readonly log: Logger
  readonly schluessel: Schluesselbund
}

/** @throws Error with a sentence where only half is said */
function openPost({ env, adresse, db, log, schluessel }: Dienstbedarf, ablauf: Ablauf): Post {
  const einstellung = openPosteinstellung(env)
  if (einstellung === null) return OHNE_POST
  const { absender } = einstellung
  const sende = createPostausgang(einstellung)
  const versand = { db, adresse, sende, schluessel: schluessel.zugangslink }
  const post = createPostdienst(versand, { absender, log })
  ablauf.opened(post.stop)
  // What a server before this one left behind need not wait for the first click.
  post.start()
  return post
}

const openGeokodierer = ({ env, log }: Dienstbedarf): Geokodierer =>
  env.GEOKODIERER_URL === undefined
    ? OHNE_GEOKODIERER
    : createGeokodierer({
        vorlage: env.GEOKODIERER_URL,
        warne: (err) => log.warn({ err }, 'Geokodierer'),
      })

/** While nobody can manage accounts: whoever reads the terminal makes the first one. */
async function sayErstlink(db: Db, adresse: string): Promise<void> {
  const link = await createErstlink(db, { art: 'SYSTEM', name: 'Start' })
  if (link === undefined) return
  sage(
    `Noch gibt es kein Konto, das die anderen verwaltet. Mit diesem Link entsteht es; er gilt 24 Stunden, einmal und bis zum nächsten Start:\n  ${adresse}${link.pfad}`,
  )
}

interface Start {
  readonly env: Env
  readonly betrieb: Betrieb
  readonly adresse: string
}

/** What comes with the program and lives in the database. */
async function syncMitgeliefertes(db: Db): Promise<void> {
  await syncKatalog(db, katalog)
  await syncVorlagen(db, VORLAGEN)
  await syncKategorien(db, ANGEBOTSKATEGORIEN)
}

async function fillWithDemo(db: Db, connectionString: string): Promise<void> {
  if (!(await seedIfEmpty(db))) return
  await renewStatistik(connectionString)
  sage('Die leere Datenbank hat jetzt den Demo-Kreis.')
}

async function openAll({ env, betrieb, adresse }: Start, ablauf: Ablauf): Promise<void> {
  // Written in bundles: one system call per request less. At the end pino writes what is left.
  const ziel = pino.destination({ sync: false, minLength: 4096, periodicFlush: 500 })
  const log = pino({ level: env.LOG_LEVEL, base: null }, ziel)
  const datenbank = await openDatenbank(env, adresse)
  ablauf.opened(datenbank.close)
  await assertZulaessig(env, betrieb, datenbank.connectionString)
  await migrate(datenbank.connectionString)
  if (env.DATABASE_URL === undefined) await renewDemo(datenbank.connectionString)
  const verbindung = verbindungOf(env, datenbank.connectionString)
  const db = createDb(verbindung)
  ablauf.opened(db.close)
  await syncMitgeliefertes(db)
  ablauf.check()
  if (wantsDemo(env, betrieb)) await fillWithDemo(db, datenbank.connectionString)
  const faeden = openFaeden(verbindung)
  const schluessel = await openSchluessel(env)
  const bedarf = { env, adresse, db, log, schluessel }
  const post = openPost(bedarf, ablauf)
  const app = await createApp({
    db,
    post,
    geokodierer: openGeokodierer(bedarf),
    ...faeden.rechner,
    log,
    betrieb,
    schluessel,
    oidc: toOidcEinstellung(env),
    webOrdner: existsSync(WEB_ORDNER) ? WEB_ORDNER : null,
  })
  ablauf.opened(async () => {
    await faeden.stop()
    await app.close()
  })
  await sayErstlink(db, adresse)
  await app.listen({ host: env.HOST, port: env.PORT }).catch((error: unknown) => {
    throw toLauschfehler(error, env)
  })
  scheduleTaegliches({ ...bedarf, post }, ablauf)
}

/** What a day brings by itself. */
function scheduleTaegliches(
  { db, log, schluessel, post }: Dienstbedarf & { readonly post: Post },
  ablauf: Ablauf,
): void {
  ablauf.opened(scheduleLoeschlauf(db, log))
  ablauf.opened(scheduleRegisterlauf(db, log))
  ablauf.opened(scheduleTageslauf({ db, post, log, schluessel: schluessel.zugangslink }))
}

async function start(): Promise<void> {
  const env = readEnv(process.env)
  const betrieb = toBetrieb(env)
  const adresse = betrieb.origin ?? `http://localhost:${env.PORT}`
  const ablauf = new Ablauf()
  stopOnSignal(() => ablauf.end())
  try {
    await openAll({ env, betrieb, adresse }, ablauf)
  } catch (error) {
    await ablauf.stopAll()
    if (!ablauf.endeVerlangt) throw error
  } finally {
    ablauf.gestartet()
  }
  if (ablauf.endeVerlangt) return
  if (betrieb.produktion && betrieb.proxys.length === 0) {
    sage(
      'Hinweis: TRUST_PROXY fehlt. Hinter einem Proxy zählen damit alle Besucher als einer, und die Grenzen je Adresse greifen zu früh.',
    )
  }
  sage(`Sozialmonitoring läuft: ${adresse}`)
}

/** The first signal ends orderly, the second at once. */
function stopOnSignal(stopAll: () => Promise<void>): void {
  const stop = (signal: NodeJS.Signals): void => {
    process.once(signal, () => process.exit(1))
    sage('Das Sozialmonitoring wird beendet …')
    setTimeout(() => process.exit(1), GEDULD_MS).unref()
    stopAll().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
}

/** What the operator can mend is said in a sentence of its own; anything else is a bug with its stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.constructor === TypeError ? String(error.stack) : error.message
}

start().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(1)
})
