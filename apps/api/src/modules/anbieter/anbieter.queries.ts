import type { Tx } from '../../database/transaction.ts'
import type { Organisationszustand, Traegerart } from './traegerart.ts'

export interface GesperrterAnbieter {
  readonly id: number
  readonly name: string
  readonly zustand: Organisationszustand
  readonly aktiv: boolean
  /** Organisation that enters for it; null: it does so itself. */
  readonly betreutVon: number | null
}

/** Locked until the transaction ends. @returns undefined: there is none, or it is no Anbieter */
export async function lockAnbieter(tx: Tx, id: number): Promise<GesperrterAnbieter | undefined> {
  const { rows } = await tx.query<GesperrterAnbieter>(
    `SELECT id, name, zustand::text, deaktiviert_am IS NULL AS aktiv, betreut_von AS "betreutVon"
     FROM organisation WHERE id = $1 AND organisation.art = 'ANBIETER' FOR UPDATE`,
    [id],
  )
  return rows[0]
}

interface NeuerAnbieter {
  readonly name: string
  /** Null: not known yet. */
  readonly traegerart: Traegerart | null
  readonly zustand: Organisationszustand
  readonly website: string
  readonly beschreibung: string
  readonly ort: string
  readonly betreutVon: number | null
}

/** @returns its id; undefined: the name is taken */
export async function insertAnbieter(tx: Tx, neu: NeuerAnbieter): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO organisation (art, name, traegerart, zustand, website, beschreibung, ort, betreut_von)
     VALUES ('ANBIETER', $1, $2, $3, $4, $5, $6, $7) ON CONFLICT (name) DO NOTHING RETURNING id`,
    [neu.name, neu.traegerart, neu.zustand, neu.website, neu.beschreibung, neu.ort, neu.betreutVon],
  )
  return rows[0]?.id
}

/** Checked and active. */
export async function setGeprueft(tx: Tx, id: number): Promise<void> {
  await tx.query(
    `UPDATE organisation SET zustand = 'GEPRUEFT', ablehnungsgrund = '', deaktiviert_am = NULL WHERE id = $1`,
    [id],
  )
}

/** Refused; nobody of it signs in any more. */
export async function setAbgelehnt(tx: Tx, id: number, grund: string): Promise<void> {
  await tx.query(
    `UPDATE organisation SET zustand = 'ABGELEHNT', ablehnungsgrund = $2, deaktiviert_am = coalesce(deaktiviert_am, now())
     WHERE id = $1`,
    [id, grund],
  )
}

/** Closes the accounts of an organisation. @returns how many there were */
export async function closeKonten(tx: Tx, organisationId: number): Promise<number> {
  const { rowCount } = await tx.query(
    'UPDATE konto SET deaktiviert_am = now() WHERE organisation_id = $1 AND deaktiviert_am IS NULL AND NOT demo',
    [organisationId],
  )
  return rowCount ?? 0
}

export async function reopenKonto(tx: Tx, kontoId: number): Promise<void> {
  await tx.query('UPDATE konto SET deaktiviert_am = NULL WHERE id = $1', [kontoId])
}

/** People and offers go over to another organisation. */
export async function moveTo(tx: Tx, von: number, zu: number): Promise<void> {
  await tx.query('UPDATE konto SET organisation_id = $2 WHERE organisation_id = $1', [von, zu])
  await tx.query(
    'UPDATE unterstuetzungsangebot SET organisation_id = $2 WHERE organisation_id = $1',
    [von, zu],
  )
}
