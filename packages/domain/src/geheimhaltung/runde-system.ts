import { andererNachbar, rundeAuf5 } from './runde.ts'
import type { Schutzbedarf, Schutzsystem, Schutzzelle, Zellpruefung } from './system.ts'

/** How far a number can be off after rounding to the nearest multiple of 5, whole ones less. */
const spielOf = ({ ganzzahlig }: Schutzzelle): number => (ganzzahlig ? 2 : 2.5)
/** … and as the other multiple beside it. */
const anderesSpielOf = ({ ganzzahlig }: Schutzzelle): number => (ganzzahlig ? 4 : 5)

/** At least three possible counts are left: what rounding itself gives the smallest ones, 0 to 2. */
const GERUNDET: Schutzbedarf = { art: 'BREITE', breite: 2 }

/** So many cells are tried to save one: what is farther away hardly bears on it. */
const VERSUCHE = 24

/** A system whose counts of rounding Quellen are rounded. */
export interface Rundung {
  readonly system: Schutzsystem
  /** The published number of every rounded cell. */
  readonly zahlen: ReadonlyMap<number, number>
  /** Cells published as the other neighbour, so that sums do not pin a small count. */
  readonly verschoben: readonly number[]
  /** Sensitive cells that stay pinned whatever is moved: their table is not published. */
  readonly ungeschuetzt: readonly number[]
}

/**
 * Publishes the given cells as multiples of 5. They are all shown, none is
 * given up for another. What an outsider then knows is audited: where rounded
 * sums together leave fewer than three possible counts for a small one, one
 * rounded cell near it moves to the other multiple of 5 (up to 4 off), and no
 * more of them than it takes.
 *
 * A cell that an earlier Stand has shown keeps the number it had there: the
 * same count is the same everywhere.
 *
 * Source: Destatis, 5er-Rundung der Statistik nach dem SGB XII; audited as
 * intervals after Hundepool et al., Statistical Disclosure Control, 2012, 4.4.
 *
 * @param gerundete cells of Quellen that round
 * @param pruefe audit of a system in which nothing is given up
 */
export function rundeSystem(
  { zellen, gleichungen }: Schutzsystem,
  gerundete: ReadonlySet<number>,
  pruefe: (system: Schutzsystem) => readonly Zellpruefung[],
): Rundung {
  const betroffene = findBetroffene({ zellen, gleichungen }, gerundete)
  let stand = zellen.map((zelle, i) => {
    if (gerundete.has(i)) return toGerundete(zelle)
    return betroffene.has(i) ? { ...zelle, bedarf: toBedarf(zelle.bedarf) } : zelle
  })
  const offeneOf = (probe: readonly Schutzzelle[]): readonly number[] =>
    pruefe({ zellen: probe, gleichungen })
      .filter(({ zelle, geschuetzt }) => !geschuetzt && betroffene.has(zelle))
      .map(({ zelle }) => zelle)
  const verschoben: number[] = []
  const ungeschuetzt: number[] = []
  let offene = offeneOf(stand)
  for (let zelle = offene[0]; zelle !== undefined;) {
    const nahe = findNahe(gleichungen, gerundete, zelle)
    const rettung = findRettung({ stand, offene, zelle }, nahe, offeneOf)
    if (rettung === undefined) ungeschuetzt.push(zelle)
    else {
      stand = rettung.stand
      offene = rettung.offene
      verschoben.push(rettung.verschoben)
    }
    zelle = offene.find((eine) => !ungeschuetzt.includes(eine))
  }
  const zahlen = new Map(
    [...gerundete].flatMap((i) => {
      const { gezeigt, wert } = stand[i]!
      const zahl = gezeigt ?? (wert === null ? null : rundeAuf5(wert))
      return zahl === null ? [] : [[i, zahl] as const]
    }),
  )
  return { system: { zellen: stand, gleichungen }, zahlen, verschoben, ungeschuetzt }
}

/** Rounded cells and what is never shown beside them: what is left of a whole, differences. */
function findBetroffene(
  { zellen, gleichungen }: Schutzsystem,
  gerundete: ReadonlySet<number>,
): ReadonlySet<number> {
  const nie = gleichungen
    .filter((gleichung) => gleichung.zellen.some((zelle) => gerundete.has(zelle)))
    .flatMap((gleichung) => gleichung.zellen.filter((zelle) => zellen[zelle]!.lage === 'NIE'))
  return new Set([...gerundete, ...nie])
}

/** Few cases are protected by not knowing which; what a supplier protected keeps its own need. */
const toBedarf = (bedarf: Schutzbedarf | null): Schutzbedarf | null =>
  bedarf?.art === 'SPANNE' ? GERUNDET : bedarf

function toGerundete(zelle: Schutzzelle): Schutzzelle {
  const bedarf = toBedarf(zelle.bedarf)
  if (zelle.wert === null || zelle.lage === 'BEKANNT') return { ...zelle, bedarf }
  return {
    ...zelle,
    lage: 'GEZEIGT',
    kosten: Infinity,
    gezeigt: rundeAuf5(zelle.wert),
    spiel: spielOf(zelle),
    bedarf,
  }
}

/** Rounded cells by their distance in sums from a cell, itself first. */
function findNahe(
  gleichungen: Schutzsystem['gleichungen'],
  gerundete: ReadonlySet<number>,
  von: number,
): readonly number[] {
  const erreicht = new Set([von])
  // A set hands out what is added while it is walked: nearest first.
  for (const zelle of erreicht) {
    if (erreicht.size > VERSUCHE * 4) break
    for (const gleichung of gleichungen) {
      if (gleichung.zellen.includes(zelle)) gleichung.zellen.forEach((z) => erreicht.add(z))
    }
  }
  return [...erreicht].filter((zelle) => gerundete.has(zelle)).slice(0, VERSUCHE)
}

interface Lage {
  readonly stand: readonly Schutzzelle[]
  readonly offene: readonly number[]
  readonly zelle: number
}

/** The first nearby cell whose other neighbour saves this one and harms none. */
function findRettung(
  { stand, offene, zelle }: Lage,
  nahe: readonly number[],
  offeneOf: (probe: readonly Schutzzelle[]) => readonly number[],
): { stand: Schutzzelle[]; offene: readonly number[]; verschoben: number } | undefined {
  for (const i of nahe) {
    const eine = stand[i]!
    const gezeigt = eine.wert === null ? undefined : andererNachbar(eine.wert)
    if (gezeigt === undefined || eine.lage === 'BEKANNT' || eine.gezeigt === gezeigt) continue
    const probe = stand.with(i, { ...eine, gezeigt, spiel: anderesSpielOf(eine) })
    const danach = offeneOf(probe)
    if (!danach.includes(zelle) && danach.every((andere) => offene.includes(andere))) {
      return { stand: probe, offene: danach, verschoben: i }
    }
  }
  return undefined
}
