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

/** In the order of time, with German labels that tell these periods apart. */
export function toZeitraeume(zeilen: readonly Zeitraumzeile[]): readonly ZeitraumType[] {
  const geordnet = zeilen.toSorted(compareZeitraum)
  const kurz = formatZeitraeumeKurz(geordnet)
  return geordnet.map((zeile, i) => ({
    id: zeile.id,
    art: zeile.art,
    von: zeile.von,
    bis: zeile.bis,
    name: formatZeitraum(zeile),
    kurz: kurz[i] ?? '',
  }))
}
