import type { Tx } from '../../database/transaction.ts'
import type { Rueckmeldungsart } from './rueckmeldungsart.ts'

export interface Rueckmeldungsfelder {
  /** UUID that the form has given it. */
  readonly kennung: string
  readonly art: Rueckmeldungsart
  readonly text: string
  /** Path of the page it is about. */
  readonly adresse: string
  readonly name: string
  readonly email: string
}

/** @returns the id, or undefined when the same one had come before */
export async function insertRueckmeldung(
  tx: Tx,
  { kennung, art, text, adresse, name, email }: Rueckmeldungsfelder,
): Promise<number | undefined> {
  const { rows } = await tx.query<{ id: number }>(
    `INSERT INTO rueckmeldung (kennung, art, text, adresse, name, email)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (kennung) DO NOTHING RETURNING id`,
    [kennung, art, text, adresse, name, email],
  )
  return rows[0]?.id
}

/** How many came within the last hour. */
export async function countLetzteStunde(tx: Tx): Promise<number> {
  const { rows } = await tx.query<{ anzahl: number }>(
    `SELECT count(*)::int AS anzahl FROM rueckmeldung
     WHERE eingegangen_am > now() - interval '1 hour'`,
  )
  return rows[0]!.anzahl
}

/** @returns false when there is none with this id that is not answered yet */
export async function updateBeantwortet(tx: Tx, id: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    'UPDATE rueckmeldung SET beantwortet_am = now() WHERE id = $1 AND beantwortet_am IS NULL',
    [id],
  )
  return rowCount === 1
}

export async function deleteById(tx: Tx, id: number): Promise<boolean> {
  const { rowCount } = await tx.query('DELETE FROM rueckmeldung WHERE id = $1', [id])
  return rowCount === 1
}

/** Deletes what came in before `vor`. @returns how many */
export async function deleteAbgelaufene(tx: Tx, vor: Date): Promise<number> {
  const { rowCount } = await tx.query('DELETE FROM rueckmeldung WHERE eingegangen_am < $1', [vor])
  return rowCount ?? 0
}
