import { hatFormel } from './berechnung.ts'
import type { Berechnung } from './berechnung.ts'
import { blaetterOf, formelnOf } from './formeln-of.ts'
import { ALLE } from './teilgruppe.ts'
import type { Teilgruppe } from './teilgruppe.ts'

/** Key of the Merkmal that counts the persons who live in an area. */
export const BEVOELKERUNG = 'bevoelkerung'

/**
 * Of whom a Merkmal is counted that was delivered without ages: of those whom
 * its Indikator divides it by. Arbeitslose are divided by the 15- to under
 * 65-year-old, so they live where these live. Where several Indikatoren differ
 * the first one decides; a Merkmal divided by another one is counted of the same.
 */
export function bezugsgruppenOf(
  berechnungen: readonly Berechnung[],
): ReadonlyMap<string, Teilgruppe> {
  const gruppen = new Map<string, Teilgruppe>()
  const brueche = berechnungen.flatMap(toBruch)
  for (const { zaehler, nenner } of brueche) {
    if (nenner.merkmal !== BEVOELKERUNG) continue
    for (const merkmal of zaehler) add(gruppen, merkmal, nenner.teilgruppe)
  }
  for (const { zaehler, nenner } of brueche) {
    const gruppe = gruppen.get(nenner.merkmal)
    for (const merkmal of gruppe ? zaehler : []) add(gruppen, merkmal, gruppe!)
  }
  return gruppen
}

function add(gruppen: Map<string, Teilgruppe>, merkmal: string, gruppe: Teilgruppe): void {
  if (merkmal !== BEVOELKERUNG && !gruppen.has(merkmal)) gruppen.set(merkmal, gruppe)
}

/** What is divided by one single Merkmal. */
interface Bruch {
  readonly zaehler: readonly string[]
  readonly nenner: { readonly merkmal: string; readonly teilgruppe: Teilgruppe }
}

function toBruch(berechnung: Berechnung): readonly Bruch[] {
  if (!hatFormel(berechnung) || berechnung.typ === 'VERAENDERUNG') return []
  const { zaehler, nenner } = formelnOf(berechnung)
  const [einer, zweiter] = nenner === null ? [] : blaetterOf(nenner)
  if (einer === undefined || zweiter !== undefined) return []
  return [
    {
      zaehler: blaetterOf(zaehler).map(({ merkmal }) => merkmal),
      nenner: { merkmal: einer.merkmal, teilgruppe: { ...ALLE, ...einer.teilgruppe } },
    },
  ]
}

/** The group that a figure speaks of: what it does not say itself its Merkmal says. */
export function gruppeOf(teilgruppe: Teilgruppe, bezug: Teilgruppe | undefined): Teilgruppe {
  if (bezug === undefined) return teilgruppe
  const alle = teilgruppe.alterVon === 0 && teilgruppe.alterBis === null
  const { alterVon, alterBis } = alle ? bezug : teilgruppe
  const { geschlecht, nationalitaet } = teilgruppe
  return {
    alterVon,
    alterBis,
    geschlecht: geschlecht === 'INSGESAMT' ? bezug.geschlecht : geschlecht,
    nationalitaet: nationalitaet === 'INSGESAMT' ? bezug.nationalitaet : nationalitaet,
  }
}
