/** A file on its way through the Eingang, as the command line brings it. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { gibAb, warte } from '@sozial/api/src/modules/eingang/deliver-eingang.ts'
import { takeEingang } from '@sozial/api/src/modules/eingang/order-eingang.ts'
import type { Db } from '@sozial/db'

import { ZUORDNUNG } from './lieferung-bed.ts'

const AKTEUR = { art: 'KOMMANDOZEILE', name: 'bench' } as const

/** Delivers a file and takes it over. @throws Error where it ends in any other state */
export async function liefere(db: Db, pfad: string): Promise<void> {
  const datei = { name: basename(pfad), inhalt: await readFile(pfad) }
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
  if (danach?.zustand !== 'UEBERNOMMEN') throw new Error(`${datei.name}: ${danach?.zustand}`)
}
