/** Heads of columns so that they compare: the period apart, spelling levelled. */
import { slug } from '../katalog/index.ts'
import { findZeitangabe } from '../vorschlag/zeit.ts'
import type { Zeitangabe } from '../zuordnung/index.ts'

/** One head, made comparable. */
export interface Kopf {
  /** Column from 0. */
  readonly nr: number
  /** Lines of the head from top to bottom, as they were. */
  readonly roh: readonly string[]
  /** All lines levelled, the period left in. */
  readonly ganz: string
  /** All lines levelled without period; several columns may share it. */
  readonly kern: string
  /** The lowest line, levelled and without period. */
  readonly unten: string
  readonly zeit: Zeitfund | null
}

export interface Zeitfund {
  readonly text: string
  readonly angabe: Zeitangabe
}

/** Lines of one head are kept as one text, divided as a cell divides lines. */
export const ZEILENWECHSEL = '\n'

/** @param text lines of a head as a Vorlage keeps them */
export function toKopf(text: string, nr: number): Kopf {
  const roh = text.split(ZEILENWECHSEL).filter((zeile) => zeile !== '')
  const funde = roh.map((zeile) => findZeitangabe(zeile))
  const ohneZeit = roh.map((zeile, i) => ebne(funde[i]?.rest ?? zeile))
  const zeit = funde.findLast((fund) => fund !== null)
  return {
    nr,
    roh,
    ganz: verbinde(roh.map(ebne)),
    kern: verbinde(ohneZeit),
    unten: ohneZeit.findLast(Boolean) ?? '',
    zeit: zeit === undefined ? null : { text: zeit.text, angabe: zeit.angabe },
  }
}

const verbinde = (zeilen: readonly string[]): string => zeilen.filter(Boolean).join('/')

/* "Einwohner¹⁾", "Einwohner 1)", "Einwohner*": the mark of a footnote comes and goes. */
const FUSSNOTE = /\s*(?:[¹²³⁴⁵⁶⁷⁸⁹]\)?|\d\)|\*+\)?)$/

const ebne = (zeile: string): string => slug(zeile.replace(FUSSNOTE, ''))

/** The year that a text names; `null` where it names none or several. */
export function jahrIn(text: string): number | null {
  const jahre = new Set(text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g))
  const [jahr] = jahre
  return jahre.size === 1 && jahr !== undefined ? Number(jahr) : null
}

/** "31.12.2022" one year on is "31.12.2023", "2022/23" is "2023/24". */
export function verschiebeJahre(text: string, jahre: number): string {
  return text
    .replaceAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g, (jahr) => String(Number(jahr) + jahre))
    .replace(
      /(\/\s*)(\d{2})$/,
      (_, strich: string, jahr: string) =>
        strich + String((Number(jahr) + jahre + 100) % 100).padStart(2, '0'),
    )
}
