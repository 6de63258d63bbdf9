import { TOLERANZ, ceil, floor } from './intervalle.ts'
import type { Intervalle } from './intervalle.ts'
import type { Matrix } from './matrix.ts'

/** How often one equation is looked at; more narrows what runs in circles only bit by bit. */
const LAEUFE = 60

interface Lage extends Intervalle {
  readonly ganz: Uint8Array
}

/** An equation narrows what is known of a number. */
export interface Eingrenzung {
  readonly zeile: number
  readonly spalte: number
}

/**
 * Narrows the intervals by every equation until none narrows any further
 * (bounds consistency): in each, a number is what the others leave of the
 * constant. Exact where the equations are linked without a circle and all
 * factors are ±1; else the true bounds lie within.
 *
 * @returns the equation that cannot hold; −1: none
 */
export function propagiere(
  matrix: Matrix,
  lage: Lage,
  {
    start,
    beobachte,
  }: {
    readonly start?: Iterable<number>
    readonly beobachte?: (schritt: Eingrenzung) => void
  } = {},
): number {
  const schlange = [...(start ?? Array(matrix.zeilen).keys())]
  const wartet = new Uint8Array(matrix.zeilen)
  for (const zeile of schlange) wartet[zeile] = 1
  const laeufe = new Uint8Array(matrix.zeilen)
  for (let kopf = 0; kopf < schlange.length; kopf += 1) {
    const zeile = schlange[kopf]!
    wartet[zeile] = 0
    if (laeufe[zeile]!++ >= LAEUFE) continue
    const geaendert = narrowZeile(matrix, lage, zeile)
    if (geaendert === null) return zeile
    for (const spalte of geaendert) {
      beobachte?.({ zeile, spalte })
      for (let k = matrix.spaltenStart[spalte]!; k < matrix.spaltenStart[spalte + 1]!; k += 1) {
        const nachbar = matrix.spaltenZeile[k]!
        if (nachbar === zeile || wartet[nachbar]) continue
        wartet[nachbar] = 1
        schlange.push(nachbar)
      }
    }
  }
  return -1
}

/** One step of it alone. */
export function narrow(matrix: Matrix, lage: Lage, { zeile, spalte }: Eingrenzung): void {
  const summe = sumZeile(matrix, lage, zeile)
  for (let k = matrix.zeilenStart[zeile]!; k < matrix.zeilenStart[zeile + 1]!; k += 1) {
    if (matrix.zeilenSpalte[k] !== spalte) continue
    narrowSpalte(lage, spalte, findRest(summe, lage, [spalte, matrix.zeilenFaktor[k]!]))
  }
}

/** @returns columns that became narrower; null: the equation cannot hold */
function narrowZeile(matrix: Matrix, lage: Lage, zeile: number): readonly number[] | null {
  const summe = sumZeile(matrix, lage, zeile)
  const geaendert: number[] = []
  for (let k = matrix.zeilenStart[zeile]!; k < matrix.zeilenStart[zeile + 1]!; k += 1) {
    const spalte = matrix.zeilenSpalte[k]!
    const ergebnis = narrowSpalte(
      lage,
      spalte,
      findRest(summe, lage, [spalte, matrix.zeilenFaktor[k]!]),
    )
    if (ergebnis === 'LEER') return null
    if (ergebnis === 'ENGER') geaendert.push(spalte)
  }
  return geaendert
}

interface Zeilensumme {
  readonly konstante: number
  /** Finite part of the smallest and the largest sum, and how many terms have no bound. */
  readonly min: number
  readonly max: number
  readonly minFrei: number
  readonly maxFrei: number
}

function sumZeile(matrix: Matrix, { unten, oben }: Intervalle, zeile: number): Zeilensumme {
  let [min, max, minFrei, maxFrei] = [0, 0, 0, 0]
  for (let k = matrix.zeilenStart[zeile]!; k < matrix.zeilenStart[zeile + 1]!; k += 1) {
    const faktor = matrix.zeilenFaktor[k]!
    const a = faktor * unten[matrix.zeilenSpalte[k]!]!
    const b = faktor * oben[matrix.zeilenSpalte[k]!]!
    const [klein, gross] = faktor > 0 ? [a, b] : [b, a]
    if (Number.isFinite(klein)) min += klein
    else minFrei += 1
    if (Number.isFinite(gross)) max += gross
    else maxFrei += 1
  }
  return { konstante: matrix.konstante[zeile]!, min, max, minFrei, maxFrei }
}

/** What the other terms leave for one: at least and at most. */
function findRest(
  summe: Zeilensumme,
  { unten, oben }: Intervalle,
  [spalte, faktor]: readonly [number, number],
): readonly [number, number] {
  const a = faktor * unten[spalte]!
  const b = faktor * oben[spalte]!
  const [klein, gross] = faktor > 0 ? [a, b] : [b, a]
  const kleinFrei = Number.isFinite(klein) ? 0 : 1
  const grossFrei = Number.isFinite(gross) ? 0 : 1
  const andereMax = summe.maxFrei > grossFrei ? Infinity : summe.max - (grossFrei ? 0 : gross)
  const andereMin = summe.minFrei > kleinFrei ? -Infinity : summe.min - (kleinFrei ? 0 : klein)
  const von = (summe.konstante - andereMax) / faktor
  const bis = (summe.konstante - andereMin) / faktor
  return faktor > 0 ? [von, bis] : [bis, von]
}

function narrowSpalte(
  { unten, oben, ganz }: Lage,
  spalte: number,
  [von, bis]: readonly [number, number],
): 'LEER' | 'ENGER' | 'GLEICH' {
  const a = ganz[spalte] ? ceil(von) : von
  const b = ganz[spalte] ? floor(bis) : bis
  const engerUnten = a > unten[spalte]! + TOLERANZ
  const engerOben = b < oben[spalte]! - TOLERANZ
  if (engerUnten) unten[spalte] = a
  if (engerOben) oben[spalte] = b
  if (unten[spalte]! > oben[spalte]! + TOLERANZ) return 'LEER'
  if (unten[spalte]! > oben[spalte]!) oben[spalte] = unten[spalte]!
  return engerUnten || engerOben ? 'ENGER' : 'GLEICH'
}
