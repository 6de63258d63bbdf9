import { createHash } from 'node:crypto'
import type { Tx } from '../../database/transaction.ts'
import type { Systemergebnis } from './rechne-systeme.ts'
import { SCHUTZVERFAHREN } from './schutzlauf.queries.ts'

/** Days without use after which a result is forgotten: it holds small numbers. */
const AUFBEWAHRUNG_TAGE = 90

/** Under which a result is kept: the same part protected by another procedure is another. */
export const toKey = (pruefsumme: string): string =>
  createHash('sha256').update(`${SCHUTZVERFAHREN}:${pruefsumme}`).digest('hex')

/** Results by the key of their system, as far as they are there; they count as used. */
export async function findErgebnisse(
  tx: Tx,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Systemergebnis>> {
  const { rows } = await tx.query<{ pruefsumme: string; ergebnis: Systemergebnis }>(
    `UPDATE schutzspeicher SET zuletzt_am = now() WHERE pruefsumme = ANY ($1)
     RETURNING pruefsumme, ergebnis`,
    [keys],
  )
  return new Map(rows.map(({ pruefsumme, ergebnis }) => [pruefsumme, ergebnis]))
}

export async function insertErgebnisse(
  tx: Tx,
  ergebnisse: readonly (readonly [string, Systemergebnis])[],
): Promise<void> {
  await tx.query(
    `INSERT INTO schutzspeicher (pruefsumme, ergebnis)
     SELECT e ->> 0, e -> 1 FROM jsonb_array_elements($1::jsonb) e ON CONFLICT DO NOTHING`,
    [JSON.stringify(ergebnisse)],
  )
}

/** What nobody has needed for so long. @param jetzt the clock */
export async function deleteUngebrauchte(tx: Tx, jetzt: Date): Promise<void> {
  await tx.query(
    `DELETE FROM schutzspeicher WHERE zuletzt_am < $1::timestamptz - make_interval(days => $2)`,
    [jetzt, AUFBEWAHRUNG_TAGE],
  )
}

/** Everything: when figures must vanish, nothing computed from them stays. */
export async function deleteErgebnisse(tx: Tx): Promise<void> {
  await tx.query('DELETE FROM schutzspeicher')
}
