/** What the thread that works on Eingänge runs; does something when it is imported. */
import { createDb, type DbOptions } from '@sozial/db'
import { workerData } from 'node:worker_threads'
import { runEingang } from './modules/eingang/run-eingang.ts'

// One for the Lieferung, one that tells how far it is.
const db = createDb({ ...(workerData as DbOptions), max: 2 })
try {
  while ((await runEingang(db)) !== undefined);
} finally {
  await db.close()
}
