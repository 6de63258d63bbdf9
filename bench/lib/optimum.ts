/**
 * The cheapest set of cells to give up so that no sensitive number follows,
 * as an integer program (Fischetti & Salazar-González, Solving the Cell
 * Suppression Problem on Tabular Data with Linear Constraints, 2001): one
 * binary per cell that may be given up; the dual solution of each attack that
 * still succeeds is a condition that every protecting set fulfils. The
 * attacker here knows no whole numbers, so that the costs are a lower bound
 * for protection against one who does.
 */
import type { Loeser, Programm, Schutzsystem, Schutzzelle } from '@sozial/domain/geheimhaltung'

export interface Optimum {
  readonly art: 'OPTIMAL' | 'ABGEBROCHEN'
  /** Cells to give up, ascending; where the time ran out the best set that was looked at, which need not protect. */
  readonly aufgegeben: readonly number[]
  /** Costs that every protecting set has at least; the exact ones where it is optimal. */
  readonly kosten: number
  /** Cells that no set protects; they are left out of account. */
  readonly unschuetzbar: readonly number[]
}

/** Σ faktoren[i] · y_i ≥ 1 over the cells that may be given up. */
type Schnitt = ReadonlyMap<number, number>

/** What an attack can reach at most, as a sum over the cells given up. */
interface Schranke {
  readonly fest: number
  readonly je: ReadonlyMap<number, number>
}

/** How much of each cell is given up, between 0 and 1. */
type Wahl = ReadonlyMap<number, number>

const toleranz = 1e-6

/** Whether protecting others may cost this cell: it is shown, has a price and is not a 0, which protects nothing. */
export const canAufgeben = ({ lage, kosten, wert }: Schutzzelle): boolean =>
  lage === 'GEZEIGT' && Number.isFinite(kosten) && wert !== null && wert !== 0

interface Spielraum {
  readonly unten: number
  readonly oben: number
  /** How far the bounds move outwards when it is given up. */
  readonly weiterUnten: number
  readonly weiterOben: number
}

function spielraumOf(zelle: Schutzzelle): Spielraum {
  const [unten, oben] = [zelle.unten ?? -Infinity, zelle.oben ?? Infinity]
  const gezeigt = zelle.gezeigt ?? zelle.wert
  if (zelle.lage === 'NIE' || zelle.lage === 'VERBORGEN' || gezeigt === null) {
    return { unten, oben, weiterUnten: 0, weiterOben: 0 }
  }
  const nah = {
    unten: Math.max(unten, gezeigt - zelle.spiel),
    oben: Math.min(oben, gezeigt + zelle.spiel),
  }
  return canAufgeben(zelle)
    ? { ...nah, weiterUnten: nah.unten - unten, weiterOben: oben - nah.oben }
    : { ...nah, weiterUnten: 0, weiterOben: 0 }
}

interface Problem {
  readonly system: Schutzsystem
  readonly raum: readonly Spielraum[]
  readonly loeser: Loeser
}

/** The dual of max ±x_p: γ per equation, then α (upper) and β (lower) per cell. */
function createDual(
  { system, raum }: Problem,
  { zelle, vorzeichen }: Frage,
  { wahl, weite }: { readonly wahl: Wahl; readonly weite: number },
): Programm {
  const [n, m] = [system.zellen.length, system.gleichungen.length]
  const kosten = new Float64Array(m + 2 * n)
  const unten = new Float64Array(m + 2 * n).fill(0)
  const oben = new Float64Array(m + 2 * n).fill(Infinity)
  unten.fill(-Infinity, 0, m)
  const zeilen = system.zellen.map((_, i) => ({
    spalten: [m + i, m + n + i],
    faktoren: [1, -1],
    unten: i === zelle ? vorzeichen : 0,
    oben: i === zelle ? vorzeichen : 0,
  }))
  system.gleichungen.forEach(({ zellen, faktoren, konstante }, r) => {
    kosten[r] = konstante
    zellen.forEach((i, t) => {
      zeilen[i]!.spalten.push(r)
      zeilen[i]!.faktoren.push(faktoren[t]!)
    })
  })
  raum.forEach((spiel, i) => {
    const y = wahl.get(i) ?? 0
    const hoch = spiel.oben + toWeg(y, spiel.weiterOben, weite)
    const tief = spiel.unten - toWeg(y, spiel.weiterUnten, weite)
    if (Number.isFinite(hoch)) kosten[m + i] = hoch
    else oben[m + i] = 0
    if (Number.isFinite(tief)) kosten[m + n + i] = -tief
    else oben[m + n + i] = 0
  })
  return { richtung: 'MIN', kosten, unten, oben, ganzzahlig: Array(m + 2 * n).fill(false), zeilen }
}

