/** How ages are spread, and what is lived through at which age. Shapes after the Fortschreibung for NRW, levels invented. */
import { createKurve } from './zufall.ts'

/** Single years 0 to 99; the last one is open. */
export const ALTERSJAHRE = 100

/** The large cohorts of 1955 to 1969 are 44 to 58 years old at the end of 2013. */
const AUFBAU_2013 = createKurve(
  [0, 8.2],
  [6, 9],
  [12, 10.4],
  [18, 11.6],
  [22, 11],
  [27, 11],
  [32, 11.3],
  [37, 12],
  [42, 15.5],
  [47, 18.5],
  [52, 18],
  [57, 15],
  [62, 13],
  [67, 10.6],
  [70, 9.8],
  [74, 11.2],
  [78, 7.8],
  [82, 5.3],
  [86, 3.4],
  [90, 1.6],
  [95, 0.4],
  [99, 0.2],
)
const AUFBAU_ZUGEWANDERT = createKurve(
  [0, 9],
  [10, 10],
  [18, 13],
  [25, 22],
  [30, 24],
  [40, 21],
  [50, 15],
  [60, 10],
  [70, 6],
  [80, 2.4],
  [90, 0.3],
  [99, 0.05],
)
/** Variance of ages in a population, in years². */
const ALTERSVARIANZ = 529

/** So much more than in the table: moves even out within a decade what was different at its beginning. */
const AUSPRAEGUNG = 2

/** Weight of an age at the start; a population older by some years is tilted towards old age. */
export function aufbauOf(alter: number, aelter: number, zugewandert: boolean): number {
  const kurve = zugewandert ? AUFBAU_ZUGEWANDERT : AUFBAU_2013
  return kurve(alter) * Math.exp(((alter - 43) * aelter * AUSPRAEGUNG) / ALTERSVARIANZ)
}

/** Share of women by age at the start. */
export const frauenanteilOf = createKurve([0, 0.487], [40, 0.5], [65, 0.51], [80, 0.58], [95, 0.76])

/** Probability to die within a year (Gompertz 1825: doubles every seven to eight years). */
export function sterbewahrscheinlichkeit(alter: number, weiblich: boolean, jahr: number): number {
  if (alter === 0) return 0.0032
  const pandemie = jahr >= 2020 && jahr <= 2022 ? 1.05 : 1
  const erwachsen = Math.exp(-10.27 + 0.094 * alter) * (weiblich ? 0.66 : 1)
  return Math.min(0.45, erwachsen * pandemie)
}

const FRUCHTBARKEIT = createKurve(
  [15, 0],
  [20, 0.03],
  [25, 0.075],
  [30, 0.112],
  [34, 0.09],
  [40, 0.022],
  [45, 0],
)
const GEBURTENJAHRE = createKurve(
  [2014, 0.88],
  [2016, 0.97],
  [2019, 0.96],
  [2021, 1],
  [2023, 0.88],
  [2025, 0.86],
)

/** Births per woman of this age and year. */
export const geburtenrate = (alter: number, jahr: number) =>
  FRUCHTBARKEIT(alter) * GEBURTENJAHRE(jahr)

/** Who moves: young adults, families with small children, a few when they need care. */
export const WANDERUNG = createKurve(
  [0, 1.6],
  [5, 1],
  [12, 0.6],
  [17, 0.9],
  [21, 3],
  [27, 3.2],
  [33, 2.2],
  [42, 1],
  [55, 0.6],
  [65, 0.5],
  [78, 0.4],
  [86, 0.6],
  [99, 0.4],
)
/** Who moves into new houses: couples in their thirties with toddlers. */
export const FAMILIEN = createKurve(
  [0, 3.4],
  [3, 3],
  [7, 1.4],
  [14, 0.4],
  [20, 0.3],
  [27, 1.8],
  [33, 4],
  [39, 2.4],
  [46, 0.7],
  [60, 0.2],
  [99, 0.05],
)
