import type { Teilgruppe } from './teilgruppe.ts'

/**
 * What an Indikator is: a definition that can be computed, as data.
 *
 * A formula is a typed tree over Merkmale, so that it can be shown to a
 * planner, checked for nonsense and evaluated for any area and period.
 */

/** `ANZAHL` and `MENGE` may be summed over areas, `FERTIGWERT` (means, indices, rates of others) never. */
export type MerkmalArt = 'ANZAHL' | 'MENGE' | 'FERTIGWERT'

/** A formula over Merkmale. Evaluates to one count or quantity per area and period. */
export type Formel =
  | {
      readonly art: 'MERKMAL'
      /** Key of the Merkmal, e.g. `bevoelkerung`. */
      readonly merkmal: string
      /** Which part of it; what is not named means "all". */
      readonly teilgruppe?: Partial<Teilgruppe>
    }
  | { readonly art: 'SUMME'; readonly teile: readonly Formel[] }
  | { readonly art: 'DIFFERENZ'; readonly von: Formel; readonly abzueglich: Formel }

/**
 * How a value comes about by a formula:
 * - `ABSOLUT` numerator alone
 * - `ANTEIL` part of a whole: numerator is contained in the denominator (Wilson interval)
 * - `RATE` events per persons (Byar interval); what happened in a year is divided
 *   by the mean of the persons at its beginning and end
 * - `QUOTIENT` two different groups against each other (interval of two counts)
 * - `MITTELWERT` sum of a quantity over the number that it belongs to
 * - `VERAENDERUNG` (numerator now − numerator `jahre` ago) / numerator then
 * - `FERTIGWERT` delivered as it is, never aggregated
 */
export type Formelberechnung =
  | { readonly typ: 'ABSOLUT'; readonly zaehler: Formel; readonly faktor: number }
  | {
      readonly typ: 'ANTEIL' | 'RATE' | 'QUOTIENT' | 'MITTELWERT'
      readonly zaehler: Formel
      readonly nenner: Formel
      /** 100 for per cent, 1000 for "je 1.000", 1 for a plain quotient. */
      readonly faktor: number
    }
  | {
      readonly typ: 'VERAENDERUNG'
      readonly zaehler: Formel
      readonly jahre: number
      readonly faktor: number
    }
  | {
      readonly typ: 'FERTIGWERT'
      readonly merkmal: string
      readonly teilgruppe?: Partial<Teilgruppe>
    }

/** A figure that no formula over Merkmale gives: named, and what it still waits for. */
export interface Verfahren {
  readonly typ: 'VERFAHREN'
  /** What is computed, for the Indikatorenblatt. */
  readonly verfahren: string
  /** Ends the sentence "Wartet auf …". */
  readonly wartetAuf: string
}

export type Berechnung = Formelberechnung | Verfahren

export function hatFormel(berechnung: Berechnung): berechnung is Formelberechnung {
  return berechnung.typ !== 'VERFAHREN'
}

/** All kinds, in the order in which a form offers them. */
export const BERECHNUNGSTYPEN = [
  'ANTEIL',
  'RATE',
  'QUOTIENT',
  'MITTELWERT',
  'ABSOLUT',
  'VERAENDERUNG',
  'FERTIGWERT',
  'VERFAHREN',
] as const satisfies readonly Berechnung['typ'][]
