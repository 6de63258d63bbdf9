import type { Pool, PoolClient } from 'pg'

/** A connection inside an open transaction. Who holds one may write. */
export type Tx = PoolClient

/** What a use case needs of the database. */
export interface Schreibdatenbank {
  readonly pool: Pool
  /** Set inside `together`: writes join this transaction instead of opening their own. */
  readonly offen?: Tx
}

/** Runs several use cases as one: all of them are there afterwards or none. */
export async function together<T>(
  db: Schreibdatenbank,
  work: (gemeinsam: Schreibdatenbank) => Promise<T>,
): Promise<T> {
  return write(db, (tx) => work({ pool: db.pool, offen: tx }))
}

/** One lock for all writers; the number means nothing, it only has to be ours. */
const SCHREIBSPERRE = 7_001

/**
 * Runs `work` in one transaction: all of it is there afterwards or nothing.
 *
 * Writers wait for each other. Two Lieferungen at once would otherwise each
 * compute Messwerte without the Grundzahlen of the other, and one of the two
 * would be missing in the result for good. Readers never wait.
 *
 * @param options.verwerfen roll back after `work` succeeded: what a trial run does;
 *   a transaction opened by `together` is its owner's to end
 */
export async function write<T>(
  db: Schreibdatenbank,
  work: (tx: Tx) => Promise<T>,
  { verwerfen = false } = {},
): Promise<T> {
  if (db.offen !== undefined) return work(db.offen)
  const tx = await db.pool.connect()
  // A connection that breaks here is reported by the query that fails on it.
  const ignore = () => undefined
  tx.on('error', ignore)
  let kaputt = false
  try {
    await tx.query('BEGIN')
    await tx.query('SELECT pg_advisory_xact_lock($1)', [SCHREIBSPERRE])
    const ergebnis = await work(tx)
    await tx.query(verwerfen ? 'ROLLBACK' : 'COMMIT')
    return ergebnis
  } catch (error) {
    await tx.query('ROLLBACK').catch(() => (kaputt = true))
    throw error
  } finally {
    tx.off('error', ignore)
    tx.release(kaputt)
  }
}
