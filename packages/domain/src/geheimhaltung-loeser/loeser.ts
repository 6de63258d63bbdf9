import loadHighs from 'highs'
import type { Highs, ModelData } from 'highs'
import type { Loeser, Loesung, Programm } from '../geheimhaltung/index.ts'

/** From so many columns on it pays to simplify a linear program before it is solved. */
const GROSS = 1500

/**
 * HiGHS (Huangfu & Hall, Parallelizing the dual revised simplex method, 2018)
 * as WebAssembly in this process: no service, no download, one thread. One
 * instance serves all programs; each starts afresh, so that the same program
 * gives the same solution whatever was solved before.
 *
 * @param sekunden longest time for one program; what takes longer gives no statement
 */
export async function createHighsLoeser(sekunden = 10): Promise<Loeser> {
  const highs = await loadHighs()
  const modell = highs.createModel()
  const { modelStatus } = highs.constants
  modell.options.set({
    output_flag: false,
    time_limit: sekunden,
    random_seed: 0,
    mip_rel_gap: 0,
    primal_feasibility_tolerance: 1e-9,
    mip_feasibility_tolerance: 1e-9,
  })
  const loese = (programm: Programm, presolve: 'on' | 'off'): Loesung => {
    modell.zeroAllClocks()
    modell.options.set('presolve', presolve)
    modell.passModel(toModell(programm, highs))
    modell.run()
    const stand = modell.getModelStatus()
    if (stand === modelStatus.optimal) {
      const werte = modell.getSolution().colValue
      return { art: 'OPTIMAL', ziel: modell.getObjectiveValue(), werte }
    }
    if (stand === modelStatus.infeasible) return { art: 'UNLOESBAR' }
    if (stand === modelStatus.unbounded) return { art: 'UNBESCHRAENKT' }
    // Presolve alone does not tell the two apart.
    if (stand === modelStatus.unboundedOrInfeasible && presolve === 'on') {
      return loese(programm, 'off')
    }
    return { art: 'ABGEBROCHEN' }
  }
  return (programm) => {
    if (programm.kosten.length === 0) return solveLeer(programm)
    const gross = programm.ganzzahlig.includes(true) || programm.kosten.length > GROSS
    return loese(programm, gross ? 'on' : 'off')
  }
}

/** Without a column every row is an empty sum. */
const solveLeer = ({ zeilen }: Programm): Loesung =>
  zeilen.some(({ unten, oben }) => unten > 0 || oben < 0)
    ? { art: 'UNLOESBAR' }
    : { art: 'OPTIMAL', ziel: 0, werte: new Float64Array() }

function toModell({ richtung, kosten, ...programm }: Programm, { constants }: Highs): ModelData {
  const { zeilen, ganzzahlig } = programm
  const { objectiveSense, variableType } = constants
  const starts = new Int32Array(zeilen.length + 1)
  for (const [i, { spalten }] of zeilen.entries()) starts[i + 1] = starts[i]! + spalten.length
  const modell: ModelData = {
    numCols: kosten.length,
    numRows: zeilen.length,
    sense: richtung === 'MIN' ? objectiveSense.minimize : objectiveSense.maximize,
    colCost: kosten,
    colLower: programm.unten,
    colUpper: programm.oben,
    rowLower: Float64Array.from(zeilen, ({ unten }) => unten),
    rowUpper: Float64Array.from(zeilen, ({ oben }) => oben),
    matrix: {
      format: 'csr',
      numRows: zeilen.length,
      numCols: kosten.length,
      starts,
      indices: Int32Array.from(zeilen.flatMap(({ spalten }) => spalten)),
      values: Float64Array.from(zeilen.flatMap(({ faktoren }) => faktoren)),
    },
  }
  if (!ganzzahlig.includes(true)) return modell
  const { integer, continuous } = variableType
  return { ...modell, integrality: ganzzahlig.map((ganz) => (ganz ? integer : continuous)) }
}
