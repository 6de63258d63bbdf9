import type { Intervalle } from './intervalle.ts'
import type { Matrix } from './matrix.ts'
import { createProgramm } from './programm.ts'
import { propagiere } from './propagiere.ts'
import type { Loeser } from './system.ts'
import type { Teil } from './teile.ts'

export interface Grundlage extends Intervalle {
  readonly matrix: Matrix
  readonly ganz: Uint8Array
  /** Per variable the true number; NaN where it is not known inside. Filled up in place. */
  readonly wahr: Float64Array
}

/**
 * Numbers for what is not known inside, so that with the true numbers of the
 * others all equations of the part hold.
 *
 * @returns false: there are none, the numbers contradict each other
 */
export function completeWahre(grundlage: Grundlage, teil: Teil, loeser: Loeser): boolean {
  const { matrix, ganz, wahr } = grundlage
  const unbekannte = teil.variablen.filter((j) => Number.isNaN(wahr[j]!))
  if (unbekannte.length === 0) return true
  const lage = { ganz, unten: grundlage.unten.slice(), oben: grundlage.oben.slice() }
  for (const j of teil.variablen) {
    if (!Number.isNaN(wahr[j]!)) lage.unten[j] = lage.oben[j] = wahr[j]!
  }
  if (propagiere(matrix, lage, { start: teil.zeilen }) >= 0) return false
  if (teil.istBaum && setNacheinander(grundlage, unbekannte, lage)) return true
  const programm = createProgramm({ matrix, ...lage }, { ...teil, variablen: unbekannte })
  const loesung = loeser(programm)
  if (loesung.art !== 'OPTIMAL') return false
  for (const [i, j] of unbekannte.entries()) {
    wahr[j] = ganz[j] ? Math.round(loesung.werte[i]!) + 0 : loesung.werte[i]!
  }
  return true
}

/** On a tree each may take any number within its bounds, once the bounds followed the last one. */
function setNacheinander(
  { matrix, wahr }: Grundlage,
  unbekannte: readonly number[],
  ausgang: Intervalle & { readonly ganz: Uint8Array },
): boolean {
  const lage = { ...ausgang, unten: ausgang.unten.slice(), oben: ausgang.oben.slice() }
  for (const j of unbekannte) {
    if (lage.unten[j] !== lage.oben[j]) {
      const wert = Math.max(lage.unten[j]!, Math.min(0, lage.oben[j]!)) + 0
      lage.unten[j] = lage.oben[j] = wert
      const { spaltenStart, spaltenZeile } = matrix
      const start = spaltenZeile.subarray(spaltenStart[j], spaltenStart[j + 1])
      if (propagiere(matrix, lage, { start }) >= 0) return false
    }
  }
  for (const j of unbekannte) wahr[j] = lage.unten[j]!
  return true
}
