import { TOLERANZ } from './intervalle.ts'
import type { Plan } from './plan.ts'
import type { Teil } from './teile.ts'

/** By how much each variable differs from the true table: all equations go on holding. */
export type Fluss = ReadonlyMap<number, number>

/** A variable that is to be `betrag` more (less, where negative) than it is. */
export interface Suche {
  readonly variable: number
  readonly betrag: number
  /** The same the other way round must be possible, too, by this much. */
  readonly gegen: number
  /** What using each variable costs; Infinity: it must stay. */
  readonly preis: Float64Array
}

/** The cheapest way to change a number without anybody noticing; null: there is none. */
export type Ausweg = (suche: Suche) => Fluss | null

/** Equations as nodes, variables as arcs from one to the other; the last node is the ground. */
interface Netz {
  readonly knoten: number
  readonly von: Int32Array
  readonly nach: Int32Array
  /** Arcs at each node. */
  readonly boegen: readonly (readonly number[])[]
}

/**
 * The part as a network, if it is one: every variable in at most two equations,
 * with factors of ±1, and each equation can be written so that one takes what
 * the other gives. Trees are, and tables of two dimensions.
 */
export function findNetz({ verbund: { matrix } }: Plan, teil: Teil): Netz | null {
  const erde = teil.zeilen.length
  const knotenVon = new Map(teil.zeilen.map((zeile, i) => [zeile, i]))
  const zeichen = findZeichen(matrix, teil)
  if (zeichen === null) return null
  const [von, nach] = [new Int32Array(matrix.spalten), new Int32Array(matrix.spalten)]
  const boegen: number[][] = Array.from({ length: erde + 1 }, () => [])
  for (const j of teil.variablen) {
    von[j] = nach[j] = erde
    for (let k = matrix.spaltenStart[j]!; k < matrix.spaltenStart[j + 1]!; k += 1) {
      const zeile = matrix.spaltenZeile[k]!
      const ende = matrix.spaltenFaktor[k]! * zeichen.get(zeile)! > 0 ? von : nach
      ende[j] = knotenVon.get(zeile)!
    }
    boegen[von[j]]!.push(j)
    if (von[j] !== nach[j]) boegen[nach[j]]!.push(j)
  }
  return { knoten: erde + 1, von, nach, boegen }
}

/** The sign of each equation with which every variable is given once and taken once. */
function findZeichen(
  matrix: Plan['verbund']['matrix'],
  teil: Teil,
): ReadonlyMap<number, number> | null {
  const zeichen = new Map<number, number>()
  for (const erste of teil.zeilen) {
    if (zeichen.has(erste)) continue
    zeichen.set(erste, 1)
    const offen = [erste]
    while (offen.length > 0) {
      const zeile = offen.pop()!
      for (let k = matrix.zeilenStart[zeile]!; k < matrix.zeilenStart[zeile + 1]!; k += 1) {
        const j = matrix.zeilenSpalte[k]!
        const [a, b] = [matrix.spaltenStart[j]!, matrix.spaltenStart[j + 1]!]
        if (Math.abs(matrix.zeilenFaktor[k]!) !== 1 || b - a > 2) return null
        for (let m = a; m < b; m += 1) {
          const andere = matrix.spaltenZeile[m]!
          if (andere === zeile) continue
          const soll = -zeichen.get(zeile)! * matrix.zeilenFaktor[k]! * matrix.spaltenFaktor[m]!
          if (zeichen.has(andere) && zeichen.get(andere) !== soll) return null
          if (zeichen.has(andere)) continue
          zeichen.set(andere, soll)
          offen.push(andere)
        }
      }
    }
  }
  return zeichen
}

/**
 * Cheapest paths in a network: what a number gains runs around through the
 * others and back, or through the ground. Several paths where one has not
 * enough room.
 */
