import { forgetSitzungen } from '../../auth/sitzung.ts'
import type { Angemeldet, Zweck } from '../../auth/wer.ts'
import { zweckeOf } from '../../auth/worte.ts'
import { writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { updateZweck } from './sitzung.queries.ts'

/**
 * Says for one's session what values of small areas are read for; every change
 * is recorded. The same again changes nothing.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG for a purpose the roles do not have
 */
export async function setZweck(
  db: Schreibdatenbank,
  auftrag: { readonly wer: Angemeldet; readonly zweck: Zweck | null; readonly akteur: Akteur },
): Promise<Angemeldet> {
  const { wer, zweck, akteur } = auftrag
  if (zweck !== null && !zweckeOf(wer).includes(zweck)) {
    throw fehler('EINGABE_UNGUELTIG', 'Diesen Zweck gibt es für dieses Konto nicht.')
  }
  if (zweck === wer.zweck) return wer
  await writeAside(db, async (tx) => {
    await updateZweck(tx, wer.sitzungId, zweck)
    await insertProtokoll(tx, {
      akteur,
      handlung: 'setZweck',
      gegenstand: 'Sitzung',
      kennung: wer.sitzungId,
      alt: { zweck: wer.zweck },
      neu: { zweck },
    })
  })
  forgetSitzungen(db)
  return { ...wer, zweck }
}
