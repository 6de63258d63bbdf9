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

/** One lock for the writers of all processes; the number means nothing, it only has to be ours. */
const SCHREIBSPERRE = 7_001

/** The last writer of each pool: the next one takes a connection only when this one is done. */
const letzte = new WeakMap<Pool, Promise<unknown>>()

/** How many writers of this process have ended, by pool. */
const geschrieben = new WeakMap<Pool, number>()

/** Grows whenever this process has written figures, areas or rules: what was read before may be old. */
export const schreibzahlOf = (pool: Pool): number => geschrieben.get(pool) ?? 0

/** Writers of one process wait here, without a connection that readers then lack. */
function queue<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const ergebnis = (letzte.get(pool) ?? Promise.resolve()).then(work)
  letzte.set(
    pool,
    ergebnis.catch(() => undefined),
  )
  return ergebnis
}

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
  const { pool, offen } = db
  if (offen !== undefined) return work(offen)
  return queue(pool, () => transact(pool, work, { verwerfen })).finally(() =>
    geschrieben.set(pool, schreibzahlOf(pool) + 1),
  )
}

/**
 * One transaction that waits for no other writer: for what touches no figure
 * (sessions, accounts, what was read). Nobody waits for a Lieferung to sign in.
 */
export async function writeAside<T>(
  { pool, offen }: Schreibdatenbank,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return offen === undefined ? transact(pool, work, { sperre: false }) : work(offen)
}

/**
 * Whoever else comes for the same matter waits until this transaction ends: for
 * what is looked up before it is written, where two at once would find nothing.
 */
export async function takeTurn(tx: Tx, sache: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 20))', [sache])
}

/** Several reads on one state of the data. */
export async function readOnly<T>(
  { pool }: Pick<Schreibdatenbank, 'pool'>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const tx = await pool.connect()
  let kaputt = false
  try {
    await tx.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return await work(tx)
  } finally {
    await tx.query('ROLLBACK').catch(() => (kaputt = true))
    tx.release(kaputt)
  }
}

async function transact<T>(
  pool: Pool,
  work: (tx: Tx) => Promise<T>,
  { verwerfen = false, sperre = true },
): Promise<T> {
  const tx = await pool.connect()
  let kaputt = false
  try {
    await tx.query('BEGIN')
    if (sperre) await tx.query('SELECT pg_advisory_xact_lock($1)', [SCHREIBSPERRE])
    const ergebnis = await work(tx)
    await tx.query(verwerfen ? 'ROLLBACK' : 'COMMIT')
    return ergebnis
  } catch (error) {
    await tx.query('ROLLBACK').catch(() => (kaputt = true))
    throw error
  } finally {
    tx.release(kaputt)
  }
}
