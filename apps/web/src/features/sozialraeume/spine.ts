/** One row of the spine chart: the yardstick in the middle, the spread of all areas, the own figure. Pure. */
import { quantileSorted } from '@sozial/domain/statistik'

/** Places from 0 (left end) to 1; the yardstick lies at 0.5. */
export interface Spine {
  /** Range of all shown figures and its middle half; `null` where too few are shown. */
  readonly band: readonly [von: number, bis: number] | null
  readonly mitte: readonly [von: number, bis: number] | null
  readonly punkt: number | null
  /** 95 % interval, cut off at the ends. */
  readonly intervall: readonly [von: number, bis: number] | null
}

export interface Spineeingabe {
  /** Figures of all areas of the level; `null` where none is shown. */
  readonly werte: readonly (number | null)[]
  readonly massstab: number
  readonly eigener: {
    readonly wert: number | null
    readonly unten: number | null
    readonly oben: number | null
  }
}

/** Fewer shown figures are no distribution. */
const MIN_WERTE = 4

/** Half of the drawing is for the farthest figure, with a little air. */
const HALB = 0.46

/** `null` where nothing at all can be drawn. */
export function createSpine({ werte, massstab, eigener }: Spineeingabe): Spine | null {
  const gezeigte = werte.filter((wert) => wert !== null).toSorted((a, b) => a - b)
  if (gezeigte.length === 0) return null
  const weite = Math.max(...gezeigte.map((wert) => Math.abs(wert - massstab)))
  const stelle = (wert: number): number =>
    weite === 0 ? 0.5 : Math.min(Math.max(0.5 + ((wert - massstab) / weite) * HALB, 0.01), 0.99)
  const genug = gezeigte.length >= MIN_WERTE
  const spanne = (von: number, bis: number) => [stelle(von), stelle(bis)] as const
  const { wert, unten, oben } = eigener
  return {
    band: genug ? spanne(gezeigte[0]!, gezeigte.at(-1)!) : null,
    mitte: genug ? spanne(quantileSorted(gezeigte, 0.25), quantileSorted(gezeigte, 0.75)) : null,
    punkt: wert === null ? null : stelle(wert),
    intervall: wert === null || unten === null || oben === null ? null : spanne(unten, oben),
  }
}
