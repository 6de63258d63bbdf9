import type { Tx } from '../../database/transaction.ts'

/** The Beteiligung in which a Kommune made this counter-proposal. */
export async function findBeteiligungAnVariante(
  tx: Tx,
  variante: number,
): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT b.id FROM zuschnitt v
       JOIN beteiligung b ON b.zuschnitt_id = v.variante_von AND b.kommune_id = v.kommune_id
     WHERE v.id = $1`,
    [variante],
  )
  return rows[0]?.id
}
