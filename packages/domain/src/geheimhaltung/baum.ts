import { TOLERANZ, istNull } from './intervalle.ts'
import type { Lage } from './lage.ts'

/** Numbers of some variables; where it says nothing the true ones hold. */
export type Tabelle = ReadonlyMap<number, number>

/**
 * A table in which one variable of a tree has the number `ziel`, as close to
 * the true one as it can be: what the number gains, the others of its equations
 * give, and so on away from it. On a tree whatever lies within the propagated
 * bounds can be gone on from, so no step must be taken back.
 *
 * @param ziel within the propagated bounds of the variable
 * @returns null: there is none
 */
export function findBaumtabelle(lage: Lage, variable: number, ziel: number): Tabelle | null {
  const tabelle = new Map<number, number>()
  const { spaltenStart, spaltenZeile } = lage.verbund.matrix
  const stapel: (readonly [number, number, number])[] = [[variable, -1, ziel]]
  while (stapel.length > 0) {
    const [spalte, herkunft, wert] = stapel.pop()!
    tabelle.set(spalte, wert)
    for (let k = spaltenStart[spalte]!; k < spaltenStart[spalte + 1]!; k += 1) {
      const zeile = spaltenZeile[k]!
      if (zeile === herkunft) continue
      const weitere = verteile(lage, zeile, [spalte, wert])
      if (weitere === null) return null
      for (const [nachbar, neu] of weitere) stapel.push([nachbar, zeile, neu])
    }
  }
  return tabelle
}

type Eintrag = readonly [number, number]

/** What the others of an equation become, as close to the true numbers as it can be. */
function verteile(
  { verbund: { matrix }, unten, oben, wahr }: Lage,
  zeile: number,
  [fest, wert]: Eintrag,
): readonly Eintrag[] | null {
  let rest = matrix.konstante[zeile]!
  const andere: { spalte: number; faktor: number; neu: number }[] = []
  for (let k = matrix.zeilenStart[zeile]!; k < matrix.zeilenStart[zeile + 1]!; k += 1) {
    const [spalte, faktor] = [matrix.zeilenSpalte[k]!, matrix.zeilenFaktor[k]!]
    const istFest = unten[spalte] === oben[spalte]
    const neu = spalte === fest ? wert : istFest ? unten[spalte]! : wahr[spalte]!
    rest -= faktor * neu
    if (spalte !== fest && !istFest) andere.push({ spalte, faktor, neu })
  }
  for (const eine of andere) {
    if (istNull(rest)) break
    const neu = nearest(eine.neu + rest / eine.faktor, [unten[eine.spalte]!, oben[eine.spalte]!])
    rest -= eine.faktor * (neu - eine.neu)
    eine.neu = neu
  }
  if (!istNull(rest, wert)) return null
  return andere
    .filter(({ spalte, neu }) => !(Math.abs(neu - wahr[spalte]!) <= TOLERANZ))
    .map(({ spalte, neu }) => [spalte, neu] as const)
}

const nearest = (wunsch: number, [unten, oben]: Eintrag): number =>
  Math.max(unten, Math.min(wunsch, oben)) + 0
