import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { setErledigt } from './angebotshinweis.queries.ts'

/** @throws GraphQLError NICHT_GEFUNDEN */
export async function closeHinweis(
  db: Schreibdatenbank,
  { id, akteur }: { readonly id: number; readonly akteur: Akteur },
): Promise<void> {
  await writeAside(db, async (tx) => {
    const angebot = await setErledigt(tx, id, akteur.name)
    if (angebot === undefined) {
      throw fehler('NICHT_GEFUNDEN', 'Diesen Hinweis gibt es nicht, oder er ist schon abgehakt.')
    }
    await insertProtokoll(tx, {
      akteur,
      handlung: 'closeAngebotshinweis',
      gegenstand: 'Unterstuetzungsangebot',
      kennung: angebot,
      neu: { hinweis: id },
    })
  })
}
