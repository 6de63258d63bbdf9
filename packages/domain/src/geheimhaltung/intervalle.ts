import type { Schutzsystem, Schutzzelle } from './system.ts'

/** What is known of each number: at least and at most, ±Infinity where nothing. */
export interface Intervalle {
  readonly unten: Float64Array
  readonly oben: Float64Array
}

/** Sums of counts are exact; sums of amounts are off by rounding of the machine. */
export const TOLERANZ = 1e-6

/** The number that an outsider reads; null: he reads none. */
export const findGezeigten = ({ lage, gezeigt, wert }: Schutzzelle): number | null =>
  lage === 'GEZEIGT' || lage === 'BEKANNT' ? (gezeigt ?? wert) : null

/** What everyone knows of a cell that nobody shows. */
export function findSchranken(zelle: Schutzzelle): readonly [number, number] {
  const unten = zelle.unten ?? -Infinity
  const oben = zelle.oben ?? Infinity
  return zelle.ganzzahlig ? [ceil(unten), floor(oben)] : [unten, oben]
}

/** What an outsider knows of a cell by itself: its number if it is shown, else the common bounds. */
export function findIntervall(zelle: Schutzzelle, verborgen: boolean): readonly [number, number] {
  const gezeigt = verborgen ? null : findGezeigten(zelle)
  const [unten, oben] = findSchranken(zelle)
  if (gezeigt === null) return [unten, oben]
  if (zelle.spiel === 0) return [gezeigt, gezeigt]
  const [von, bis] = [gezeigt - zelle.spiel, gezeigt + zelle.spiel]
  const [a, b] = zelle.ganzzahlig ? [ceil(von), floor(bis)] : [von, bis]
  return [Math.max(unten, a), Math.min(oben, b)]
}

/** What an outsider knows of each cell before he calculates. */
export function createIntervalle(
  { zellen }: Schutzsystem,
  verborgene: ReadonlySet<number>,
): Intervalle {
  const unten = new Float64Array(zellen.length)
  const oben = new Float64Array(zellen.length)
  for (let i = 0; i < zellen.length; i += 1) {
    const [von, bis] = findIntervall(zellen[i]!, verborgene.has(i))
    unten[i] = von
    oben[i] = bis
  }
  return { unten, oben }
}

/** The smallest whole number that is not smaller, but for rounding of the machine. */
export const ceil = (zahl: number): number => Math.ceil(zahl - TOLERANZ) + 0
export const floor = (zahl: number): number => Math.floor(zahl + TOLERANZ) + 0

/** Zero but for rounding of the machine. */
export const istNull = (zahl: number, mass = 1): boolean =>
  Math.abs(zahl) <= Math.max(TOLERANZ, 1e-9 * Math.abs(mass))
