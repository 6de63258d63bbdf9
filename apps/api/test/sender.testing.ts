/** Sends what waits, in a process that a test can kill. Does something when it is imported. */
import { createDb } from '@sozial/db'
import { createPostausgang } from '../src/modules/nachricht/postausgang.ts'
import { sendAlle } from '../src/modules/nachricht/postdienst.ts'
import { openPosteinstellung } from '../src/modules/nachricht/posteinstellung.ts'

const { DATABASE_URL: connectionString = '', SCHLUESSEL = '' } = process.env
const db = createDb({ connectionString, max: 3 })
await sendAlle({
  db,
  schluessel: Buffer.from(SCHLUESSEL, 'base64'),
  adresse: 'https://sozial.kreis.example',
  sende: createPostausgang(openPosteinstellung(process.env)!),
})
await db.close()
