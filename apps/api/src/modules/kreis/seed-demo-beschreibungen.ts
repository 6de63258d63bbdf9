import { createBeschreibungen } from '@sozial/db/seed/demo/beschreibungen'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { saveRaumbeschreibung } from '../raumprofil/save-raumbeschreibung.ts'

/** What the profiles of the Sozialräume say in words. */
export async function seedBeschreibungen(db: Schreibdatenbank, akteur: Akteur): Promise<void> {
  for (const { schluessel: raum, ...inhalt } of createBeschreibungen()) {
    const neu = { ...inhalt, ebene: 'SOZIALRAUM', raum, version: 0 } as const
    await saveRaumbeschreibung(db, { neu, akteur })
  }
}
