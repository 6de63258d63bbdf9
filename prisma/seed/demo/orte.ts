/**
 * The demo Kreis: real names, AGS and populations of the ten Kommunen, real
 * names of Ortsteile; Sozialräume and Quartiere are invented. Positions are
 * rough, good enough for a plausible map that is nobody's official boundary.
 */

import type { Feld } from './eigenart.ts'

/**
 * One Quartier as a row:
 * - name
 * - [east, north] on the sheet, from its south-west corner (geometrie.ts)
 * - inhabitants at the end of 2014 and of 2025, to be fitted to the Kommune
 * - pressure of poverty (1: like the Kreis) and its change from 2014 to 2025
 * - years by which it is older than the Kreis
 * - share of foreigners 2014
 */
type Quartierzeile = readonly [
  name: string,
  lage: readonly [number, number],
  einwohner: readonly [number, number],
  armut: readonly [number, number],
  alter: number,
  auslaender: number,
]

interface Sozialraumzeile {
  readonly name: string
  readonly quartiere: readonly Quartierzeile[]
}

export interface Demokommune {
  readonly ags: string
  readonly name: string
  /** Own Jugendamt; the other Kommunen belong to the Kreisjugendamt. */
  readonly jugendamt: boolean
  /** Published: Fortschreibung 30.06.2014 and 31.12.2015, Zensus 15.05.2022. */
  readonly einwohner: readonly [mitte2014: number, ende2015: number, mai2022: number]
  readonly sozialraeume: readonly Sozialraumzeile[]
}

export const KREIS = { schluessel: '05370', name: 'Kreis Heinsberg' } as const

const sozialraum = (name: string, ...quartiere: readonly Quartierzeile[]): Sozialraumzeile => ({
  name,
  quartiere,
})

