import type { Ausweg, Fluss } from './pfade.ts'
import type { Anliegen, Plan } from './plan.ts'

/** One need with the changes that prove it can be met. */
export interface Nachweis {
  readonly anliegen: Anliegen
  readonly fluesse: readonly Fluss[]
}

/** A part that is protected by itself. */
export interface Gebiet {
  readonly plan: Plan
  readonly finde: Ausweg
  readonly anliegen: readonly Anliegen[]
  /** Ways are shortest paths, and quickly found. */
  readonly istNetz: boolean
  /** Variables hidden before anything is given up for others. */
  readonly anfang: Uint8Array
}

/** Both ways by one path, or each by its own, whichever costs less. */
export function findNachweis(
  { plan, finde }: Gebiet,
  anliegen: Anliegen,
  preis: Float64Array,
): Nachweis | null {
  const { variable } = anliegen
  const kostenOf = (fluesse: readonly Fluss[]): number =>
    [...new Set(fluesse.flatMap((fluss) => [...fluss.keys()]))]
      .filter((j) => j !== variable)
      .reduce((summe, j) => summe + preis[j]!, 0)
  const findeBeide = (auf: number, ab: number): readonly (readonly Fluss[])[] => {
    const gemeinsam = auf > 0 && ab > 0 ? finde({ variable, betrag: auf, gegen: ab, preis }) : null
    const hinauf = auf > 0 ? finde({ variable, betrag: auf, gegen: 0, preis }) : LEER
    if (hinauf === null) return []
    const danach = preis.map((einer, j) => (hinauf.has(j) ? 0 : einer))
    const hinab = ab > 0 ? finde({ variable, betrag: -ab, gegen: 0, preis: danach }) : LEER
    const getrennt = hinab === null ? [] : [[hinauf, hinab]]
    if (gemeinsam === null) return getrennt
    const zurueck = new Map([...gemeinsam].map(([j, um]) => [j, (-um * ab) / auf]))
    return [[gemeinsam, zurueck], ...getrennt]
  }
  const moeglich = teileBreite(plan, anliegen).flatMap(([auf, ab]) => findeBeide(auf, ab))
  if (moeglich.length === 0) return null
  const fluesse = moeglich.reduce((a, b) => (kostenOf(b) < kostenOf(a) ? b : a))
  return { anliegen, fluesse }
}

const LEER: Fluss = new Map()

/** How a width can lie around the true number: above it, below it, on both sides. */
function teileBreite(
  { wahr, unten, oben }: Plan,
  { variable, auf, ab, breite }: Anliegen,
): readonly (readonly [number, number])[] {
  const fehlt = breite - auf - ab
  if (fehlt <= 0) return [[auf, ab]]
  const halb = Math.floor(fehlt / 2)
  const oberhalb = Math.min(fehlt, Math.max(0, oben[variable]! - wahr[variable]! - auf))
  const unterhalb = Math.min(fehlt, Math.max(0, wahr[variable]! - unten[variable]! - ab))
  const paare = [
    [auf + oberhalb, ab + fehlt - oberhalb],
    [auf + fehlt - unterhalb, ab + unterhalb],
    [auf + halb, ab + fehlt - halb],
  ] as const
  return paare
}
