import type { Db } from '@sozial/db'
import type { Tx } from '../../database/transaction.ts'
import { toZeitraeume, type Zeitraumzeile } from '../zeitraum/to-zeitraeume.ts'
import type { ZeitraumType } from '../zeitraum/zeitraum.type.ts'
import type { Schutzart, Schutzlaufzustand } from './schutzlauf.zustand.ts'

/** A cell that a Datenstand hides. */
export interface Verborgenes {
  readonly blockId: number
  readonly raumfassungId: number
  readonly art: Schutzart
}

export async function findVerborgene(tx: Tx, datenstand: number): Promise<readonly Verborgenes[]> {
  const { rows } = await tx.query<Verborgenes>(
    `SELECT s.block_id AS "blockId", s.raumfassung_id AS "raumfassungId", s.art
     FROM schutzzelle s JOIN messwertblock b ON b.id = s.block_id WHERE b.datenstand_id = $1`,
    [datenstand],
  )
  return rows
}

/** What a question about a Datenstand meets. */
export interface Fragenlage {
  /** null: it was never protected. */
  readonly zustand: Schutzlaufzustand | null
  readonly indikatorId: number | null
  /** Some of its figures are of the Indikator and from the Quelle. */
  readonly trifft: boolean
}

/** @returns undefined: there is no such Datenstand */
export async function findFragenlage(
  db: Db,
  frage: { datenstand: number; quelle: number | null; indikator: string | null },
): Promise<Fragenlage | undefined> {
  const { rows } = await db.pool.query<Fragenlage>(
    `SELECT s.zustand, (SELECT id FROM indikator WHERE slug = $3) AS "indikatorId", EXISTS (
       SELECT FROM messwertblock b JOIN indikatorfassung f ON f.id = b.indikatorfassung_id
         JOIN indikator i ON i.id = f.indikator_id
       WHERE b.datenstand_id = d.id AND ($2::int IS NULL OR $2 = ANY (b.quellen))
         AND ($3::text IS NULL OR i.slug = $3)) AS trifft
     FROM datenstand d LEFT JOIN schutzlauf s ON s.datenstand_id = d.id WHERE d.id = $1 AND d.id <> 0`,
    [frage.datenstand, frage.quelle, frage.indikator],
  )
  return rows[0]
}

export async function findZeitraeume(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, ZeitraumType>> {
  const { rows } = await db.pool.query<Zeitraumzeile>(
    'SELECT id, art, von::text, bis::text FROM zeitraum WHERE id = ANY ($1)',
    [ids],
  )
  return new Map(toZeitraeume(rows).map((zeitraum) => [zeitraum.id, zeitraum]))
}
