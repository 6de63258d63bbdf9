import type { Pool } from 'pg'
import type { Tx } from '../../database/transaction.ts'
import type { Loeschart } from './loeschregeln.ts'

export type Fristeinheit = 'TAGE' | 'MONATE'

export interface Loeschregelzeile {
  readonly art: Loeschart
  readonly frist: number
  readonly einheit: Fristeinheit
  readonly minimum: number
  readonly maximum: number
  readonly geaendertAm: Date | null
  readonly geaendertVon: string | null
  readonly zuletztAm: Date | null
  readonly zuletztAnzahl: number | null
}

/** All rules, in the order of the enum. */
export async function findLoeschregeln(
  db: Pick<Pool, 'query'>,
): Promise<readonly Loeschregelzeile[]> {
  const { rows } = await db.query<Loeschregelzeile>(
    `SELECT art, frist, einheit, minimum, maximum, geaendert_am AS "geaendertAm",
       geaendert_von AS "geaendertVon", zuletzt_am AS "zuletztAm", zuletzt_anzahl AS "zuletztAnzahl"
     FROM loeschregel ORDER BY art`,
  )
  return rows
}

/** What began before this moment is past its time at `jetzt`. */
export async function findGrenze(tx: Tx, art: Loeschart, jetzt: Date): Promise<Date> {
  const { rows } = await tx.query<{ vor: Date }>(
    `SELECT $2::timestamptz - CASE einheit WHEN 'TAGE' THEN make_interval(days => frist)
       ELSE make_interval(months => frist) END AS vor
     FROM loeschregel WHERE art = $1`,
    [art, jetzt],
  )
  return rows[0]!.vor
}

export async function updateLauf(
  tx: Tx,
  {
    art,
    jetzt,
    anzahl,
  }: { readonly art: Loeschart; readonly jetzt: Date; readonly anzahl: number },
): Promise<void> {
  await tx.query('UPDATE loeschregel SET zuletzt_am = $2, zuletzt_anzahl = $3 WHERE art = $1', [
    art,
    jetzt,
    anzahl,
  ])
}

export async function updateFrist(
  tx: Tx,
  { art, frist, von }: { readonly art: Loeschart; readonly frist: number; readonly von: string },
): Promise<void> {
  await tx.query(
    'UPDATE loeschregel SET frist = $2, geaendert_am = now(), geaendert_von = $3 WHERE art = $1',
    [art, frist, von],
  )
}
