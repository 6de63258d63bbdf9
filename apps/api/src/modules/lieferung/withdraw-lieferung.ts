import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findRuecknahme, updateZurueckgezogen } from './lieferung.queries.ts'
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
 * stay in the database. Withdrawing twice changes nothing.
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
    await updateZurueckgezogen(tx, id, begruendung)
    await runSchritte(tx, [id])
    await insertProtokoll(tx, {
      akteur,
      handlung: 'withdrawLieferung',
      gegenstand: 'Lieferung',
      kennung: id,
      alt: { zurueckgezogen: false },
      neu: { zurueckgezogen: true, grund: begruendung },
    })
    return true
  })
}
