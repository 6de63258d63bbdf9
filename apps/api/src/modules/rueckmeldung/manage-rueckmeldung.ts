import { writeAside } from '../../database/transaction.ts'
import type { Schreibdatenbank } from '../../database/transaction.ts'
import { insertProtokoll } from '../protokoll/protokoll.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { deleteById, updateBeantwortet } from './rueckmeldung.queries.ts'

interface Vorgang {
  readonly id: number
  readonly akteur: Akteur
}

/** Ticks a Rückmeldung off; a second time changes nothing. */
export async function answerRueckmeldung(
  db: Schreibdatenbank,
  { id, akteur }: Vorgang,
): Promise<void> {
  await writeAside(db, async (tx) => {
    if (!(await updateBeantwortet(tx, id))) return
    const gegenstand = 'Rueckmeldung'
    await insertProtokoll(tx, { akteur, handlung: 'answerRueckmeldung', gegenstand, kennung: id })
  })
}

/** Deletes a Rückmeldung for good, before its time; the Protokoll keeps its number alone. */
export async function deleteRueckmeldung(
  db: Schreibdatenbank,
  { id, akteur }: Vorgang,
): Promise<void> {
  await writeAside(db, async (tx) => {
    if (!(await deleteById(tx, id))) return
    const gegenstand = 'Rueckmeldung'
    await insertProtokoll(tx, { akteur, handlung: 'deleteRueckmeldung', gegenstand, kennung: id })
  })
}
