import { hatZahl } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import { compareZeitraum } from '../zeitraum/index.ts'
import type { Zeitraum } from '../zeitraum/index.ts'

/** The values of all areas in one period; areas without a figure are part of it. */
export interface Zeitschnitt {
  readonly zeitraum: Zeitraum
  readonly werte: readonly Wert[]
}

/**
 * The period a screen opens with: the newest with figures for at least half of
 * the areas, so that a map never opens on the one Kommune that delivers early.
 * Where none has half, the one with the most figures, of several the newest.
 *
 * @returns `undefined` when no period has any figure
 */
export function neuesterZeitraum(schnitte: readonly Zeitschnitt[]): Zeitraum | undefined {
  const mitZahlen = schnitte
    .map(({ zeitraum, werte }) => ({
      zeitraum,
      zahlen: werte.filter(hatZahl).length,
      raeume: werte.length,
    }))
    .filter(({ zahlen }) => zahlen > 0)
    .toSorted((a, b) => compareZeitraum(b.zeitraum, a.zeitraum))
  const haelfte = mitZahlen.find(({ zahlen, raeume }) => 2 * zahlen >= raeume)
  const meiste = Math.max(...mitZahlen.map(({ zahlen }) => zahlen))
  return (haelfte ?? mitZahlen.find(({ zahlen }) => zahlen === meiste))?.zeitraum
}
