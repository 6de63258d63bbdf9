/**
 * The importer that `pnpm bench absturz` kills: waits for a line with the path
 * of a file, and delivers that. Says `bereit` when everything is loaded.
 */
import { once } from 'node:events'
import { createInterface } from 'node:readline'

import { createDb } from '@sozial/db'

import { liefere } from './absturz-lieferung.ts'

const db = createDb({ connectionString: process.env['DATABASE_URL'] ?? '', max: 3 })
await db.pool.query('SELECT')
process.stdout.write('bereit\n')
const [pfad] = (await once(createInterface(process.stdin), 'line')) as [string]
await liefere(db, pfad)
process.stdout.write('fertig\n')
await db.close()
process.exit()
