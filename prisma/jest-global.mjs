/**
 * Jest's global setup and teardown of the tests on a real PostgreSQL: one
 * server for the whole run. The workers find it by DATABASE_URL_TEST, and what
 * one of them has made for all by TESTLAUF.
 */
import { tsImport } from 'tsx/esm/api'

/** The server held for this run. */
const held = Symbol.for('sozialmonitoring.testServer')

export async function openServer() {
  const { openTestServer } = await tsImport('./test-database.ts', import.meta.url)
  const server = await openTestServer()
  globalThis[held] = server
  process.env.DATABASE_URL_TEST = server.connectionString
  process.env.TESTLAUF = String(process.pid)
}

export async function closeServer() {
  await globalThis[held]?.close()
}
