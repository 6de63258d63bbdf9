/**
 * The importer that `pnpm bench absturz` kills: delivers the file named first
 * like the command line does, takes it over and says so. Says `bereit` when
 * everything is loaded and the work begins.
 */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { gibAb, warte } from '@sozial/api/src/modules/eingang/deliver-eingang.ts'
import { takeEingang } from '@sozial/api/src/modules/eingang/order-eingang.ts'
import { createDb } from '@sozial/db'

import { ZUORDNUNG } from './lieferung-bed.ts'

const AKTEUR = { art: 'KOMMANDOZEILE', name: 'bench' } as const

const [, , pfad = ''] = process.argv
const db = createDb({ connectionString: process.env['DATABASE_URL'] ?? '', max: 3 })
const datei = { name: basename(pfad), inhalt: await readFile(pfad) }
process.stdout.write('bereit\n')
const [eingang] = await gibAb(db, { datei, zuordnung: ZUORDNUNG, akteur: AKTEUR })
if (eingang === undefined) throw new Error('Ohne Eingang.')
const begruendungen = (eingang.meldungen ?? []).map(({ code }) => ({
  code,
  stelle: null,
  text: 'Erzeugt.',
}))
if (eingang.zustand === 'GEPRUEFT') {
  await takeEingang(db, { id: eingang.id, begruendungen, akteur: AKTEUR })
}
const [danach] = await warte(db, [eingang.id])
process.stdout.write(`${danach?.zustand} ${danach?.lieferungId}\n`)
await db.close()
