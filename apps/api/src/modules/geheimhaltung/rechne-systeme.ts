import {
  pruefe,
  rundeSystem,
  schuetze,
  type Loeser,
  type Schutzergebnis,
  type Schutzsystem,
  type Zellpruefung,
} from '@sozial/domain/geheimhaltung'
import type { Schutzblocksystem } from '@sozial/domain/geheimhaltung-system'
import { NichtGeschuetzt } from './nicht-geschuetzt.ts'

/** What is kept of an audited cell. */
export type Pruefzeile = Omit<Zellpruefung, 'zeugen'>

/** What the protection of a system came to; cells are named by their index. */
export interface Systemergebnis {
  readonly sekundaer: readonly number[]
  /** Cells of tables that cannot be protected without the value of the Kreis. */
  readonly ausgelassen: readonly number[]
  /** Sensitive cells that what is public already gives away, whatever is hidden now. */
  readonly schonBekannt: readonly number[]
  readonly pruefungen: readonly Pruefzeile[]
  /** Published numbers of rounded cells. */
  readonly zahlen: readonly (readonly [number, number])[]
}

/**
 * Protects one system. Where a number cannot be protected by giving up others,
 * its whole table is left out, and what is left is protected anew; in the end
 * only what earlier Stände give away by themselves is not protected.
 *
 * @throws NichtGeschuetzt where something else is not
 */
export function rechneSystem(blocksystem: Schutzblocksystem, loeser: Loeser): Systemergebnis {
  const { system, zahlen, gerundete, pinned } = runde(blocksystem, loeser)
  const ausgelassen = new Set<number>()
  let geltendes = system
  let ergebnis = schuetze(geltendes, loeser)
  for (;;) {
    const rote = [...new Set([...ergebnis.ungeschuetzt, ...pinned])]
    const neue = findTabellen(blocksystem, rote).filter(
      (zelle) => !ausgelassen.has(zelle) && istNochZuVerbergen(system, gerundete, zelle),
    )
    pinned.clear()
    if (neue.length === 0) {
      const offene = findOffene(geltendes, ergebnis.ungeschuetzt, loeser)
      if (offene.length > 0) throw new NichtGeschuetzt(blocksystem, offene)
      return toErgebnis(ergebnis, { ausgelassen, zahlen })
    }
    for (const zelle of neue) ausgelassen.add(zelle)
    geltendes = withoutTabellen(blocksystem.system, system, ausgelassen)
    ergebnis = schuetze(geltendes, loeser)
  }
}

/**
 * What is not protected in the end must follow from what was public before
 * alone: then it follows, too, where nothing of this Stand is shown.
 *
 * @returns the others
 */
function findOffene(
  system: Schutzsystem,
  ungeschuetzt: readonly number[],
  loeser: Loeser,
): readonly number[] {
  if (ungeschuetzt.length === 0) return []
  const gezeigte = [...system.zellen.keys()].filter((i) => system.zellen[i]!.lage === 'GEZEIGT')
  const bekannte = new Set(
    pruefe(system, new Set(gezeigte), loeser)
      .filter(({ geschuetzt }) => !geschuetzt)
      .map(({ zelle }) => zelle),
  )
  return ungeschuetzt.filter((zelle) => !bekannte.has(zelle))
}

function runde({ system, zellen }: Schutzblocksystem, loeser: Loeser) {
  const gerundete = new Set([...zellen.keys()].filter((i) => zellen[i]!.gerundet))
  if (gerundete.size === 0) {
    return { system, gerundete, zahlen: new Map<number, number>(), pinned: new Set<number>() }
  }
  const rundung = rundeSystem(system, gerundete, (probe) => pruefe(probe, new Set(), loeser))
  const { zahlen, ungeschuetzt } = rundung
  return { system: rundung.system, gerundete, zahlen, pinned: new Set(ungeschuetzt) }
}

const istNochZuVerbergen = (
  { zellen }: Schutzsystem,
  gerundete: ReadonlySet<number>,
  zelle: number,
): boolean => zellen[zelle]!.lage === 'GEZEIGT' || gerundete.has(zelle)

/** All cells of what is counted there, in the same time: of the numerator where it is a rest or a difference. */
function findTabellen({ zellen, system }: Schutzblocksystem, rote: readonly number[]): number[] {
  const tabellen = new Set(rote.flatMap((rot) => tabellenOf({ zellen, system }, rot)))
  return [...zellen.keys()].filter(
    (i) => zellen[i]!.bezuege.length > 0 && tabellen.has(tabelleOf(zellen[i]!)),
  )
}

const tabelleOf = ({ formel, zeitraum, jahre }: Schutzblocksystem['zellen'][number]): string =>
  JSON.stringify([formel, zeitraum, jahre])

function tabellenOf(
  { zellen, system }: Pick<Schutzblocksystem, 'zellen' | 'system'>,
  rot: number,
): readonly string[] {
  if (zellen[rot]!.bezuege.length > 0) return [tabelleOf(zellen[rot]!)]
  const nachbarn = system.gleichungen
    .filter((gleichung) => gleichung.zellen.includes(rot))
    .flatMap((gleichung) => gleichung.zellen)
    .filter((zelle) => zellen[zelle]!.bezuege.some(({ teil }) => teil === 'ZAEHLER'))
  const eigene = nachbarn.filter((zelle) => tabelleOf(zellen[zelle]!) !== tabelleOf(zellen[rot]!))
  return (eigene.length > 0 ? eigene : nachbarn).map((zelle) => tabelleOf(zellen[zelle]!))
}

/** Left-out cells are hidden, and no longer rounded. */
function withoutTabellen(
  roh: Schutzsystem,
  { zellen, gleichungen }: Schutzsystem,
  ausgelassen: ReadonlySet<number>,
): Schutzsystem {
  return {
    gleichungen,
    zellen: zellen.map((zelle, i) =>
      ausgelassen.has(i) && zelle.lage === 'GEZEIGT'
        ? { ...roh.zellen[i]!, lage: 'VERBORGEN' as const }
        : zelle,
    ),
  }
}

function toErgebnis(
  { sekundaer, pruefungen, ungeschuetzt }: Schutzergebnis,
  {
    ausgelassen,
    zahlen,
  }: { ausgelassen: ReadonlySet<number>; zahlen: ReadonlyMap<number, number> },
): Systemergebnis {
  return {
    sekundaer,
    ausgelassen: [...ausgelassen].toSorted((a, b) => a - b),
    schonBekannt: ungeschuetzt,
    pruefungen: pruefungen.map(({ zelle, unten, oben, genau, geschuetzt, verfahren }) => ({
      zelle,
      unten,
      oben,
      genau,
      geschuetzt,
      verfahren,
    })),
    zahlen: [...zahlen].filter(([zelle]) => !ausgelassen.has(zelle)),
  }
}
