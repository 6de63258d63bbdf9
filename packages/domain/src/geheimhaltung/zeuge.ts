import { TOLERANZ, createIntervalle, istNull } from './intervalle.ts'
import { createMatrix } from './matrix.ts'
import type { Schutzsystem, Zeuge } from './system.ts'

/**
 * Whether a table agrees with everything an outsider knows: every shown number,
 * every bound, whole numbers, every equation. Found out by substitution alone,
 * so whoever made the table need not be trusted. Where the table says nothing
 * the true number holds.
 */
export const pruefeZeuge = (
  system: Schutzsystem,
  verborgene: ReadonlySet<number>,
  zeuge: Zeuge,
): boolean => createZeugenpruefung(system, verborgene)(zeuge)

/** `pruefeZeuge` for many tables of one system. */
export function createZeugenpruefung(
  system: Schutzsystem,
  verborgene: ReadonlySet<number>,
): (zeuge: Zeuge) => boolean {
  const { zellen, gleichungen } = system
  const { unten, oben } = createIntervalle(system, verborgene)
  const { spaltenStart, spaltenZeile } = createMatrix(gleichungen, zellen.length)
  const passt = ([zelle, wert]: readonly [number, number]): boolean => {
    if (!(wert >= unten[zelle]! - TOLERANZ && wert <= oben[zelle]! + TOLERANZ)) return false
    return !zellen[zelle]!.ganzzahlig || istNull(wert - Math.round(wert))
  }
  const gilt = (zeuge: Zeuge, g: number): boolean => {
    const gleichung = gleichungen[g]!
    let rest = -gleichung.konstante
    let mass = Math.abs(rest)
    for (let j = 0; j < gleichung.zellen.length; j += 1) {
      const zelle = gleichung.zellen[j]!
      const wert = zeuge.get(zelle) ?? zellen[zelle]!.wert ?? Number.NaN
      rest += gleichung.faktoren[j]! * wert
      mass = Math.max(mass, Math.abs(wert))
    }
    return istNull(rest, mass)
  }
  return (zeuge) => {
    const beruehrt = new Set<number>()
    for (const eintrag of zeuge) {
      if (!passt(eintrag)) return false
      for (let k = spaltenStart[eintrag[0]]!; k < spaltenStart[eintrag[0] + 1]!; k += 1) {
        beruehrt.add(spaltenZeile[k]!)
      }
    }
    for (const g of beruehrt) if (!gilt(zeuge, g)) return false
    return true
  }
}
