import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findKorrekturenOf, findRuecknahme, updateZurueckgezogen } from './lieferung.queries.ts'
import { runSchritte } from './schritte.ts'

export interface Ruecknahmeauftrag {
  readonly id: number
  /** Why, for everyone who asks later. */
  readonly grund: string
  readonly akteur: Akteur
}

/**
 * Withdraws a Lieferung: its figures no longer count, those of the Lieferung
 * before hold again, and the Messwerte are what they were. File and figures
 * stay in the database. Corrections of its figures go with it: they said something
 * about what is no longer there. Withdrawing twice changes nothing.
 *
 * @returns false when it had been withdrawn before
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG when the reason is missing
 */
export async function withdrawLieferung(
  db: Schreibdatenbank,
  { id, grund, akteur }: Ruecknahmeauftrag,
): Promise<boolean> {
  const begruendung = grund.trim()
  if (begruendung === '') {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Bitte einen Grund angeben, warum die Lieferung zurückgezogen wird.',
    )
  }
  return write(db, async (tx) => {
    const vorher = await findRuecknahme(tx, id)
    if (vorher === undefined) {
      throw fehler('NICHT_GEFUNDEN', `Eine Lieferung mit der Nummer ${id} gibt es nicht.`)
    }
    if (vorher.zurueckgezogen) return false
    const korrekturen = await findKorrekturenOf(tx, id)
    await zieheZurueck(tx, { id, grund: begruendung, akteur })
    for (const korrektur of korrekturen) {
      const mit = `Mit Lieferung ${id} zurückgezogen, deren Zahlen sie korrigiert: ${begruendung}`
      await zieheZurueck(tx, { id: korrektur, grund: mit, akteur })
    }
    await runSchritte(tx, [id, ...korrekturen])
    return true
  })
}

async function zieheZurueck(tx: Tx, { id, grund, akteur }: Ruecknahmeauftrag): Promise<void> {
  await updateZurueckgezogen(tx, id, grund)
  await insertProtokoll(tx, {
    akteur,
    handlung: 'withdrawLieferung',
    gegenstand: 'Lieferung',
    kennung: id,
    alt: { zurueckgezogen: false },
    neu: { zurueckgezogen: true, grund },
  })
}
