import type { Tx } from '../../database/transaction.ts'
import { teilSql } from './beteiligung.queries.ts'

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

/** The counter-proposal was taken; the last time counts. */
export async function updateUebernommen(
  tx: Tx,
  id: number,
  { von, stand }: { readonly von: string; readonly stand: number },
): Promise<void> {
  await tx.query(
    `UPDATE stellungnahme SET uebernommen_von = $2, uebernommen_am = now(), uebernommen_stand = $3 WHERE id = $1`,
    [id, von, stand],
  )
}

/** Name of the Zuschnitt that this counter-proposal was taken into and that is still so. */
export async function findUebernommenIn(tx: Tx, variante: number): Promise<string | undefined> {
  const { rows } = await tx.query<{ name: string }>(
    `SELECT z.name FROM stellungnahme s JOIN beteiligung b ON b.id = s.beteiligung_id
       JOIN zuschnitt z ON z.id = b.zuschnitt_id
     WHERE s.variante_id = $1 AND s.uebernommen_am IS NOT NULL AND z.zustand <> 'VERWORFEN'
       AND ${teilSql('s.variante_id', 'b.kommune_id')} = ${teilSql('z.id', 'b.kommune_id')}`,
    [variante],
  )
  return rows[0]?.name
}
