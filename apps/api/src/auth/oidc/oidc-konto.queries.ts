import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'
import type { Rolle } from '../wer.ts'
import type { Profil } from './ansprueche.ts'

/** What the Anmeldedienst decides about an account. */
export interface Kontoangaben {
  readonly organisationId: number
  readonly name: string
  readonly rollen: readonly Rolle[]
}

export interface Oidckonto extends Kontoangaben {
  readonly id: number
  readonly deaktiviert: boolean
}

/** Two first sign-ins of one person at once make one account. */
export async function lockKennung(tx: Tx, { issuer, subject }: Profil): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(7002, hashtext($1))', [`${issuer} ${subject}`])
}

export async function findKonto(tx: Tx, { issuer, subject }: Profil): Promise<Oidckonto | null> {
  const { rows } = await tx.query<Oidckonto>(
    `SELECT k.id, k.organisation_id AS "organisationId", k.name, k.rollen::text[] AS rollen,
            k.deaktiviert_am IS NOT NULL AS deaktiviert
     FROM oidckennung o JOIN konto k ON k.id = o.konto_id WHERE o.issuer = $1 AND o.subject = $2`,
    [issuer, subject],
  )
  return rows[0] ?? null
}

/** By name or by the key of its Raum; null means the Kreis. Two that fit are none. */
export async function findOrganisationId(tx: Tx, gesucht: string | null): Promise<number | null> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT o.id FROM organisation o LEFT JOIN raum r ON r.id = o.raum_id
     WHERE o.deaktiviert_am IS NULL
       AND CASE WHEN $1::text IS NULL THEN o.art = 'KREIS' ELSE o.name = $1 OR r.schluessel = $1 END`,
    [gesucht],
  )
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}

export async function isAnmeldenameFrei(tx: Tx, anmeldename: string): Promise<boolean> {
  const { rowCount } = await tx.query('SELECT FROM konto WHERE anmeldename = $1', [anmeldename])
  return rowCount === 0
}

export async function insertKonto(
  tx: Tx,
  { issuer, subject }: Profil,
  konto: Kontoangaben & { readonly anmeldename: string },
): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `WITH neu AS (
       INSERT INTO konto (organisation_id, name, anmeldename, rollen) VALUES ($1, $2, $3, $4::rolle[])
       RETURNING id)
     SELECT id FROM neu`,
    [konto.organisationId, konto.name, konto.anmeldename, konto.rollen],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('INSERT INTO konto returned no row.')
  await tx.query('INSERT INTO oidckennung (issuer, subject, konto_id) VALUES ($1, $2, $3)', [
    issuer,
    subject,
    id,
  ])
  return id
}

export async function updateKonto(tx: Tx, id: number, konto: Kontoangaben): Promise<void> {
  await tx.query(
    'UPDATE konto SET organisation_id = $2, name = $3, rollen = $4::rolle[] WHERE id = $1',
    [id, konto.organisationId, konto.name, konto.rollen],
  )
}

export async function insertOidcsitzung(
  pool: Pool,
  sitzungId: string,
  idToken: Buffer,
): Promise<void> {
  await pool.query('INSERT INTO oidcsitzung (sitzung_id, id_token) VALUES ($1, $2)', [
    sitzungId,
    idToken,
  ])
}

export async function findIdToken(pool: Pool, sitzungId: string): Promise<Buffer | null> {
  const { rows } = await pool.query<{ id_token: Buffer }>(
    'SELECT id_token FROM oidcsitzung WHERE sitzung_id = $1',
    [sitzungId],
  )
  return rows[0]?.id_token ?? null
}
