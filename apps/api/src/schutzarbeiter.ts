/** What the thread of the Geheimhaltung runs; does something when it is imported. */
import { createDb, type DbOptions } from '@sozial/db'
import { parentPort, workerData } from 'node:worker_threads'
import { runSchutzlauf } from './modules/geheimhaltung/run-schutzlauf.ts'

const db = createDb({ ...(workerData as DbOptions), max: 2 })
try {
  parentPort?.postMessage((await runSchutzlauf(db)) ?? null)
} finally {
  await db.close()
}