// One row stays one line, so that columns can be compared.
// prettier-ignore
export const KOMMUNEN: readonly Demokommune[] = [
  {
    ags: '05370004', name: 'Erkelenz', jugendamt: true, einwohner: [42884, 43350, 44216],
    sozialraeume: [
      sozialraum('Erkelenz-Mitte',
        ['Erkelenz-Kern', [31.6, 23.2], [10250, 10150], [1.3, -0.08], 1.2, 0.14],
        ['Oerath', [30.6, 25.2], [2300, 4300], [0.5, 0], -3.5, 0.06],
        ['Borschemich (neu)', [33.2, 26.0], [650, 2050], [0.35, 0], -1, 0.03]),
      sozialraum('Erkelenz Nord-West',
        ['Gerderath', [26.8, 26.2], [5350, 5250], [0.86, -0.04], 0.8, 0.07],
        ['Schwanenberg', [30.0, 29.2], [3700, 3750], [0.42, -0.02], 1.4, 0.04],
        ['Golkrath–Hetzerath', [28.2, 22.0], [4300, 4350], [0.6, -0.04], 0.4, 0.05]),
      sozialraum('Erkelenz Süd-Ost',
        ['Kückhoven', [34.6, 21.2], [4500, 4650], [0.55, 0], 0.2, 0.05],
        ['Lövenich–Katzem', [31.4, 18.0], [5600, 5700], [0.62, -0.05], 0.6, 0.06],
        ['Holzweiler', [38.8, 19.6], [3300, 3150], [0.5, 0], 1.8, 0.04],
        ['Keyenberg', [38.6, 22.6], [1900, 340], [0.7, 0.9], 1.5, 0.05]),
    ],
  },
  {
    ags: '05370008', name: 'Gangelt', jugendamt: false, einwohner: [11667, 12015, 12849],
    sozialraeume: [
      sozialraum('Gangelt',
        ['Gangelt-Kern', [8.4, 12.2], [4300, 4900], [0.78, 0], 0.6, 0.16],
        ['Birgden', [11.9, 15.2], [3300, 3700], [0.52, 0], -0.5, 0.09],
        ['Breberen', [8.9, 16.2], [2000, 2300], [0.45, 0], 0.5, 0.14],
        ['Stahe–Niederbusch', [11.4, 11.6], [1950, 2250], [0.5, 0], 0, 0.1]),
    ],
  },
  {
    ags: '05370012', name: 'Geilenkirchen', jugendamt: true, einwohner: [26601, 26963, 28139],
    sozialraeume: [
      sozialraum('Geilenkirchen-Mitte',
        ['Geilenkirchen-Kern', [17.6, 11.0], [5300, 5750], [1.62, 0.05], 1.2, 0.2],
        ['Hünshoven', [19.6, 9.4], [3500, 3750], [1.2, 0.02], 0.4, 0.14],
        ['Immendorf', [21.4, 8.2], [2000, 2000], [0.65, 0], 1, 0.06],
        ['Lindern–Würm', [22.4, 12.4], [3500, 3500], [0.8, 0], 0.8, 0.06]),
      sozialraum('Teveren–Gillrath',
        ['Bauchem', [16.0, 8.6], [5300, 5800], [1.05, -0.12], -0.5, 0.13],
        ['Teveren', [12.8, 7.4], [2700, 2750], [0.62, 0], 0.4, 0.1],
        ['Gillrath', [13.8, 12.4], [4300, 4400], [0.55, 0], 1, 0.06]),
    ],
  },
  {
    ags: '05370016', name: 'Heinsberg', jugendamt: true, einwohner: [41110, 41538, 42593],
    sozialraeume: [
      sozialraum('Heinsberg-Mitte',
        ['Heinsberg-Kern', [16.4, 21.4], [7300, 7750], [1.62, 0.05], 1.4, 0.15],
        ['Lieck', [17.6, 23.4], [2600, 2800], [1.0, 0], 0.4, 0.08],
        ['Schafhausen', [19.2, 21.6], [2400, 2400], [1.08, 0], 0.2, 0.09],
        ['Waldenrath', [14.4, 18.0], [3100, 3000], [0.5, 0], 1.6, 0.04]),
      sozialraum('Oberbruch–Dremmen',
        ['Oberbruch', [20.0, 19.6], [6500, 6750], [2.05, 0.1], 0, 0.19],
        ['Dremmen', [18.6, 17.2], [4700, 4850], [1.22, 0.1], 0.4, 0.09],
        ['Randerath', [21.8, 16.4], [3500, 3500], [0.88, 0.02], 1, 0.06]),
      sozialraum('Karken–Kirchhoven',
        ['Karken', [14.6, 26.8], [4000, 4150], [0.72, 0], 0.8, 0.1],
        ['Kirchhoven', [14.2, 23.8], [4100, 4150], [0.7, 0], 1, 0.07],
        ['Unterbruch', [17.6, 25.6], [3100, 3250], [0.78, 0], 0.6, 0.07]),
    ],
  },
  {
    ags: '05370020', name: 'Hückelhoven', jugendamt: true, einwohner: [38855, 39531, 40659],
    sozialraeume: [
      sozialraum('Hückelhoven-Mitte',
        ['Hückelhoven-Kern', [25.2, 20.6], [9300, 9950], [2.35, 0.12], -2, 0.29],
        ['Kleingladbach', [24.8, 22.9], [2400, 2500], [0.9, 0], 0.4, 0.1],
        ['Doveren', [27.8, 18.6], [3000, 3100], [0.95, 0], 0.6, 0.1]),
      sozialraum('Ratheim–Millich',
        ['Ratheim', [21.6, 23.2], [8200, 8450], [1.48, 0.05], 0, 0.17],
        ['Millich–Schaufenberg', [23.2, 21.2], [4100, 4250], [1.75, 0.04], -1, 0.2],
        ['Altmyhl', [22.8, 25.2], [1450, 1300], [0.75, 0], 3.5, 0.06]),
      sozialraum('Baal–Brachelen',
        ['Baal', [29.0, 16.6], [3500, 3700], [1.0, -0.05], 0, 0.11],
        ['Brachelen', [25.4, 14.2], [3900, 3900], [0.75, -0.05], 1.4, 0.05],
        ['Hilfarth', [23.6, 17.6], [4200, 4300], [0.95, -0.03], 0.6, 0.09]),
    ],
  },
  {
    ags: '05370024', name: 'Selfkant', jugendamt: false, einwohner: [9952, 10167, 10461],
    sozialraeume: [
      sozialraum('Selfkant',
        ['Tüddern', [2.6, 15.2], [4200, 4550], [0.5, 0], 1.2, 0.34],
        ['Höngen', [4.6, 17.0], [3200, 3250], [0.55, 0], 1.8, 0.26],
        ['Süsterseel', [4.2, 12.6], [2550, 2650], [0.48, 0], 1, 0.28]),
    ],
  },
  {
    ags: '05370028', name: 'Übach-Palenberg', jugendamt: false, einwohner: [24014, 24377, 23748],
    sozialraeume: [
      sozialraum('Übach–Boscheln',
        ['Übach', [18.6, 5.0], [8100, 8050], [1.3, 0.8], -0.6, 0.21],
        ['Boscheln', [20.4, 2.8], [4500, 4350], [1.05, 0.75], 0.4, 0.15]),
      sozialraum('Palenberg–Frelenberg',
        ['Palenberg', [16.6, 5.6], [4300, 4200], [1.95, -0.75], 0, 0.18],
        ['Frelenberg', [18.6, 7.2], [3300, 3200], [1.35, -0.45], 1, 0.1],
        ['Scherpenseel', [14.4, 4.6], [2200, 2150], [1.05, -0.3], 1.6, 0.11],
        ['Marienberg', [15.0, 6.6], [1700, 1650], [1.5, -0.5], 0.4, 0.12]),
    ],
  },
  {
    ags: '05370032', name: 'Waldfeucht', jugendamt: false, einwohner: [8735, 8861, 9021],
    sozialraeume: [
      sozialraum('Waldfeucht',
        ['Waldfeucht-Kern', [7.8, 21.4], [3200, 3250], [0.55, 0], 1.6, 0.19],
        ['Haaren', [11.0, 22.4], [3300, 3450], [0.52, 0], 0.6, 0.12],
        ['Braunsrath', [9.8, 19.4], [2300, 2350], [0.5, 0], 1, 0.12]),
    ],
  },
  {
    ags: '05370036', name: 'Wassenberg', jugendamt: false, einwohner: [17299, 17898, 19191],
    sozialraeume: [
      sozialraum('Wassenberg-Mitte',
        ['Oberstadt', [21.0, 27.4], [5200, 5900], [1.22, 0], 1, 0.14],
        ['Orsbeck', [19.0, 26.6], [2300, 2600], [0.85, 0], 0.4, 0.11],
        ['Myhl', [23.0, 27.2], [2900, 3300], [0.72, 0], 0, 0.08]),
      sozialraum('Birgelen–Effeld',
        ['Birgelen', [19.6, 29.6], [4300, 4800], [0.62, 0], 1, 0.09],
        ['Effeld–Ophoven', [16.6, 29.8], [2600, 2800], [0.5, 0], 2.2, 0.12]),
    ],
  },
  {
    ags: '05370040', name: 'Wegberg', jugendamt: false, einwohner: [27722, 27827, 28098],
    sozialraeume: [
      sozialraum('Arsbeck–Wildenrath',
        ['Arsbeck', [23.8, 31.2], [4400, 4450], [0.95, 0.02], 1, 0.08],
        ['Wildenrath', [21.6, 32.4], [3500, 3600], [1.05, 0.02], 0.2, 0.09],
        ['Merbeck', [26.2, 34.0], [2650, 2500], [0.58, 0], 3, 0.04],
        ['Klinkum', [28.2, 31.6], [2950, 2950], [0.72, 0], 1.2, 0.05]),
      sozialraum('Wegberg-Mitte',
        ['Wegberg-Kern', [30.0, 33.0], [7900, 8200], [0.98, -0.04], 1.4, 0.08],
        ['Beeck', [32.4, 34.0], [2800, 2800], [0.55, -0.02], 1.2, 0.04],
        ['Rath-Anhoven', [33.6, 30.4], [3600, 3650], [0.5, -0.02], 1, 0.04]),
    ],
  },
]

