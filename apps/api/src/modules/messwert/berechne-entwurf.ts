import type { Ebene } from '@sozial/domain/raum'
import { compareZeitraum } from '@sozial/domain/zeitraum'
import type { Tx } from '../../database/transaction.ts'
import type { Block, Rechenfassung } from './berechnung.queries.ts'
import { findZeitraeumeMit } from './berechnung.queries.ts'
import { toRechenwerk } from './berechnung-plan.ts'
import type { GespeicherterZeitraum } from './berechnung-zeit.ts'
import { berechnePortion, loadGrundlage } from './compute-messwerte.ts'

/** What a draft would give on one level. */
export interface Entwurfswerte {
  /** Periods in which the numerator was counted, oldest first: those that may have values. */
  readonly zeitraeume: readonly GespeicherterZeitraum[]
  readonly zeitraum: GespeicherterZeitraum | null
  /** Quellen that the values stand on. */
  readonly quellen: Block['quellen']
  readonly zeilen: Block['zeilen']
}

/** So many of the newest periods are tried before a draft is said to have no values. */
const VERSUCHE = 8

/**
 * Computes a draft on the present Grundzahlen of one level, as it would be
 * computed if it were stored.
 *
 * @param zeitraumId of the period to show; null: the newest with values
 */
export async function berechneEntwurf(
  tx: Tx,
  fassung: Omit<Rechenfassung, 'id'>,
  { ebene, zeitraumId }: { readonly ebene: Ebene; readonly zeitraumId: number | null },
): Promise<Entwurfswerte> {
  const rechenwerk = toRechenwerk({ ...fassung, id: 0 })
  if (rechenwerk === undefined) return { zeitraeume: [], zeitraum: null, quellen: [], zeilen: [] }
  const grundlage = await loadGrundlage(tx)
  const merkmale = rechenwerk(grundlage.kalender.zeitraeume[0] ?? HEUTE).zaehlermerkmale
  const ids = new Set(await findZeitraeumeMit(tx, [...merkmale]))
  const zeitraeume = grundlage.kalender.zeitraeume
    .filter(({ id }) => ids.has(id))
    .toSorted(compareZeitraum)
  const gewuenscht = zeitraeume.filter(({ id }) => zeitraumId === null || id === zeitraumId)
  for (const zeitraum of gewuenscht.toReversed().slice(0, VERSUCHE)) {
    const auftrag = { vorschrift: rechenwerk(zeitraum), zeitraum }
    const heutige = grundlage.baum
      .flaechenOf(zeitraum)
      .find((flaeche) => flaeche.ebene === ebene && flaeche.bis === null)
    const bloecke = await berechnePortion(tx, [auftrag], grundlage)
    const block = bloecke.find(({ gebietsstandId }) => gebietsstandId === heutige?.gebietsstandId)
    if (block !== undefined) {
      return { zeitraeume, zeitraum, quellen: block.quellen, zeilen: block.zeilen }
    }
  }
  return { zeitraeume, zeitraum: null, quellen: [], zeilen: [] }
}

/** Any period: which Merkmale a numerator has does not depend on it. */
const HEUTE: GespeicherterZeitraum = {
  id: 0,
  art: 'STICHTAG',
  von: '2000-01-01',
  bis: '2000-01-02',
}
