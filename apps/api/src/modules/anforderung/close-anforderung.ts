import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { deleteWartende } from '../nachricht/nachricht.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { lockAnforderung, updateBeendet } from './anforderung.queries.ts'
import { revokeAll } from './zugangslink.queries.ts'

const HOECHSTENS_ZEICHEN = 1000

/**
 * Ends an order: done, or taken back. Its links open nothing from now on and no
 * mail of it goes out any more.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function closeAnforderung(
  db: Schreibdatenbank,
  {
    id,
    erledigt,
    grund: roh,
    akteur,
  }: {
    readonly id: number
    readonly erledigt: boolean
    readonly grund: string
    readonly akteur: Akteur
  },
): Promise<void> {
  const grund = roh.trim()
  if (grund === '' || grund.length > HOECHSTENS_ZEICHEN) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Bitte in einem Satz sagen, warum (höchstens ${HOECHSTENS_ZEICHEN} Zeichen).`,
    )
  }
  await writeAside(db, async (tx) => {
    const anforderung = await lockAnforderung(tx, id)
    if (anforderung === undefined)
      throw fehler('NICHT_GEFUNDEN', 'Diese Datenanforderung gibt es nicht.')
    const zustand = erledigt ? 'ERLEDIGT' : 'ZURUECKGEZOGEN'
    if (anforderung.zustand === zustand) return
    if (anforderung.zustand === 'ERLEDIGT' || anforderung.zustand === 'ZURUECKGEZOGEN') {
      throw fehler('EINGABE_UNGUELTIG', 'Diese Anforderung ist schon abgeschlossen.')
    }
    await updateBeendet(tx, id, { zustand, grund })
    await revokeAll(tx, id)
    await deleteWartende(tx, id)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'closeDatenanforderung',
      gegenstand: 'Datenanforderung',
      kennung: id,
      alt: { zustand: anforderung.zustand },
      neu: { zustand, grund },
    })
  })
}
