/** Position in WGS84 degrees. */
export type Ort = readonly [laenge: number, breite: number]
/** A line that should close: first and last position the same. */
export type Ring = readonly Ort[]
/** Outer ring first, then its holes. */
export type Flaeche = readonly Ring[]

/** One area of a file as it was delivered: it may be faulty, and its key may occur twice. */
export interface Umriss {
  /** Its place in the file, from 1; stays when others go. */
  readonly nummer: number
  readonly schluessel: string
  readonly name: string
  readonly flaechen: readonly Flaeche[]
}

/** West, south, east, north. */
export type Rahmen = readonly [west: number, sued: number, ost: number, nord: number]
