import { write, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { computeMesswerte, loadRaumbaum } from '../messwert/compute-messwerte.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { deleteAnteile, findAnteile, findEingelesene } from './umsteiger.queries.ts'

/**
 * The way back from shares that were read in: for this old area the product counts again
 * who moved. Where its parts were never counted nothing is estimated any more.
 *
 * @throws GraphQLError NICHT_GEFUNDEN when no shares of it were read in
 */
export async function recountUmsteiger(
  db: Schreibdatenbank,
  von: number,
  akteur: Akteur,
): Promise<void> {
  await write(db, async (tx) => {
    const eingelesene = await findEingelesene(tx)
    if (!eingelesene.some(({ id }) => id === von)) {
      throw fehler('NICHT_GEFUNDEN', 'Für diesen Raum gelten keine eingelesenen Anteile (mehr).')
    }
    const alte = await findAnteile(tx, [von])
    const zuvor = await loadRaumbaum(tx)
    await deleteAnteile(tx, von)
    await computeMesswerte(tx, { art: 'GRENZEN', zuvor })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'recountUmsteiger',
      gegenstand: 'Umsteigeschluessel',
      kennung: von,
      alt: { anteile: alte },
      neu: { anteile: await findAnteile(tx, [von]) },
    })
  })
}
