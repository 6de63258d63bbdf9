import { bestaetigungserinnerungOf } from '@sozial/domain/angebot'
import { writeAside } from '../../database/transaction.ts'
import { lockAngebot } from '../angebot/angebot.queries.ts'
import { PLANUNG } from '../nachricht/enqueue.ts'
import type { Versand } from '../nachricht/send-faellige.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { enqueueAngebotsmail } from './angebotsmail.ts'
import { findAngebotsadresse, findErinnerbare } from './angebotspost.queries.ts'

const ERINNERUNG: Akteur = { art: 'SYSTEM', name: 'Erinnerung' }

/** Writes the reminders to confirm offers that are due by now into the queue, each once. */
export async function enqueueBestaetigungserinnerungen({
  db,
  schluessel,
}: Pick<Versand, 'db' | 'schluessel'>): Promise<void> {
  for (const { id, bestaetigt, heute, anlaesse } of await findErinnerbare(db.pool)) {
    const stufe = bestaetigungserinnerungOf(bestaetigt, heute)
    const anlass = `bestaetigung-${stufe}`
    if (stufe === null || anlaesse.includes(anlass)) continue
    await writeAside(db, async (tx) => {
      const angebot = await lockAngebot(tx, id)
      // Confirmed or rested in between.
      if (angebot?.zustand !== 'VEROEFFENTLICHT' || !angebot.geprueft) return
      if ((await findAngebotsadresse(tx, id)).bestaetigt !== bestaetigt) return
      const post = { art: 'ERINNERUNG' } as const
      const auftrag = { schluessel, angebotId: id, anlass, von: PLANUNG, post }
      if ((await enqueueAngebotsmail(tx, auftrag)) === undefined) return
      await insertProtokoll(tx, {
        akteur: ERINNERUNG,
        handlung: 'remindAngebot',
        gegenstand: 'Unterstuetzungsangebot',
        kennung: id,
        neu: { anlass },
      })
    })
  }
}
