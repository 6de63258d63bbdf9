import { spaltenbuchstabe } from '../text/spalte.ts'
import { LesefehlerError } from './index.ts'
import type { Fundstelle, Meldung } from './index.ts'

/** More remarks of one kind than this are summed up in one sentence. */
export const HOECHSTZAHL_MELDUNGEN = 50

interface Angaben {
  readonly code: string
  readonly text: string
  readonly stelle?: Fundstelle | null
  readonly roh?: string | null
  readonly anzahl?: number
}

/** A remark that blocks the Lieferung. */
export function fehler(angaben: Angaben): Meldung {
  return { schwere: 'FEHLER', stelle: null, roh: null, ...angaben }
}

/** A remark that informs and blocks nothing. */
export function hinweis(angaben: Angaben): Meldung {
  return { schwere: 'HINWEIS', stelle: null, roh: null, ...angaben }
}

/** The error to throw when a file cannot be read at all. */
export function lesefehler(angaben: Angaben): LesefehlerError {
  return new LesefehlerError([fehler(angaben)])
}

/** A delivered text shortened so that it fits into a sentence. */
export function kurz(text: string, laenge = 60): string {
  const einzeilig = text
    .replaceAll(/[\p{Cc}\uFFFD]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return einzeilig.length > laenge ? `${einzeilig.slice(0, laenge - 1)}…` : einzeilig
}

/** `Zeile 12, Spalte D`, with the sheet in front where there is one. */
export function ort({ blatt, zeile, spalte }: Fundstelle): string {
  const imBlatt = blatt === null ? '' : `Blatt „${blatt}“, `
  const inSpalte = spalte === null ? '' : `, Spalte ${spalte}`
  return `${imBlatt}Zeile ${zeile}${inSpalte}`
}

/** Place of a cell; columns count from 0. */
export function stelle(blatt: string | null, zeile: number, spalte: number | null): Fundstelle {
  return { blatt, zeile, spalte: spalte === null ? null : spaltenbuchstabe(spalte) }
}
