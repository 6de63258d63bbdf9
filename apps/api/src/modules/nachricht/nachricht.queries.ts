import type { Tx } from '../../database/transaction.ts'
import type { Nachrichtenart } from '../anforderung/anforderung.type.ts'

export interface NeueNachricht {
  readonly anforderungId: number
  readonly linkId: string
  readonly art: Nachrichtenart
  /** Why just now; the same reason writes once. */
  readonly anlass: string
  readonly empfaenger: string
  readonly betreff: string
  readonly text: string
  readonly von: string
}

/** @returns its id; undefined when it had been written for this reason before */
export async function insertNachricht(tx: Tx, neu: NeueNachricht): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO nachricht (anforderung_id, zugangslink_id, art, anlass, empfaenger, betreff, text, angelegt_von)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (anforderung_id, anlass) DO NOTHING RETURNING id`,
    [
      neu.anforderungId,
      neu.linkId,
      neu.art,
      neu.anlass,
      neu.empfaenger,
      neu.betreff,
      neu.text,
      neu.von,
    ],
  )
  return rows[0]?.id
}

/** What did not get out is tried again from the start. @returns its order; undefined: there is none such */
export async function updateNochmal(tx: Tx, id: number): Promise<number | undefined> {
  const { rows } = await tx.query<{ anforderung: number }>(
    `UPDATE nachricht SET zustand = 'WARTET', versuche = 0, zweifel = 0, naechster_versuch_am = now(), uebergeben_am = NULL,
       meldung = '' WHERE id = $1 AND zustand IN ('UNGEWISS', 'GESCHEITERT')
       AND EXISTS (SELECT FROM datenanforderung a WHERE a.id = anforderung_id AND a.beendet_am IS NULL)
     RETURNING anforderung_id AS anforderung`,
    [id],
  )
  return rows[0]?.anforderung
}

/** What waits for an order that ended goes out no more. */
export async function deleteWartende(tx: Tx, anforderungId: number): Promise<void> {
  await tx.query(`DELETE FROM nachricht WHERE anforderung_id = $1 AND zustand = 'WARTET'`, [
    anforderungId,
  ])
}
