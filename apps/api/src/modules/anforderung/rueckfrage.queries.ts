import type { Tx } from '../../database/transaction.ts'
import type { Rueckfrageart } from './anforderung.type.ts'

/** @returns its id */
export async function insertRueckfrage(
  tx: Tx,
  neu: {
    readonly anforderungId: number
    readonly art: Rueckfrageart
    readonly text: string
    readonly von: string
  },
): Promise<number> {
  const { rows } = await tx.query<{ id: number }>(
    'INSERT INTO rueckfrage (anforderung_id, art, text, von) VALUES ($1, $2, $3, $4) RETURNING id',
    [neu.anforderungId, neu.art, neu.text, neu.von],
  )
  return rows[0]!.id
}

export async function countAntworten(tx: Tx, anforderungId: number): Promise<number> {
  const { rows } = await tx.query<{ anzahl: number }>(
    `SELECT count(*)::int AS anzahl FROM rueckfrage WHERE anforderung_id = $1 AND art = 'ANTWORT'`,
    [anforderungId],
  )
  return rows[0]!.anzahl
}
