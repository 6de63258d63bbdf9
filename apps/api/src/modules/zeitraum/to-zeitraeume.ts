import {
  compareZeitraum,
  formatZeitraeumeKurz,
  formatZeitraum,
  type ZeitraumArt,
} from '@sozial/domain/zeitraum'
import type { ZeitraumType } from './zeitraum.type.ts'

/** A Zeitraum as SQL returns it; days as text. */
export interface Zeitraumzeile {
  readonly id: number
  readonly art: ZeitraumArt
  readonly von: string
  readonly bis: string
}

/**
 * In the order of time, with German labels that tell these periods apart. The
 * labels are made when someone reads them: many answers need the ids alone.
 */
export function toZeitraeume(zeilen: readonly Zeitraumzeile[]): readonly ZeitraumType[] {
  const geordnet = zeilen.toSorted(compareZeitraum)
  let kurz: readonly string[] | undefined
  const namen: string[] = []
  return geordnet.map(({ id, art, von, bis }, i) => ({
    id,
    art,
    von,
    bis,
    get name() {
      return (namen[i] ??= formatZeitraum({ art, von, bis }))
    },
    get kurz() {
      kurz ??= formatZeitraeumeKurz(geordnet)
      return kurz[i] ?? ''
    },
  }))
}
