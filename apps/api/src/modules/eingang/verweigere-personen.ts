/** Lists of persons and addresses: nothing of them is kept. */
import type { Datei, Meldung } from '@sozial/formate/lesung'
import { findPersonen, personensatz } from '@sozial/formate/vorschlag'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { reopenOhneEingang } from '../anforderung/rueckgabe.queries.ts'
import { LEERER_BERICHT } from '../lieferung/bericht.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { lockEingang, updateVerworfen } from './eingang.queries.ts'

/**
 * Looks into all of a file that is kept. What should not have come is deleted at
 * once, and whoever sent it is told why.
 *
 * @returns true when it was deleted
 */
export async function verwirfPersonen(
  db: Schreibdatenbank,
  { id, datei }: { readonly id: number; readonly datei: Datei },
): Promise<boolean> {
  const fund = findPersonen(datei)
  if (fund === null) return false
  const text = personensatz(datei, fund)
  const meldung: Meldung = {
    schwere: 'FEHLER',
    code: 'PERSONENDATEN',
    text,
    stelle: null,
    roh: null,
  }
  const bericht = { ...LEERER_BERICHT, meldungen: [meldung], speist: [] }
  await writeAside(db, async (tx) => {
    if ((await lockEingang(tx, id))?.zustand === 'VERWORFEN') return
    await updateVerworfen(tx, id, { grund: text, bericht })
    await reopenOhneEingang(tx, id)
    await insertProtokoll(tx, {
      akteur: { art: 'SYSTEM', name: 'Eingang' },
      handlung: 'discardEingang',
      gegenstand: 'Eingang',
      kennung: id,
      neu: { grund: 'PERSONENDATEN' },
    })
  })
  return true
}
