import { write } from '../../database/transaction.ts'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { findLoeschregeln, updateFrist } from './loeschregel.queries.ts'
import type { Loeschart } from './loeschregeln.ts'

/**
 * Changes a Frist within its bounds. It holds from the next run on, also for
 * what is there already. The same Frist again changes nothing.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG outside of the bounds
 */
export async function saveLoeschregel(
  db: Schreibdatenbank,
  {
    art,
    frist,
    akteur,
  }: { readonly art: Loeschart; readonly frist: number; readonly akteur: Akteur },
): Promise<void> {
  await write(db, async (tx) => {
    const regel = (await findLoeschregeln(tx)).find((eine) => eine.art === art)!
    const { minimum, maximum, einheit } = regel
    if (!Number.isInteger(frist) || frist < minimum || frist > maximum) {
      const was = einheit === 'TAGE' ? 'Tagen' : 'Monaten'
      throw fehler(
        'EINGABE_UNGUELTIG',
        `Diese Frist liegt zwischen ${minimum} und ${maximum} ${was}.`,
      )
    }
    if (frist === regel.frist) return
    await updateFrist(tx, { art, frist, von: akteur.name })
    await insertProtokoll(tx, {
      akteur,
      handlung: 'saveLoeschregel',
      gegenstand: 'Loeschregel',
      kennung: art,
      alt: { frist: regel.frist, einheit },
      neu: { frist, einheit },
    })
  })
}
