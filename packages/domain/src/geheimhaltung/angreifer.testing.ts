/**
 * An attacker that shares nothing with the protection but the description of
 * the system: it knows what is shown, what everyone knows and that the
 * equations hold, and asks for each sensitive number how far it can be off.
 */
import type { Loeser, Programm, Schutzsystem, Schutzzelle } from './system.ts'

/** A sensitive number of which the attacker knows more than it may; null: no bound on this side. */
export interface Angriffsfund {
  readonly zelle: number
  readonly unten: number | null
  readonly oben: number | null
}

interface Angriffsergebnis {
  /** Ascending by cell. */
  readonly funde: readonly Angriffsfund[]
  /** Sensitive cells about which the solver gave up: no statement. */
  readonly offen: readonly number[]
  /** Per sensitive cell what can be derived of it. */
  readonly spannen: ReadonlyMap<number, Spanne>
}

export type Spanne = readonly [unten: number, oben: number]

const toleranz = 1e-6

/** What an outsider knows of a number before looking at any equation. */
export function wissenUeber(zelle: Schutzzelle, aufgegeben: boolean): Spanne {
  const unten = zelle.unten ?? -Infinity
  const oben = zelle.oben ?? Infinity
  const sichtbar = zelle.lage === 'BEKANNT' || (zelle.lage === 'GEZEIGT' && !aufgegeben)
  const gezeigt = zelle.gezeigt ?? zelle.wert
  if (!sichtbar || gezeigt === null) return [unten, oben]
  return [Math.max(unten, gezeigt - zelle.spiel), Math.min(oben, gezeigt + zelle.spiel)]
}

/** The unknown numbers that hang together, and the equations between them with the known ones moved to the right. */
interface Gebiet {
  readonly zellen: readonly number[]
  readonly zeilen: readonly {
    /** Positions in `zellen`. */
    readonly spalten: readonly number[]
    readonly faktoren: readonly number[]
    readonly rechts: number
  }[]
}

type Zeile = { spalten: number[]; faktoren: number[]; rechts: number }

function toOffeneZeilen(system: Schutzsystem, wissen: readonly Spanne[]): readonly Zeile[] {
  return system.gleichungen.map(({ zellen, faktoren, konstante }) => {
    const summe = new Map<number, number>()
    let rechts = konstante
    zellen.forEach((zelle, n) => {
      const [unten, oben] = wissen[zelle]!
      if (unten === oben) rechts -= faktoren[n]! * unten
      else summe.set(zelle, (summe.get(zelle) ?? 0) + faktoren[n]!)
    })
    const offen = [...summe].filter(([, faktor]) => faktor !== 0)
    return {
      spalten: offen.map(([zelle]) => zelle),
      faktoren: offen.map(([, faktor]) => faktor),
      rechts,
    }
  })
}

function groupBy<T>(liste: readonly T[], nameOf: (teil: T) => number): Map<number, T[]> {
  const gruppen = new Map<number, T[]>()
  for (const teil of liste) {
    const name = nameOf(teil)
    gruppen.set(name, [...(gruppen.get(name) ?? []), teil])
  }
  return gruppen
}

function findGebiete(system: Schutzsystem, wissen: readonly Spanne[]): readonly Gebiet[] {
  const vater = system.zellen.map((_, zelle) => zelle)
  const wurzel = (zelle: number): number => {
    let stelle = zelle
    while (vater[stelle] !== stelle) {
      vater[stelle] = vater[vater[stelle]!]!
      stelle = vater[stelle]!
    }
    return stelle
  }
  const zeilen = toOffeneZeilen(system, wissen).filter(({ spalten }) => spalten.length > 0)
  for (const { spalten } of zeilen) {
    for (const zelle of spalten) vater[wurzel(zelle)] = wurzel(spalten[0]!)
  }
  const unbekannt = [...system.zellen.keys()].filter((z) => wissen[z]![0] !== wissen[z]![1])
  const zellen = groupBy(unbekannt, wurzel)
  const zeilenJe = groupBy(zeilen, ({ spalten }) => wurzel(spalten[0]!))
  return [...zellen].map(([name, gruppe]) => {
    const stelle = new Map(gruppe.map((zelle, n) => [zelle, n]))
    return {
      zellen: gruppe,
      zeilen: (zeilenJe.get(name) ?? []).map(({ spalten, faktoren, rechts }) => ({
        spalten: spalten.map((zelle) => stelle.get(zelle)!),
        faktoren,
        rechts,
      })),
    }
  })
}

/** The end of what a number can be: the bound, or that the solver gave up. */
type Ende = number | 'OFFEN'

