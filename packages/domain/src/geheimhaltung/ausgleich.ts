import { findAuswahl } from './auswahl.ts'
import type { Auswahl } from './auswahl.ts'
import { TOLERANZ, floor, istNull } from './intervalle.ts'
import type { Ausweg, Fluss, Suche } from './pfade.ts'
import type { Plan } from './plan.ts'
import type { Loeser, Loesung, Programm } from './system.ts'

/** How often the prices per unit are set anew to what a variable really cost. */
const RUNDEN = 3

/** First only the numbers near by are looked at, then all: hardly any way is long. */
const UMFELDER = [150, Infinity]

/**
 * Cheapest changes in parts that are no network, by linear programs: a variable
 * costs its price once, whatever the amount, so the price per unit is set anew
 * after each solution (Kelly, Golden & Assad, Cell suppression: disclosure
 * protection for sensitive tabular data, Networks 22, 1992; Fischetti &
 * Salazar-González, Models and algorithms for the 2-dimensional cell
 * suppression problem, 1999). The cheapest of the solutions counts.
 */
export function createAusgleich(plan: Plan, loeser: Loeser): Ausweg {
  return (suche) => {
    let vorher = 0
    for (const umfeld of UMFELDER) {
      const auswahl = findAuswahl(plan, suche, umfeld)
      if (auswahl === null || auswahl.variablen.length === vorher) continue
      vorher = auswahl.variablen.length
      const fluss = findBilligsten({ plan, auswahl, loeser }, suche)
      if (fluss !== null) return fluss
    }
    return null
  }
}

interface Ort {
  readonly plan: Plan
  readonly auswahl: Auswahl
  readonly loeser: Loeser
}

function findBilligsten(ort: Ort, suche: Suche): Fluss | null {
  let beste: Fluss | null = null
  let stueck = suche.preis.map((preis) => preis / Math.abs(suche.betrag))
  for (let runde = 0; runde < RUNDEN; runde += 1) {
    const fluss = solveAusgleich(ort, suche, stueck)
    if (fluss === null) break
    if (beste !== null && preisOf(fluss, suche) >= preisOf(beste, suche) - TOLERANZ) break
    beste = fluss
    const ungleich = [...fluss].filter(
      ([j, um]) => suche.preis[j]! > 0 && !istNull(Math.abs(um) - Math.abs(suche.betrag)),
    )
    if (ungleich.length === 0) break
    stueck = stueck.slice()
    for (const [j, um] of ungleich) stueck[j] = suche.preis[j]! / Math.abs(um)
  }
  return beste
}

const preisOf = (fluss: Fluss, { preis, variable }: Suche): number =>
  [...fluss.keys()].reduce((summe, j) => summe + (j === variable ? 0 : preis[j]!), 0)

function solveAusgleich(ort: Ort, suche: Suche, stueck: Float64Array): Fluss | null {
  const { plan, auswahl, loeser } = ort
  const programm = createAusgleichsprogramm(ort, suche, stueck)
  const linear = loeser({ ...programm, ganzzahlig: programm.ganzzahlig.map(() => false) })
  if (linear.art === 'UNLOESBAR') return null
  const istGanz = (wert: number, i: number): boolean =>
    !programm.ganzzahlig[i] || istNull(wert - Math.round(wert))
  const fertig = linear.art === 'OPTIMAL' && linear.werte.every(istGanz)
  const loesung: Loesung = fertig ? linear : loeser(programm)
  if (loesung.art !== 'OPTIMAL') return null
  const mass = findMass(suche)
  const fluss = new Map<number, number>()
  for (const [i, j] of auswahl.variablen.entries()) {
    const wert = mass * (loesung.werte[2 * i]! - loesung.werte[2 * i + 1]!)
    const um = plan.verbund.ganz[j] ? Math.round(wert) : wert
    if (Math.abs(um) > TOLERANZ) fluss.set(j, um)
  }
  return fluss
}

/** Two columns per variable: by how much it is more, and by how much less. */
function createAusgleichsprogramm(ort: Ort, suche: Suche, stueck: Float64Array): Programm {
  const { ganz } = ort.plan.verbund
  const { variablen } = ort.auswahl
  const anzahl = 2 * variablen.length
  const kosten = new Float64Array(anzahl)
  const mindestens = new Float64Array(anzahl)
  const hoechstens = new Float64Array(anzahl)
  for (const [i, j] of variablen.entries()) {
    if (j === suche.variable) {
      const betrag = suche.betrag / findMass(suche)
      const um = [Math.max(0, betrag), Math.max(0, -betrag)]
      mindestens.set(um, 2 * i)
      hoechstens.set(um, 2 * i)
    } else {
      kosten.fill(stueck[j]! + KLEIN, 2 * i, 2 * i + 2)
      hoechstens.set(findSpielraum(ort.plan, suche, j), 2 * i)
    }
  }
  return {
    richtung: 'MIN',
    kosten,
    unten: mindestens,
    oben: hoechstens,
    ganzzahlig: variablen.flatMap((j) => [ganz[j] === 1, ganz[j] === 1]),
    zeilen: createAusgleichszeilen(ort),
  }
}

/**
 * What one unit of the program stands for: where both directions go the same
 * way, so much as is needed, so that whole units are whole numbers both ways.
 */
const findMass = ({ betrag, gegen }: Suche): number =>
  gegen > 0 && Number.isInteger(betrag) && Number.isInteger(gegen) ? Math.abs(betrag) : 1

/** How many units more and less a number can be, in the other direction as well if wanted. */
function findSpielraum(
  { wahr, unten, oben, verbund: { ganz } }: Plan,
  suche: Suche,
  j: number,
): readonly [number, number] {
  const [auf, ab] = [oben[j]! - wahr[j]!, wahr[j]! - unten[j]!]
  if (suche.gegen === 0) return [auf, ab]
  const mass = findMass(suche)
  const zurueck = (suche.gegen / Math.abs(suche.betrag)) * mass
  const grenzen = [Math.min(auf / mass, ab / zurueck), Math.min(ab / mass, auf / zurueck)] as const
  return ganz[j] ? [floor(grenzen[0]), floor(grenzen[1])] : grenzen
}

/** What the numbers of an equation gain and lose balances. */
function createAusgleichszeilen({ plan, auswahl }: Ort): Programm['zeilen'] {
  const { matrix } = plan.verbund
  const spalteVon = new Map(auswahl.variablen.map((j, i) => [j, i]))
  return auswahl.zeilen.map((zeile) => {
    const [spalten, faktoren]: [number[], number[]] = [[], []]
    for (let k = matrix.zeilenStart[zeile]!; k < matrix.zeilenStart[zeile + 1]!; k += 1) {
      const spalte = spalteVon.get(matrix.zeilenSpalte[k]!)
      if (spalte === undefined) continue
      spalten.push(2 * spalte, 2 * spalte + 1)
      faktoren.push(matrix.zeilenFaktor[k]!, -matrix.zeilenFaktor[k]!)
    }
    return { spalten, faktoren, unten: 0, oben: 0 }
  })
}

/** Keeps what costs nothing from running in circles. */
const KLEIN = 1e-4
