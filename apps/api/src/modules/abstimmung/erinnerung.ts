import { erinnerungOf } from '@sozial/domain/anforderung'
import { writeAside } from '../../database/transaction.ts'
import { PLANUNG } from '../nachricht/enqueue.ts'
import type { Versand } from '../nachricht/send-faellige.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { findErinnerbare, lockBeteiligung } from './beteiligung.queries.ts'
import { enqueueMail } from './beteiligungsmail.ts'

const ERINNERUNG: Akteur = { art: 'SYSTEM', name: 'Erinnerung' }

/** Writes the reminders to Kommunen that are due by now into the queue, each once. */
export async function enqueueBeteiligungserinnerungen({
  db,
  schluessel,
}: Pick<Versand, 'db' | 'schluessel'>): Promise<void> {
  for (const { id, frist, erinnerungTage, heute } of await findErinnerbare(db.pool)) {
    const stufe = erinnerungOf({ zustand: 'ANGEFORDERT', frist, erinnerungTage }, heute)
    if (stufe === null) continue
    await writeAside(db, async (tx) => {
      const beteiligung = await lockBeteiligung(tx, id)
      if (beteiligung?.zustand !== 'IN_ABSTIMMUNG' || beteiligung.letzte !== null) return
      const anlass = `erinnerung-${frist}-${stufe}`
      const neu = await enqueueMail(tx, beteiligung, {
        art: 'ERINNERUNG',
        anlass,
        schluessel,
        von: PLANUNG,
      })
      if (neu === undefined) return
      await insertProtokoll(tx, {
        akteur: ERINNERUNG,
        handlung: 'remindBeteiligung',
        gegenstand: 'Beteiligung',
        kennung: id,
        neu: { anlass },
      })
    })
  }
}