export function createPfadsuche(plan: Plan, netz: Netz): Ausweg {
  return ({ variable, betrag, gegen, preis }) => {
    if (!istFrei(plan, variable, betrag) || !istFrei(plan, variable, -Math.sign(betrag) * gegen)) {
      return null
    }
    const fluss = new Map([[variable, betrag]])
    const ende = betrag > 0 ? netz.von[variable]! : netz.nach[variable]!
    const start = betrag > 0 ? netz.nach[variable]! : netz.von[variable]!
    let rest = Math.abs(betrag)
    const kleinste = plan.verbund.ganz[variable] ? 1 : rest / 64
    let menge = rest
    while (rest > TOLERANZ) {
      const frage = { start, ende, menge: Math.min(menge, rest), gegen, variable }
      const pfad = findPfad({ plan, netz, preis, fluss }, frage)
      if (pfad === null) {
        if (menge <= kleinste || gegen > 0) return null
        menge = plan.verbund.ganz[variable] ? Math.ceil(menge / 2) : menge / 2
        continue
      }
      for (const [bogen, richtung] of pfad) {
        fluss.set(bogen, (fluss.get(bogen) ?? 0) + richtung * frage.menge)
      }
      rest -= frage.menge
    }
    for (const [bogen, wert] of fluss) if (Math.abs(wert) <= TOLERANZ) fluss.delete(bogen)
    return fluss
  }
}

/** Whether a variable stays within its bounds. */
export const istFrei = ({ unten, oben, wahr }: Plan, j: number, um: number): boolean =>
  wahr[j]! + um <= oben[j]! + TOLERANZ && wahr[j]! + um >= unten[j]! - TOLERANZ

interface Netzlage {
  readonly plan: Plan
  readonly netz: Netz
  readonly preis: Float64Array
  readonly fluss: ReadonlyMap<number, number>
}

interface Pfadfrage {
  readonly start: number
  readonly ende: number
  readonly menge: number
  readonly gegen: number
  readonly variable: number
}

/** Dijkstra, nodes in order: the same network gives the same path. */
function findPfad(
  { plan, netz, preis, fluss }: Netzlage,
  { start, ende, menge, gegen, variable }: Pfadfrage,
): readonly (readonly [number, number])[] | null {
  const weite = new Float64Array(netz.knoten).fill(Infinity)
  const ueber = new Int32Array(netz.knoten).fill(-1)
  const fertig = new Uint8Array(netz.knoten)
  weite[start] = 0
  for (;;) {
    const an = findNaechsten(weite, fertig)
    if (an < 0) return null
    if (an === ende) break
    fertig[an] = 1
    for (const bogen of netz.boegen[an]!) {
      if (bogen === variable || !(preis[bogen]! < Infinity)) continue
      const vorwaerts = netz.von[bogen] === an
      const ziel = vorwaerts ? netz.nach[bogen]! : netz.von[bogen]!
      const bisher = fluss.get(bogen) ?? 0
      const laenge = weite[an]! + (bisher === 0 ? preis[bogen]! : 0) + KLEIN
      if (fertig[ziel] || laenge >= weite[ziel]!) continue
      const um = vorwaerts ? menge : -menge
      if (!istFrei(plan, bogen, bisher + um)) continue
      if (gegen > 0 && !istFrei(plan, bogen, vorwaerts ? -gegen : gegen)) continue
      weite[ziel] = laenge
      ueber[ziel] = bogen
    }
  }
  return readPfad(netz, ueber, { start, ende })
}

/** Among equally cheap ways the one through fewer numbers. */
const KLEIN = 1e-9

function findNaechsten(weite: Float64Array, fertig: Uint8Array): number {
  let beste = -1
  for (let i = 0; i < weite.length; i += 1) {
    if (fertig[i] || weite[i] === Infinity) continue
    if (beste < 0 || weite[i]! < weite[beste]!) beste = i
  }
  return beste
}

function readPfad(
  netz: Netz,
  ueber: Int32Array,
  { start, ende }: { readonly start: number; readonly ende: number },
): readonly (readonly [number, number])[] {
  const pfad: (readonly [number, number])[] = []
  for (let an = ende; an !== start;) {
    const bogen = ueber[an]!
    const vorwaerts = netz.nach[bogen] === an
    pfad.push([bogen, vorwaerts ? 1 : -1])
    an = vorwaerts ? netz.von[bogen]! : netz.nach[bogen]!
  }
  return pfad
}
