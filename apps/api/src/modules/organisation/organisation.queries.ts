import type { Pool } from 'pg'
import type { Organisationsangabe } from '../../auth/wer.ts'
import type { Tx } from '../../database/transaction.ts'
import type { RaumType } from '../gebietsstand/gebietsstand.type.ts'
import type { OrganisationType } from './organisation.type.ts'

type Angaben = Omit<Organisationsangabe, 'id'>

const SPALTEN = `id, art::text, name, raum_id AS "raumId",
  jugendamtsbezirk_id AS "jugendamtsbezirkId", deaktiviert_am AS "deaktiviertAm"`

/** All of them: the Kreis, its Kommunen by name, the Anbieter by name. */
export async function findOrganisationen(pool: Pool): Promise<readonly OrganisationType[]> {
  const { rows } = await pool.query<OrganisationType>(
    `SELECT ${SPALTEN} FROM organisation ORDER BY organisation.art, name`,
  )
  return rows
}

/** Locked until the transaction ends. */
export async function findOrganisation(tx: Tx, id: number): Promise<OrganisationType | null> {
  const { rows } = await tx.query<OrganisationType>(
    `SELECT ${SPALTEN} FROM organisation WHERE id = $1 FOR UPDATE`,
    [id],
  )
  return rows[0] ?? null
}

/** Räume an organisation can stand for: the Kreis, its Kommunen, Jugendamtsbezirke. */
export async function findOrganisationsraeume(pool: Pool): Promise<readonly RaumType[]> {
  const { rows } = await pool.query<RaumType>(
    `SELECT DISTINCT ON (r.ebene, r.schluessel) r.id, r.schluessel, f.name, r.ebene::text
     FROM raum r JOIN raumfassung f ON f.raum_id = r.id
     WHERE r.ebene IN ('KOMMUNE', 'JUGENDAMTSBEZIRK') OR r.id IN (SELECT raum_id FROM kreis)
     ORDER BY r.ebene, r.schluessel, f.gueltig_ab DESC`,
  )
  return rows
}

/** @throws DatabaseError named after the rule it breaks */
export async function insertOrganisation(tx: Tx, neu: Angaben): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO organisation (art, name, raum_id, jugendamtsbezirk_id)
     VALUES ($1, $2, $3, $4) RETURNING id`,
    [neu.art, neu.name, neu.raumId, neu.jugendamtsbezirkId],
  )
  return rows[0]!.id
}

/** @throws DatabaseError named after the rule it breaks */
export async function updateOrganisation(
  tx: Tx,
  id: number,
  { name, raumId, jugendamtsbezirkId }: Omit<Angaben, 'art'>,
): Promise<void> {
  await tx.query(
    `UPDATE organisation SET name = $2, raum_id = $3, jugendamtsbezirk_id = $4 WHERE id = $1`,
    [id, name, raumId, jugendamtsbezirkId],
  )
}

/** @throws DatabaseError when another has taken its place meanwhile */
export async function setDeaktiviert(tx: Tx, id: number, deaktiviert: boolean): Promise<void> {
  await tx.query(
    `UPDATE organisation SET deaktiviert_am = CASE WHEN $2::boolean THEN now() END WHERE id = $1`,
    [id, deaktiviert],
  )
}

/** @returns how many sessions of its accounts ended */
export async function deleteSitzungenOfOrganisation(tx: Tx, id: number): Promise<number> {
  const { rowCount } = await tx.query(
    'DELETE FROM sitzung s USING konto k WHERE k.id = s.konto_id AND k.organisation_id = $1',
    [id],
  )
  return rowCount ?? 0
}

/** The organisation of the Kreis may have been there before the Kreis was set up. */
export async function updateKreisraum(tx: Tx, raumId: number): Promise<void> {
  await tx.query(
    `UPDATE organisation SET raum_id = $1
     WHERE organisation.art = 'KREIS' AND raum_id IS NULL AND deaktiviert_am IS NULL`,
    [raumId],
  )
}
