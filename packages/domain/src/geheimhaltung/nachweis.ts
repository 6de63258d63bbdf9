import type { Ausweg, Fluss } from './pfade.ts'
import type { Anliegen, Plan } from './plan.ts'
import type { Vorrat } from './vorrat.ts'

/** One need with the changes that prove it can be met. */
export interface Nachweis {
  readonly anliegen: Anliegen
  readonly fluesse: readonly Fluss[]
}

/** A part that is protected by itself. */
export interface Gebiet {
  readonly plan: Plan
  readonly finde: Ausweg
  /** What was found so far. */
  readonly vorrat: Vorrat
  readonly anliegen: readonly Anliegen[]
  /** Ways are shortest paths, and quickly found. */
  readonly istNetz: boolean
  /** Variables hidden before anything is given up for others. */
  readonly anfang: Uint8Array
}

/** Both ways by one path, or each by its own, whichever costs less. */
export function findNachweis(
  gebiet: Gebiet,
  anliegen: Anliegen,
  preis: Float64Array,
): Nachweis | null {
  let beste: { readonly fluesse: readonly Fluss[]; readonly kosten: number } | null = null
  const moeglich = teileBreite(gebiet.plan, anliegen)
  for (const suche of [findBekannte, findBeide]) {
    for (const [auf, ab] of moeglich) {
      const frage = { variable: anliegen.variable, auf, ab, preis }
      for (const fluesse of suche(gebiet, frage)) {
        const kosten = sumPreise(frage, fluesse)
        if (beste === null || kosten < beste.kosten) beste = { fluesse, kosten }
        if (kosten === 0) return { anliegen, fluesse }
      }
    }
  }
  return beste && { anliegen, fluesse: beste.fluesse }
}

interface Frage {
  readonly variable: number
  readonly auf: number
  readonly ab: number
  readonly preis: Float64Array
}

const sumPreise = ({ variable, preis }: Frage, fluesse: readonly Fluss[]): number =>
  [...new Set(fluesse.flatMap((fluss) => [...fluss.keys()]))]
    .filter((j) => j !== variable)
    .reduce((summe, j) => summe + preis[j]!, 0)

/** Both ways by what was found before, if it costs nothing. */
function* findBekannte(
  { vorrat }: Gebiet,
  { auf, ab, ...frage }: Frage,
): Iterable<readonly Fluss[]> {
  const hinauf = auf > 0 ? vorrat.find({ ...frage, betrag: auf }) : LEER
  const hinab = ab > 0 && hinauf ? vorrat.find({ ...frage, betrag: -ab }) : LEER
  if (hinauf && hinab) yield [hinauf, hinab]
}

/** Both ways as the search finds them; what comes later is only looked for if it can be cheaper. */
function* findBeide({ finde, vorrat }: Gebiet, frage: Frage): Iterable<readonly Fluss[]> {
  const { variable, auf, ab, preis } = frage
  const merke = (fluss: Fluss | null): Fluss | null => {
    if (fluss !== null) vorrat.add(fluss)
    return fluss
  }
  const gemeinsam =
    auf > 0 && ab > 0 ? merke(finde({ variable, betrag: auf, gegen: ab, preis })) : null
  if (gemeinsam) {
    yield [gemeinsam, new Map([...gemeinsam].map(([j, um]) => [j, (-um * ab) / auf]))]
  }
  const hinauf = auf > 0 ? merke(finde({ variable, betrag: auf, gegen: 0, preis })) : LEER
  if (hinauf === null) return
  if (gemeinsam && sumPreise(frage, [hinauf]) >= sumPreise(frage, [gemeinsam])) return
  const danach = preis.map((einer, j) => (hinauf.has(j) ? 0 : einer))
  const hinab = ab > 0 ? merke(finde({ variable, betrag: -ab, gegen: 0, preis: danach })) : LEER
  if (hinab) yield [hinauf, hinab]
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
