import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { deleteWartende } from '../nachricht/nachricht.queries.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { revokeAll } from '../zugangslink/zugangslink.queries.ts'
import type { Linkziel } from '../zugangslink/linkziel.ts'
import { updateBeendet } from './anforderung.queries.ts'
import { lockVorhandene } from './lock-offene.ts'

const HOECHSTENS_ZEICHEN = 1000

interface Abschluss {
  readonly id: number
  readonly erledigt: boolean
  readonly grund: string
  readonly akteur: Akteur
}

/**
 * Ends an order: done, or taken back. Its links take nothing any more, those of
 * one taken back open nothing, and no mail of it goes out. The same end a second
 * time changes nothing.
 *
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function closeAnforderung(
  db: Schreibdatenbank,
  { id, erledigt, grund: roh, akteur }: Abschluss,
): Promise<void> {
  const grund = parseGrund(roh)
  const zustand = erledigt ? 'ERLEDIGT' : 'ZURUECKGEZOGEN'
  const ziel: Linkziel = { art: 'ANFORDERUNG', id }
  await writeAside(db, async (tx) => {
    const bisher = await lockVorhandene(tx, id)
    if (bisher.zustand === zustand) return
    if (bisher.zustand === 'ERLEDIGT' || bisher.zustand === 'ZURUECKGEZOGEN') {
      throw fehler('EINGABE_UNGUELTIG', 'Diese Anforderung ist schon abgeschlossen.')
    }
    await updateBeendet(tx, id, { zustand, grund })
    // Who has delivered still sees what the check found.
    if (!erledigt) await revokeAll(tx, ziel)
    await deleteWartende(tx, ziel)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'closeDatenanforderung',
      gegenstand: 'Datenanforderung',
      kennung: id,
      alt: { zustand: bisher.zustand },
      neu: { zustand, grund },
    })
  })
}

function parseGrund(roh: string): string {
  const grund = roh.trim()
  if (grund !== '' && grund.length <= HOECHSTENS_ZEICHEN) return grund
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Bitte in einem Satz sagen, warum (höchstens ${HOECHSTENS_ZEICHEN} Zeichen).`,
  )
}
