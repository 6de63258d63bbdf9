/** Signs that a supplier writes instead of a figure. */
import { sum } from './zufall.ts'

interface Stelle {
  readonly quelle: string
  readonly schluessel: string
  readonly jahr: number
}

/** What the Jobcenter has not delivered yet. */
const AUSSTEHEND = { schluessel: '053700362', jahr: 2025 } as const
/** Too few children were examined here in the school year of the pandemic. */
const UNSICHER = { schluessel: '053700321', jahr: 2020 } as const

/** The sign in every cell of a row; null where figures are written. */
export function zeichenOf({ quelle, schluessel, jahr }: Stelle): string | null {
  const isOne = (stelle: { readonly schluessel: string; readonly jahr: number }) =>
    schluessel === stelle.schluessel && jahr === stelle.jahr
  if (quelle === 'jobcenter' && isOne(AUSSTEHEND)) return '...'
  return quelle === 'gesundheitsamt' && isOne(UNSICHER) ? '/' : null
}

/** Cases that their suppliers hide where they are one or two. */
const GESCHUETZT: ReadonlySet<string> = new Set([
  'schulabgaenger_ohne_hauptschulabschluss',
  'inobhutnahmen',
  'raeumungsklagen',
])
const MINDESTENS = 3

/**
 * Which figures of areas that add up to a total are hidden: one and two, and
 * as many more, the smallest first, as it takes so that the total gives nothing away.
 *
 * @returns positions in `zahlen`
 */
export function hide(key: string, zahlen: readonly number[]): ReadonlySet<number> {
  if (!GESCHUETZT.has(key)) return new Set()
  const stellen = zahlen.map((zahl, i) => ({ zahl, i })).filter(({ zahl }) => zahl > 0)
  const klein = stellen.filter(({ zahl }) => zahl < MINDESTENS)
  if (klein.length === 0) return new Set()
  const verdeckt = [...klein]
  const weitere = stellen.filter(({ zahl }) => zahl >= MINDESTENS).sort((a, b) => a.zahl - b.zahl)
  while (verdeckt.length < 2 || sum(verdeckt.map(({ zahl }) => zahl)) < 2 * MINDESTENS) {
    const naechste = weitere.shift()
    if (naechste === undefined) break
    verdeckt.push(naechste)
  }
  return new Set(verdeckt.map(({ i }) => i))
}
