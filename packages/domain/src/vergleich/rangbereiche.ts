/** What is ranked: a figure and, where its method has one, its interval. */
export interface Rangwert {
  readonly wert: number
  readonly unten: number | null
  readonly oben: number | null
}

/** The places an area may truly have; 1 is the highest figure. `von` = `bis`: sure. */
export interface Rangbereich {
  readonly von: number
  readonly bis: number
}

/**
 * Ranks from the highest figure down that do not say more than the figures
 * bear: an area stands behind all whose interval lies wholly above its own, and
 * before all whose interval lies wholly below. All between may change places.
 *
 *     von = 1 + #{j: untenⱼ > obenᵢ}     bis = n − #{j: obenⱼ < untenᵢ}
 *
 * Without intervals the figures are taken as they are; equal ones share their
 * places. With intervals of 95 % each, a single range is careful (two
 * intervals that just touch differ at about p < 0.01), the ranking as a whole
 * is not covered at 95 %.
 *
 * Source: Klein, Wright, Wieczorek, J R Stat Soc C 69 (2020) 589–606.
 *
 * @example
 * rangbereiche([{ wert: 9, unten: 8, oben: 10 }, { wert: 8, unten: 7, oben: 9 }])
 * // both { von: 1, bis: 2 }
 */
export function rangbereiche(werte: readonly Rangwert[]): readonly Rangbereich[] {
  const grenzen = werte.map(({ wert, unten, oben }) =>
    unten === null || oben === null ? { unten: wert, oben: wert } : { unten, oben },
  )
  const unten = grenzen.map((grenze) => grenze.unten).toSorted((a, b) => a - b)
  const oben = grenzen.map((grenze) => grenze.oben).toSorted((a, b) => a - b)
  return grenzen.map((grenze) => ({
    von: 1 + werte.length - countUntil(unten, (andere) => andere <= grenze.oben),
    bis: werte.length - countUntil(oben, (andere) => andere < grenze.unten),
  }))
}

/** How many at the beginning of an ascending list fulfil a condition that only the first ones do. */
function countUntil(sorted: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle]!)) low = middle + 1
    else high = middle
  }
  return low
}
