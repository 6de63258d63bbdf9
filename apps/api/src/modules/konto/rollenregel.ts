import type { Rolle } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { writeAside } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import { updateRollenregel } from './rollenregel.queries.ts'

/**
 * Says whether accounts of a role need a second factor. Who has none sets one
 * up at the next sign-in; sessions that run go on. A second time changes nothing.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG: who manages accounts always needs one
 */
export async function saveRollenregel(
  { db, akteur }: Kontext,
  { rolle, zweitfaktorPflicht }: { readonly rolle: Rolle; readonly zweitfaktorPflicht: boolean },
): Promise<void> {
  if (rolle === 'ADMIN' && !zweitfaktorPflicht) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      'Wer Konten verwaltet, braucht immer einen zweiten Faktor. Diese Pflicht lässt sich nicht abschalten.',
    )
  }
  await writeAside(db, async (tx) => {
    if (!(await updateRollenregel(tx, rolle, zweitfaktorPflicht))) return
    await insertProtokoll(tx, {
      akteur,
      handlung: 'saveRollenregel',
      gegenstand: 'Rollenregel',
      kennung: rolle,
      alt: { zweitfaktorPflicht: !zweitfaktorPflicht },
      neu: { zweitfaktorPflicht },
    })
  })
}
