import type { Tag } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'

/** Causes of a break. */
export const BRUCHARTEN = ['ZENSUS', 'DEFINITION', 'QUELLE', 'GEBIET'] as const
export type Bruchart = (typeof BRUCHARTEN)[number]

/** A break as it is entered; Merkmal and Quelle by their keys, null for all. */
export interface NeuerBruch {
  readonly datum: Tag
  readonly art: Bruchart
  readonly titel: string
  readonly folge: string
  readonly merkmal: string | null
  readonly quelle: string | null
}

/** Id of a Merkmal or Quelle by its key. */
export async function findKennung(
  tx: Tx,
  tabelle: 'merkmal' | 'quelle',
  schluessel: string,
): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM ${tabelle} WHERE schluessel = $1`,
    [schluessel],
  )
  return rows[0]?.id
}

/** Enters a break. @returns its id, and whether it is new: the same day, cause and scope is the same break */
export async function insertBruch(
  tx: Tx,
  bruch: Omit<NeuerBruch, 'merkmal' | 'quelle'> & {
    readonly merkmalId: number | null
    readonly quelleId: number | null
  },
): Promise<{ readonly id: number; readonly neu: boolean }> {
  const { datum, art, titel, folge, merkmalId, quelleId } = bruch
  const eingefuegt = await tx.query<{ id: number }>(
    `INSERT INTO zeitreihenbruch (datum, art, titel, folge, merkmal_id, quelle_id)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING id`,
    [datum, art, titel, folge, merkmalId, quelleId],
  )
  if (eingefuegt.rows[0] !== undefined) return { id: eingefuegt.rows[0].id, neu: true }
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM zeitreihenbruch
     WHERE datum = $1 AND art = $2 AND merkmal_id IS NOT DISTINCT FROM $3
       AND quelle_id IS NOT DISTINCT FROM $4`,
    [datum, art, merkmalId, quelleId],
  )
  return { id: rows[0]!.id, neu: false }
}

/** Definitions that compare with an earlier time: the only ones that a break changes. */
export async function findVeraenderungsfassungen(tx: Tx): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `SELECT id FROM indikatorfassung WHERE berechnung ->> 'typ' = 'VERAENDERUNG'`,
  )
  return rows.map(({ id }) => id)
}