/** A yardstick without a map. Pressure, age and need of care against the own Kreis. */
export interface Demomassstab {
  readonly schluessel: string
  readonly name: string
  /** Thousands at the end of 2014 and of 2025. */
  readonly einwohner: readonly [number, number]
  readonly armut: number
  readonly alter: number
  readonly auslaender: number
  readonly pflege: number
  /** Births, deaths and moves per head against the own Kreis. */
  readonly geburten: number
  readonly sterben: number
  readonly wanderung: number
  /** Factor on the pressure in a field of life. */
  readonly eigenart?: Partial<Record<Feld, number>>
  /** Merkmale that nobody counts there. */
  readonly fehlt?: readonly string[]
}

// prettier-ignore
export const NACHBARN: readonly Demomassstab[] = [
  { schluessel: '05116', name: 'Mönchengladbach', einwohner: [256, 269], armut: 1.95, alter: -0.6, auslaender: 0.12, pflege: 0.92, geburten: 1.03, sterben: 1.09, wanderung: 1.16, eigenart: { BILDUNG: 0.72, WAHL: 1.1 } },
  { schluessel: '05162', name: 'Rhein-Kreis Neuss', einwohner: [443, 461], armut: 1.02, alter: 0.1, auslaender: 0.1, pflege: 0.655, geburten: 0.99, sterben: 0.95, wanderung: 1.05, eigenart: { BILDUNG: 0.7, WAHL: 0.9 } },
  { schluessel: '05166', name: 'Kreis Viersen', einwohner: [293, 301], armut: 0.98, alter: 0.8, auslaender: 0.08, pflege: 0.87, geburten: 0.97, sterben: 1.02, wanderung: 0.96, eigenart: { BILDUNG: 0.9 } },
  { schluessel: '05334', name: 'Städteregion Aachen', einwohner: [545, 560], armut: 1.45, alter: -1.2, auslaender: 0.13, pflege: 0.785, geburten: 0.96, sterben: 0.97, wanderung: 1.22, eigenart: { BILDUNG: 0.66, WAHL: 0.85 } },
  { schluessel: '05358', name: 'Kreis Düren', einwohner: [257, 270], armut: 1.18, alter: 0.2, auslaender: 0.08, pflege: 0.89, geburten: 1.02, sterben: 1.05, wanderung: 0.98 },
]

