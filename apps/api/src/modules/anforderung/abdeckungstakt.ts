/** The columns of the coverage: years, quarters or months, and which of them a series is expected in. Pure. */
import {
  jahr,
  monat,
  quartal,
  teileVon,
  type Tag,
  type Zeitraum,
  type ZeitraumArt,
} from '@sozial/domain/zeitraum'

export const ABDECKUNGSTAKTE = ['JAHR', 'QUARTAL', 'MONAT'] as const
export type Abdeckungstakt = (typeof ABDECKUNGSTAKTE)[number]

interface Takt {
  /** Months of a column. */
  readonly monate: number
  /** So many columns are looked at; older ones are history. */
  readonly spalten: number
  /** Kinds of periods that are short enough for a column; null: all. */
  readonly arten: readonly ZeitraumArt[] | null
}

const TAKTE: Readonly<Record<Abdeckungstakt, Takt>> = {
  JAHR: { monate: 12, spalten: 12, arten: null },
  QUARTAL: { monate: 3, spalten: 12, arten: ['STICHTAG', 'MONAT', 'QUARTAL'] },
  MONAT: { monate: 1, spalten: 24, arten: ['STICHTAG', 'MONAT'] },
}

export const istImTakt = (art: ZeitraumArt, takt: Abdeckungstakt): boolean =>
  TAKTE[takt].arten?.includes(art) ?? true

/** Number of the column in which a period ends; neighbours differ by 1. */
export function platzOf(letzterTag: Tag, takt: Abdeckungstakt): number {
  const [j, m] = teileVon(letzterTag)
  return Math.floor((12 * j + m - 1) / TAKTE[takt].monate)
}

/** Columns up to the one of today, ascending. */
export function spaltenOf(
  takt: Abdeckungstakt,
  heute: Tag,
): readonly { readonly platz: number; readonly zeitraum: Zeitraum }[] {
  const { monate, spalten } = TAKTE[takt]
  const letzter = platzOf(heute, takt)
  return Array.from({ length: spalten }, (_, i) => {
    const platz = letzter - spalten + 1 + i
    const j = Math.floor((platz * monate) / 12)
    const imJahr = platz - (j * 12) / monate + 1
    if (takt === 'JAHR') return { platz, zeitraum: jahr(j) }
    return { platz, zeitraum: takt === 'QUARTAL' ? quartal(j, imJahr) : monat(j, imJahr) }
  })
}

/** Whether a series comes several times a year, so that its columns within the year mean something. */
export function istUnterjaehrig(plaetze: Iterable<number>, takt: Abdeckungstakt): boolean {
  if (takt === 'JAHR') return true
  const jahre = [...plaetze].map((platz) => Math.floor((platz * TAKTE[takt].monate) / 12))
  return new Set(jahre).size < jahre.length
}

/**
 * A series that has begun goes on with the rhythm it had: each year, or each
 * second one. Within the year it begins where that rhythm does: what was counted
 * once a year before that lacks nothing.
 *
 * @param vorhandene columns with figures
 * @param heute column of today, in which nothing can be missing yet
 */
export function isErwartet(
  vorhandene: readonly number[],
  platz: number,
  { heute, takt }: { readonly heute: number; readonly takt: Abdeckungstakt },
): boolean {
  if (vorhandene.length === 0 || platz >= heute) return false
  const geordnet = vorhandene.toSorted((a, b) => a - b)
  const abstaende = geordnet.slice(1).map((einer, i) => einer - geordnet[i]!)
  const abstand = Math.max(1, Math.min(...abstaende, takt === 'JAHR' ? 5 : Infinity))
  const beginn = takt === 'JAHR' ? geordnet[0]! : geordnet[abstaende.indexOf(abstand)]!
  return platz > beginn && (platz - beginn) % abstand === 0
}
