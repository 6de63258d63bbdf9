/** What every resolver gets: the database and who asks. Made once per request. */
import type { Db } from '@sozial/db'
import { findMerkmalkoepfe, type Merkmalkopf } from './modules/merkmal/merkmal.lesen.queries.ts'
import type { Akteur } from './modules/protokoll/protokoll.queries.ts'

export interface Kontext {
  readonly db: Db
  /** Request id; the log has the same. */
  readonly nummer: string
  readonly akteur: Akteur
  /** All Merkmale by their key, read at most once per request. */
  readonly merkmale: () => Promise<ReadonlyMap<string, Merkmalkopf>>
}

/** Until there are accounts, whoever reaches the loopback address is the planner. */
export function createKontext(db: Db, nummer: string): Kontext {
  let merkmale: Promise<ReadonlyMap<string, Merkmalkopf>> | undefined
  return {
    db,
    nummer,
    akteur: { art: 'PLANUNG', name: 'Planung', vorgang: nummer },
    merkmale: () => (merkmale ??= loadMerkmale(db)),
  }
}

async function loadMerkmale(db: Db): Promise<ReadonlyMap<string, Merkmalkopf>> {
  const koepfe = await findMerkmalkoepfe(db.pool)
  return new Map(koepfe.map((merkmal) => [merkmal.schluessel, merkmal]))
}
