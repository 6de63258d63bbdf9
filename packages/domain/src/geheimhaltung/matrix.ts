import type { Gleichung } from './system.ts'

/** The coefficients of all equations, by row and by column. */
export interface Matrix {
  readonly zeilen: number
  readonly spalten: number
  /** The entries of row i lie at zeilenStart[i] up to zeilenStart[i + 1]. */
  readonly zeilenStart: Int32Array
  readonly zeilenSpalte: Int32Array
  readonly zeilenFaktor: Float64Array
  readonly konstante: Float64Array
  readonly spaltenStart: Int32Array
  readonly spaltenZeile: Int32Array
  readonly spaltenFaktor: Float64Array
}

/** @param gleichungen over cells 0 to `spalten` − 1, no cell twice in one */
export function createMatrix(gleichungen: readonly Gleichung[], spalten: number): Matrix {
  const zeilen = gleichungen.length
  const zeilenStart = new Int32Array(zeilen + 1)
  const spaltenStart = new Int32Array(spalten + 1)
  for (let i = 0; i < zeilen; i += 1) {
    const { zellen } = gleichungen[i]!
    zeilenStart[i + 1] = zeilenStart[i]! + zellen.length
    for (const zelle of zellen) spaltenStart[zelle + 1]! += 1
  }
  for (let j = 0; j < spalten; j += 1) spaltenStart[j + 1]! += spaltenStart[j]!
  const anzahl = zeilenStart[zeilen]!
  const matrix: Matrix = {
    zeilen,
    spalten,
    zeilenStart,
    zeilenSpalte: new Int32Array(anzahl),
    zeilenFaktor: new Float64Array(anzahl),
    konstante: Float64Array.from(gleichungen, ({ konstante }) => konstante),
    spaltenStart,
    spaltenZeile: new Int32Array(anzahl),
    spaltenFaktor: new Float64Array(anzahl),
  }
  fillMatrix(matrix, gleichungen)
  return matrix
}

function fillMatrix(matrix: Matrix, gleichungen: readonly Gleichung[]): void {
  const naechste = matrix.spaltenStart.slice()
  for (let i = 0, an = 0; i < gleichungen.length; i += 1) {
    const { zellen, faktoren } = gleichungen[i]!
    for (let j = 0; j < zellen.length; j += 1, an += 1) {
      matrix.zeilenSpalte[an] = zellen[j]!
      matrix.zeilenFaktor[an] = faktoren[j]!
      const ort = naechste[zellen[j]!]!++
      matrix.spaltenZeile[ort] = i
      matrix.spaltenFaktor[ort] = faktoren[j]!
    }
  }
}
