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
 * How a value comes about:
 * - `ABSOLUT` numerator alone
 * - `ANTEIL` part of a whole: numerator is contained in the denominator (Wilson interval)
 * - `RATE` events per persons (Byar interval)
 * - `QUOTIENT` two different groups against each other
 * - `MITTELWERT` sum of a quantity over the number that it belongs to
 * - `VERAENDERUNG` (numerator now − numerator `jahre` ago) / numerator then
 * - `FERTIGWERT` delivered as it is, never aggregated
 */
export type Berechnung =
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
