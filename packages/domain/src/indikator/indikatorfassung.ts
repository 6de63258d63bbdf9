import type { Berechnung } from './berechnung.ts'

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
