import type { Tx } from '../../database/transaction.ts'
import type { Seite } from './seiten.ts'

/** The version that holds, 0 while the shipped text does. */
export async function findVersion(
  tx: Tx,
  seite: Seite,
): Promise<{ readonly version: number; readonly text: string | null }> {
  const { rows } = await tx.query<{ version: number; text: string }>(
    'SELECT version, text FROM seitentext WHERE seite = $1 ORDER BY version DESC LIMIT 1',
    [seite],
  )
  return rows[0] ?? { version: 0, text: null }
}

export async function insertSeitentext(
  tx: Tx,
  fassung: { readonly seite: Seite; readonly version: number; readonly text: string },
  erfasstVon: string,
): Promise<void> {
  await tx.query(
    'INSERT INTO seitentext (seite, version, text, erfasst_von) VALUES ($1, $2, $3, $4)',
    [fassung.seite, fassung.version, fassung.text, erfasstVon],
  )
}
