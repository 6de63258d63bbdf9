import type { Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { parseNamen } from './kontoangaben.ts'
import { ensureKreisorganisation, insertKonto, lockAdmins } from './konto.queries.ts'

/** What the organisation of a Kreis is called that has no name yet. */
const KREISORGANISATION = 'Kreisverwaltung'

/**
 * The first account of an empty system: it manages the others and sees no inner
 * values by itself. Belongs into the transaction that uses its link up.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG; NICHT_GEFUNDEN when somebody was faster
 */
export async function createErstesKonto(
  tx: Tx,
  eingabe: { readonly name: string; readonly anmeldename: string },
  vorgang: string,
): Promise<number> {
  const namen = parseNamen(eingabe)
  const organisationId = await ensureKreisorganisation(tx, KREISORGANISATION)
  if ((await lockAdmins(tx)).length > 0) {
    throw fehler('NICHT_GEFUNDEN', 'Es gibt schon ein Konto, das die anderen verwaltet.')
  }
  const felder = { ...namen, organisationId, rollen: ['ADMIN'] as const }
  const kontoId = await insertKonto(tx, felder)
  if (kontoId === undefined) {
    throw fehler('EINGABE_UNGUELTIG', 'Diesen Anmeldenamen gibt es schon.')
  }
  await insertProtokoll(tx, {
    akteur: { art: 'KONTO', name: namen.name, kontoId, vorgang },
    handlung: 'createErstesKonto',
    gegenstand: 'Konto',
    kennung: kontoId,
    neu: felder,
  })
  return kontoId
}