interface Lage {
  readonly system: Schutzsystem
  readonly wissen: readonly Spanne[]
  readonly loeser: Loeser
}

function createProgramm(lage: Lage, gebiet: Gebiet, zelle: number): Programm {
  const kosten = new Float64Array(gebiet.zellen.length)
  kosten[gebiet.zellen.indexOf(zelle)] = 1
  return {
    richtung: 'MIN',
    kosten,
    unten: Float64Array.from(gebiet.zellen, (name) => lage.wissen[name]![0]),
    oben: Float64Array.from(gebiet.zellen, (name) => lage.wissen[name]![1]),
    ganzzahlig: gebiet.zellen.map(() => false),
    zeilen: gebiet.zeilen.map(({ spalten, faktoren, rechts }) => ({
      spalten,
      faktoren,
      unten: rechts,
      oben: rechts,
    })),
  }
}

const isGanz = (wert: number): boolean => Math.abs(wert - Math.round(wert)) < toleranz

/** The least or greatest value of a number over all tables that fit what is known; whole numbers where they must be. */
function findEnde(
  lage: Lage,
  gebiet: Gebiet,
  { zelle, richtung }: { readonly zelle: number; readonly richtung: 'MIN' | 'MAX' },
): Ende {
  const weit = { ...createProgramm(lage, gebiet, zelle), richtung }
  const grob = lage.loeser(weit)
  if (grob.art === 'ABGEBROCHEN') return 'OFFEN'
  if (grob.art === 'UNBESCHRAENKT') return richtung === 'MIN' ? -Infinity : Infinity
  if (grob.art === 'UNLOESBAR')
    throw new Error(`Keine Tabelle passt zum Gezeigten (Zelle ${zelle})`)
  const ganzzahlig = gebiet.zellen.map((name) => lage.system.zellen[name]!.ganzzahlig)
  if (ganzzahlig.every((ganz, n) => !ganz || isGanz(grob.werte[n]!))) return grob.ziel
  const fein = lage.loeser({ ...weit, ganzzahlig })
  if (fein.art === 'OPTIMAL') return fein.ziel
  if (fein.art === 'UNLOESBAR') throw new Error(`Keine ganze Tabelle passt (Zelle ${zelle})`)
  return fein.art === 'ABGEBROCHEN' ? 'OFFEN' : grob.ziel
}

/** Whether an interval leaves the number as uncertain as it must be. */
export function isWeitGenug({ bedarf }: Schutzzelle, [unten, oben]: Spanne): boolean {
  if (bedarf === null) return true
  return bedarf.art === 'SPANNE'
    ? unten <= bedarf.unten + toleranz && oben >= bedarf.oben - toleranz
    : oben - unten >= bedarf.breite - toleranz
}

const toGrenze = (ende: number): number | null => (Number.isFinite(ende) ? ende : null)

function findSpanne(lage: Lage, gebiet: Gebiet | undefined, zelle: number): Spanne | 'OFFEN' {
  if (gebiet === undefined) return lage.wissen[zelle]!
  const unten = findEnde(lage, gebiet, { zelle, richtung: 'MIN' })
  const oben = findEnde(lage, gebiet, { zelle, richtung: 'MAX' })
  return unten === 'OFFEN' || oben === 'OFFEN' ? 'OFFEN' : [unten, oben]
}

/**
 * Attacks a system of which `aufgegeben` is not shown besides what is never
 * shown: by linear programs, by integer programs where a linear one ends
 * between whole numbers. Throws when no table at all fits.
 */
export function greifeAn(
  system: Schutzsystem,
  aufgegeben: ReadonlySet<number>,
  loeser: Loeser,
): Angriffsergebnis {
  const wissen = system.zellen.map((zelle, n) => wissenUeber(zelle, aufgegeben.has(n)))
  const gebietVon = new Map(
    findGebiete(system, wissen).flatMap((gebiet) => gebiet.zellen.map((zelle) => [zelle, gebiet])),
  )
  const funde: Angriffsfund[] = []
  const offen: number[] = []
  const spannen = new Map<number, Spanne>()
  system.zellen.forEach((zelle, name) => {
    if (zelle.bedarf === null) return
    const spanne = findSpanne({ system, wissen, loeser }, gebietVon.get(name), name)
    if (spanne === 'OFFEN') {
      offen.push(name)
      return
    }
    spannen.set(name, spanne)
    if (!isWeitGenug(zelle, spanne)) {
      funde.push({ zelle: name, unten: toGrenze(spanne[0]), oben: toGrenze(spanne[1]) })
    }
  })
  return { funde, offen, spannen }
}
