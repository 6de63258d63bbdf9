import { TOLERANZ } from './intervalle.ts'
import type { Suche } from './pfade.ts'
import type { Plan } from './plan.ts'

/** The variables that can take part in a change, and the equations they are in. */
export interface Auswahl {
  readonly variablen: readonly number[]
  readonly zeilen: readonly number[]
}

/**
 * What can take part in a change of one variable: reached from it through
 * equations, near ones first, at most about `anzahl`; then without whatever is
 * alone in an equation and therefore cannot move.
 *
 * @returns null: the variable itself cannot move
 */
export function findAuswahl(plan: Plan, suche: Suche, anzahl: number): Auswahl | null {
  const { verbund, unten, oben, wahr } = plan
  const ziel = wahr[suche.variable]! + suche.betrag
  const zurueck = wahr[suche.variable]! - Math.sign(suche.betrag) * suche.gegen
  const passt = (wert: number): boolean =>
    wert <= oben[suche.variable]! + TOLERANZ && wert >= unten[suche.variable]! - TOLERANZ
  if (!passt(ziel) || !passt(zurueck)) return null
  const { matrix } = verbund
  const gewaehlt = new Set([suche.variable])
  const zeilen = new Set<number>()
  for (const j of gewaehlt) {
    if (gewaehlt.size > anzahl) break
    for (let k = matrix.spaltenStart[j]!; k < matrix.spaltenStart[j + 1]!; k += 1) {
      const zeile = matrix.spaltenZeile[k]!
      if (zeilen.has(zeile)) continue
      zeilen.add(zeile)
      for (let m = matrix.zeilenStart[zeile]!; m < matrix.zeilenStart[zeile + 1]!; m += 1) {
        const andere = matrix.zeilenSpalte[m]!
        if (suche.preis[andere]! < Infinity && unten[andere]! < oben[andere]!) gewaehlt.add(andere)
      }
    }
  }
  return withoutUnbewegliche(plan, suche.variable, gewaehlt)
}

function withoutUnbewegliche(
  { verbund: { matrix } }: Plan,
  variable: number,
  gewaehlt: Set<number>,
): Auswahl | null {
  const anzahlIn = new Map<number, number>()
  const zeilenOf = (j: number): Int32Array =>
    matrix.spaltenZeile.subarray(matrix.spaltenStart[j], matrix.spaltenStart[j + 1])
  for (const j of gewaehlt) {
    for (const zeile of zeilenOf(j)) anzahlIn.set(zeile, (anzahlIn.get(zeile) ?? 0) + 1)
  }
  const einzelne = [...anzahlIn.keys()].filter((zeile) => anzahlIn.get(zeile) === 1)
  while (einzelne.length > 0) {
    const zeile = einzelne.pop()!
    for (let k = matrix.zeilenStart[zeile]!; k < matrix.zeilenStart[zeile + 1]!; k += 1) {
      const j = matrix.zeilenSpalte[k]!
      if (!gewaehlt.delete(j)) continue
      if (j === variable) return null
      for (const andere of zeilenOf(j)) {
        const uebrig = anzahlIn.get(andere)! - 1
        anzahlIn.set(andere, uebrig)
        if (uebrig === 1) einzelne.push(andere)
      }
    }
  }
  const zeilen = [...anzahlIn.keys()].filter((zeile) => anzahlIn.get(zeile)! > 0)
  return {
    variablen: [...gewaehlt].toSorted((a, b) => a - b),
    zeilen: zeilen.toSorted((a, b) => a - b),
  }
}
