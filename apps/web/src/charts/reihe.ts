import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { WertStatus } from '@sozial/domain/wert'

/**
 * What all charts over time are fed with: periods, series of cells, breaks.
 * Plain data without layout, so that charts know neither GraphQL nor the URL.
 */

/** One figure with its 95 % interval, or the reason why there is none. */
export interface Zelle {
  readonly status: WertStatus
  readonly wert: number | null
  readonly unten: number | null
  readonly oben: number | null
  /** Why there is no figure, where the words of the status do not say enough; short: `wort`. */
  readonly grund?: string
  readonly wort?: string
  /** `s`: estimated for borders that came later. */
  readonly zeichen?: string | null
}

/** A reporting period; ascending in time wherever there is a list of them. */
export interface Periode extends Zeitraum {
  readonly id: string
  /** As on an axis: `2015`. */
  readonly kurz: string
  /** In full: `31.12.2015`, `Schuljahr 2015/16`. */
  readonly name: string
}

/** A break of the series: from `datum` on, figures are not comparable with those before. */
export interface Bruch {
  readonly datum: string
  readonly titel: string
  /** What it means for the reader, one sentence. */
  readonly folge: string
}

/** Areas compete for the five colours; yardsticks have their fixed ink or grey. */
export type Reihenrolle =
  | 'RAUM'
  | 'KOMMUNE'
  | 'JUGENDAMTSBEZIRK'
  | 'KREIS'
  | 'NACHBAR'
  | 'LAND'
  | 'BUND'
  | 'HINTERGRUND'

export interface Reihe {
  readonly id: string
  readonly name: string
  /** Short form for the end of a line; the name where there is none. */
  readonly kurzname?: string | undefined
  readonly rolle: Reihenrolle
  /** Colour slot 0–5 of an area; belongs to the area as long as it is selected. */
  readonly farbe?: number | undefined
  /** One per period. */
  readonly zellen: readonly Zelle[]
}

/** How a line is drawn; the same in chart, table, list and file. */
export interface Strich {
  readonly farbe: string
  readonly breite: number
  /** SVG dash pattern; empty for a solid line. */
  readonly muster: string
}

/* Colours and dashes measured together in the design rules: any two stay apart in all four kinds of vision. */
const RAUM_STRICHE: readonly Strich[] = [
  { farbe: '#2a2979', breite: 2.5, muster: '' },
  { farbe: '#7c2206', breite: 2.5, muster: '7 3' },
  { farbe: '#8675c3', breite: 2.5, muster: '2 3' },
  { farbe: '#177663', breite: 2.5, muster: '9 3 2 3' },
  { farbe: '#b18518', breite: 2.5, muster: '12 4' },
  { farbe: '#83888f', breite: 2.5, muster: '4 2 1 2 1 2' },
]

const MASSSTAB_STRICHE: Record<Exclude<Reihenrolle, 'RAUM'>, Strich> = {
  KREIS: { farbe: '#16191d', breite: 3, muster: '' },
  KOMMUNE: { farbe: '#4a5057', breite: 1.75, muster: '1 3' },
  JUGENDAMTSBEZIRK: { farbe: '#4a5057', breite: 1.75, muster: '4 3' },
  NACHBAR: { farbe: '#646b73', breite: 1.75, muster: '8 2 1 2' },
  LAND: { farbe: '#646b73', breite: 1.75, muster: '' },
  BUND: { farbe: '#83888f', breite: 1.75, muster: '5 2' },
  HINTERGRUND: { farbe: '#b9bcc0', breite: 1, muster: '' },
}

/** The stroke of a series, by its role and colour slot. */
export function strichOf(reihe: Pick<Reihe, 'rolle' | 'farbe'>): Strich {
  if (reihe.rolle !== 'RAUM') return MASSSTAB_STRICHE[reihe.rolle]
  const platz = reihe.farbe ?? 0
  return RAUM_STRICHE[Math.min(platz, RAUM_STRICHE.length - 1)] as Strich
}
