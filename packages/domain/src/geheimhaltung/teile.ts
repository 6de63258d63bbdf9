import type { Intervalle } from './intervalle.ts'
import type { Matrix } from './matrix.ts'

/** Numbers that are linked by equations and still unknown. */
export interface Teil {
  readonly variablen: readonly number[]
  readonly zeilen: readonly number[]
  /** Linked without a circle, by factors of ±1 alone: propagated bounds are exact. */
  readonly istBaum: boolean
}

/** The parts that do not touch each other; a number known exactly links nothing. */
export function findTeile(matrix: Matrix, { unten, oben }: Intervalle): readonly Teil[] {
  const { zeilen, spalten, zeilenStart, zeilenSpalte, zeilenFaktor } = matrix
  const offen = (spalte: number): boolean => unten[spalte] !== oben[spalte]
  const wurzel = createVerein(zeilen + spalten)
  const keinBaum = new Set<number>()
  for (let i = 0; i < zeilen; i += 1) {
    for (let k = zeilenStart[i]!; k < zeilenStart[i + 1]!; k += 1) {
      const spalte = zeilenSpalte[k]!
      if (!offen(spalte)) continue
      if (!wurzel.vereinige(i, zeilen + spalte)) keinBaum.add(i)
      if (Math.abs(zeilenFaktor[k]!) !== 1) keinBaum.add(i)
    }
  }
  const teile = new Map<number, { variablen: number[]; zeilen: number[]; istBaum: boolean }>()
  for (let j = 0; j < spalten; j += 1) {
    if (!offen(j)) continue
    const stelle = wurzel.find(zeilen + j)
    const teil = teile.get(stelle)
    if (teil) teil.variablen.push(j)
    else teile.set(stelle, { variablen: [j], zeilen: [], istBaum: true })
  }
  for (let i = 0; i < zeilen; i += 1) {
    const teil = teile.get(wurzel.find(i))
    teil?.zeilen.push(i)
    if (teil && keinBaum.has(i)) teil.istBaum = false
  }
  return [...teile.values()]
}

interface Verein {
  readonly find: (i: number) => number
  /** @returns false: they were together before */
  readonly vereinige: (a: number, b: number) => boolean
}

function createVerein(anzahl: number): Verein {
  const eltern = Int32Array.from({ length: anzahl }, (_, i) => i)
  const find = (i: number): number => {
    let an = i
    while (eltern[an] !== an) {
      eltern[an] = eltern[eltern[an]!]!
      an = eltern[an]!
    }
    return an
  }
  const vereinige = (a: number, b: number): boolean => {
    const [x, y] = [find(a), find(b)]
    if (x === y) return false
    eltern[Math.max(x, y)] = Math.min(x, y)
    return true
  }
  return { find, vereinige }
}
