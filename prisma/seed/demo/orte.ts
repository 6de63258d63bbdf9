/**
 * The demo Kreis: real names, AGS and populations of the ten Kommunen, and 20
 * invented Sozialräume. Positions are rough town locations, good enough for a
 * plausible map that is nobody's official boundary.
 */

/** Published population figures that the demo series runs through. */
export interface Demokommune {
  readonly ags: string
  readonly name: string
  /** Fortschreibung 31.12.2015 and Zensus 15.05.2022, as published. */
  readonly einwohner2015: number
  readonly einwohner2022: number
  readonly sozialraeume: readonly Demosozialraum[]
}

/**
 * One invented Sozialraum. `lage` is [east, north] in km from the south-west
 * corner of the sheet. The remaining numbers are what the generator builds its
 * figures from: share of the Kommune's inhabitants, pressure of poverty
 * (1 = like the Kreis), age (1 = like the Kreis), share of foreigners.
 */
export interface Demosozialraum {
  readonly name: string
  readonly lage: readonly [number, number]
  readonly anteil: number
  readonly armut: number
  readonly alter: number
  readonly auslaender: number
  /** Yearly change of `armut`. */
  readonly trend: number
}

export const KREIS = { schluessel: '05370', name: 'Kreis Heinsberg' } as const

export const KOMMUNEN: readonly Demokommune[] = [
  {
    ags: '05370004',
    name: 'Erkelenz',
    einwohner2015: 43350,
    einwohner2022: 44216,
    sozialraeume: [
      {
        name: 'Erkelenz-Mitte',
        lage: [32.4, 23.4],
        anteil: 0.44,
        armut: 1.12,
        alter: 1.02,
        auslaender: 0.14,
        trend: -0.006,
      },
      {
        name: 'Erkelenz Nord-West',
        lage: [29.2, 27.6],
        anteil: 0.27,
        armut: 0.62,
        alter: 1.0,
        auslaender: 0.06,
        trend: -0.004,
      },
      {
        name: 'Erkelenz Süd-Ost',
        lage: [38.4, 20.8],
        anteil: 0.29,
        armut: 0.53,
        alter: 1.05,
        auslaender: 0.05,
        trend: -0.003,
      },
    ],
  },
  {
    ags: '05370008',
    name: 'Gangelt',
    einwohner2015: 12015,
    einwohner2022: 12849,
    sozialraeume: [
      {
        name: 'Gangelt',
        lage: [9.6, 13.2],
        anteil: 1,
        armut: 0.56,
        alter: 0.95,
        auslaender: 0.12,
        trend: -0.002,
      },
    ],
  },
  {
    ags: '05370012',
    name: 'Geilenkirchen',
    einwohner2015: 26963,
    einwohner2022: 28139,
    sozialraeume: [
      {
        name: 'Geilenkirchen-Mitte',
        lage: [19.6, 11.2],
        anteil: 0.56,
        armut: 1.34,
        alter: 0.98,
        auslaender: 0.15,
        trend: 0.004,
      },
      {
        name: 'Teveren–Gillrath',
        lage: [13.6, 9.4],
        anteil: 0.44,
        armut: 0.72,
        alter: 1.0,
        auslaender: 0.08,
        trend: 0,
      },
    ],
  },
  {
    ags: '05370016',
    name: 'Heinsberg',
    einwohner2015: 41538,
    einwohner2022: 42593,
    sozialraeume: [
      {
        name: 'Heinsberg-Mitte',
        lage: [16.6, 21.6],
        anteil: 0.36,
        armut: 1.24,
        alter: 1.05,
        auslaender: 0.11,
        trend: 0.002,
      },
      {
        name: 'Oberbruch–Dremmen',
        lage: [20.4, 18.2],
        anteil: 0.36,
        armut: 1.48,
        alter: 1.0,
        auslaender: 0.13,
        trend: 0.009,
      },
      {
        name: 'Karken–Kirchhoven',
        lage: [14.6, 25.4],
        anteil: 0.28,
        armut: 0.69,
        alter: 1.03,
        auslaender: 0.07,
        trend: -0.002,
      },
    ],
  },
  {
    ags: '05370020',
    name: 'Hückelhoven',
    einwohner2015: 39531,
    einwohner2022: 40659,
    sozialraeume: [
      {
        name: 'Hückelhoven-Mitte',
        lage: [26.6, 20.2],
        anteil: 0.36,
        armut: 1.78,
        alter: 0.9,
        auslaender: 0.22,
        trend: 0.008,
      },
      {
        name: 'Ratheim–Millich',
        lage: [23.6, 23.2],
        anteil: 0.35,
        armut: 1.38,
        alter: 0.97,
        auslaender: 0.16,
        trend: 0.003,
      },
      {
        name: 'Baal–Brachelen',
        lage: [27.4, 15.6],
        anteil: 0.29,
        armut: 0.76,
        alter: 1.04,
        auslaender: 0.07,
        trend: -0.003,
      },
    ],
  },
  {
    ags: '05370024',
    name: 'Selfkant',
    einwohner2015: 10167,
    einwohner2022: 10461,
    sozialraeume: [
      {
        name: 'Selfkant',
        lage: [3.6, 14.8],
        anteil: 1,
        armut: 0.5,
        alter: 1.02,
        auslaender: 0.32,
        trend: 0,
      },
    ],
  },
  {
    ags: '05370028',
    name: 'Übach-Palenberg',
    einwohner2015: 24377,
    einwohner2022: 23748,
    sozialraeume: [
      {
        name: 'Übach–Boscheln',
        lage: [19.8, 4.0],
        anteil: 0.52,
        armut: 1.64,
        alter: 0.98,
        auslaender: 0.18,
        trend: 0.006,
      },
      {
        name: 'Palenberg–Frelenberg',
        lage: [15.8, 5.2],
        anteil: 0.48,
        armut: 1.46,
        alter: 1.03,
        auslaender: 0.14,
        trend: -0.026,
      },
    ],
  },
  {
    ags: '05370032',
    name: 'Waldfeucht',
    einwohner2015: 8861,
    einwohner2022: 9021,
    sozialraeume: [
      {
        name: 'Waldfeucht',
        lage: [9.4, 20.4],
        anteil: 1,
        armut: 0.52,
        alter: 1.08,
        auslaender: 0.15,
        trend: 0,
      },
    ],
  },
  {
    ags: '05370036',
    name: 'Wassenberg',
    einwohner2015: 17898,
    einwohner2022: 19191,
    sozialraeume: [
      {
        name: 'Wassenberg-Mitte',
        lage: [21.4, 27.2],
        anteil: 0.6,
        armut: 0.96,
        alter: 1.0,
        auslaender: 0.11,
        trend: -0.001,
      },
      {
        name: 'Birgelen–Effeld',
        lage: [18.2, 30.4],
        anteil: 0.4,
        armut: 0.58,
        alter: 1.06,
        auslaender: 0.08,
        trend: 0,
      },
    ],
  },
  {
    ags: '05370040',
    name: 'Wegberg',
    einwohner2015: 27827,
    einwohner2022: 28098,
    sozialraeume: [
      {
        name: 'Arsbeck–Wildenrath',
        lage: [24.0, 32.4],
        anteil: 0.42,
        armut: 0.89,
        alter: 1.07,
        auslaender: 0.07,
        trend: 0.001,
      },
      {
        name: 'Wegberg-Mitte',
        lage: [30.0, 32.8],
        anteil: 0.58,
        armut: 0.79,
        alter: 1.04,
        auslaender: 0.06,
        trend: -0.002,
      },
    ],
  },
]

