/** What the thread that works on Eingänge runs; does something when it is imported. */
import { createDb, type DbOptions } from '@sozial/db'
import { parentPort, workerData } from 'node:worker_threads'
import { runEingang } from './modules/eingang/run-eingang.ts'

// One for the Lieferung, one that tells how far it is.
const db = createDb({ ...(workerData as DbOptions), max: 2 })
try {
  // Whoever started this thread ends it when a check takes too long.
  while ((await runEingang(db, (arbeit) => parentPort?.postMessage(arbeit, []))) !== undefined);
} finally {
  await db.close()
}