/** Moves over the border of a Kreis, and an index that is no mean over schools, are nothing of a Land. */
const NICHT_IM_LAND = ['zuzuege', 'fortzuege', 'schueler', 'schulsozialindex_summe'] as const

// prettier-ignore
export const LAND: Demomassstab =
  { schluessel: '05', name: 'Nordrhein-Westfalen', einwohner: [17638, 18050], armut: 1.42, alter: -0.3, auslaender: 0.105, pflege: 0.63, geburten: 1.04, sterben: 0.98, wanderung: 1, eigenart: { BILDUNG: 0.62, WAHL: 0.92 }, fehlt: NICHT_IM_LAND }
/** Every Land votes, examines and looks after school children in its own way. */
// prettier-ignore
export const BUND: Demomassstab =
  { schluessel: 'DG', name: 'Deutschland', einwohner: [81198, 83500], armut: 1.15, alter: 0.4, auslaender: 0.093, pflege: 0.533, geburten: 1.01, sterben: 0.94, wanderung: 1, eigenart: { BILDUNG: 0.78 }, fehlt: [...NICHT_IM_LAND, 'wahlberechtigte', 'waehler', 'ogs_kinder', 'einschulung_untersucht', 'einschulung_sprachauffaellig', 'einschulung_uebergewicht', 'einschulung_visuomotorik', 'einschulung_untersuchungsheft', 'einschulung_u_vollstaendig'] }

/** Since this day the Quartier belongs to the neighbouring Sozialraum of its Kommune. */
export const NEUZUSCHNITT = {
  quartier: 'Doveren',
  von: 'Hückelhoven-Mitte',
  nach: 'Baal–Brachelen',
  ab: '2020-01-01',
} as const
