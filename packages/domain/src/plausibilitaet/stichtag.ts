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

/** What is known of when a series is counted. */
interface Zaehlbestand {
  /** Zeiträume that the Quelle delivered before. */
  readonly bisher: readonly Zeitraum[]
  /** The others of the same series in the file. */
  readonly daneben: readonly Zeitraum[]
  /** Of the catalogue, where the Quelle is the one it expects. */
  readonly erwartet: Stichtagart | null
}

/**
 * The day on which the series is counted otherwise; null where a Zeitraum fits.
 * A day that came before was explained then, and a series with several ends of
 * quarters in one year is counted each quarter.
 */
export function findAnderenZaehltag(
  zeitraum: Zeitraum,
  { bisher, daneben, erwartet }: Zaehlbestand,
): string | null {
  // Where nothing is stored yet, the file itself says what is usual: two others at least.
  const grundlage = bisher.length > 0 || daneben.length < 2 ? bisher : daneben
  const tag = findZaehltag(grundlage, erwartet)
  if (tag === null || !istAndererZaehltag(zeitraum, tag)) return null
  if (bisher.some((einer) => !istAndererZaehltag(einer, zaehltagOf(zeitraum)))) return null
  return istVierteljaehrlich([zeitraum, ...daneben, ...bisher]) && istQuartalsende(zeitraum)
    ? null
    : tag
}

const istQuartalsende = ({ art, von }: Zeitraum): boolean =>
  art === 'STICHTAG' && /-(03-31|06-30|09-30|12-31)$/.test(von)

/** Two ends of quarters in one year, or all four over the years. */
function istVierteljaehrlich(zeitraeume: readonly Zeitraum[]): boolean {
  const enden = zeitraeume.filter(istQuartalsende)
  const jahre = new Map<string, Set<string>>()
  for (const { von } of enden) {
    const jahr = von.slice(0, 4)
    jahre.set(jahr, (jahre.get(jahr) ?? new Set()).add(von.slice(5)))
  }
  return [...jahre.values()].some((tage) => tage.size > 1)
}

/** Another kind of Zeitraum, or another month; the offices print the 31.12. for the 15.12. */
export function istAndererZaehltag(zeitraum: Zeitraum, zaehltag: string): boolean {
  return zaehltagOf(zeitraum).slice(0, BIS_MONAT) !== zaehltag.slice(0, BIS_MONAT)
}

const BIS_MONAT = 'STICHTAG 12'.length
