import { createAusgleich } from './ausgleich.ts'
import type { Gebiet, Nachweis } from './nachweis.ts'
import { moveBack, ordne } from './ordnung.ts'
import { createPfadsuche, findNetz } from './pfade.ts'
import { createPlan, saysTooMuch } from './plan.ts'
import type { Plan } from './plan.ts'
import { pruefeMit } from './pruefe.ts'
import { sperre } from './sperre.ts'
import type { Loeser, Schutzergebnis, Schutzsystem, Zeuge } from './system.ts'
import { createVorrat } from './vorrat.ts'
import { toZeuge } from './zeuge-aus-tabelle.ts'

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
  const verborgen = findVerborgene(plan)
  const nachweise: Nachweis[] = []
  for (const gebiet of findGebiete(plan, verborgen.slice(), loeser)) {
    const sperrung = sperre(gebiet)
    for (const j of sperrung.aufgegeben) verborgen[j] = 1
    nachweise.push(...sperrung.nachweise)
  }
  const sekundaer = plan.opfer
    .flatMap((gruppe, j) => (verborgen[j] ? gruppe : []))
    .toSorted((a, b) => a - b)
  const vorschlaege = findVorschlaege(plan, nachweise)
  const verborgene = new Set(sekundaer)
  const pruefungen = pruefeMit({ system, verborgene, loeser, vorschlaege })
  const ungeschuetzt = pruefungen.filter(({ geschuetzt }) => !geschuetzt).map(({ zelle }) => zelle)
  return { sekundaer, pruefungen, ungeschuetzt }
}

/** Per variable whether it is hidden before anything is given up for others. */
function findVerborgene(plan: Plan): Uint8Array {
  const verborgen = Uint8Array.from(plan.opfer, (gruppe) => Number(gruppe.length === 0))
  for (const { variable, zellen } of plan.anliegen) {
    if (mussSelbst(plan, variable, zellen)) verborgen[variable] = 1
  }
  return verborgen
}

const mussSelbst = ({ system, opfer }: Plan, j: number, zellen: readonly number[]): boolean =>
  opfer[j]!.length > 0 &&
  zellen.some((zelle) => !opfer[j]!.includes(zelle) || saysTooMuch(system.zellen[zelle]!))

/** The parts with something to protect. */
function findGebiete(plan: Plan, anfang: Uint8Array, loeser: Loeser): readonly Gebiet[] {
  const teilVon = new Int32Array(plan.opfer.length).fill(-1)
  for (const [t, { variablen }] of plan.teile.entries()) for (const j of variablen) teilVon[j] = t
  return plan.teile.flatMap((teil, t) => {
    const anliegen = plan.anliegen.filter(({ variable }) => teilVon[variable] === t)
    if (anliegen.length === 0) return []
    const netz = findNetz(plan, teil)
    const finde = netz ? createPfadsuche(plan, netz) : createAusgleich(plan, loeser)
    return [{ plan, finde, vorrat: createVorrat(plan), anliegen, anfang, istNetz: netz !== null }]
  })
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
