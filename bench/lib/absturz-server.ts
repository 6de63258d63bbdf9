/** The server that is killed while a file comes in over HTTP, is checked and taken over. */
import { spawn } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import type { Db } from '@sozial/db'

import type { Probe } from '../absturz.ts'
import { momenteOf, reportReihe } from './absturz-momente.ts'
import { assertGanzOderGarNicht, findStand } from './absturz-pruefung.ts'
import { ZUORDNUNG } from './lieferung-bed.ts'
import { say } from './report.ts'
import { findFreePort } from './server.ts'

interface Bank {
  readonly db: Db
  readonly connectionString: string
  /** How long an import takes. */
  readonly dauerMs: number
}

const WURZEL = fileURLToPath(new URL('../..', import.meta.url))

/** Threads run from the bundle alone. */
async function buildServer(): Promise<void> {
  const kind = spawn(process.execPath, ['scripts/build-api.mjs'], { cwd: WURZEL, stdio: 'inherit' })
  const [code] = (await once(kind, 'exit')) as [number]
  if (code !== 0) throw new Error('Der Server lässt sich nicht bündeln.')
}

/** A planner with a session. @returns the cookie */
async function openSitzung({ pool }: Db): Promise<string> {
  const geheimnis = randomBytes(32).toString('base64url')
  const pruefsumme = createHash('sha256').update(geheimnis).digest()
  await pool.query(
    `INSERT INTO organisation (art, name, raum_id) SELECT 'KREIS', 'Bench', raum_id FROM kreis`,
  )
  await pool.query(
    `INSERT INTO konto (organisation_id, name, anmeldename, rollen)
     SELECT id, 'Bench', 'bench', '{PLANUNG}' FROM organisation WHERE name = 'Bench'`,
  )
  await pool.query(
    `INSERT INTO sitzung (id, pruefsumme, konto_id, weg, geraet, zweck, endet_am)
     SELECT $1, $2, id, 'PASSWORT', 'Bench', 'DATENPFLEGE', now() + interval '12 hours'
     FROM konto WHERE anmeldename = 'bench'`,
    [randomUUID(), pruefsumme],
  )
  return `sozial_sitzung=${geheimnis}`
}

async function startServer(connectionString: string, port: number) {
  const kind = spawn(process.execPath, ['apps/api/dist/server.js'], {
    cwd: WURZEL,
    env: {
      ...process.env,
      DATABASE_URL: connectionString,
      PORT: String(port),
      DEMO: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ende = once(kind, 'exit')
  while (!(await isListening(port))) {
    if (kind.exitCode !== null) throw new Error('Der Server startet nicht.')
    await wait(50)
  }
  return { kind, ende }
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

interface Eingang {
  readonly zustand: string
  readonly meldungen: readonly { readonly schwere: string; readonly code: string }[] | null
}

/** What the web does: deliver, say the mapping, take over. Each step may be repeated. */
function createClient(port: number, cookie: string) {
  const adresse = `http://127.0.0.1:${port}`
  const kopf = { cookie, origin: adresse, 'sec-fetch-site': 'same-origin' }
  const frage = async <T>(query: string, variables: object): Promise<T> => {
    const antwort = await fetch(`${adresse}/graphql`, {
      method: 'POST',
      headers: { ...kopf, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await antwort.json()) as { data: T; errors?: { message: string }[] }
    if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'))
    return data
  }
  const gibAb = async ({ name, inhalt }: Probe, schluessel: string): Promise<string> => {
    const antwort = await fetch(`${adresse}/eingaenge?name=${name}`, {
      method: 'POST',
      headers: {
        ...kopf,
        'content-type': 'application/octet-stream',
        'idempotency-key': schluessel,
      },
      body: new Uint8Array(inhalt),
    })
    const { eingaenge } = (await antwort.json()) as { eingaenge: { id: string }[] }
    return eingaenge[0]!.id
  }
  const warte = async (id: string): Promise<Eingang> => {
    for (;;) {
      const { eingang } = await frage<{ eingang: Eingang }>(
        'query ($id: ID!) { eingang(id: $id) { zustand meldungen { schwere code } } }',
        { id },
      )
      if (!['EINGEGANGEN', 'PRUEFT', 'UEBERNIMMT'].includes(eingang.zustand)) return eingang
      await wait(20)
    }
  }
  /** From wherever it stands to its end. */
  const fuehreZuEnde = async (probe: Probe, schluessel: string): Promise<string> => {
    const id = await gibAb(probe, schluessel)
    let eingang = await warte(id)
    if (eingang.zustand === 'FEHLERHAFT') {
      const zuordnung = JSON.stringify(ZUORDNUNG)
      await frage(
        'mutation ($id: ID!, $z: String) { checkEingang(id: $id, zuordnung: $z) { id } }',
        { id, z: zuordnung },
      )
      eingang = await warte(id)
    }
    if (eingang.zustand === 'GEPRUEFT') {
      const warnungen = (eingang.meldungen ?? []).filter(({ schwere }) => schwere === 'WARNUNG')
      const begruendungen = warnungen.map(({ code }) => ({ code, text: 'Erzeugt.' }))
      await frage(
        'mutation ($id: ID!, $b: [BegruendungInput!]) { takeEingang(id: $id, begruendungen: $b) { id } }',
        { id, b: begruendungen },
      )
      eingang = await warte(id)
    }
    if (eingang.zustand !== 'UEBERNOMMEN') throw new Error(`${probe.name}: ${eingang.zustand}`)
    return id
  }
  return { fuehreZuEnde }
}

/** Kills the server at a random moment, starts it again and sends the same again. */
export async function runServerProbe(
  { db, connectionString, dauerMs }: Bank,
  createProben: (anzahl: number) => Promise<readonly Probe[]>,
  anzahl: number,
): Promise<void> {
  await buildServer()
  const cookie = await openSitzung(db)
  const port = await findFreePort()
  const client = createClient(port, cookie)
  let unterwegs = 0
  let server = await startServer(connectionString, port)
  const proben = await createProben(anzahl + 1)
  const beginn = performance.now()
  await client.fuehreZuEnde(proben[0]!, randomUUID())
  const momente = momenteOf(anzahl, Math.max(dauerMs, performance.now() - beginn))
  for (const [nummer, probe] of proben.slice(1).entries()) {
    const schluessel = randomUUID()
    const sendung = client.fuehreZuEnde(probe, schluessel).catch(() => null)
    await wait(momente[nummer])
    server.kind.kill('SIGKILL')
    await server.ende
    if ((await findStand(db, probe.name)).lieferungen === 0) unterwegs += 1
    await assertGanzOderGarNicht(db)
    server = await startServer(connectionString, port)
    const [vorher, id] = [await sendung, await client.fuehreZuEnde(probe, schluessel)]
    await assertGanzOderGarNicht(db)
    const { lieferungen, summe } = await findStand(db, probe.name)
    const { rows } = await db.pool.query('SELECT FROM eingang WHERE dateiname = $1', [probe.name])
    if (lieferungen !== 1 || summe !== probe.summe || rows.length !== 1 || (vorher ?? id) !== id) {
      throw new Error(
        `${probe.name}: ${lieferungen} Lieferungen, ${rows.length} Eingänge, Summe ${summe} statt ${probe.summe}.`,
      )
    }
    if ((nummer + 1) % 10 === 0) say(`  Server: ${nummer + 1} von ${anzahl}`)
  }
  server.kind.kill('SIGTERM')
  await server.ende
  reportReihe('Server', anzahl, unterwegs)
}
