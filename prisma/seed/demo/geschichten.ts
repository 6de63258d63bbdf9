/**
 * What there is to find in the demo Kreis, and what the generator does for it
 * (docs/demo.md tells the stories). Quartiere by name.
 */

interface Jahre {
  readonly von: number
  readonly bis: number
}

/** Houses are built: families move in during these years. */
export const NEUBAU: Readonly<Record<string, Jahre>> = {
  Oerath: { von: 2017, bis: 2021 },
  'Borschemich (neu)': { von: 2015, bis: 2021 },
}

/** A village gives way to the open-cast mine; part of its people move together to the new place. */
export const UMSIEDLUNG = {
  aus: 'Keyenberg',
  nach: 'Borschemich (neu)',
  von: 2016,
  bis: 2021,
  /** Share of those who leave in the years above that go to the new place. */
  anteil: 0.8,
} as const

/** Quartiere whose population changes within a few years, not from 2014 to 2025. */
export const SPRUNG: Readonly<Record<string, Jahre>> = { ...NEUBAU, [UMSIEDLUNG.aus]: UMSIEDLUNG }

/** Where hardly anybody moves in, people grow old together. */
export const GEALTERT: ReadonlySet<string> = new Set(['Merbeck', 'Altmyhl'])

/** Most foreigners here have a Dutch passport: many foreigners, little poverty. */
export const NIEDERLAENDISCH: ReadonlySet<string> = new Set([
  'Tüddern',
  'Höngen',
  'Süsterseel',
  'Gangelt-Kern',
  'Breberen',
  'Waldfeucht-Kern',
  'Karken',
])

/** Quartiere with large accommodation for refugees. */
export const UNTERKUNFT: ReadonlySet<string> = new Set([
  'Hückelhoven-Kern',
  'Geilenkirchen-Kern',
  'Wildenrath',
  'Erkelenz-Kern',
  'Palenberg',
  'Oberbruch',
  'Oberstadt',
  'Gangelt-Kern',
])