/** Rough outline of the demo Kreis in km, counter-clockwise; drawn by hand, not surveyed. */
export const UMRISS: readonly (readonly [number, number])[] = [
  [1.2, 17.6],
  [0.4, 14.2],
  [1.8, 11.2],
  [4.4, 10.8],
  [6.6, 11.2],
  [8.6, 8.6],
  [11.2, 8.0],
  [12.4, 5.4],
  [14.0, 3.0],
  [17.4, 2.6],
  [19.0, 0.6],
  [22.4, 1.4],
  [22.6, 4.6],
  [21.6, 7.0],
  [24.4, 8.6],
  [25.4, 11.6],
  [29.4, 12.6],
  [31.8, 15.4],
  [35.2, 16.6],
  [38.0, 16.2],
  [41.4, 17.8],
  [43.4, 21.0],
  [41.0, 23.8],
  [37.0, 24.6],
  [36.2, 27.6],
  [35.6, 31.4],
  [33.8, 35.2],
  [30.2, 36.8],
  [27.2, 36.0],
  [24.6, 37.6],
  [21.4, 35.4],
  [19.8, 33.2],
  [16.4, 33.0],
  [15.2, 30.0],
  [12.4, 27.4],
  [12.0, 24.2],
  [8.4, 23.6],
  [5.6, 21.2],
  [5.4, 17.8],
  [3.4, 19.2],
]
