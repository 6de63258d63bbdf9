import type { Tx } from '../../database/transaction.ts'
import type { Organisationsart, Rolle } from '../../auth/wer.ts'

export interface Kontofelder {
  readonly organisationId: number
  readonly name: string
  readonly anmeldename: string
  readonly rollen: readonly Rolle[]
}

export interface Kontozeile extends Kontofelder {
  readonly id: number
  readonly demo: boolean
  readonly deaktiviert: boolean
  readonly hatPasswort: boolean
  /** Signs in at the Anmeldedienst of the Verwaltung. */
  readonly vomAnmeldedienst: boolean
}

/** Locks the row until the end of the transaction. @returns undefined: there is none */
export async function lockKonto(tx: Tx, id: number): Promise<Kontozeile | undefined> {
  const { rows } = await tx.query<Kontozeile>(
    `SELECT id, organisation_id AS "organisationId", name, anmeldename, rollen::text[] AS rollen, demo,
       deaktiviert_am IS NOT NULL AS deaktiviert,
       EXISTS (SELECT FROM passwort p WHERE p.konto_id = konto.id) AS "hatPasswort",
       EXISTS (SELECT FROM oidckennung c WHERE c.konto_id = konto.id) AS "vomAnmeldedienst"
     FROM konto WHERE id = $1 FOR UPDATE`,
    [id],
  )
  return rows[0]
}

/**
 * Locks the accounts that can manage accounts, so that two of them cannot take
 * it from each other at the same time.
 */
export async function lockAdmins(tx: Tx): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM konto WHERE 'ADMIN' = ANY(rollen) AND deaktiviert_am IS NULL ORDER BY id FOR UPDATE`,
  )
  return rows.map(({ id }) => id)
}

/** @returns undefined: the name is taken */
export async function insertKonto(tx: Tx, felder: Kontofelder): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO konto (organisation_id, name, anmeldename, rollen) VALUES ($1, $2, $3, $4)
     ON CONFLICT (anmeldename) DO NOTHING RETURNING id`,
    [felder.organisationId, felder.name, felder.anmeldename, felder.rollen],
  )
  return rows[0]?.id
}

export async function updateKonto(tx: Tx, id: number, felder: Kontofelder): Promise<void> {
  await tx.query(
    'UPDATE konto SET organisation_id = $2, name = $3, anmeldename = $4, rollen = $5 WHERE id = $1',
    [id, felder.organisationId, felder.name, felder.anmeldename, felder.rollen],
  )
}

/** Whether another account has this name. */
export async function isVergeben(tx: Tx, anmeldename: string, ausser: number): Promise<boolean> {
  const { rowCount } = await tx.query('SELECT FROM konto WHERE anmeldename = $1 AND id <> $2', [
    anmeldename,
    ausser,
  ])
  return rowCount === 1
}

export async function updateDeaktiviert(tx: Tx, id: number, deaktiviert: boolean): Promise<void> {
  await tx.query('UPDATE konto SET deaktiviert_am = CASE WHEN $2 THEN now() END WHERE id = $1', [
    id,
    deaktiviert,
  ])
}

/** @returns undefined: there is none that is active */
export async function findOrganisationsart(
  tx: Tx,
  id: number,
): Promise<Organisationsart | undefined> {
  const { rows } = await tx.query<{ art: Organisationsart }>(
    'SELECT art::text FROM organisation WHERE id = $1 AND deaktiviert_am IS NULL',
    [id],
  )
  return rows[0]?.art
}

/** The organisation of the Kreis; made under this name when there is none yet. */
export async function ensureKreisorganisation(tx: Tx, name: string): Promise<number> {
  await tx.query(
    `INSERT INTO organisation (art, name, raum_id)
     SELECT 'KREIS', coalesce((SELECT f.name FROM kreis k JOIN raumfassung f ON f.raum_id = k.raum_id
                               ORDER BY f.gueltig_ab DESC LIMIT 1), $1), (SELECT raum_id FROM kreis)
     WHERE NOT EXISTS (SELECT FROM organisation WHERE art = 'KREIS' AND deaktiviert_am IS NULL)`,
    [name],
  )
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM organisation WHERE art = 'KREIS' AND deaktiviert_am IS NULL`,
  )
  return rows[0]!.id
}

/** @returns undefined: there is no account of this name */
export async function findKontoId(tx: Tx, anmeldename: string): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>('SELECT id FROM konto WHERE anmeldename = $1', [
    anmeldename,
  ])
  return rows[0]?.id
}
