import { createGewicht, einzugMin, type Gewichtung } from './gewichtung.ts'
import { createTreffer, type Wegenetz } from './wegenetz.ts'

export interface Versorgungslage {
  /** Persons of the target group at each point, none negative. */
  readonly personen: readonly number[]
  /** Places at each site, none negative. */
  readonly plaetze: readonly number[]
}

export interface Einzugsgebiete {
  /** R: places per (weighted) person in the catchment of each site; 0 where it reaches nobody. */
  readonly verhaeltnis: Float64Array
  /** A: places per person that each point can reach; × 1000 for "Plätze je 1.000". */
  readonly zugang: Float64Array
  /** Sites with places that reach nobody; their places are in no `zugang`. */
  readonly ohneNachfrage: readonly number[]
}

/**
 * Places people can reach when they compete for them: two-step floating
 * catchment area (2SFCA), enhanced by weights (E2SFCA).
 *
 *     Rⱼ = Sⱼ / Σₖ Pₖ f(dₖⱼ)        Aᵢ = Σⱼ Rⱼ f(dᵢⱼ)
 *
 * No place is lost and none counted twice: Σ A·P = Σ S over the sites that
 * reach somebody. Every site is read once: step 2 adds what step 1 has found.
 *
 * Source: Luo and Wang 2003, Environ Plann B 30, 865–884; Luo and Qi 2009,
 * Health & Place 15, 1100–1107.
 *
 * @throws RangeError when lengths do not fit the ways, or a number is negative or none
 */
export function berechneEinzugsgebiete(
  { personen, plaetze }: Versorgungslage,
  wege: Wegenetz,
  gewichtung: Gewichtung,
): Einzugsgebiete {
  pruefeLage({ personen, plaetze }, wege)
  const [gewicht, bisMin] = [createGewicht(gewichtung), einzugMin(gewichtung)]
  const treffer = createTreffer(wege.punkte)
  const { punkt, minuten: gewichte } = treffer
  const verhaeltnis = new Float64Array(wege.standorte)
  const zugang = new Float64Array(wege.punkte)
  const ohneNachfrage: number[] = []
  for (const [standort, zahl] of plaetze.entries()) {
    if (zahl === 0) continue
    const anzahl = wege.fuelle(standort, bisMin, treffer)
    let nachfrage = 0
    for (let n = 0; n < anzahl; n += 1) {
      gewichte[n] = gewicht(gewichte[n]!)
      nachfrage += personen[punkt[n]!]! * gewichte[n]!
    }
    if (nachfrage === 0) {
      ohneNachfrage.push(standort)
      continue
    }
    const jePerson = zahl / nachfrage
    verhaeltnis[standort] = jePerson
    for (let n = 0; n < anzahl; n += 1) {
      zugang[punkt[n]!]! += jePerson * gewichte[n]!
    }
  }
  return { verhaeltnis, zugang, ohneNachfrage }
}

function pruefeLage({ personen, plaetze }: Versorgungslage, wege: Wegenetz): void {
  if (personen.length !== wege.punkte || plaetze.length !== wege.standorte) {
    throw new RangeError('Persons belong to points, places to sites: the lengths differ.')
  }
  const gut = (zahl: number): boolean => zahl >= 0 && zahl < Infinity
  if (!personen.every(gut) || !plaetze.every(gut)) {
    throw new RangeError('Persons and places are finite numbers that are not negative.')
  }
}
