import type { Stichtagart } from '../indikator/index.ts'
import type { Zeitraum } from '../zeitraum/index.ts'

/**
 * What a Zeitraum says about when is counted, without its year: `STICHTAG 12-31`,
 * `JAHR`, `SCHULJAHR`. Two of different kinds do not belong in one series.
 */
export function zaehltagOf({ art, von }: Zeitraum): string {
  return art === 'STICHTAG' ? `STICHTAG ${von.slice(5)}` : art
}

/** What the catalogue expects; null: any day will do. */
const ERWARTET: Readonly<Record<Stichtagart, string | null>> = {
  JAHRESENDE: 'STICHTAG 12-31',
  JAHRESMITTE: 'STICHTAG 06-30',
  DEZEMBER_15: 'STICHTAG 12-15',
  MAERZ_1: 'STICHTAG 03-01',
  JANUAR_31: 'STICHTAG 01-31',
  JAHR: 'JAHR',
  SCHULJAHR: 'SCHULJAHR',
  WAHLTAG: null,
  LAUFEND: null,
}

/**
 * The day that a series is counted on: the one that most of it has, where it
 * has several of them; else what the catalogue expects of this Quelle.
 *
 * @param bisher Zeiträume that the Quelle delivered before
 * @param erwartet of the catalogue, where the Quelle is the one it expects
 * @returns null when nothing is known
 */
export function findZaehltag(
  bisher: readonly Zeitraum[],
  erwartet: Stichtagart | null,
): string | null {
  const zahl = new Map<string, number>()
  for (const zeitraum of bisher) {
    const tag = zaehltagOf(zeitraum)
    zahl.set(tag, (zahl.get(tag) ?? 0) + 1)
  }
  const [haeufigster] = [...zahl].toSorted(([, a], [, b]) => b - a)
  // Elections, months and quarters move from day to day: no day is the usual one.
  if (haeufigster) return haeufigster[1] > bisher.length / 2 ? haeufigster[0] : null
  return erwartet === null ? null : ERWARTET[erwartet]
}

/** Another kind of Zeitraum, or another month; the offices print the 31.12. for the 15.12. */
export function istAndererZaehltag(zeitraum: Zeitraum, zaehltag: string): boolean {
  return zaehltagOf(zeitraum).slice(0, BIS_MONAT) !== zaehltag.slice(0, BIS_MONAT)
}

const BIS_MONAT = 'STICHTAG 12'.length
