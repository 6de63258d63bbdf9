import { createHash } from 'node:crypto'

import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'

import { PrismaClient } from './generated/client.ts'

export { Prisma } from './generated/client.ts'
export type * from './generated/client.ts'

/** Role the application works as; what it may do stands in prisma/migrations/0003_rechte. */
export const appRole = 'sozial_app'

export type DbOptions = {
  readonly connectionString: string
  /** Most connections held open; Prisma and the hot SQL share them. */
  readonly max?: number
  /** Role every connection takes. `null` where the login of the connection is already the application's own. */
  readonly role?: string | null
}

/** One database: Prisma for ordinary reads and writes, the pool for hot SQL and COPY. */
export type Db = {
  readonly prisma: PrismaClient
  readonly pool: pg.Pool
  /** Waits for running queries and closes every connection. */
  readonly close: () => Promise<void>
}

/** Longest wait for a connection; a request then fails with a number instead of hanging. */
const connectionTimeoutMillis = 15_000

/**
 * Same SQL, same name: PostgreSQL then plans a statement once per connection.
 * Without names the adapter has every query planned again.
 */
function statementName(sql: string): string {
  return createHash('sha1').update(sql).digest('base64url')
}

/** Opens the database as the application's role. Connections are made when first needed. */
export function createDb({ connectionString, max = 10, role = appRole }: DbOptions): Db {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis,
    ...(role === null ? {} : { options: `-c role=${role}` }),
  })
  // A connection may break (restart of the server): idle, the next query opens another; in
  // the hand of somebody between two queries, the next of them fails. Neither ends the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => statementName(sql) })
  const prisma = new PrismaClient({ adapter })
  const close = async (): Promise<void> => {
    await prisma.$disconnect()
    await pool.end()
  }
  return { prisma, pool, close }
}
