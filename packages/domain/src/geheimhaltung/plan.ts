import { istWeitGenug } from './bedarf.ts'
import { completeWahre } from './grund.ts'
import { ceil, createIntervalle, findGezeigten, findIntervall } from './intervalle.ts'
import { findUnbekannte, findWahre, mapIntervalle, toVariable } from './lage.ts'
import { createMatrix } from './matrix.ts'
import type { Matrix } from './matrix.ts'
import type { Loeser, Schutzsystem, Schutzzelle } from './system.ts'
import { findTeile } from './teile.ts'
import type { Teil } from './teile.ts'
import { verdichte } from './verbund.ts'
import type { Verbund } from './verbund.ts'

/** What must be possible for a number: to be as much more and as much less than it is. */
export interface Anliegen {
  readonly variable: number
  readonly zellen: readonly number[]
  readonly auf: number
  readonly ab: number
  /** So wide in all, whichever way. */
  readonly breite: number
}

/** The system as whoever protects it sees it. */
export interface Plan {
  readonly system: Schutzsystem
  readonly verbund: Verbund
  /** Bounds of each variable if all that may be given up were given up. */
  readonly unten: Float64Array
  readonly oben: Float64Array
  readonly wahr: Float64Array
  readonly unbekannte: ReadonlyMap<number, number>
  readonly nachbarn: Matrix
  /** What hiding the variable costs; 0: hidden already; Infinity: not to be hidden for others. */
  readonly kosten: Float64Array
  /** Shown cells of each variable that go with it. */
  readonly opfer: readonly (readonly number[])[]
  readonly teile: readonly Teil[]
  readonly anliegen: readonly Anliegen[]
}

/** Shown, and may be given up; a zero that cannot be less only for itself, because it protects no other. */
const istOpferbar = (zelle: Schutzzelle): boolean =>
  zelle.lage === 'GEZEIGT' &&
  Number.isFinite(zelle.kosten) &&
  findGezeigten(zelle) !== null &&
  (zelle.wert !== 0 || zelle.unten === null || saysTooMuch(zelle))

/** What is shown of the number itself leaves less open than it needs. */
export const saysTooMuch = (zelle: Schutzzelle): boolean =>
  zelle.bedarf !== null && !istWeitGenug(zelle.bedarf, findIntervall(zelle, false))

export function createPlan(system: Schutzsystem, loeser: Loeser): Plan {
  const { zellen } = system
  const opferbare = new Set<number>()
  const fest = new Float64Array(zellen.length)
  for (const [i, zelle] of zellen.entries()) {
    const darf = istOpferbar(zelle)
    if (darf) opferbare.add(i)
    const [von, bis] = findIntervall(zelle, darf)
    fest[i] = von === bis && !darf ? von : Number.NaN
  }
  const verbund = verdichte(system, fest)
  const lage = mapIntervalle(verbund, createIntervalle(system, opferbare))
  const { matrix, ganz } = verbund
  const wahr = findWahre(system, verbund)
  const teile = findTeile(matrix, lage)
  for (const teil of teile) {
    const gelingt = completeWahre({ ...lage, matrix, ganz, wahr }, teil, loeser)
    if (!gelingt) for (const j of teil.variablen) if (Number.isNaN(wahr[j]!)) wahr[j] = 0
  }
  const opfer = verbund.zellen.map((gruppe) => gruppe.filter((zelle) => opferbare.has(zelle)))
  return {
    ...lage,
    system,
    verbund,
    wahr,
    unbekannte: findUnbekannte(system, verbund, { ...lage, wahr }),
    nachbarn: createMatrix(system.gleichungen, zellen.length),
    kosten: Float64Array.from(opfer, (gruppe) => sumKosten(system, gruppe)),
    opfer,
    teile,
    anliegen: findAnliegen({ system, verbund, wahr, ...lage }),
  }
}

const sumKosten = ({ zellen }: Schutzsystem, gruppe: readonly number[]): number =>
  gruppe.reduce((summe, i) => summe + Math.max(zellen[i]!.kosten, 1e-6), 0)

/** The needs of all cells of a variable as one, the largest first. */
function findAnliegen({
  system,
  verbund,
  ...lage
}: Pick<Plan, 'system' | 'verbund' | 'wahr' | 'unten' | 'oben'>): readonly Anliegen[] {
  const alle: Anliegen[] = []
  for (const [variable, gruppe] of verbund.zellen.entries()) {
    const zellen = gruppe.filter((zelle) => system.zellen[zelle]!.bedarf !== null)
    if (zellen.length === 0) continue
    const wahr = lage.wahr[variable]!
    let [auf, ab, breite] = [0, 0, 0]
    for (const zelle of zellen) {
      const bedarf = system.zellen[zelle]!.bedarf!
      if (bedarf.art === 'BREITE') {
        breite = Math.max(breite, bedarf.breite)
        continue
      }
      const [unten, oben] = toVariable(verbund, zelle, [bedarf.unten, bedarf.oben])
      auf = Math.max(auf, ceilIf(verbund.ganz[variable]!, oben - wahr))
      ab = Math.max(ab, ceilIf(verbund.ganz[variable]!, wahr - unten))
    }
    alle.push({ variable, zellen, auf, ab, breite: ceilIf(verbund.ganz[variable]!, breite) })
  }
  const menge = ({ auf, ab, breite }: Anliegen): number => Math.max(auf, ab, breite)
  return alle.toSorted((a, b) => menge(b) - menge(a) || a.variable - b.variable)
}

const ceilIf = (ganz: number, zahl: number): number => (ganz ? ceil(zahl) : zahl)
