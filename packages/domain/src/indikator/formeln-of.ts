import { hatFormel } from './berechnung.ts'
import type { Berechnung, Formel, Formelberechnung } from './berechnung.ts'
import { ALLE } from './teilgruppe.ts'
import type { Teilgruppe } from './teilgruppe.ts'

/** The two formulas of a Berechnung. `nenner` is null where there is none. */
export interface Formeln {
  readonly zaehler: Formel
  readonly nenner: Formel | null
  /**
   * How many years before the shown period the denominator is evaluated; 0
   * except for `VERAENDERUNG`, whose denominator is its own numerator of then.
   */
  readonly nennerJahreZuvor: number
}

/** Numerator and denominator of a Berechnung: what is evaluated and summed before anything is divided. */
export function formelnOf(berechnung: Formelberechnung): Formeln {
  switch (berechnung.typ) {
    case 'ABSOLUT':
      return { zaehler: berechnung.zaehler, nenner: null, nennerJahreZuvor: 0 }
    case 'FERTIGWERT':
      return { zaehler: { ...berechnung, art: 'MERKMAL' }, nenner: null, nennerJahreZuvor: 0 }
    case 'VERAENDERUNG': {
      const { zaehler, jahre } = berechnung
      return { zaehler, nenner: zaehler, nennerJahreZuvor: jahre }
    }
    default:
      return { zaehler: berechnung.zaehler, nenner: berechnung.nenner, nennerJahreZuvor: 0 }
  }
}

/** One Merkmal of a formula with its complete Teilgruppe. */
export interface MerkmalBezug {
  readonly merkmal: string
  readonly teilgruppe: Teilgruppe
}

/** All Merkmale that a Berechnung needs, each once, in the order of the formula; none for a Verfahren. */
export function merkmaleOf(berechnung: Berechnung): readonly MerkmalBezug[] {
  if (!hatFormel(berechnung)) return []
  const { zaehler, nenner } = formelnOf(berechnung)
  const blaetter = [...blaetterOf(zaehler), ...(nenner === null ? [] : blaetterOf(nenner))]
  const einmal = new Map<string, MerkmalBezug>()
  for (const { merkmal, teilgruppe } of blaetter) {
    const ganz = { ...ALLE, ...teilgruppe }
    const key = [merkmal, ganz.geschlecht, ganz.nationalitaet, ganz.alterVon, ganz.alterBis].join()
    if (!einmal.has(key)) einmal.set(key, { merkmal, teilgruppe: ganz })
  }
  return [...einmal.values()]
}

export type MerkmalFormel = Extract<Formel, { art: 'MERKMAL' }>

/** The leaves of a formula from left to right. */
export function blaetterOf(formel: Formel): readonly MerkmalFormel[] {
  switch (formel.art) {
    case 'MERKMAL':
      return [formel]
    case 'SUMME':
      return formel.teile.flatMap(blaetterOf)
    case 'DIFFERENZ':
      return [...blaetterOf(formel.von), ...blaetterOf(formel.abzueglich)]
  }
}

/** True when anything is taken away: the result is no count, and no interval fits it. */
export function hatDifferenz(formel: Formel): boolean {
  if (formel.art === 'SUMME') return formel.teile.some(hatDifferenz)
  return formel.art === 'DIFFERENZ'
}
