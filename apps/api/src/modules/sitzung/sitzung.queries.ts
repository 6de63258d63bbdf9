import type { Zweck } from '../../auth/wer.ts'
import type { Tx } from '../../database/transaction.ts'

export async function updateZweck(tx: Tx, sitzungId: string, zweck: Zweck | null): Promise<void> {
  await tx.query('UPDATE sitzung SET zweck = $2 WHERE id = $1', [sitzungId, zweck])
}
