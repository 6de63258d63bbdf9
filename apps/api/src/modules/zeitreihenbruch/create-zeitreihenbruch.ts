import { istTag } from '@sozial/domain/zeitraum'
import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank, Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { computeMesswerte } from '../messwert/compute-messwerte.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findKennung, findVeraenderungsfassungen, insertBruch } from './zeitreihenbruch.queries.ts'
import type { NeuerBruch } from './zeitreihenbruch.queries.ts'

export interface EingetragenerBruch {
  readonly id: number
  /** False when the same break had been entered before. */
  readonly neu: boolean
}

/**
 * Enters a break: from its day on values cannot be compared with those before,
 * and no change is computed across it. The same break a second time changes
 * nothing.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG, NICHT_GEFUNDEN for an unknown Merkmal or Quelle
 */
export async function createZeitreihenbruch(
  db: Schreibdatenbank,
  { bruch, akteur }: { readonly bruch: NeuerBruch; readonly akteur: Akteur },
): Promise<EingetragenerBruch> {
  pruefeBruch(bruch)
  return write(db, async (tx) => {
    const eingetragen = await enterBruch(tx, bruch, akteur)
    if (eingetragen.neu) {
      const fassungen = await findVeraenderungsfassungen(tx)
      await computeMesswerte(tx, { art: 'FASSUNGEN', fassungen })
    }
    return eingetragen
  })
}

/** Enters a break without computing: for several of them in one transaction. */
export async function enterBruch(
  tx: Tx,
  bruch: NeuerBruch,
  akteur: Akteur,
): Promise<EingetragenerBruch> {
  const { datum, art, titel, folge } = bruch
  const merkmalId = await kennungOf(tx, 'merkmal', bruch.merkmal)
  const quelleId = await kennungOf(tx, 'quelle', bruch.quelle)
  const eingetragen = await insertBruch(tx, { datum, art, titel, folge, merkmalId, quelleId })
  if (eingetragen.neu) {
    await insertProtokoll(tx, {
      akteur,
      handlung: 'createZeitreihenbruch',
      gegenstand: 'Zeitreihenbruch',
      kennung: eingetragen.id,
      neu: bruch,
    })
  }
  return eingetragen
}

function pruefeBruch({ datum, titel, folge }: NeuerBruch): void {
  if (!istTag(datum)) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `„${datum}“ ist kein Kalendertag. Gemeint ist JJJJ-MM-TT, zum Beispiel 2011-05-09.`,
    )
  }
  if (titel.trim() === '' || folge.trim() === '') {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Bitte Titel und Folge des Zeitreihenbruchs angeben: Beides steht in der Grafik.',
    )
  }
}

async function kennungOf(
  tx: Tx,
  tabelle: 'merkmal' | 'quelle',
  schluessel: string | null,
): Promise<number | null> {
  if (schluessel === null) return null
  const id = await findKennung(tx, tabelle, schluessel)
  if (id !== undefined) return id
  const was = tabelle === 'merkmal' ? 'Ein Merkmal' : 'Eine Quelle'
  throw fehler('NICHT_GEFUNDEN', `${was} mit dem Schlüssel „${schluessel}“ gibt es nicht.`)
}
