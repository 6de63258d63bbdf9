/** What the calendar does to offers: those nobody confirms rest, public rows are those of today. */
import { ruhtVonSelbst } from '@sozial/domain/angebot'
import { takeTurn, writeAside, type Schreibdatenbank } from '../../database/transaction.ts'
import { countStand, lockAngebot, setZustand } from '../angebot/angebot.queries.ts'
import { refreshOeffentlich } from '../angebot/refresh-oeffentlich.ts'
import { PLANUNG } from '../nachricht/enqueue.ts'
import { insertProtokoll, type Akteur } from '../protokoll/protokoll.queries.ts'
import { enqueueAngebotsmail } from './angebotsmail.ts'
import { findAngebotsadresse } from './angebotspost.queries.ts'
import {
  findAlte,
  findBetroffene,
  findTageslauf,
  setTageslauf,
  type Altes,
} from './tageslauf.queries.ts'

const KALENDER: Akteur = { art: 'SYSTEM', name: 'Kalender' }
const OEFFENTLICHE = 'oeffentliche-angebote'

export interface Tagesbedarf {
  readonly db: Schreibdatenbank
  /** Key from which the secrets of links follow. */
  readonly schluessel: Buffer
  /** Whether mails go out. */
  readonly mailversand: boolean
}

export interface Tagesergebnis {
  readonly ruhend: number
  readonly erneuert: number
}

/** Whatever is due by now; a second time changes nothing. */
export async function runTageslauf(bedarf: Tagesbedarf): Promise<Tagesergebnis> {
  let ruhend = 0
  for (const altes of await findAlte(bedarf.db.pool)) {
    if (ruhtVonSelbst(altes.bestaetigt, altes.heute) && (await restOne(bedarf, altes))) ruhend += 1
  }
  return { ruhend, erneuert: await refreshHeutige(bedarf.db) }
}

/** @returns false: somebody confirmed it in between */
async function restOne(
  { db, schluessel, mailversand }: Tagesbedarf,
  { id, bestaetigt }: Altes,
): Promise<boolean> {
  return writeAside(db, async (tx) => {
    const angebot = await lockAngebot(tx, id)
    if (angebot?.zustand !== 'VEROEFFENTLICHT') return false
    if ((await findAngebotsadresse(tx, id)).bestaetigt !== bestaetigt) return false
    await setZustand(tx, id, 'RUHEND')
    await countStand(tx, id)
    await insertProtokoll(tx, {
      akteur: KALENDER,
      handlung: 'restAngebot',
      gegenstand: 'Unterstuetzungsangebot',
      kennung: id,
      alt: { zustand: 'VEROEFFENTLICHT' },
      neu: { zustand: 'RUHEND', bestaetigt },
    })
    if (mailversand) {
      const post = { art: 'RUHT' } as const
      const anlass = `ruht-${bestaetigt}`
      await enqueueAngebotsmail(tx, { schluessel, angebotId: id, anlass, von: PLANUNG, post })
    }
    return true
  })
}

/** Sites and places that begin or end since it was last done. @returns how many offers were written anew */
async function refreshHeutige(db: Schreibdatenbank): Promise<number> {
  return writeAside(db, async (tx) => {
    await takeTurn(tx, OEFFENTLICHE)
    const { getan, heute } = await findTageslauf(tx, OEFFENTLICHE)
    if (getan !== null && getan >= heute) return 0
    const ids = await findBetroffene(tx, getan, heute)
    await refreshOeffentlich(tx, ids)
    await setTageslauf(tx, OEFFENTLICHE, heute)
    return ids.length
  })
}
