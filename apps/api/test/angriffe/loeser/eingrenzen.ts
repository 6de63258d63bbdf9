/** How narrowly numbers can be bounded: linear programs, and integer ones where those do not settle it. */
import type { Loeser, Loesung, Programm } from '@sozial/domain/geheimhaltung'
import type { Gleichungssystem } from './gleichungen.ts'
import { istFest, type Teilsystem, type Vereinfachung } from './vereinfachen.ts'

/** A number that nobody may learn, and what an outsider must be left with. */
export interface Ziel {
  readonly variable: number
  /** Must be possible; −∞ and ∞ where the width alone counts. */
  readonly unten: number
  readonly oben: number
  /** The possible numbers must lie so far apart. */
  readonly breite: number
}

export interface Eingrenzung {
  readonly ziel: Ziel
  /** What is possible; where it is wide enough, the part of it that was looked at. */
  readonly unten: number
  readonly oben: number
  readonly genug: boolean
  /** `WIDERSPRUCH`: what is shown cannot all be true, and nothing follows. */
  readonly verfahren: 'GRENZEN' | 'LINEAR' | 'GANZZAHLIG' | 'WIDERSPRUCH'
  /** No whole numbers were found that show it, and none were ruled out. */
  readonly offen: boolean
}

interface Stand {
  readonly ziel: Ziel
  /** Possible numbers seen so far: in any solution, in one of whole numbers. */
  readonly gesehen: { unten: number; oben: number }
  readonly ganze: { unten: number; oben: number }
  /** Proven ends. */
  readonly grenze: { unten: number; oben: number }
  verfahren: Eingrenzung['verfahren']
  /** Gave up looking for whole numbers. */
  offen: boolean
}

const EPSILON = 1e-6

interface Lage {
  readonly system: Gleichungssystem
  readonly vereinfacht: Vereinfachung
  readonly loeser: Loeser
}

/** Bounds every number. */
export function grenzeEin(lage: Lage, ziele: readonly Ziel[]): readonly Eingrenzung[] {
  const { unten, oben, teilOf } = lage.vereinfacht
  const fertig: Eingrenzung[] = []
  const jeTeil = new Map<Teilsystem, Stand[]>()
  for (const ziel of ziele) {
    const grenze = { unten: unten[ziel.variable]!, oben: oben[ziel.variable]! }
    const teil = teilOf(ziel.variable)
    if (teil === undefined || !reicht(grenze, ziel)) {
      fertig.push({
        ziel,
        ...grenze,
        genug: reicht(grenze, ziel),
        verfahren: 'GRENZEN',
        offen: false,
      })
      continue
    }
    const staende = jeTeil.get(teil) ?? []
    jeTeil.set(teil, staende)
    staende.push({
      ziel,
      gesehen: { unten: Infinity, oben: -Infinity },
      ganze: { unten: Infinity, oben: -Infinity },
      grenze,
      verfahren: 'LINEAR',
      offen: false,
    })
  }
  for (const [teil, staende] of jeTeil) grenzeTeilEin(createRechner(lage, teil), staende)
  return [...fertig, ...[...jeTeil.values()].flat().map(toEingrenzung)]
}

type Ende = 'unten' | 'oben'

function reicht(spanne: { unten: number; oben: number }, { unten, oben, breite }: Ziel): boolean {
  return (
    spanne.unten <= unten + EPSILON &&
    spanne.oben >= oben - EPSILON &&
    spanne.oben - spanne.unten >= breite - EPSILON
  )
}

/** Whole numbers that are possible lie as far apart as they must, or it is proven that they do not. */
const istFertig = (stand: Stand): boolean =>
  stand.offen ||
  stand.verfahren === 'WIDERSPRUCH' ||
  reicht(stand.ganze, stand.ziel) ||
  !reicht(stand.grenze, stand.ziel)

