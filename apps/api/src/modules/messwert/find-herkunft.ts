import type { Teilgruppe } from '@sozial/domain/indikator'
import { LOOKUPS } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import { createBestand } from './berechnung-bestand.ts'
import { waehleAlle } from './berechnung-block.ts'
import { toRechenwerk, type Rechenauftrag } from './berechnung-plan.ts'
import { findRechenort } from './berechnung.queries.ts'
import { loadGrundlage, loadVektoren } from './compute-messwerte.ts'

/** One count that a value stands on: what was counted, of whom, when and by whom. */
export interface Zahlbezug {
  readonly merkmalId: number
  readonly quelleId: number
  readonly zeitraumId: number
  readonly teilgruppe: Teilgruppe
}

/** The counts of a value, and the area they are of. */
export interface Herkunft {
  readonly raumfassungId: number
  readonly bezuege: readonly Zahlbezug[]
}

/**
 * The counts that a value of the Arbeitsstand stands on, chosen as the
 * computation chooses them: also the denominator of another Stichtag, the
 * years of a pooled value and the year a change is measured from.
 *
 * @param wo slug of the Indikator, key of the area, id of the Zeitraum
 * @returns null where there is no such value
 */
export async function findHerkunft(
  tx: Tx,
  wo: { readonly indikator: string; readonly raum: string; readonly zeitraum: number },
): Promise<Herkunft | null> {
  const ort = await findRechenort(tx, wo)
  if (ort === undefined) return null
  const grundlage = await loadGrundlage(tx)
  const fassung = grundlage.fassungen.find(({ id }) => id === ort.fassungId)
  const zeitraum = grundlage.kalender.zeitraeume.find(({ id }) => id === wo.zeitraum)
  const vorschrift = fassung && zeitraum && toRechenwerk(fassung)?.(zeitraum)
  const flaeche =
    zeitraum &&
    grundlage.baum.flaechenOf(zeitraum).find((eine) => eine.gebietsstandId === ort.gebietsstandId)
  if (!vorschrift || !zeitraum || !flaeche) return null
  const auftrag: Rechenauftrag = { vorschrift, zeitraum }
  const { merkmale, quellen, baum, kalender, brueche } = grundlage
  const vektoren = await loadVektoren(tx, [auftrag], grundlage)
  const bestand = createBestand(vektoren, { merkmale, quellen, baum })
  const wahlen = waehleAlle(auftrag, flaeche, { bestand, kalender, brueche }) ?? []
  const bezuege = wahlen.flatMap(({ merkmal, quelleId, bezug }) =>
    vorschrift.bedarf
      .filter((bedarf) => bedarf.merkmal === merkmal)
      .flatMap(({ blaetter }) => blaetter)
      .flatMap(({ teilgruppe, jahreZuvor }) =>
        LOOKUPS[bezug].flatMap((wann) => {
          const zeitraumId = kalender.find(zeitraum, jahreZuvor, wann)
          const merkmalId = grundlage.merkmalIds.get(merkmal)
          return zeitraumId === undefined || merkmalId === undefined
            ? []
            : [{ merkmalId, quelleId, zeitraumId, teilgruppe }]
        }),
      ),
  )
  return { raumfassungId: ort.raumfassungId, bezuege }
}
