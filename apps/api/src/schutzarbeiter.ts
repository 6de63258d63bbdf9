/** What the thread of the Geheimhaltung runs; does something when it is imported. */
import { createDb, type DbOptions } from '@sozial/db'
import { workerData } from 'node:worker_threads'
import { runSchutzlauf } from './modules/geheimhaltung/run-schutzlauf.ts'

const db = createDb({ ...(workerData as DbOptions), max: 2 })
try {
  while ((await runSchutzlauf(db)) !== undefined);
} finally {
  await db.close()
}
