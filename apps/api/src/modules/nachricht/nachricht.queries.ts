import type { Tx } from '../../database/transaction.ts'
import { LINKARTEN, type Linkart, type Linkziel } from '../zugangslink/linkziel.ts'
import type { Nachrichtenart } from './nachricht.type.ts'

export interface NeueNachricht {
  /** What it is about. */
  readonly ziel: Linkziel
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
export async function insertNachricht(
  tx: Tx,
  { ziel, linkId, art, anlass, empfaenger, betreff, text, von }: NeueNachricht,
): Promise<number | undefined> {
  const { spalte } = LINKARTEN[ziel.art]
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO nachricht (${spalte}, zugangslink_id, art, anlass, empfaenger, betreff, text, angelegt_von)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (${spalte}, anlass) DO NOTHING RETURNING id`,
    [ziel.id, linkId, art, anlass, empfaenger, betreff, text, von],
  )
  return rows[0]?.id
}

/** What did not get out is tried again from the start, a reminder only while something is missing. @returns id of what it is about; undefined: there is none such */
export async function updateNochmal(tx: Tx, art: Linkart, id: number): Promise<number | undefined> {
  const { tabelle, spalte, offen, fehlt } = LINKARTEN[art]
  const { rows } = await tx.query<{ ziel: number }>(
    `UPDATE nachricht SET zustand = 'WARTET', versuche = 0, zweifel = 0, naechster_versuch_am = now(), uebergeben_am = NULL,
       meldung = '' WHERE id = $1 AND zustand IN ('UNGEWISS', 'GESCHEITERT')
       AND EXISTS (SELECT FROM ${tabelle} z WHERE z.id = ${spalte} AND ${offen}
         AND (nachricht.art <> 'ERINNERUNG' OR ${fehlt}))
     RETURNING ${spalte} AS ziel`,
    [id],
  )
  return rows[0]?.ziel
}

/** What waits for something that ended goes out no more. */
export async function deleteWartende(tx: Tx, { art, id }: Linkziel): Promise<void> {
  await tx.query(
    `DELETE FROM nachricht WHERE ${LINKARTEN[art].spalte} = $1 AND zustand = 'WARTET'`,
    [id],
  )
}

/** SQL: the mails about what has this id, as JSON, newest first. */
export const nachrichtenSql = (art: Linkart, id: string): string => `
  coalesce((SELECT json_agg(json_build_object('id', n.id, 'art', n.art, 'empfaenger', n.empfaenger,
      'betreff', n.betreff, 'zustand', n.zustand, 'versuche', n.versuche,
      'naechsterVersuchAm', CASE WHEN n.zustand = 'WARTET' THEN n.naechster_versuch_am END,
      'versandtAm', n.versandt_am, 'meldung', n.meldung, 'angelegtAm', n.angelegt_am) ORDER BY n.id DESC)
    FROM nachricht n WHERE n.${LINKARTEN[art].spalte} = ${id}), '[]')`
