import type { Ort } from '../geometrie/umriss.ts'
import { meterAus, sehnenquadrat, toEinheitskugel } from './entfernung.ts'
import { createOrtsgitter } from './ortsgitter.ts'
import { minutenFuer, reichweiteM, type Wegannahme } from './verkehrsmittel.ts'

/** Room for what a site reaches; made once, filled for each site. */
export interface Treffer {
  /** Number of the point in the list of points. */
  readonly punkt: Int32Array
  readonly minuten: Float64Array
}

/** Ways from sites to the points where people live. */
export interface Wegenetz {
  readonly punkte: number
  readonly standorte: number
  /** Fills in the points within so many minutes of a site, in any order, and says how many they are. */
  readonly fuelle: (standort: number, bisMin: number, treffer: Treffer) => number
}

export const createTreffer = (punkte: number): Treffer => ({
  punkt: new Int32Array(punkte),
  minuten: new Float64Array(punkte),
})

/**
 * Ways by straight line and a stated assumption. A grid over the points leaves
 * out what cannot be near; what remains is compared exactly.
 */
export function createLuftliniennetz(
  punkte: readonly Ort[],
  standorte: readonly Ort[],
  annahme: Wegannahme,
): Wegenetz {
  const gitter = createOrtsgitter(punkte)
  const zentren = toEinheitskugel(standorte)
  return {
    punkte: punkte.length,
    standorte: standorte.length,
    fuelle(standort, bisMin, treffer) {
      const meter = reichweiteM(bisMin, annahme)
      const anzahl = gitter.fuelle(
        { ort: standorte[standort]!, kugel: zentren.subarray(3 * standort, 3 * standort + 3) },
        { meter, quadrat: sehnenquadrat(meter) },
        treffer,
      )
      for (let n = 0; n < anzahl; n += 1) {
        // Rounding must not carry a point on the very edge beyond the limit.
        const minuten = minutenFuer(meterAus(treffer.minuten[n]!), annahme)
        treffer.minuten[n] = Math.min(bisMin, minuten)
      }
      return anzahl
    },
  }
}
