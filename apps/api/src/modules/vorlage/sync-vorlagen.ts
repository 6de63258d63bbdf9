import { isDeepStrictEqual } from 'node:util'
import type { Katalogvorlage } from '@sozial/db/seed/katalog/vorlagen'
import { writeAside, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import {
  findGeltendeByName,
  findGeltendeDesKatalogs,
  insertVorlage,
  insertVorlagenfassung,
  updateHinweis,
} from './vorlage.queries.ts'

const AKTEUR: Akteur = { art: 'SYSTEM', name: 'Katalog' }

/**
 * Brings the Vorlagen of the program into the database. One that the planners
 * renamed, changed or retired stays as they left it; its Hinweis follows the
 * program. Without a change nothing is written: called at every start.
 *
 * @returns keys of those that came or got a new Fassung
 */
export async function syncVorlagen(
  db: Schreibdatenbank,
  vorlagen: readonly Katalogvorlage[],
): Promise<readonly string[]> {
  return writeAside(db, async (tx) => {
    const geaenderte: string[] = []
    for (const vorlage of vorlagen) {
      if (await syncVorlage(tx, vorlage)) geaenderte.push(vorlage.schluessel)
    }
    if (geaenderte.length > 0) {
      await insertProtokoll(tx, {
        akteur: AKTEUR,
        handlung: 'syncKatalog',
        gegenstand: 'Vorlage',
        kennung: 'Katalog',
        neu: { vorlagen: geaenderte },
      })
    }
    return geaenderte
  })
}

async function syncVorlage(tx: Tx, vorlage: Katalogvorlage): Promise<boolean> {
  const { schluessel, name, hinweis, zuordnung, kopf } = vorlage
  const vorher = await findGeltendeDesKatalogs(tx, schluessel)
  const fassung = { zuordnung, kopf, von: AKTEUR.name }
  if (vorher === undefined) {
    // Whoever has a Vorlage of this name keeps it; ours says where it comes from.
    const vergeben = (await findGeltendeByName(tx, name)) !== undefined
    const frei = vergeben ? `${name}, mitgeliefert` : name
    const angaben = { name: frei, organisationId: null, katalogschluessel: schluessel, hinweis }
    const vorlageId = await insertVorlage(tx, angaben)
    await insertVorlagenfassung(tx, { vorlageId, nummer: 1, ...fassung })
    return true
  }
  if (vorher.hinweis !== hinweis) await updateHinweis(tx, vorher.id, hinweis)
  const istGleich = isDeepStrictEqual([vorher.zuordnung, vorher.kopf], [zuordnung, kopf])
  if (istGleich || vorher.von !== AKTEUR.name || vorher.stillgelegtAm !== null) return false
  await insertVorlagenfassung(tx, { vorlageId: vorher.id, nummer: vorher.nummer + 1, ...fassung })
  return true
}
