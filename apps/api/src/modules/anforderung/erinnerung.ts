import { erinnerungOf } from '@sozial/domain/anforderung'
import { writeAside } from '../../database/transaction.ts'
import { PLANUNG } from '../nachricht/enqueue.ts'
import type { Versand } from '../nachricht/send-faellige.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { lockAnforderung } from './anforderung.queries.ts'
import { findErinnerbare } from './erinnerung.queries.ts'
import { enqueueMail } from './send-anforderung.ts'

const ERINNERUNG: Akteur = { art: 'SYSTEM', name: 'Erinnerung' }

/** Writes the reminders that are due by now into the queue, each once. */
export async function enqueueErinnerungen({
  db,
  schluessel,
}: Pick<Versand, 'db' | 'schluessel'>): Promise<void> {
  for (const angabe of await findErinnerbare(db.pool)) {
    const stufe = erinnerungOf(angabe, angabe.heute)
    if (stufe === null) continue
    await writeAside(db, async (tx) => {
      if ((await lockAnforderung(tx, angabe.id))?.zustand !== 'ANGEFORDERT') return
      const anlass = `erinnerung-${angabe.frist}-${stufe}`
      const { id } = angabe
      const neu = await enqueueMail(tx, { id, schluessel, art: 'ERINNERUNG', anlass, von: PLANUNG })
      if (neu === undefined) return
      await insertProtokoll(tx, {
        akteur: ERINNERUNG,
        handlung: 'remindDatenanforderung',
        gegenstand: 'Datenanforderung',
        kennung: id,
        neu: { anlass },
      })
    })
  }
}
