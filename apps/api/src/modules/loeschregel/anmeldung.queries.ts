/** What of accounts and signing in is past its time. */
import type { Tx } from '../../database/transaction.ts'

async function countOf(tx: Tx, sql: string, vor: Date): Promise<number> {
  return (await tx.query(sql, [vor])).rowCount ?? 0
}

/** Links that opened nothing any more before `vor`. */
export function deleteEinmallinks(tx: Tx, vor: Date): Promise<number> {
  return countOf(tx, 'DELETE FROM einmallink WHERE gueltig_bis < $1', vor)
}

/** Counters of failed attempts that no longer slow anybody down, and questions to passkeys never answered. */
export async function deleteAnmeldeversuche(tx: Tx, vor: Date): Promise<number> {
  const versuche = await countOf(
    tx,
    `DELETE FROM anmeldeversuch WHERE zuletzt_am < $1 AND (gesperrt_bis IS NULL OR gesperrt_bis < $1)`,
    vor,
  )
  return versuche + (await countOf(tx, 'DELETE FROM passkeyfrage WHERE gueltig_bis < $1', vor))
}

/** What a name is replaced by; a second run leaves it alone. */
const OHNE_NAMEN = 'geloescht-'

/**
 * Takes from accounts that were deactivated before `vor` what names or proves
 * the person. The row stays: the Protokoll points at it.
 */
export async function anonymizeKonten(tx: Tx, vor: Date): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    `UPDATE konto SET name = 'Gelöschtes Konto ' || id, anmeldename = $2 || id
     WHERE deaktiviert_am < $1 AND NOT starts_with(anmeldename, $2) RETURNING id`,
    [vor, OHNE_NAMEN],
  )
  const konten = rows.map(({ id }) => id)
  for (const tabelle of AUSWEISE) {
    await tx.query(`DELETE FROM ${tabelle} WHERE konto_id = ANY($1)`, [konten])
  }
  return konten.length
}

const AUSWEISE = [
  'passwort',
  'einmallink',
  'totp',
  'wiederherstellungscode',
  'passkey',
  'oidckennung',
  'sitzung',
] as const