/** How far a bound moves when a cell is given up by half: of an endless way only what is needed counts. */
function toWeg(y: number, weiter: number, weite: number): number {
  if (y === 0) return 0
  return y > 1 - toleranz ? weiter : y * Math.min(weiter, weite)
}

interface Frage {
  readonly zelle: number
  /** 1: how large can it be, -1: how small. */
  readonly vorzeichen: 1 | -1
}

/** The bound of one attack; null: it reaches as far as one likes. */
function findSchranke(
  problem: Problem,
  frage: Frage,
  stand: { readonly wahl: Wahl; readonly weite: number },
): (Schranke & { readonly ziel: number }) | null {
  const { system, raum, loeser } = problem
  const loesung = loeser(createDual(problem, frage, stand))
  if (loesung.art === 'UNLOESBAR') return null
  if (loesung.art !== 'OPTIMAL') throw new Error(`Angriff auf ${frage.zelle}: ${loesung.art}`)
  const [n, m] = [system.zellen.length, system.gleichungen.length]
  let fest = system.gleichungen.reduce(
    (summe, { konstante }, r) => summe + konstante * loesung.werte[r]!,
    0,
  )
  const je = new Map<number, number>()
  raum.forEach((spiel, i) => {
    const [alpha, beta] = [loesung.werte[m + i]!, loesung.werte[m + n + i]!]
    if (alpha > 0) fest += spiel.oben * alpha
    if (beta > 0) fest -= spiel.unten * beta
    const mehr =
      (alpha > toleranz ? spiel.weiterOben * alpha : 0) +
      (beta > toleranz ? spiel.weiterUnten * beta : 0)
    if (mehr > 0) je.set(i, mehr)
  })
  return { fest, je, ziel: loesung.ziel }
}

/** What each sensitive cell needs: a sum of attacks that must reach at least so far. */
interface Bedingung {
  readonly zelle: number
  readonly fragen: readonly Frage[]
  readonly mindestens: number
}

function toBedingungen(system: Schutzsystem): readonly Bedingung[] {
  return system.zellen.flatMap(({ bedarf }, zelle): readonly Bedingung[] => {
    if (bedarf === null) return []
    const hoch: Frage = { zelle, vorzeichen: 1 }
    const tief: Frage = { zelle, vorzeichen: -1 }
    if (bedarf.art === 'BREITE') return [{ zelle, fragen: [hoch, tief], mindestens: bedarf.breite }]
    return [
      { zelle, fragen: [hoch], mindestens: bedarf.oben },
      { zelle, fragen: [tief], mindestens: -bedarf.unten },
    ]
  })
}

/** A condition that this choice breaks; null: the cell is protected on this side; a cut without cells: it never is. */
function findSchnitt(problem: Problem, bedingung: Bedingung, wahl: Wahl): Schnitt | null {
  const weite = weiteOf(problem, bedingung)
  let [fest, ziel] = [0, 0]
  const je = new Map<number, number>()
  for (const frage of bedingung.fragen) {
    const schranke = findSchranke(problem, frage, { wahl, weite })
    if (schranke === null) return null
    fest += schranke.fest
    ziel += schranke.ziel
    for (const [i, mehr] of schranke.je) je.set(i, (je.get(i) ?? 0) + mehr)
  }
  if (ziel >= bedingung.mindestens - toleranz) return null
  const fehlt = bedingung.mindestens - fest
  return new Map([...je].map(([i, mehr]) => [i, Math.min(1, mehr / fehlt)]))
}

