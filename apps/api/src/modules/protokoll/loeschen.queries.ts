import type { Tx } from '../../database/transaction.ts'

/**
 * Deletes entries through the only door there is for the application; whatever
 * `vor` says, nothing younger than the floor goes.
 *
 * @param zugriffe entries about reading and signing in, else those about changes
 */
export async function deleteProtokoll(tx: Tx, zugriffe: boolean, vor: Date): Promise<number> {
  const { rows } = await tx.query<{ anzahl: number }>(
    'SELECT protokoll_loeschen($1, $2) AS anzahl',
    [zugriffe, vor],
  )
  return rows[0]!.anzahl
}
