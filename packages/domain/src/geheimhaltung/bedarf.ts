import { TOLERANZ } from './intervalle.ts'
import type { Schutzbedarf } from './system.ts'

type Spanne = readonly [number, number]

/** Whether an interval leaves as much open as is needed. */
export const istWeitGenug = (bedarf: Schutzbedarf, [unten, oben]: Spanne): boolean =>
  bedarf.art === 'SPANNE'
    ? unten <= bedarf.unten + TOLERANZ && oben >= bedarf.oben - TOLERANZ
    : oben - unten >= bedarf.breite - TOLERANZ

/**
 * The two numbers that other tables must reach, at most the first and at least
 * the second. Where only a width is needed it may lie anywhere in what is left.
 *
 * @param wahr the true number, or one that fits
 */
export function findZiele(bedarf: Schutzbedarf, [unten, oben]: Spanne, wahr: number): Spanne {
  if (bedarf.art === 'SPANNE') return [bedarf.unten, bedarf.oben]
  const halb = Math.floor(bedarf.breite / 2)
  const von = Math.max(unten, Math.min(wahr - halb, oben - bedarf.breite))
  return [von, von + bedarf.breite]
}
