import type { MerkmalArt } from '../indikator/berechnung.ts'
import { ohne } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import { aggregiere } from './aggregiere.ts'

/** How areas add up, and what was delivered for them, for one Merkmal and period. */
export interface Aggregationsgrundlage {
  readonly art: MerkmalArt
  /** The delivered figure of an area, if there is one. */
  readonly geliefert: (raum: string) => Wert | undefined
  /**
   * The ways to put an area together, one per Gliederung, each complete and
   * without overlap; empty for a leaf.
   */
  readonly zerlegungen: (raum: string) => readonly (readonly string[])[]
}

/**
 * Answers for any area of the graph: its delivered figure, else the sum of
 * the parts of the first Gliederung for which all parts are there. Areas are
 * summed once, however many larger areas use them.
 *
 * Which way is taken depends on what was delivered, never on the figures: a
 * protected part leaves the whole protected and no other Gliederung is tried.
 * A figure that is `NICHT_VERFUEGBAR` counts as not delivered.
 *
 * @throws RangeError when an area is part of itself
 */
export function createAggregation(grundlage: Aggregationsgrundlage): (raum: string) => Wert {
  const { art, geliefert, zerlegungen } = grundlage
  const bekannt = new Map<string, Wert>()
  const offen = new Set<string>()

  function compute(raum: string): Wert {
    const eigener = geliefert(raum)
    if (eigener !== undefined && eigener.status !== 'NICHT_VERFUEGBAR') return eigener
    for (const teile of zerlegungen(raum)) {
      const werte = teile.map(wertOf)
      if (werte.length > 0 && werte.every(({ status }) => status !== 'NICHT_VERFUEGBAR')) {
        return aggregiere(werte, art)
      }
    }
    return ohne('NICHT_VERFUEGBAR')
  }

  function wertOf(raum: string): Wert {
    const wert = bekannt.get(raum)
    if (wert !== undefined) return wert
    if (offen.has(raum)) throw new RangeError(`Area is part of itself: ${raum}.`)
    offen.add(raum)
    const neu = compute(raum)
    offen.delete(raum)
    bekannt.set(raum, neu)
    return neu
  }

  return wertOf
}
