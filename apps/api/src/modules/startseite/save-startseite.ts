import { takeTurn, writeAside } from '../../database/transaction.ts'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { einzeilig } from '../../graphql/texte.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findStartwahl, upsertStartwahl, type Startwahl } from './startseite.queries.ts'

const HOECHSTENS_ZEICHEN = 160

/**
 * Sets what the start page leads with. The same choice again changes nothing
 * but its date.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG, NICHT_GEFUNDEN for an unknown Indikator
 */
export async function saveStartseite(
  db: Schreibdatenbank,
  { wahl, akteur }: { readonly wahl: Startwahl; readonly akteur: Akteur },
): Promise<void> {
  const ueberschrift = einzeilig(wahl.ueberschrift)
  if (ueberschrift.length > HOECHSTENS_ZEICHEN) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Die Überschrift hat ${ueberschrift.length} Zeichen, höchstens ${HOECHSTENS_ZEICHEN} passen.`,
    )
  }
  const neu = { ...wahl, ueberschrift }
  await writeAside(db, async (tx) => {
    await takeTurn(tx, 'startseite')
    const alt = await findStartwahl(tx)
    if (!(await upsertStartwahl(tx, neu))) {
      throw fehler('NICHT_GEFUNDEN', `Einen Indikator „${wahl.indikator}“ gibt es nicht.`)
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: 'saveStartseite',
      gegenstand: 'Startseite',
      kennung: 1,
      ...(alt && { alt }),
      neu,
    })
  })
}