function toEingrenzung({ ziel, gesehen, ganze, grenze, verfahren, offen }: Stand): Eingrenzung {
  if (verfahren === 'WIDERSPRUCH') return { ziel, ...grenze, genug: true, verfahren, offen: true }
  const genug = reicht(ganze, ziel) || (offen && reicht(gesehen, ziel))
  return {
    ziel,
    ...(genug ? (offen ? gesehen : ganze) : grenze),
    genug,
    verfahren,
    offen: genug && offen,
  }
}

/** All at once while that helps, then one by one; first with any numbers, then with whole ones. */
function grenzeTeilEin(rechner: Rechner, staende: readonly Stand[]): void {
  for (const ganzzahlig of [false, true]) {
    const zuerledigen = (stand: Stand): boolean =>
      !istFertig(stand) && (ganzzahlig || !reicht(stand.gesehen, stand.ziel))
    for (let vorher = Infinity; ;) {
      const offene = staende.filter(zuerledigen)
      if (offene.length === 0 || offene.length >= vorher) break
      vorher = offene.length
      for (const ende of ['unten', 'oben'] as const) {
        const loesung = rechner.loeseAlle(offene, ende, ganzzahlig)
        if (loesung !== undefined) merke(rechner, staende, loesung)
      }
    }
    for (const stand of staende) {
      for (const ende of ['unten', 'oben'] as const) {
        if (zuerledigen(stand)) grenzeEinzelnEin(rechner, { stand, staende, ende }, ganzzahlig)
      }
      if (ganzzahlig && !istFertig(stand)) stand.offen = true
    }
  }
}

function grenzeEinzelnEin(
  rechner: Rechner,
  { stand, staende, ende }: { stand: Stand; staende: readonly Stand[]; ende: Ende },
  ganzzahlig: boolean,
): void {
  const loesung = rechner.loeseEine(stand.ziel.variable, ende, ganzzahlig)
  if (ganzzahlig) stand.verfahren = 'GANZZAHLIG'
  if (loesung.art === 'UNLOESBAR') for (const eines of staende) eines.verfahren = 'WIDERSPRUCH'
  if (loesung.art === 'UNBESCHRAENKT') {
    stand.gesehen[ende] = ende === 'unten' ? -Infinity : Infinity
    stand.ganze[ende] = stand.gesehen[ende]
  }
  if (loesung.art !== 'OPTIMAL') return
  merke(rechner, staende, loesung.werte)
  const ganz = rechner.istGanz(stand.ziel.variable)
  const ziel = loesung.ziel
  stand.grenze[ende] = !ganz
    ? ziel
    : ende === 'unten'
      ? Math.ceil(ziel - EPSILON)
      : Math.floor(ziel + EPSILON)
}

function merke(rechner: Rechner, staende: readonly Stand[], werte: Float64Array): void {
  const ganz = rechner.istGanzzahlig(werte)
  for (const { ziel, gesehen, ganze } of staende) {
    const wert = rechner.wertOf(werte, ziel.variable)
    for (const spanne of ganz ? [gesehen, ganze] : [gesehen]) {
      spanne.unten = Math.min(spanne.unten, wert)
      spanne.oben = Math.max(spanne.oben, wert)
    }
  }
}

interface Rechner {
  readonly loeseAlle: (
    offene: readonly Stand[],
    ende: Ende,
    ganzzahlig: boolean,
  ) => Float64Array | undefined
  readonly loeseEine: (variable: number, ende: Ende, ganzzahlig: boolean) => Loesung
  readonly istGanz: (variable: number) => boolean
  readonly istGanzzahlig: (werte: Float64Array) => boolean
  readonly wertOf: (werte: Float64Array, variable: number) => number
}

