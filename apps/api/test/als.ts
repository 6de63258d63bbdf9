/** Accounts and sessions for tests, put straight into the database. */
import { randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { SITZUNG_COOKIE } from '../src/auth/cookies.ts'
import { pruefsummeOf } from '../src/auth/sitzung.ts'
import type { Organisationsart, Rolle, Zweck } from '../src/auth/wer.ts'
import type { Antwort, HttpAnfrage, HttpAntwort } from './test-app.ts'

/** Who sends requests, with the session of one account or with none. */
export interface Sprecher {
  readonly frage: (query: string, variables?: object) => Promise<Antwort>
  /** A request with these headers and the cookie; `fetch` would add and refuse some. */
  readonly sende: (anfrage: HttpAnfrage) => Promise<HttpAntwort>
  /** What the browser would send. */
  readonly cookie: string | null
}

/** A signed-in account of a test. */
export interface Testsprecher extends Sprecher {
  readonly kontoId: number
  readonly organisationId: number
  readonly sitzungId: string
}

interface Testkontoangabe {
  readonly rollen: readonly Rolle[]
  /** Default: the art the first role belongs to. */
  readonly art?: Organisationsart
  /** Key of its Raum of level KREIS or KOMMUNE; default: that of the Kreis, the first KOMMUNE. */
  readonly raum?: string
  /** Key of the Jugendamtsbezirk whose Jugendamt the organisation is. */
  readonly jugendamtsbezirk?: string
  /** Default: what a planner would say; null: not asked yet. */
  readonly zweck?: Zweck | null
  readonly zweitfaktorOffen?: boolean
  readonly demo?: boolean
  /** When the session began and was last used, as SQL; default: now. */
  readonly begonnen?: string
  readonly zuletzt?: string
}

export type Testkonto = Rolle | Testkontoangabe

const ART: Readonly<Record<Rolle, Organisationsart>> = {
  ANBIETER: 'ANBIETER',
  KOMMUNE: 'KOMMUNE',
  PLANUNG: 'KREIS',
  GEHEIMHALTUNG: 'KREIS',
  ADMIN: 'KREIS',
}

export function createAls(
  owner: pg.Pool,
  sprecherOf: (cookie: string) => Sprecher,
): (konto: Testkonto) => Promise<Testsprecher> {
  return async (konto) => {
    const angabe = typeof konto === 'string' ? { rollen: [konto] } : konto
    const organisationId = await findOrganisation(owner, angabe)
    const kontoId = await insertKonto(owner, angabe, organisationId)
    const geheimnis = randomBytes(32).toString('base64url')
    const sitzungId = randomUUID()
    const { zweck = 'JUGENDHILFEPLANUNG', zweitfaktorOffen = false } = angabe
    const { begonnen = 'now()', zuletzt = begonnen } = angabe
    await owner.query(
      `INSERT INTO sitzung (id, pruefsumme, konto_id, weg, geraet, zweck, zweitfaktor_offen, angelegt_am, zuletzt_am, endet_am)
       VALUES ($1, $2, $3, 'PASSWORT', 'Test', $4, $5, ${begonnen}, ${zuletzt}, ${begonnen} + interval '12 hours')`,
      [sitzungId, pruefsummeOf(geheimnis), kontoId, zweck, zweitfaktorOffen],
    )
    const sprecher = sprecherOf(`${SITZUNG_COOKIE}=${geheimnis}`)
    return { ...sprecher, kontoId, organisationId, sitzungId }
  }
}

async function insertKonto(
  owner: pg.Pool,
  { rollen, demo = false }: Testkontoangabe,
  organisationId: number,
): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    `INSERT INTO konto (organisation_id, name, anmeldename, rollen, demo)
     VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [organisationId, `Test ${rollen.join(' ')}`, randomUUID(), rollen, demo],
  )
  return rows[0]!.id
}

/** The organisation of this kind for this Raum, made when it is not there yet. */
async function findOrganisation(owner: pg.Pool, angabe: Testkontoangabe): Promise<number> {
  const { art = ART[angabe.rollen[0]!], raum, jugendamtsbezirk } = angabe
  const { rows: raeume } = await owner.query<{ id: number | null; bezirk: number | null }>(
    `SELECT (SELECT CASE WHEN $1 = 'KREIS' AND $2::text IS NULL THEN (SELECT raum_id FROM kreis)
                    ELSE min(r.id) END
             FROM raum r WHERE r.ebene::text = $1 AND ($2::text IS NULL OR r.schluessel = $2)) AS id,
            (SELECT r.id FROM raum r WHERE r.ebene = 'JUGENDAMTSBEZIRK' AND r.schluessel = $3) AS bezirk`,
    [art, raum ?? null, jugendamtsbezirk ?? null],
  )
  const { id: raumId, bezirk } = raeume[0]!
  const name = `Test ${art} ${raumId ?? ''}`.trim()
  await owner.query(
    `INSERT INTO organisation (art, name) SELECT $1::organisationsart, $2 WHERE $1 <> 'KOMMUNE'
     ON CONFLICT DO NOTHING`,
    [art, name],
  )
  await owner.query(
    `INSERT INTO organisation (art, name, raum_id) SELECT 'KOMMUNE', $2, $3 WHERE $1 = 'KOMMUNE'
     ON CONFLICT DO NOTHING`,
    [art, name, raumId],
  )
  const { rows } = await owner.query<{ id: number }>(
    `UPDATE organisation SET raum_id = coalesce($2, raum_id), jugendamtsbezirk_id = coalesce($3, jugendamtsbezirk_id)
     WHERE id = (SELECT id FROM organisation WHERE art::text = $1 AND deaktiviert_am IS NULL
                 AND ($1 <> 'KOMMUNE' OR raum_id = $2) ORDER BY id LIMIT 1) RETURNING id`,
    [art, art === 'ANBIETER' ? null : raumId, bezirk],
  )
  return rows[0]!.id
}
