import { findHeute } from '../../database/heute.ts'
import type { Tx } from '../../database/transaction.ts'
import { deriveOeffentlich } from './derive-oeffentlich.ts'
import {
  findFassungsumrisse,
  findKategorien,
  findQuellen,
  findTeile,
  findVeroeffentlichte,
  replaceOeffentliche,
} from './oeffentlich.queries.ts'
import { createRaumsuche } from './raumsuche.ts'

/** So many rows make one statement of some megabytes. */
const JE_SCHRITT = 1_000

/** All that are published: where borders change each may lie in another Raum, or serve one that is new. */
export const refreshAlle = async (tx: Tx): Promise<void> =>
  refreshOeffentlich(tx, await findVeroeffentlichte(tx, null))

/**
 * Brings the public rows of offers to what is so at this moment: what is
 * published is there as everyone may read it, the rest is gone. The only writer
 * of `oeffentliches_angebot` and `oeffentlicher_standort`; called in the
 * transaction that changes anything they show, for one offer or for thousands.
 */
export async function refreshOeffentlich(tx: Tx, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const umfeld = {
    raumsuche: createRaumsuche(await findFassungsumrisse(tx), await findTeile(tx)),
    kategorien: new Map((await findKategorien(tx)).map((eine) => [eine.schluessel, eine])),
    heute: await findHeute(tx),
  }
  const sortiert = ids.toSorted((a, b) => a - b)
  for (let ab = 0; ab < sortiert.length; ab += JE_SCHRITT) {
    const teil = sortiert.slice(ab, ab + JE_SCHRITT)
    const quellen = await findQuellen(tx, teil)
    const zeilen = quellen.map((quelle) => deriveOeffentlich(quelle, umfeld))
    await replaceOeffentliche(tx, teil, zeilen)
  }
}
