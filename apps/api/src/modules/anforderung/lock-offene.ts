import type { Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { lockAnforderung, type Gesperrte } from './anforderung.queries.ts'

/**
 * An order, locked until the transaction is over.
 *
 * @throws GraphQLError NICHT_GEFUNDEN
 */
export async function lockVorhandene(tx: Tx, id: number): Promise<Gesperrte> {
  const anforderung = await lockAnforderung(tx, id)
  if (anforderung !== undefined) return anforderung
  throw fehler('NICHT_GEFUNDEN', 'Diese Datenanforderung gibt es nicht.')
}

/**
 * An order that is not ended, locked until the transaction is.
 *
 * @param rat what to do instead where it is ended
 * @throws GraphQLError NICHT_GEFUNDEN, EINGABE_UNGUELTIG
 */
export async function lockOffene(tx: Tx, id: number, rat = ''): Promise<Gesperrte> {
  const anforderung = await lockVorhandene(tx, id)
  if (anforderung.zustand === 'ERLEDIGT' || anforderung.zustand === 'ZURUECKGEZOGEN') {
    throw fehler('EINGABE_UNGUELTIG', `Diese Anforderung ist abgeschlossen. ${rat}`.trim())
  }
  return anforderung
}
