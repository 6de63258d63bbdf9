export const GESCHLECHTER = ['INSGESAMT', 'MAENNLICH', 'WEIBLICH', 'DIVERS'] as const
export type Geschlecht = (typeof GESCHLECHTER)[number]
export const NATIONALITAETEN = ['INSGESAMT', 'DEUTSCH', 'AUSLAENDISCH'] as const
export type Nationalitaet = (typeof NATIONALITAETEN)[number]

/**
 * The part of a population that a figure counts. Ages are half-open intervals
 * in completed years: `alterVon` 15, `alterBis` 65 means 15 to under 65;
 * `alterVon` 0 and `alterBis` null means all ages.
 */
export interface Teilgruppe {
  readonly geschlecht: Geschlecht
  readonly nationalitaet: Nationalitaet
  readonly alterVon: number
  readonly alterBis: number | null
}

export const ALLE: Teilgruppe = {
  geschlecht: 'INSGESAMT',
  nationalitaet: 'INSGESAMT',
  alterVon: 0,
  alterBis: null,
}

/** True when two parts of the same breakdown can have persons in common. */
export function vertraeglich<T extends Geschlecht | Nationalitaet>(a: T, b: T): boolean {
  return a === b || a === 'INSGESAMT' || b === 'INSGESAMT'
}
