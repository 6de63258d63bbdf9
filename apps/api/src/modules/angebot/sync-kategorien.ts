import { createHash } from 'node:crypto'
import type { Katalogkategorie } from '@sozial/db/seed/katalog/angebotskategorien'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { findSyncsumme, upsertKategorien } from './kategorie.queries.ts'
import { findVeroeffentlichte } from './oeffentlich.queries.ts'
import { refreshOeffentlich } from './refresh-oeffentlich.ts'

const AKTEUR: Akteur = { art: 'SYSTEM', name: 'Katalog' }

/**
 * Brings the categories of the program into the database. A key stays what it
 * means; one that the program no longer has stays too, with its last day.
 * Without a change nothing is written: called at every start.
 *
 * @returns whether anything was written
 */
export async function syncKategorien(
  db: Schreibdatenbank,
  kategorien: readonly Katalogkategorie[],
): Promise<boolean> {
  const summe = createHash('sha256').update(JSON.stringify(kategorien)).digest('hex')
  return writeAside(db, async (tx) => {
    if ((await findSyncsumme(tx)) === summe) return false
    await upsertKategorien(tx, kategorien)
    await refreshOeffentlich(tx, await findVeroeffentlichte(tx, null))
    await insertProtokoll(tx, {
      akteur: AKTEUR,
      handlung: 'syncKatalog',
      gegenstand: 'Angebotskategorie',
      kennung: 'Katalog',
      neu: { summe, kategorien: kategorien.length },
    })
    return true
  })
}
