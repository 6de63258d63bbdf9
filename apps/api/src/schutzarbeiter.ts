/** What the threads of the Geheimhaltung run; does something when it is imported. */
import { createDb } from '@sozial/db'
import { parentPort, workerData } from 'node:worker_threads'
import { rechneWirkung } from './modules/geheimhaltung/rechne-wirkung.ts'
import { runSchutzlauf } from './modules/geheimhaltung/run-schutzlauf.ts'
import type { Fadenauftrag } from './modules/geheimhaltung/schutzfaden.ts'

const { verbindung, frage } = workerData as Fadenauftrag
const db = createDb({ ...verbindung, max: 2 })
try {
  if (frage === null) while ((await runSchutzlauf(db)) !== undefined);
  else parentPort?.postMessage(await rechneWirkung(db, frage), [])
} finally {
  await db.close()
}
