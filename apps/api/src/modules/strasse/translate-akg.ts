import { isDeepStrictEqual } from 'node:util'
import { createReferenzdateien, type BaQuartier } from '@sozial/formate/strassen'
import type { Tx } from '../../database/transaction.ts'
import { findGeltendeDesKatalogs, insertVorlagenfassung } from '../vorlage/vorlage.queries.ts'

/**
 * What the BA sends back names areas by the nine digits of the reference files:
 * its Vorlage translates them into Quartiere, and leaves the sums of the BA out.
 */
export async function translateAkg(
  tx: Tx,
  quartiere: readonly BaQuartier[],
  von: string,
): Promise<void> {
  const vorlage = await findGeltendeDesKatalogs(tx, 'ba-akg')
  if (vorlage === undefined || vorlage.stillgelegtAm !== null) return
  const viertel = [...createReferenzdateien(quartiere, []).schluessel]
  const summen = viertel.flatMap(([, neun]) => [
    `${neun.slice(0, 6)}SUM`,
    `${neun.slice(0, 3)}SUMSUM`,
  ])
  const zuordnung = {
    ...vorlage.zuordnung,
    raum: {
      ...vorlage.zuordnung.raum,
      umschluesselung: Object.fromEntries(viertel.map(([schluessel, neun]) => [neun, schluessel])),
      auslassen: ['', 'SUMSUMSUM', 'keine Angabe', ...new Set(summen)],
    },
  }
  if (isDeepStrictEqual(zuordnung, vorlage.zuordnung)) return
  const { id: vorlageId, nummer, kopf } = vorlage
  await insertVorlagenfassung(tx, { vorlageId, nummer: nummer + 1, zuordnung, kopf, von })
}
