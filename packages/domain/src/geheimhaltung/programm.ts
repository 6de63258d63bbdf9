import type { Intervalle } from './intervalle.ts'
import type { Matrix } from './matrix.ts'
import type { Programm } from './system.ts'

interface Ausgang extends Intervalle {
  readonly matrix: Matrix
  readonly ganz: Uint8Array
}

/**
 * The tables of a part that agree with what is known, as the feasible points of
 * a program without an aim. Column i is `variablen[i]`; whatever else is in the
 * equations is taken as known exactly (`unten`).
 */
export function createProgramm(
  { matrix, unten, oben, ganz }: Ausgang,
  {
    variablen,
    zeilen,
  }: { readonly variablen: readonly number[]; readonly zeilen: readonly number[] },
): Programm {
  const spalteVon = new Map(variablen.map((variable, i) => [variable, i]))
  return {
    richtung: 'MIN',
    kosten: new Float64Array(variablen.length),
    unten: Float64Array.from(variablen, (j) => unten[j]!),
    oben: Float64Array.from(variablen, (j) => oben[j]!),
    ganzzahlig: variablen.map((j) => ganz[j] === 1),
    zeilen: zeilen.map((i) => {
      const [spalten, faktoren]: [number[], number[]] = [[], []]
      let rest = matrix.konstante[i]!
      for (let k = matrix.zeilenStart[i]!; k < matrix.zeilenStart[i + 1]!; k += 1) {
        const spalte = spalteVon.get(matrix.zeilenSpalte[k]!)
        if (spalte === undefined) {
          rest -= matrix.zeilenFaktor[k]! * unten[matrix.zeilenSpalte[k]!]!
          continue
        }
        spalten.push(spalte)
        faktoren.push(matrix.zeilenFaktor[k]!)
      }
      return { spalten, faktoren, unten: rest, oben: rest }
    }),
  }
}

/** The same without the demand for whole numbers. */
export const relax = (programm: Programm): Programm => ({
  ...programm,
  ganzzahlig: programm.ganzzahlig.map(() => false),
})
