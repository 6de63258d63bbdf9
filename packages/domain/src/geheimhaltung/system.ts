/**
 * The system that is protected together: numbers, what links them, and what of
 * them must not become known. It knows neither areas nor Indikatoren, so that
 * the same code protects a Kreis, a textbook table and a random system.
 */

/**
 * Whether an outsider reads the number:
 * - `GEZEIGT` shown, unless it is given up to protect others
 * - `BEKANNT` shown, and cannot be given up: it is public already (an earlier Stand)
 * - `VERBORGEN` hidden by a rule about itself or by whoever delivered it
 * - `NIE` never shown by anyone: what is left of a whole, an elementary part, a difference
 */
export const ZELLLAGEN = ['GEZEIGT', 'BEKANNT', 'VERBORGEN', 'NIE'] as const
export type Zelllage = (typeof ZELLLAGEN)[number]

/**
 * What an outsider must be left with about a number: an interval that contains
 * `unten` to `oben` (few cases below k: 0 to k), or one that is `breite` wide
 * (where not even we know the number).
 */
export type Schutzbedarf =
  | { readonly art: 'SPANNE'; readonly unten: number; readonly oben: number }
  | { readonly art: 'BREITE'; readonly breite: number }

/** One number of the system; its index in `Schutzsystem.zellen` is its name. */
export interface Schutzzelle {
  /** null: not known inside either, because whoever delivered it protects it. */
  readonly wert: number | null
  readonly lage: Zelllage
  /** What everyone knows of it without reading anything; null: no bound. Counts: 0 and null. */
  readonly unten: number | null
  readonly oben: number | null
  /**
   * How far off a shown number may be on either side: 0 exact, more where
   * it is published rounded. The shown number is `gezeigt`, else `wert`.
   */
  readonly spiel: number
  readonly gezeigt: number | null
  /** Whole numbers only (counts). */
  readonly ganzzahlig: boolean
  /** What it costs to give it up; Infinity: never. Only looked at where it is `GEZEIGT`. */
  readonly kosten: number
  /** null: anybody may know it. */
  readonly bedarf: Schutzbedarf | null
}

/** Σ faktoren[i] · zellen[i] = konstante. Everybody knows that it holds. */
export interface Gleichung {
  readonly zellen: readonly number[]
  readonly faktoren: readonly number[]
  readonly konstante: number
}

export interface Schutzsystem {
  readonly zellen: readonly Schutzzelle[]
  readonly gleichungen: readonly Gleichung[]
}

/**
 * A complete other table that agrees with everything an outsider knows: the
 * numbers of the cells in which it differs from the true one. For numbers that
 * are not known inside every number is a difference.
 */
export type Zeuge = ReadonlyMap<number, number>

/** What the audit found out about one sensitive number. */
export interface Zellpruefung {
  readonly zelle: number
  /** What an outsider can derive; null: no bound on this side. */
  readonly unten: number | null
  readonly oben: number | null
  /** The bounds are the exact ones; else the true interval contains at least what the Zeugen show. */
  readonly genau: boolean
  readonly geschuetzt: boolean
  readonly verfahren: 'BAUM' | 'LINEAR' | 'GANZZAHLIG'
  /** Tables that reach the needed ends; none where it is not protected or where no true table is known. */
  readonly zeugen: readonly Zeuge[]
}

export interface Schutzergebnis {
  /** Cells given up so that no other follows, ascending. */
  readonly sekundaer: readonly number[]
  /** One per cell with a Schutzbedarf, ascending by cell. */
  readonly pruefungen: readonly Zellpruefung[]
  /** Cells that cannot be protected without giving up what must not be given up. */
  readonly ungeschuetzt: readonly number[]
}

/** A linear program: columns with bounds and costs, rows with bounds. */
export interface Programm {
  readonly richtung: 'MIN' | 'MAX'
  readonly kosten: Float64Array
  readonly unten: Float64Array
  readonly oben: Float64Array
  /** Per column: whole numbers only. */
  readonly ganzzahlig: readonly boolean[]
  readonly zeilen: readonly {
    readonly spalten: readonly number[]
    readonly faktoren: readonly number[]
    readonly unten: number
    readonly oben: number
  }[]
}

export type Loesung =
  | { readonly art: 'OPTIMAL'; readonly ziel: number; readonly werte: Float64Array }
  | { readonly art: 'UNBESCHRAENKT' }
  | { readonly art: 'UNLOESBAR' }
  /** Given up after the allowed time: no statement. */
  | { readonly art: 'ABGEBROCHEN' }

/** Solves linear and mixed-integer programs; the same program gives the same solution. */
export type Loeser = (programm: Programm) => Loesung
