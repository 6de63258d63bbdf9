import { TOLERANZ, istNull } from './intervalle.ts'
import type { Ausweg, Fluss, Suche } from './pfade.ts'
import type { Plan } from './plan.ts'
import type { Loeser, Programm } from './system.ts'
import type { Teil } from './teile.ts'

/** How often the prices per unit are set anew to what a variable really cost. */
const RUNDEN = 3

/**
 * Cheapest changes in parts that are no network, by linear programs: a variable
 * costs its price once, whatever the amount, so the price per unit is set anew
 * after each solution (Kelly, Golden & Assad, Cell suppression: disclosure
 * protection for sensitive tabular data, Networks 22, 1992; Fischetti &
 * Salazar-González, Models and algorithms for the 2-dimensional cell
 * suppression problem, 1999). The cheapest of the solutions counts.
 */
export function createAusgleich(plan: Plan, teil: Teil, loeser: Loeser): Ausweg {
  return (suche) => {
    let beste: Fluss | null = null
    let stueck = Float64Array.from(suche.preis, (preis) => preis / Math.abs(suche.betrag))
    for (let runde = 0; runde < RUNDEN; runde += 1) {
      const fluss = solveAusgleich({ plan, teil, loeser }, suche, stueck)
      if (fluss === null) break
      if (beste !== null && preisOf(fluss, suche) >= preisOf(beste, suche) - TOLERANZ) break
      beste = fluss
      if (preisOf(beste, suche) === 0) break
      stueck = stueck.map((preis, j) =>
        fluss.has(j) ? suche.preis[j]! / Math.abs(fluss.get(j)!) : preis,
      )
    }
    return beste
  }
}

const preisOf = (fluss: Fluss, { preis, variable }: Suche): number =>
  [...fluss.keys()].reduce((summe, j) => summe + (j === variable ? 0 : preis[j]!), 0)

interface Ort {
  readonly plan: Plan
  readonly teil: Teil
  readonly loeser: Loeser
}

function solveAusgleich(ort: Ort, suche: Suche, stueck: Float64Array): Fluss | null {
  const { plan, teil, loeser } = ort
  const { wahr, unten, oben } = plan
  const [mehr, weniger] = [
    oben[suche.variable]! - wahr[suche.variable]!,
    unten[suche.variable]! - wahr[suche.variable]!,
  ]
  if (suche.betrag > mehr + TOLERANZ || suche.betrag < weniger - TOLERANZ) return null
  const variablen = teil.variablen.filter(
    (j) => j === suche.variable || (suche.preis[j]! < Infinity && unten[j]! < oben[j]!),
  )
  const programm = createAusgleichsprogramm(plan, { teil, variablen }, { suche, stueck })
  const linear = loeser({ ...programm, ganzzahlig: programm.ganzzahlig.map(() => false) })
  if (linear.art === 'UNLOESBAR') return null
  const istGanz = (wert: number, i: number): boolean =>
    !programm.ganzzahlig[i] || istNull(wert - Math.round(wert))
  const loesung =
    linear.art === 'OPTIMAL' && linear.werte.every(istGanz) ? linear : loeser(programm)
  if (loesung.art !== 'OPTIMAL') return null
  const fluss = new Map<number, number>()
  for (const [i, j] of variablen.entries()) {
    const wert = loesung.werte[2 * i]! - loesung.werte[2 * i + 1]!
    const um = plan.verbund.ganz[j] ? Math.round(wert) : wert
    if (Math.abs(um) > TOLERANZ) fluss.set(j, um)
  }
  return fluss
}

/** Two columns per variable: by how much it is more, and by how much less. */
function createAusgleichsprogramm(
  { verbund: { matrix, ganz }, wahr, unten, oben }: Plan,
  { teil, variablen }: { readonly teil: Teil; readonly variablen: readonly number[] },
  { suche, stueck }: { readonly suche: Suche; readonly stueck: Float64Array },
): Programm {
  const spalteVon = new Map(variablen.map((j, i) => [j, i]))
  const istZiel = (j: number): boolean => j === suche.variable
  const [auf, ab] = [Math.max(0, suche.betrag), Math.max(0, -suche.betrag)]
  const paare = (eines: (j: number) => readonly [number, number]): Float64Array =>
    Float64Array.from(variablen.flatMap(eines))
  return {
    richtung: 'MIN',
    kosten: paare(
      (j) =>
        [stueck[j]! + KLEIN, stueck[j]! + KLEIN].map((k) => (istZiel(j) ? 0 : k)) as [
          number,
          number,
        ],
    ),
    unten: paare((j) => (istZiel(j) ? [auf, ab] : [0, 0])),
    oben: paare((j) => (istZiel(j) ? [auf, ab] : [oben[j]! - wahr[j]!, wahr[j]! - unten[j]!])),
    ganzzahlig: variablen.flatMap((j) => [ganz[j] === 1, ganz[j] === 1]),
    zeilen: teil.zeilen.map((zeile) => {
      const [spalten, faktoren]: [number[], number[]] = [[], []]
      for (let k = matrix.zeilenStart[zeile]!; k < matrix.zeilenStart[zeile + 1]!; k += 1) {
        const spalte = spalteVon.get(matrix.zeilenSpalte[k]!)
        if (spalte === undefined) continue
        spalten.push(2 * spalte, 2 * spalte + 1)
        faktoren.push(matrix.zeilenFaktor[k]!, -matrix.zeilenFaktor[k]!)
      }
      return { spalten, faktoren, unten: 0, oben: 0 }
    }),
  }
}

/** Keeps what costs nothing from running in circles. */
const KLEIN = 1e-4