/** No cell has to move further than this for the sensitive one to move as far as it must, in a sum of counts. */
function weiteOf({ system }: Problem, { zelle, mindestens, fragen }: Bedingung): number {
  const wert = system.zellen[zelle]!.wert ?? 0
  return fragen.length > 1 ? mindestens : Math.max(1, mindestens - fragen[0]!.vorzeichen * wert)
}

function solveMeister(
  { system, loeser }: Problem,
  schnitte: readonly Schnitt[],
  ganzzahlig: boolean,
): { readonly wahl: Wahl; readonly kosten: number } | null {
  const namen = [...new Set(schnitte.flatMap((schnitt) => [...schnitt.keys()]))].sort(
    (a, b) => a - b,
  )
  if (namen.length === 0) return { wahl: new Map(), kosten: 0 }
  const spalte = new Map(namen.map((i, n) => [i, n]))
  const loesung = loeser({
    richtung: 'MIN',
    kosten: Float64Array.from(namen, (i) => system.zellen[i]!.kosten),
    unten: new Float64Array(namen.length),
    oben: new Float64Array(namen.length).fill(1),
    ganzzahlig: namen.map(() => ganzzahlig),
    zeilen: schnitte.map((schnitt) => ({
      spalten: [...schnitt.keys()].map((i) => spalte.get(i)!),
      faktoren: [...schnitt.values()],
      unten: 1,
      oben: Infinity,
    })),
  })
  if (loesung.art !== 'OPTIMAL') return null
  const runde = (y: number): number => (ganzzahlig ? Math.round(y) : y)
  const wahl = new Map(
    namen.map((i, n) => [i, runde(loesung.werte[n]!)] as const).filter(([, y]) => y > toleranz),
  )
  return { wahl, kosten: loesung.ziel }
}

const nameOf = (schnitt: Schnitt): string =>
  [...schnitt].map(([i, f]) => `${i}:${f.toFixed(6)}`).join()

/** @param sekunden longest time; afterwards the costs are a lower bound alone */
export function findOptimum(system: Schutzsystem, loeser: Loeser, sekunden = 30): Optimum {
  const problem: Problem = { system, raum: system.zellen.map(spielraumOf), loeser }
  const alle: Wahl = new Map(
    [...system.zellen.keys()].filter((i) => canAufgeben(system.zellen[i]!)).map((i) => [i, 1]),
  )
  const weit = (bedingung: Bedingung): boolean => isErfuellt(problem, bedingung, alle)
  const bedingungen = toBedingungen(system)
  const unschuetzbar = [...new Set(bedingungen.filter((b) => !weit(b)).map(({ zelle }) => zelle))]
  const offen = bedingungen.filter(({ zelle }) => !unschuetzbar.includes(zelle))
  const schnitte = new Map<string, Schnitt>()
  const ende = performance.now() + sekunden * 1000
  let kosten = 0
  let wahl: Wahl = new Map()
  for (const ganzzahlig of [false, true]) {
    for (;;) {
      const meister = solveMeister(problem, [...schnitte.values()], ganzzahlig)
      if (meister === null || performance.now() > ende) {
        return { art: 'ABGEBROCHEN', aufgegeben: [...wahl.keys()], kosten, unschuetzbar }
      }
      ;({ wahl, kosten } = meister)
      const neue = offen
        .map((bedingung) =>
          performance.now() > ende ? null : findSchnitt(problem, bedingung, meister.wahl),
        )
        .filter((schnitt) => schnitt !== null)
        .filter((schnitt) => !schnitte.has(nameOf(schnitt)))
      if (neue.length === 0 && performance.now() < ende) break
      for (const schnitt of neue) schnitte.set(nameOf(schnitt), schnitt)
    }
  }
  return {
    art: 'OPTIMAL',
    aufgegeben: [...wahl.keys()].sort((a, b) => a - b),
    kosten,
    unschuetzbar,
  }
}

function isErfuellt(problem: Problem, bedingung: Bedingung, wahl: Wahl): boolean {
  let reicht = 0
  for (const frage of bedingung.fragen) {
    const schranke = findSchranke(problem, frage, { wahl, weite: Infinity })
    if (schranke === null) return true
    reicht += schranke.ziel
  }
  return reicht >= bedingung.mindestens - toleranz
}
