/**
 * One import in a process of its own, so that its memory is its own: reads the
 * file named first, as the mapping of the bed says, into DATABASE_URL. Says how
 * long it took, its own CPU time, and the most memory it had.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { importLieferung } from '@sozial/api/src/modules/lieferung/import-lieferung.ts'
import { createDb } from '@sozial/db'

import { AKTEUR, ZUORDNUNG } from './lieferung-bed.ts'

const [, , pfad = ''] = process.argv
const db = createDb({ connectionString: process.env['DATABASE_URL'] ?? '', max: 2 })
const [beginn, cpu] = [performance.now(), process.cpuUsage()]
const datei = { name: basename(pfad), inhalt: await readFile(pfad) }
const { bericht } = await importLieferung(db, { datei, zuordnung: ZUORDNUNG, akteur: AKTEUR })
const ms = performance.now() - beginn
const { user, system } = process.cpuUsage(cpu)
const mb = process.resourceUsage().maxRSS / 1024
process.stdout.write(
  JSON.stringify({ ms, cpuMs: (user + system) / 1000, mb, zellen: bericht.uebernommen }),
)
await db.close()
