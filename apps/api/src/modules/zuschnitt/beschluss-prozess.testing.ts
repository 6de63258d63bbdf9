/** Child process of beschluss-grenzfaelle.test.ts: decides on a Zuschnitt and is killed meanwhile. */
import { createDb } from '@sozial/db'
import { beschliesse } from './zuschnitt.testing.ts'

const [, , zuschnitt = '', stichtag = ''] = process.argv
const db = createDb({ connectionString: process.env['DATABASE_URL'] ?? '', max: 2 })
await beschliesse(db, Number(zuschnitt), stichtag)
await db.close()
