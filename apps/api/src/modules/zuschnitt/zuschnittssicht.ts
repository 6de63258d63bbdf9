/** Whose part of a Zuschnitt somebody sees, and whether they may change it. */
import { rightsError } from '../../auth/verweigern.ts'
import { rollenOf, type Wer } from '../../auth/wer.ts'
import type { Kontext } from '../../context.ts'
import { nichtGefunden } from './change-zuschnitt.ts'
import {
  findZuschnitt,
  type Zuschnittssicht,
  type Zuschnittszeile,
} from './zuschnitt.lesen.queries.ts'
import type { ZuschnittType } from './zuschnitt.type.ts'

/** Knows whose part was asked for. */
export type ZuschnittMitSicht = ZuschnittType &
  Pick<Zuschnittszeile, 'id'> & { readonly sicht: Zuschnittssicht }

/** Planners of the Kreis see every part, a Kommune its own. */
export function sichtOf(wer: Wer): Zuschnittssicht {
  if (wer.art !== 'KONTO') throw rightsError(wer)
  const { art, raumId } = wer.organisation
  if (art === 'KREIS' && rollenOf(wer).includes('PLANUNG')) return { kommuneId: null }
  if (art === 'KOMMUNE' && raumId !== null) return { kommuneId: raumId }
  throw rightsError(wer)
}

export function toZuschnitt(zeile: Zuschnittszeile, sicht: Zuschnittssicht): ZuschnittMitSicht {
  const offen = zeile.zustand === 'ENTWURF' || zeile.zustand === 'IN_ABSTIMMUNG'
  // A counter-proposal stays as the Kommune made it.
  const istKreis = sicht.kommuneId === null && zeile.kommuneId === null
  return { ...zeile, sicht, darfAendern: offen && istKreis }
}

/** @throws GraphQLError NICHT_GEFUNDEN */
export async function loadZuschnitt({ db, wer }: Kontext, id: number): Promise<ZuschnittMitSicht> {
  const sicht = sichtOf(wer)
  const zeile = await findZuschnitt(db, id, sicht)
  if (!zeile) throw nichtGefunden()
  return toZuschnitt(zeile, sicht)
}
