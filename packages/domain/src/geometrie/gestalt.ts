/** Areas made ready for reckoning: on the grid, untangled, with frame and size. */
import { liegtInnen } from '../vieleck/index.ts'
import { entwirre, flaecheVon, richte, vereinige } from './boolesch.ts'
import type { Pfad, Vieleck } from './boolesch.ts'
import { breiteM, flaecheM2, massstabVon, rahmenVon, toPfad } from './gitter.ts'
import type { Massstab } from './gitter.ts'
import type { Ort, Rahmen, Umriss } from './umriss.ts'

/** Strips narrower than this (metres) come from rounding and are nothing. */
const RAUSCHEN_M = 0.05

export interface Gestalt {
  readonly umriss: Umriss
  /** Its parts; what crosses itself is untangled. */
  readonly teile: readonly Vieleck[]
  /** All rings of all parts. */
  readonly pfade: readonly Pfad[]
  readonly rahmen: Rahmen
  readonly massstab: Massstab
  readonly m2: number
  /** What its rings enclose when each is taken as it says; differs from `m2` when they cross. */
  readonly angegebenM2: number
}

export function toGestalt(umriss: Umriss): Gestalt {
  const flaechen = umriss.flaechen.map((flaeche) =>
    flaeche.map(toPfad).filter((pfad) => pfad.length > 2),
  )
  const einzeln = flaechen.flatMap((ringe) => entwirre(ringe))
  const teile = flaechen.length > 1 ? vereinige(einzeln.flat()) : einzeln
  const pfade = teile.flat()
  const rahmen = rahmenVon(pfade)
  const massstab = massstabVon(rahmen)
  const angegeben = flaechen.map((ringe) => ringe.map((ring, i) => richte(ring, i === 0 ? 1 : -1)))
  return {
    umriss,
    teile,
    pfade,
    rahmen,
    massstab,
    m2: flaecheM2(pfade, massstab),
    angegebenM2: flaecheM2(angegeben.flat(), massstab),
  }
}

/** Without what only rounding has made. */
export function ohneRauschen(vielecke: readonly Vieleck[], massstab: Massstab): readonly Vieleck[] {
  return vielecke.filter((vieleck) => breiteM(vieleck, massstab) >= RAUSCHEN_M)
}

/** The holes of an area, each as an area of its own, less what lies in it. */
export function loecherVon(teile: readonly Vieleck[]): readonly Vieleck[] {
  return teile.flatMap(([, ...loecher]) =>
    loecher.map((loch): Vieleck => {
      const aussen = richte(loch, 1)
      const inseln = teile.flatMap(([insel]) =>
        insel !== undefined && liegtIn(insel, aussen) ? [richte(insel, -1)] : [],
      )
      return [aussen, ...inseln]
    }),
  )
}

function liegtIn(innen: Pfad, aussen: Pfad): boolean {
  const [west, sued, ost, nord] = rahmenVon([innen])
  const [w, s, o, n] = rahmenVon([aussen])
  if (west < w || ost > o || sued < s || nord > n) return false
  if (Math.abs(flaecheVon(innen)) >= Math.abs(flaecheVon(aussen))) return false
  const ring = [aussen.map(toOrt)]
  return innen.filter((punkt) => liegtInnen(toOrt(punkt), ring)).length * 2 > innen.length
}

const toOrt = ({ x, y }: Pfad[number]): Ort => [x, y]
