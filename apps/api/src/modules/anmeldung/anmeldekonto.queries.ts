import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'

/** What has to be known of an account to sign it in. */
export interface Anmeldekonto {
  readonly id: number
  readonly name: string
  readonly anmeldename: string
  readonly organisation: string
  /** Neither it nor its organisation is deactivated, and it is none of the demo. */
  readonly aktiv: boolean
  /** Of its password; null: it has none. */
  readonly hash: string | null
  /** A code of an app or a passkey. */
  readonly hatFaktor: boolean
  /** One of its roles demands a second factor. */
  readonly faktorPflicht: boolean
}

const SPALTEN = `
  SELECT k.id, k.name, k.anmeldename, o.name AS organisation,
    k.deaktiviert_am IS NULL AND o.deaktiviert_am IS NULL AND NOT k.demo AS aktiv, p.hash,
    EXISTS (SELECT FROM totp t WHERE t.konto_id = k.id AND t.bestaetigt_am IS NOT NULL)
      OR EXISTS (SELECT FROM passkey s WHERE s.konto_id = k.id) AS "hatFaktor",
    EXISTS (SELECT FROM rollenregel r WHERE r.rolle = ANY(k.rollen) AND r.zweitfaktor_pflicht)
      AS "faktorPflicht"
  FROM konto k JOIN organisation o ON o.id = k.organisation_id
  LEFT JOIN passwort p ON p.konto_id = k.id`

/** One statement whether there is such an account or not. */
export async function findByAnmeldename(
  pool: Pool,
  anmeldename: string,
): Promise<Anmeldekonto | undefined> {
  const { rows } = await pool.query<Anmeldekonto>({
    name: 'anmeldekonto_name',
    text: `${SPALTEN} WHERE k.anmeldename = $1`,
    values: [anmeldename],
  })
  return rows[0]
}

export async function findAnmeldekonto(
  db: Pool | Tx,
  kontoId: number,
): Promise<Anmeldekonto | undefined> {
  const { rows } = await db.query<Anmeldekonto>({
    name: 'anmeldekonto',
    text: `${SPALTEN} WHERE k.id = $1`,
    values: [kontoId],
  })
  return rows[0]
}

export async function upsertPasswort(tx: Tx, kontoId: number, hash: string): Promise<void> {
  await tx.query(
    `INSERT INTO passwort (konto_id, hash) VALUES ($1, $2)
     ON CONFLICT (konto_id) DO UPDATE SET hash = excluded.hash, geaendert_am = now()`,
    [kontoId, hash],
  )
}

/** The same password under newer parameters: it keeps its age. */
export async function renewHash(
  pool: Pool,
  kontoId: number,
  { alt, neu }: { readonly alt: string; readonly neu: string },
): Promise<void> {
  await pool.query('UPDATE passwort SET hash = $3 WHERE konto_id = $1 AND hash = $2', [
    kontoId,
    alt,
    neu,
  ])
}

/** Ends all sessions of the account but one. @returns how many */
export async function deleteAndereSitzungen(
  tx: Tx,
  kontoId: number,
  bleibt: string | null,
): Promise<number> {
  const { rowCount } = await tx.query(
    'DELETE FROM sitzung WHERE konto_id = $1 AND id IS DISTINCT FROM $2',
    [kontoId, bleibt],
  )
  return rowCount ?? 0
}

/**
 * Ends sessions that a password alone has begun, where a role now demands a second
 * factor and the account has none.
 */
export async function deleteSitzungenOhneFaktor(tx: Tx, kontoId: number): Promise<void> {
  const konto = await findAnmeldekonto(tx, kontoId)
  if (konto?.faktorPflicht !== true || konto.hatFaktor) return
  await tx.query(
    `DELETE FROM sitzung WHERE konto_id = $1 AND weg = 'PASSWORT' AND NOT zweitfaktor_offen`,
    [kontoId],
  )
}

/** What the Kreis and its administration are called: nobody may use that as a password. */
export async function findEigennamen(db: Pool | Tx): Promise<readonly string[]> {
  const { rows } = await db.query<{ name: string }>(
    `SELECT f.name FROM kreis k JOIN raumfassung f ON f.raum_id = k.raum_id
     UNION SELECT name FROM organisation WHERE art = 'KREIS'`,
  )
  return rows.map(({ name }) => name)
}
