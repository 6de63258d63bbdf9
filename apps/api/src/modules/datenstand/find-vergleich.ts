import type { Db } from '@sozial/db'
import { fehler } from '../../errors.ts'
import { findAnmerkungswechsel } from './anmerkungswechsel.ts'
import { findDatenstaende, findGrundlageId } from './datenstand.lesen.queries.ts'
import type { DatenstandvergleichType } from './datenstand.type.ts'
import { findLieferungswechsel } from './lieferungswechsel.lesen.queries.ts'
import { findInhaltswechsel, findWechselzahlen } from './vergleich.lesen.queries.ts'
import { ZUSTAND_WORTE } from './zustand.ts'

/**
 * A draft or publication beside the Stand that was public when it was prepared.
 *
 * @param kontoId who asks
 * @throws GraphQLError NICHT_GEFUNDEN, STAND_UEBERHOLT for a draft whose values are gone
 */
export async function findVergleich(
  db: Db,
  kontoId: number,
  id: number,
): Promise<DatenstandvergleichType> {
  const [datenstand] = await findDatenstaende(db, kontoId, id)
  if (datenstand === undefined) {
    throw fehler('NICHT_GEFUNDEN', 'Diesen Datenstand gibt es nicht.')
  }
  if (datenstand.zustand === 'ABGELEHNT' || datenstand.zustand === 'VERWORFEN') {
    throw fehler(
      'STAND_UEBERHOLT',
      `„${datenstand.name}“ ist ${ZUSTAND_WORTE[datenstand.zustand]}; seine Werte gibt es nicht mehr.`,
    )
  }
  const grundlageId = await findGrundlageId(db, id)
  const [grundlage = null] =
    grundlageId === null ? [] : await findDatenstaende(db, kontoId, grundlageId)
  const paar = { datenstandId: id, grundlageId }
  const [inhalte, zahlen, lieferungen, anmerkungen] = await Promise.all([
    findInhaltswechsel(db, paar),
    findWechselzahlen(db, paar),
    findLieferungswechsel(db, paar),
    findAnmerkungswechsel(db, paar),
  ])
  return { ...paar, datenstand, grundlage, ...inhalte, ...zahlen, ...lieferungen, anmerkungen }
}
