import pg from 'pg'

/**
 * Counts what is in the tables, so that the planner knows it: after a bulk load PostgreSQL takes tables of a hundred
 * thousand rows for empty until its own housekeeping comes by, a minute later. The overview of a map took 1 s instead of
 * 2 ms until then. Only the owner may.
 */
export async function renewStatistik(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}
