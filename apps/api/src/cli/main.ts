/** `pnpm sozial …`: the operators' command line. Does something when it is imported. */
import { userInfo } from 'node:os'
import { fileURLToPath } from 'node:url'
import { openEmbedded } from '@sozial/db/embedded'
import { migrate } from '@sozial/db/migrate'
import { katalog } from '@sozial/db/seed/katalog'
import { readEnv } from '../env.ts'
import { createGeokodierer, OHNE_GEOKODIERER } from '../modules/adresse/geokodierer.ts'
import { syncKatalog } from '../modules/indikator/sync-katalog.ts'
import { openPosteinstellung } from '../modules/nachricht/posteinstellung.ts'
import { openDb } from './kommando.ts'
import type { Datenbank } from './kommando.ts'
import { runSozial } from './run-sozial.ts'

const DATEN_ORDNER = fileURLToPath(new URL('../../../../.data', import.meta.url))

const warnung = (satz: string): void => void process.stderr.write(`${satz}\n`)

/** Things to close at the end, the last one first. */
const offene: (() => Promise<void>)[] = []
let geoeffnet: Promise<Datenbank> | undefined

/** DATABASE_URL, else the embedded one: that of a running server, or started for this command. */
async function openDatenbank(): Promise<Datenbank> {
  const env = readEnv(process.env)
  const dataDir = env.DATA_DIR ?? DATEN_ORDNER
  let connectionString = env.DATABASE_URL
  if (connectionString === undefined) {
    const eingebettet = await openEmbedded({ dataDir, melde: warnung })
    offene.push(eingebettet.close)
    connectionString = eingebettet.connectionString
  }
  await migrate(connectionString)
  const db = openDb(connectionString)
  offene.push(db.close)
  await syncKatalog(db, katalog)
  const { host, pathname } = new URL(connectionString)
  const ort = env.DATABASE_URL === undefined ? `eingebaut, in ${dataDir}` : `${host}${pathname}`
  return { db, ort }
}

try {
  process.exitCode = await runSozial(process.argv.slice(2), {
    openDatenbank: () => (geoeffnet ??= openDatenbank()),
    akteur: { art: 'KOMMANDOZEILE', name: userInfo().username },
    adresse: () => {
      const { ORIGIN, PORT } = readEnv(process.env)
      return ORIGIN ?? `http://localhost:${PORT}`
    },
    geokodierer: () => {
      const vorlage = readEnv(process.env).GEOKODIERER_URL
      const warne = (error: unknown): void =>
        warnung(`Der Geokodierer antwortet nicht: ${String(error)}`)
      return vorlage === undefined ? OHNE_GEOKODIERER : createGeokodierer({ vorlage, warne })
    },
    posteinstellung: () => openPosteinstellung(readEnv(process.env)),
    // pnpm runs scripts in the root of the repository; the user stands elsewhere.
    ordner: process.env['INIT_CWD'] ?? process.cwd(),
    sage: (zeile) => void process.stdout.write(`${zeile}\n`),
    warne: warnung,
  })
} finally {
  for (const close of offene.toReversed()) await close()
}
