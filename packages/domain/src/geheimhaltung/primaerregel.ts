import type { Berechnung } from '../indikator/index.ts'
import type { WertStatus } from '../wert/index.ts'

/**
 * Which rule protects a cell by itself, without looking at any other cell:
 * - `ZAEHLER` few cases
 * - `KOMPLEMENT` few who are *not* counted, which tells about them just as well
 * - `NENNER` few persons to whom the figure refers
 * - `GRUPPE` all of a group: whoever belongs to it is known to be one
 * - `DOMINANZ` one contributor makes up most of it, so that another one can work out how much
 * - `NULL` none of a group, where the Quelle does not let zeros out
 */
export const PRIMAERREGELN = [
  'ZAEHLER',
  'KOMPLEMENT',
  'NENNER',
  'GRUPPE',
  'DOMINANZ',
  'NULL',
] as const
export type Primaerregel = (typeof PRIMAERREGELN)[number]

/** How few are too few; from the Indikatorfassung. */
export interface Schwellen {
  /** Fewer cases are protected; 0 or 1 protects none. */
  readonly minZaehler: number
  /** Fewer persons in the denominator are protected. */
  readonly minNenner: number
  /** Whether a zero may be shown, as offices do ("–"). */
  readonly zeigtNull: boolean
  /** Largest share of a numerator that may come from one contributor, in per cent; null: not looked at. */
  readonly dominanzProzent?: number | null
  /** Others must not be able to work out a contribution to within so many per cent; null: they may. */
  readonly genauigkeitProzent?: number | null
}

/** A value of the Arbeitsstand as far as the rules look at it. */
export interface Zelle {
  readonly status: WertStatus
  /** In the unit of its Merkmale; null where there is none. */
  readonly zaehler: number | null
  readonly nenner: number | null
  /** The largest contributions to the numerator, the largest first, where they are known. */
  readonly beitraege?: readonly number[] | null
}

export type Typ = Berechnung['typ']

/** Which counts of an Indikator are persons or cases, so that few of them give someone away. */
interface Zaehlung {
  readonly zaehler: boolean
  readonly nenner: boolean
  /** The numerator is part of the denominator: what is left of it is a group, too. */
  readonly teil: boolean
}

export const ZAEHLUNGEN: Readonly<Record<Typ, Zaehlung>> = {
  ABSOLUT: { zaehler: true, nenner: false, teil: false },
  ANTEIL: { zaehler: true, nenner: true, teil: true },
  RATE: { zaehler: true, nenner: true, teil: false },
  QUOTIENT: { zaehler: true, nenner: true, teil: false },
  // The numerator is a sum of years, euros or square metres; the cases are below.
  MITTELWERT: { zaehler: false, nenner: true, teil: false },
  // Now and then: both are counts of cases.
  VERAENDERUNG: { zaehler: true, nenner: true, teil: false },
  // Delivered without counts: whoever delivers it has protected it.
  FERTIGWERT: { zaehler: false, nenner: false, teil: false },
  VERFAHREN: { zaehler: false, nenner: false, teil: false },
}

/**
 * The first rule that protects this cell by itself; null where none does.
 *
 * Primary protection after § 16 BStatG and the rules of the Bundesagentur
 * (Mindestfallzahl), with complement and group disclosure (Hundepool et al.,
 * Statistical Disclosure Control, 2012, 4.2). Counts are compared by their
 * size: a balance of −2 is as small as one of 2. A denominator is a count that
 * is published, too, so it needs at least as many as the numerator.
 *
 * @example findPrimaerregel('ANTEIL', { status: 'GUELTIG', zaehler: 2, nenner: 400 }, schwellen) // 'ZAEHLER'
 */
export function findPrimaerregel(
  typ: Typ,
  zelle: Zelle,
  schwellen: Schwellen,
): Primaerregel | null {
  const { status, zaehler, nenner } = zelle
  const { minZaehler, minNenner, zeigtNull } = schwellen
  if (status !== 'GUELTIG' && status !== 'NULL_WERT') return null
  const gezaehlt = ZAEHLUNGEN[typ]
  const istKlein = (anzahl: number): boolean => anzahl !== 0 && Math.abs(anzahl) < minZaehler
  if (gezaehlt.zaehler && zaehler !== null && istKlein(zaehler)) return 'ZAEHLER'
  if (gezaehlt.nenner && nenner !== null && nenner < Math.max(minZaehler, minNenner))
    return 'NENNER'
  if (gezaehlt.teil && zaehler !== null && nenner !== null) {
    if (zaehler === nenner) return 'GRUPPE'
    if (istKlein(nenner - zaehler)) return 'KOMPLEMENT'
  }
  if (dominanzSpanne(zelle, schwellen) !== null) return 'DOMINANZ'
  return gezaehlt.zaehler && zaehler === 0 && !zeigtNull ? 'NULL' : null
}

/**
 * What must stay possible of a numerator that is mostly one contributor's; null
 * where it is not. (1, k) rule and p % rule with the protection levels that
 * belong to them (Hundepool et al., Statistical Disclosure Control, 2012, 4.2.2).
 */
export function dominanzSpanne(
  { zaehler, beitraege }: Zelle,
  { dominanzProzent, genauigkeitProzent }: Schwellen,
): { readonly unten: number; readonly oben: number } | null {
  const [erster, zweiter = 0] = beitraege ?? []
  if (zaehler === null || erster === undefined) return null
  const fehlt = Math.max(
    dominanzProzent ? (erster * 100) / dominanzProzent - zaehler : 0,
    genauigkeitProzent ? (erster * genauigkeitProzent) / 100 - (zaehler - erster - zweiter) : 0,
  )
  if (fehlt <= 0) return null
  return { unten: Math.max(0, Math.floor(zaehler - fehlt)), oben: Math.ceil(zaehler + fehlt) }
}
