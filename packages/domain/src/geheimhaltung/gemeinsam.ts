import { istWeitGenug } from './bedarf.ts'
import { TOLERANZ, ceil, floor } from './intervalle.ts'
import type { Intervalle } from './intervalle.ts'
import type { Matrix } from './matrix.ts'
import { createProgramm } from './programm.ts'
import type { Loeser, Programm, Schutzbedarf } from './system.ts'
import { findTeile } from './teile.ts'

interface Frage {
  readonly matrix: Matrix
  readonly wissen: Intervalle
  readonly ganz: Uint8Array
  readonly zelle: number
  readonly bedarf: Schutzbedarf
  readonly loeser: Loeser
}

/** Equations that say too much only all together, and what they leave of the cell. */
export interface Gemeinsam {
  readonly gleichungen: readonly number[]
  readonly unten: number
  readonly oben: number
}

/**
 * The equations that together bound a cell too narrowly, where none does so by
 * itself: those with a multiplier in the dual of "as large as possible" or "as
 * small as possible", then without each that can be left out.
 *
 * @returns null: linear programs leave the cell as much open as it needs
 */
export function findGemeinsame(frage: Frage): Gemeinsam | null {
  const { matrix, wissen, ganz, zelle, bedarf } = frage
  const teil = findTeile(matrix, wissen).find(({ variablen }) => variablen.includes(zelle))
  if (teil === undefined) return null
  const begrenze = (zeilen: readonly number[]): Gemeinsam | null => {
    const programm = createProgramm({ matrix, ganz, ...wissen }, { ...teil, zeilen })
    const spalte = teil.variablen.indexOf(zelle)
    const [oben, unten] = [1, -1].map((richtung) =>
      frage.loeser(createDual(programm, spalte, richtung)),
    )
    if (oben?.art !== 'OPTIMAL' || unten?.art !== 'OPTIMAL') return null
    const enden = [-unten.ziel, oben.ziel] as const
    const [von, bis] = ganz[zelle] ? [ceil(enden[0]), floor(enden[1])] : enden
    if (istWeitGenug(bedarf, [von, bis])) return null
    const noetig = (_: number, i: number): boolean =>
      [oben, unten].some(({ werte }) => Math.abs(werte[i]!) > TOLERANZ)
    return { gleichungen: zeilen.filter(noetig), unten: von, oben: bis }
  }
  const alle = begrenze(teil.zeilen)
  return (
    alle &&
    alle.gleichungen.reduce(
      (knapp, gleichung) =>
        begrenze(knapp.gleichungen.filter((eine) => eine !== gleichung)) ?? knapp,
      alle,
    )
  )
}

/**
 * The dual of making one column of a program as large as possible (`richtung`
 * 1) or as small (−1): first a multiplier per row, then a price per bound.
 */
function createDual(programm: Programm, spalte: number, richtung: number): Programm {
  const { zeilen, unten, oben } = programm
  const grenzen = [...unten.keys()].flatMap((j) => [
    { j, faktor: 1, grenze: oben[j]! },
    { j, faktor: -1, grenze: unten[j]! },
  ])
  // Without a bound on one side nothing follows from it; a large number in its place would blur.
  const endliche = grenzen.filter(({ grenze }) => Number.isFinite(grenze))
  const eintraege: [number[], number[]][] = [...unten.keys()].map(() => [[], []])
  const add = (j: number, nummer: number, faktor: number): void => {
    eintraege[j]![0].push(nummer)
    eintraege[j]![1].push(faktor)
  }
  for (const [i, zeile] of zeilen.entries()) {
    for (const [k, j] of zeile.spalten.entries()) add(j, i, zeile.faktoren[k]!)
  }
  for (const [n, { j, faktor }] of endliche.entries()) add(j, zeilen.length + n, faktor)
  const anzahl = zeilen.length + endliche.length
  return {
    richtung: 'MIN',
    kosten: Float64Array.from([
      ...zeilen.map((zeile) => zeile.unten),
      ...endliche.map(({ faktor, grenze }) => faktor * grenze),
    ]),
    unten: Float64Array.from({ length: anzahl }, (_, n) => (n < zeilen.length ? -Infinity : 0)),
    oben: new Float64Array(anzahl).fill(Infinity),
    ganzzahlig: Array.from({ length: anzahl }, () => false),
    zeilen: eintraege.map(([spalten, faktoren], j) => {
      const rechts = j === spalte ? richtung : 0
      return { spalten, faktoren, unten: rechts, oben: rechts }
    }),
  }
}
