import { findBaumtabelle } from './baum.ts'
import { findZiele, istWeitGenug } from './bedarf.ts'
import { ceil, floor } from './intervalle.ts'
import { createLage, toVariable, toZelle } from './lage.ts'
import type { Lage } from './lage.ts'
import { pruefeTeil } from './pruefe-teil.ts'
import type { Loeser, Schutzsystem, Zellpruefung, Zeuge } from './system.ts'
import { createZeugenpruefung } from './zeuge.ts'
import { toZeuge } from './zeuge-aus-tabelle.ts'

/**
 * What an outsider can derive about each sensitive number, and two tables per
 * number that prove it is protected.
 *
 * Intervals are propagated through the equations: what is too narrow then is
 * not protected for certain. On trees the bounds are exact and the tables
 * follow; elsewhere a table is looked for by linear and then by integer
 * programming. A number counts as protected only if both its tables hold when
 * they are put into the equations. Where the published numbers contradict each
 * other nothing is protected, because nothing can be said.
 *
 * @param verborgene cells that are given up besides those hidden anyway
 * @returns one per cell with a Schutzbedarf, ascending
 */
export const pruefe = (
  system: Schutzsystem,
  verborgene: ReadonlySet<number>,
  loeser: Loeser,
): readonly Zellpruefung[] => pruefeMit({ system, verborgene, loeser, vorschlaege: new Map() })

export interface Pruefauftrag {
  readonly system: Schutzsystem
  readonly verborgene: ReadonlySet<number>
  readonly loeser: Loeser
  /** Per sensitive cell tables that may prove it: tried before any program is solved. */
  readonly vorschlaege: ReadonlyMap<number, readonly Zeuge[]>
}

/** `pruefe` with tables that are known already. */
export function pruefeMit(auftrag: Pruefauftrag): readonly Zellpruefung[] {
  const lage = createLage(auftrag)
  const passt = createZeugenpruefung(auftrag.system, auftrag.verborgene)
  const offene = new Map<number, Zellpruefung[]>()
  const pruefungen = new Map<number, Zellpruefung>()
  for (const [zelle, { bedarf }] of auftrag.system.zellen.entries()) {
    if (bedarf === null) continue
    const pruefung = pruefeEinfach(lage, zelle, auftrag.vorschlaege.get(zelle) ?? [], passt)
    pruefungen.set(zelle, pruefung)
    if (pruefung.geschuetzt || pruefung.verfahren === 'BAUM') continue
    const teil = lage.teilVon[lage.verbund.variable[zelle]!]!
    offene.set(teil, [...(offene.get(teil) ?? []), pruefung])
  }
  for (const [teil, prueflinge] of offene) {
    const { loeser } = auftrag
    for (const eine of pruefeTeil({ lage, teil: lage.teile[teil]!, prueflinge, loeser, passt })) {
      pruefungen.set(eine.zelle, eine)
    }
  }
  return [...pruefungen.values()]
}

/** @returns `verfahren` LINEAR and not protected: intervals cannot tell */
function pruefeEinfach(
  lage: Lage,
  zelle: number,
  vorschlaege: readonly Zeuge[],
  passt: (zeuge: Zeuge) => boolean,
): Zellpruefung {
  const { verbund, unten, oben } = lage
  const bedarf = lage.system.zellen[zelle]!.bedarf!
  const variable = verbund.variable[zelle]!
  const rot = { zelle, geschuetzt: false, zeugen: [], verfahren: 'BAUM' as const }
  if (variable >= 0 && lage.widerspruch[variable]) {
    return { ...rot, unten: null, oben: null, genau: false }
  }
  const spanne =
    variable < 0
      ? ([verbund.versatz[zelle]!, verbund.versatz[zelle]!] as const)
      : toZelle(verbund, zelle, [unten[variable]!, oben[variable]!])
  const teil = variable < 0 ? undefined : lage.teile[lage.teilVon[variable]!]
  const genau = teil?.istBaum ?? true
  const grenzen = { unten: toGrenze(spanne[0]), oben: toGrenze(spanne[1]), genau }
  if (!istWeitGenug(bedarf, spanne) || variable < 0) return { ...rot, ...grenzen }
  const vorhandene = findPassende(lage, zelle, { zeugen: vorschlaege, passt })
  if (vorhandene) return { ...rot, ...grenzen, geschuetzt: true, zeugen: vorhandene }
  const eigene = genau ? (findBaumzeugen(lage, zelle, spanne) ?? []) : []
  const zeugen = findPassende(lage, zelle, { zeugen: eigene, passt })
  if (zeugen) return { ...rot, ...grenzen, geschuetzt: true, zeugen }
  return { ...rot, ...grenzen, verfahren: 'LINEAR' }
}

const toGrenze = (zahl: number): number | null => (Number.isFinite(zahl) ? zahl : null)

/** The tables, lower number first, if they agree with what is known and reach both ends. */
function findPassende(
  { system }: Lage,
  zelle: number,
  {
    zeugen,
    passt,
  }: { readonly zeugen: readonly Zeuge[]; readonly passt: (zeuge: Zeuge) => boolean },
): readonly Zeuge[] | null {
  const { bedarf, wert } = system.zellen[zelle]!
  const wertIn = (zeuge: Zeuge): number => zeuge.get(zelle) ?? wert ?? Number.NaN
  if (zeugen.length === 0 || !zeugen.every(passt)) return null
  const folge = zeugen.toSorted((a, b) => wertIn(a) - wertIn(b))
  return istWeitGenug(bedarf!, [wertIn(folge[0]!), wertIn(folge.at(-1)!)]) ? folge : null
}

function findBaumzeugen(
  lage: Lage,
  zelle: number,
  spanne: readonly [number, number],
): readonly Zeuge[] | null {
  const { verbund } = lage
  const variable = verbund.variable[zelle]!
  const wahr = lage.wahr[variable]!
  const wert = toZelle(verbund, zelle, [wahr, wahr])[0]
  const ziele = findZiele(lage.system.zellen[zelle]!.bedarf!, spanne, wert)
  const [von, bis] = toVariable(verbund, zelle, ziele)
  const rund = lage.ganz[variable] ? [floor(von), ceil(bis)] : [von, bis]
  const tabellen = [Math.min(rund[0]!, wahr), Math.max(rund[1]!, wahr)].map((ziel) =>
    findBaumtabelle(lage, variable, ziel),
  )
  if (tabellen.includes(null)) return null
  return tabellen.map((tabelle) => toZeuge(lage, tabelle!))
}
