/**
 * What an Indikator is: a definition that can be computed, as data.
 *
 * A formula is a typed tree over Merkmale, so that it can be shown to a
 * planner, checked for nonsense and evaluated for any area and period.
 */

/** `ANZAHL` and `MENGE` may be summed over areas, `FERTIGWERT` (means, indices, rates of others) never. */
export type MerkmalArt = 'ANZAHL' | 'MENGE' | 'FERTIGWERT'

export type Geschlecht = 'INSGESAMT' | 'MAENNLICH' | 'WEIBLICH' | 'DIVERS'
export type Nationalitaet = 'INSGESAMT' | 'DEUTSCH' | 'AUSLAENDISCH'

/**
 * The part of a population that a figure counts. Ages are half-open intervals
 * in completed years: `alterVon` 15, `alterBis` 65 means 15 to under 65;
 * `alterVon` 0 and `alterBis` null means all ages.
 */
export interface Teilgruppe {
  readonly geschlecht: Geschlecht
  readonly nationalitaet: Nationalitaet
  readonly alterVon: number
  readonly alterBis: number | null
}

export const ALLE: Teilgruppe = {
  geschlecht: 'INSGESAMT',
  nationalitaet: 'INSGESAMT',
  alterVon: 0,
  alterBis: null,
}

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

export type Polaritaet = 'HOCH_GUENSTIG' | 'HOCH_BELASTEND' | 'NEUTRAL'
export type Intervallmethode = 'WILSON' | 'BYAR' | 'KEINE'
export type Kgst = 'JA' | 'SINNGEMAESS' | 'NEIN'

/** One immutable version of the definition of an Indikator (domain of KGSt-style Indikatorenblätter). */
export interface Indikatorfassung {
  readonly name: string
  /** Short enough for the selection bar. */
  readonly kurzname: string
  /** What is counted, in one sentence. */
  readonly definition: string
  readonly berechnung: Berechnung
  /** As printed behind the figure or in the head of a column: `Prozent`, `je 1.000`, `Personen`. */
  readonly einheit: string
  readonly nachkommastellen: number
  readonly polaritaet: Polaritaet
  readonly intervall: Intervallmethode
  readonly kgst: Kgst
  /** How to read the value. */
  readonly hinweis: string
  /** What the value cannot say. */
  readonly grenzen: string
}