function createRechner({ system, vereinfacht, loeser }: Lage, teil: Teilsystem): Rechner {
  const nummer = new Map(teil.spalten.map((spalte, i) => [spalte, i]))
  const anzahl = teil.spalten.length
  const unten = Float64Array.from(teil.spalten, (spalte) => vereinfacht.unten[spalte]!)
  const oben = Float64Array.from(teil.spalten, (spalte) => vereinfacht.oben[spalte]!)
  const ganz = teil.spalten.map((spalte) => system.ganz[spalte]!)
  const zeilen = teil.zeilen.map(({ spalten, faktoren, konstante, spiel }) => {
    const rest = { spalten: [] as number[], faktoren: [] as number[] }
    let konst = konstante
    for (const [t, spalte] of spalten.entries()) {
      if (istFest(vereinfacht, spalte)) konst -= faktoren[t]! * vereinfacht.unten[spalte]!
      else {
        rest.spalten.push(nummer.get(spalte)!)
        rest.faktoren.push(faktoren[t]!)
      }
    }
    return { ...rest, unten: konst - spiel, oben: konst + spiel }
  })
  const grund = { unten, oben, zeilen }
  const ganze = (ganzzahlig: boolean): readonly boolean[] =>
    ganzzahlig ? ganz : ganz.map(() => false)
  return {
    istGanz: (variable) => system.ganz[variable]!,
    istGanzzahlig: (werte) =>
      ganz.every((eine, i) => !eine || Math.abs(werte[i]! - Math.round(werte[i]!)) < 1e-5),
    wertOf: (werte, variable) => werte[nummer.get(variable)!]!,
    loeseEine: (variable, ende, ganzzahlig) => {
      const kosten = new Float64Array(anzahl)
      kosten[nummer.get(variable)!] = 1
      const richtung = ende === 'unten' ? 'MIN' : 'MAX'
      return loeser({ ...grund, richtung, kosten, ganzzahlig: ganze(ganzzahlig) })
    },
    loeseAlle: (offene, ende, ganzzahlig) => {
      const spalten = offene.map(({ ziel }) => nummer.get(ziel.variable)!)
      const genug = offene.map((stand) => genugAn(stand, ende))
      const loesung = loeser(
        withGenug(
          {
            ...grund,
            richtung: 'MAX',
            kosten: new Float64Array(anzahl),
            ganzzahlig: ganze(ganzzahlig),
          },
          { spalten, genug, ende },
        ),
      )
      return loesung.art === 'OPTIMAL' ? loesung.werte.subarray(0, anzahl) : undefined
    },
  }
}

/** Where a number has to get on this side; beyond nothing is gained. */
function genugAn({ ziel, gesehen }: Stand, ende: Ende): number {
  if (Number.isFinite(ziel[ende])) return ziel[ende]
  if (ende === 'unten') return -1e9
  return Number.isFinite(gesehen.unten) ? gesehen.unten + ziel.breite : 1e9
}

/** The program that gets as many numbers as possible to their ends at once. */
function withGenug(
  programm: Programm,
  { spalten, genug, ende }: { spalten: readonly number[]; genug: readonly number[]; ende: Ende },
): Programm {
  const anzahl = programm.kosten.length
  const zeichen = ende === 'unten' ? -1 : 1
  const hilfen = spalten.map((spalte, i) => ({
    spalten: [spalte, anzahl + i],
    // zeichen · x − t ≥ 0 and t ≤ zeichen · genug
    faktoren: [zeichen, -1],
    unten: 0,
    oben: Infinity,
  }))
  const verlaengere = (feld: Float64Array, werte: readonly number[]): Float64Array =>
    Float64Array.from([...feld, ...werte])
  return {
    ...programm,
    kosten: verlaengere(
      programm.kosten,
      spalten.map(() => 1),
    ),
    unten: verlaengere(
      programm.unten,
      spalten.map(() => -1e9),
    ),
    oben: verlaengere(
      programm.oben,
      genug.map((eine) => zeichen * eine),
    ),
    ganzzahlig: [...programm.ganzzahlig, ...spalten.map(() => false)],
    zeilen: [...programm.zeilen, ...hilfen],
  }
}
