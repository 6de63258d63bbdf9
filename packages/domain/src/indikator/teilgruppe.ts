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

/** Whether `teil` is part of `ganze`, or the same. */
export function enthaelt(ganze: Teilgruppe, teil: Teilgruppe): boolean {
  return (
    (ganze.geschlecht === 'INSGESAMT' || ganze.geschlecht === teil.geschlecht) &&
    (ganze.nationalitaet === 'INSGESAMT' || ganze.nationalitaet === teil.nationalitaet) &&
    teil.alterVon >= ganze.alterVon &&
    (ganze.alterBis === null || (teil.alterBis !== null && teil.alterBis <= ganze.alterBis))
  )
}

/**
 * The nearest group that contains another one: the one itself, else the one
 * with the fewest years of age, then of one sex, then of one nationality.
 *
 * @returns undefined where none contains it
 */
export function findNaechsteGruppe<T extends Teilgruppe>(
  gesucht: Teilgruppe,
  gruppen: readonly T[],
): T | undefined {
  return gruppen
    .filter((gruppe) => enthaelt(gruppe, gesucht))
    .toSorted((a, b) => weiteOf(a) - weiteOf(b))[0]
}

/** Smaller for every part of a group than for the group; years of age count most. */
function weiteOf({ alterVon, alterBis, geschlecht, nationalitaet }: Teilgruppe): number {
  return (
    ((alterBis ?? 1_000) - alterVon) * 4 +
    (geschlecht === 'INSGESAMT' ? 2 : 0) +
    (nationalitaet === 'INSGESAMT' ? 1 : 0)
  )
}
