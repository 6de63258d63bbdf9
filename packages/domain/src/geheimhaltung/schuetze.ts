import { createAusgleich } from './ausgleich.ts'
import { istWeitGenug } from './bedarf.ts'
import { findIntervall } from './intervalle.ts'
import { moveBack, ordne } from './ordnung.ts'
import { createPfadsuche, findNetz } from './pfade.ts'
import type { Ausweg, Fluss } from './pfade.ts'
import { createPlan } from './plan.ts'
import type { Anliegen, Plan } from './plan.ts'
import { pruefeMit } from './pruefe.ts'
import type { Loeser, Schutzergebnis, Schutzsystem, Zeuge } from './system.ts'
import { toZeuge } from './zeuge-aus-tabelle.ts'

/** One need with the changes that prove it can be met. */
interface Nachweis {
  readonly anliegen: Anliegen
  readonly fluesse: readonly Fluss[]
}

interface Zustand {
  readonly plan: Plan
  /** Per part of the plan how to find a way. */
  readonly auswege: ReadonlyMap<number, Ausweg>
  readonly verborgen: Uint8Array
}

/**
 * Which shown cells must be given up so that no sensitive one can be derived,
 * and the proof that it is so.
 *
 * For each sensitive number the cheapest way is looked for to have it more and
 * to have it less without any shown number changing: on networks by shortest
 * paths, elsewhere by linear programs; the cells on the way are given up. Then
 * whatever proves superfluous is shown again, the most expensive first, and
 * everything is audited from scratch. The result does not depend on the order
 * of cells and equations.
 */
export function schuetze(system: Schutzsystem, loeser: Loeser): Schutzergebnis {
  const ordnung = ordne(system)
  return moveBack(schuetzeGeordnet(ordnung.system, loeser), ordnung)
}

function schuetzeGeordnet(system: Schutzsystem, loeser: Loeser): Schutzergebnis {
  const plan = createPlan(system, loeser)
  const zustand = createZustand(plan, loeser)
  const nachweise = plan.anliegen.map((anliegen) => weiseNach(zustand, anliegen))
  const knapp = withoutUeberfluss(
    zustand,
    nachweise.filter((einer) => einer !== null),
  )
  const sekundaer = plan.opfer
    .flatMap((gruppe, j) => (zustand.verborgen[j] ? gruppe : []))
    .toSorted((a, b) => a - b)
  const verborgene = new Set(sekundaer)
  const vorschlaege = findVorschlaege(plan, knapp)
  const pruefungen = pruefeMit({ system, verborgene, loeser, vorschlaege })
  const ungeschuetzt = pruefungen.filter(({ geschuetzt }) => !geschuetzt).map(({ zelle }) => zelle)
  return { sekundaer, pruefungen, ungeschuetzt }
}

function createZustand(plan: Plan, loeser: Loeser): Zustand {
  const verborgen = Uint8Array.from(plan.opfer, (gruppe) => Number(gruppe.length === 0))
  const auswege = new Map<number, Ausweg>()
  for (const teil of plan.teile) {
    const netz = findNetz(plan, teil)
    const ausweg = netz ? createPfadsuche(plan, netz) : createAusgleich(plan, loeser)
    for (const j of teil.variablen) auswege.set(j, ausweg)
  }
  for (const { variable, zellen } of plan.anliegen) {
    if (mussSelbst(plan, variable, zellen)) verborgen[variable] = 1
  }
  return { plan, auswege, verborgen }
}

/** What is shown of the number itself says too much. */
const mussSelbst = ({ system, opfer }: Plan, j: number, zellen: readonly number[]): boolean =>
  opfer[j]!.length > 0 &&
  zellen.some((zelle) => {
    const eine = system.zellen[zelle]!
    if (!opfer[j]!.includes(zelle)) return true
    return !istWeitGenug(eine.bedarf!, findIntervall(eine, false))
  })

/** Hides the cheapest cells that let a number be more and less; null: it cannot be protected. */
function weiseNach(zustand: Zustand, anliegen: Anliegen): Nachweis | null {
  const preis = findPreise(zustand)
  const fluesse = findBilligste(zustand, anliegen, preis)
  if (fluesse === null) return null
  for (const fluss of fluesse) for (const j of fluss.keys()) zustand.verborgen[j] = 1
  return { anliegen, fluesse }
}

const findPreise = ({ plan, verborgen }: Zustand): Float64Array =>
  plan.kosten.map((kosten, j) => (verborgen[j] ? 0 : kosten))

/** Both ways by one path, or each by its own, whichever costs less. */
function findBilligste(
  { plan, auswege }: Zustand,
  anliegen: Anliegen,
  preis: Float64Array,
): readonly Fluss[] | null {
  const { variable } = anliegen
  const finde = auswege.get(variable)
  if (finde === undefined) return null
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
  return moeglich.reduce((a, b) => (kostenOf(b) < kostenOf(a) ? b : a))
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

/**
 * Shows again what nothing needs: for every need that used the cell another way
 * through what stays hidden is looked for.
 */
function withoutUeberfluss(zustand: Zustand, nachweise: readonly Nachweis[]): readonly Nachweis[] {
  const { plan, verborgen } = zustand
  const eigene = new Set(plan.anliegen.map(({ variable }) => variable))
  const kandidaten = [...plan.opfer.keys()]
    .filter((j) => verborgen[j] && plan.opfer[j]!.length > 0 && !eigene.has(j))
    .toSorted((a, b) => plan.kosten[b]! - plan.kosten[a]! || a - b)
  const stand = [...nachweise]
  for (const j of kandidaten) {
    const preis = plan.kosten.map((_, i) => (verborgen[i] && i !== j ? 0 : Infinity))
    const neue = stand.map((nachweis) => {
      if (!nachweis.fluesse.some((fluss) => fluss.has(j))) return nachweis
      const fluesse = findBilligste(zustand, nachweis.anliegen, preis)
      return fluesse && { anliegen: nachweis.anliegen, fluesse }
    })
    if (neue.includes(null)) continue
    verborgen[j] = 0
    for (const [i, nachweis] of neue.entries()) stand[i] = nachweis!
  }
  return stand
}

/** The tables in which each number is more and less. */
function findVorschlaege(
  plan: Plan,
  nachweise: readonly Nachweis[],
): ReadonlyMap<number, readonly Zeuge[]> {
  return new Map(
    nachweise.flatMap(({ anliegen, fluesse }) => {
      const zeugen = fluesse.map((fluss) =>
        toZeuge(plan, new Map([...fluss].map(([j, um]) => [j, plan.wahr[j]! + um]))),
      )
      return anliegen.zellen.map((zelle) => [zelle, zeugen] as const)
    }),
  )
}
