/** A zone of equal weight: up to and including so many minutes. */
export interface Wegzone {
  readonly bisMin: number
  readonly gewicht: number
}

/**
 * What a supply is worth that lies so many minutes away.
 *
 * - `GLEICH` 1 up to the limit (2SFCA)
 * - `ZONEN` a step for each zone (E2SFCA)
 * - `GAUSS` falls smoothly from 1 to 0 at the limit
 */
export type Gewichtung =
  | { readonly art: 'GLEICH'; readonly bisMin: number }
  | { readonly art: 'ZONEN'; readonly zonen: readonly Wegzone[] }
  | { readonly art: 'GAUSS'; readonly bisMin: number }

/** Luo and Qi 2009, Health & Place 15, 1100–1107, table 1. */
export const LUO_QI_2009: Gewichtung = {
  art: 'ZONEN',
  zonen: [
    { bisMin: 10, gewicht: 1 },
    { bisMin: 20, gewicht: 0.68 },
    { bisMin: 30, gewicht: 0.22 },
  ],
}

/** Beyond so many minutes the weight is zero. */
export const einzugMin = (gewichtung: Gewichtung): number =>
  gewichtung.art === 'ZONEN' ? (gewichtung.zonen.at(-1)?.bisMin ?? 0) : gewichtung.bisMin

/**
 * The weight as a function of minutes; limits belong to the nearer side.
 *
 *     GAUSS  f(d) = (e^{−½(d/d₀)²} − e^{−½}) / (1 − e^{−½})
 *
 * @throws RangeError when a limit is not positive, zones do not ascend or a weight is negative
 */
export function createGewicht(gewichtung: Gewichtung): (minuten: number) => number {
  pruefeGewichtung(gewichtung)
  if (gewichtung.art === 'ZONEN') {
    const { zonen } = gewichtung
    return (minuten) => zonen.find(({ bisMin }) => minuten <= bisMin)?.gewicht ?? 0
  }
  const { bisMin } = gewichtung
  if (gewichtung.art === 'GLEICH') return (minuten) => (minuten <= bisMin ? 1 : 0)
  const rand = Math.exp(-0.5)
  return (minuten) =>
    minuten > bisMin ? 0 : (Math.exp(-0.5 * (minuten / bisMin) ** 2) - rand) / (1 - rand)
}

function pruefeGewichtung(gewichtung: Gewichtung): void {
  const zonen =
    gewichtung.art === 'ZONEN' ? gewichtung.zonen : [{ bisMin: gewichtung.bisMin, gewicht: 1 }]
  const steigen = zonen.every(({ bisMin }, i) => bisMin > (zonen[i - 1]?.bisMin ?? 0))
  if (zonen.length === 0 || !steigen || !zonen.every(({ gewicht }) => gewicht >= 0)) {
    throw new RangeError(
      'Zones must ascend from above 0 minutes, with weights that are not negative.',
    )
  }
}
