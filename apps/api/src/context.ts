/** What every resolver gets: the database and who asks. Made once per request. */
import type { Db } from '@sozial/db'
import { findMerkmalnamen } from './modules/indikator/indikator.lesen.queries.ts'
import type { Akteur } from './modules/protokoll/protokoll.queries.ts'

export interface Kontext {
  readonly db: Db
  /** Request id; the log has the same. */
  readonly nummer: string
  readonly akteur: Akteur
  /** Names of the Merkmale, read at most once per request. */
  readonly merkmalnamen: () => Promise<ReadonlyMap<string, string>>
}

/** Until there are accounts, whoever reaches the loopback address is the planner. */
export function createKontext(db: Db, nummer: string): Kontext {
  let namen: Promise<ReadonlyMap<string, string>> | undefined
  return {
    db,
    nummer,
    akteur: { art: 'PLANUNG', name: 'Planung', vorgang: nummer },
    merkmalnamen: () => (namen ??= findMerkmalnamen(db)),
  }
}
