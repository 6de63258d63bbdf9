import type { Ort } from '../geometrie/umriss.ts'
import { ERDRADIUS_M, meterAus, sehnenquadrat, toEinheitskugel } from './entfernung.ts'
import { createOrtsgitter } from './ortsgitter.ts'
import { minutenFuer, type Wegannahme } from './verkehrsmittel.ts'
import { createTreffer } from './wegenetz.ts'

export interface Naechste {
  /** Number of the nearest site; −1: there is none. */
  readonly standort: Int32Array
  /** Minutes to it; `Infinity`: there is none. */
  readonly minuten: Float64Array
}

/** The search begins so near and doubles until something is found. */
const ERSTER_KREIS_M = 1000

/** The nearest site of every point, by straight line and a stated assumption. */
export function findNaechste(
  punkte: readonly Ort[],
  standorte: readonly Ort[],
  annahme: Wegannahme,
): Naechste {
  const gitter = createOrtsgitter(standorte)
  const mitten = toEinheitskugel(punkte)
  const treffer = createTreffer(standorte.length)
  const naechste: Naechste = {
    standort: new Int32Array(punkte.length).fill(-1),
    minuten: new Float64Array(punkte.length).fill(Infinity),
  }
  if (standorte.length === 0) return naechste
  for (const [i, ort] of punkte.entries()) {
    const mitte = { ort, kugel: mitten.subarray(3 * i, 3 * i + 3) }
    let anzahl = 0
    for (let meter = ERSTER_KREIS_M; anzahl === 0; meter *= 2) {
      // Once around the earth everything is near, whatever the rounding.
      const alles = meter > Math.PI * ERDRADIUS_M
      const quadrat = alles ? Infinity : sehnenquadrat(meter)
      anzahl = gitter.fuelle(mitte, { meter, quadrat }, treffer)
    }
    const abstaende = treffer.minuten.subarray(0, anzahl)
    const kleinster = abstaende.reduce((a, b) => Math.min(a, b), Infinity)
    naechste.standort[i] = treffer.punkt[abstaende.indexOf(kleinster)]!
    naechste.minuten[i] = minutenFuer(meterAus(kleinster), annahme)
  }
  return naechste
}

/** How many persons live within so many minutes of a site, and how many there are. */
export interface Reichweite {
  readonly erreicht: number
  readonly alle: number
}

/**
 * Target group within reach. Both are sums, so that areas add up and the share
 * of a larger area is a ratio of sums.
 *
 * @param minuten to the nearest site of each point
 */
export function zaehleErreichte(
  personen: readonly number[],
  minuten: Float64Array,
  bisMin: number,
): Reichweite {
  if (personen.length !== minuten.length) {
    throw new RangeError('Every point needs its minutes.')
  }
  let [erreicht, alle] = [0, 0]
  for (const [i, zahl] of personen.entries()) {
    alle += zahl
    if (minuten[i]! <= bisMin) erreicht += zahl
  }
  return { erreicht, alle }
}
