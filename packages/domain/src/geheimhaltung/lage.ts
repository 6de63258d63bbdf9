import { completeWahre } from './grund.ts'
import { TOLERANZ, createIntervalle, istNull } from './intervalle.ts'
import type { Intervalle } from './intervalle.ts'
import { createMatrix } from './matrix.ts'
import type { Matrix } from './matrix.ts'
import { propagiere } from './propagiere.ts'
import type { Loeser, Schutzsystem } from './system.ts'
import { findTeile } from './teile.ts'
import type { Teil } from './teile.ts'
import { verdichte } from './verbund.ts'
import type { Verbund } from './verbund.ts'

/** What an outsider knows after he has calculated, as far as intervals tell. */
export interface Lage extends Intervalle {
  readonly system: Schutzsystem
  readonly verbund: Verbund
  /** Per variable the true number, or one that fits where it is not known inside. */
  readonly wahr: Float64Array
  /** A number that fits for every cell that is not known inside. */
  readonly unbekannte: ReadonlyMap<number, number>
  /** The equations of the system as they were given. */
  readonly nachbarn: Matrix
  readonly ganz: Uint8Array
  readonly teile: readonly Teil[]
  /** Per variable the place of its part in `teile`; −1: known exactly. */
  readonly teilVon: Int32Array
  /** Per variable: it is in a part in which the published numbers contradict each other. */
  readonly widerspruch: Uint8Array
}

export interface Lagefrage {
  readonly system: Schutzsystem
  /** Cells that are given up besides those hidden anyway. */
  readonly verborgene: ReadonlySet<number>
  readonly loeser: Loeser
}

export function createLage({ system, verborgene, loeser }: Lagefrage): Lage {
  const wissen = createIntervalle(system, verborgene)
  const fest = wissen.unten.map((unten, i) => (unten === wissen.oben[i] ? unten : Number.NaN))
  const verbund = verdichte(system, fest)
  const { matrix, ganz, zellen } = verbund
  const lage = { ...mapIntervalle(verbund, wissen), ganz, matrix }
  const widerspruch = new Uint8Array(zellen.length)
  for (const { zeilen, variablen } of findTeile(matrix, lage)) {
    const leer = variablen.some((j) => lage.unten[j]! > lage.oben[j]!)
    const falsch = leer || propagiere(matrix, lage, { start: zeilen }) >= 0
    if (falsch) for (const j of variablen) widerspruch[j] = 1
  }
  const teile = findTeile(matrix, lage)
  const teilVon = new Int32Array(zellen.length).fill(-1)
  const wahr = findWahre(system, verbund)
  for (const [t, teil] of teile.entries()) {
    const falsch =
      widerspruch[teil.variablen[0]!] || !completeWahre({ ...lage, wahr }, teil, loeser)
    for (const j of teil.variablen) {
      teilVon[j] = t
      if (falsch) widerspruch[j] = 1
    }
  }
  const nachbarn = createMatrix(system.gleichungen, system.zellen.length)
  const unbekannte = findUnbekannte(system, verbund, { ...lage, wahr })
  return { ...lage, system, verbund, wahr, unbekannte, nachbarn, teile, teilVon, widerspruch }
}

export function findUnbekannte(
  { zellen }: Schutzsystem,
  { variable, faktor, versatz }: Verbund,
  { wahr, unten, oben }: Intervalle & { readonly wahr: Float64Array },
): ReadonlyMap<number, number> {
  const unbekannte = new Map<number, number>()
  for (let i = 0; i < zellen.length; i += 1) {
    if (zellen[i]!.wert !== null) continue
    const j = variable[i]!
    const wert = j < 0 ? 0 : unten[j] === oben[j] ? unten[j]! : wahr[j]!
    unbekannte.set(i, faktor[i]! * wert + versatz[i]! + 0)
  }
  return unbekannte
}

/** What is known of the cells as bounds of the variables. */
export function mapIntervalle(verbund: Verbund, wissen: Intervalle): Intervalle {
  const anzahl = verbund.zellen.length
  const unten = new Float64Array(anzahl).fill(-Infinity)
  const oben = new Float64Array(anzahl).fill(Infinity)
  for (let j = 0; j < anzahl; j += 1) {
    for (const zelle of verbund.zellen[j]!) {
      const [von, bis] = toVariable(verbund, zelle, [wissen.unten[zelle]!, wissen.oben[zelle]!])
      unten[j] = Math.max(unten[j]!, von)
      oben[j] = Math.min(oben[j]!, bis)
    }
    if (Math.abs(unten[j]! - oben[j]!) <= TOLERANZ) oben[j] = unten[j]!
  }
  return { unten, oben }
}

type Spanne = readonly [number, number]

/** An interval of a cell as one of its variable, and back. */
export function toVariable({ faktor, versatz }: Verbund, zelle: number, [a, b]: Spanne): Spanne {
  const von = (a - versatz[zelle]!) / faktor[zelle]!
  const bis = (b - versatz[zelle]!) / faktor[zelle]!
  return faktor[zelle]! > 0 ? [von + 0, bis + 0] : [bis + 0, von + 0]
}

export function toZelle({ faktor, versatz }: Verbund, zelle: number, [a, b]: Spanne): Spanne {
  const von = faktor[zelle]! * a + versatz[zelle]!
  const bis = faktor[zelle]! * b + versatz[zelle]!
  return faktor[zelle]! > 0 ? [von + 0, bis + 0] : [bis + 0, von + 0]
}

/** The true number of each variable, from the first of its cells that has one. */
export function findWahre({ zellen }: Schutzsystem, verbund: Verbund): Float64Array {
  return Float64Array.from(verbund.zellen, (gruppe) => {
    const zelle = gruppe.find((eine) => zellen[eine]!.wert !== null)
    if (zelle === undefined) return Number.NaN
    const wert = zellen[zelle]!.wert!
    const wahr = (wert - verbund.versatz[zelle]!) / verbund.faktor[zelle]!
    return istNull(wahr - Math.round(wahr)) ? Math.round(wahr) + 0 : wahr
  })
}
