import type { Gleichung, Schutzsystem, Schutzzelle } from '../geheimhaltung/index.ts'
import type { Formel } from '../indikator/index.ts'
import type { Zeitraum } from '../zeitraum/index.ts'
import { bedarfOf, lageOf } from './bauzelle.ts'
import type { Bau, Bauzelle, Gleichungsart, Zellart, Zellbezug } from './bauzelle.ts'
import type { Form } from './formen.ts'
import { createVerbund, groupBy } from './gruppen.ts'
import { sha256 } from './sha256.ts'

/** What an explanation says about a cell; which number of which Messwerte it is. */
export interface Zellangabe {
  readonly art: Zellart
  /** The Raumfassung that stands for all identical areas. */
  readonly raum: number
  /** What is counted; for a rest what it is the rest of, for a difference what differs. */
  readonly formel: Formel
  readonly zeitraum: Zeitraum
  /** So many years together, `zeitraum` being the last. */
  readonly jahre: number
  /** Ids of the Quellen that counted. */
  readonly quellen: readonly number[]
  /** The earlier Stand that alone has this number; null: the one to be published. */
  readonly stand: number | null
  /** Its Messwerte are published rounded, none of them as it is. */
  readonly gerundet: boolean
  /** Fewer cases tell of someone, in the unit of the cell. */
  readonly schwelle: number
  readonly bezuege: readonly Zellbezug[]
  /** Estimates that are shown only where this number is. */
  readonly abgeleitete: readonly Zellbezug[]
}

/** Numbers that are protected together. */
export interface Schutzblocksystem {
  /** The same for the same content, in whatever order and with whatever ids of blocks. */
  readonly pruefsumme: string
  readonly system: Schutzsystem
  /** One per cell of the system. */
  readonly zellen: readonly Zellangabe[]
  /** One per equation of the system. */
  readonly gleichungen: readonly Gleichungsart[]
}

/** Cells that hang together by equations, where any of them needs protection. */
export function toSchutzblocksysteme(
  bau: Bau,
  formen: readonly Form[],
): readonly Schutzblocksystem[] {
  const verbund = createVerbund(bau.zellen.length)
  for (const { zellen } of bau.gleichungen) {
    for (const zelle of zellen) verbund.verbinde(zellen[0]!, zelle)
  }
  const betroffen = new Set<number>()
  for (const [i, zelle] of bau.zellen.entries()) {
    if (bedarfOf(zelle) !== null) betroffen.add(verbund.find(i))
  }
  const inSystem = (i: number): boolean => betroffen.has(verbund.find(i))
  const zellen = groupBy([...bau.zellen.keys()].filter(inSystem), verbund.find)
  const gleichungen = groupBy(
    bau.gleichungen.filter((gleichung) => inSystem(gleichung.zellen[0]!)),
    (gleichung) => verbund.find(gleichung.zellen[0]!),
  )
  return [...zellen]
    .map(([wurzel, eigene]) => toSystem({ bau, formen }, eigene, gleichungen.get(wurzel) ?? []))
    .sort((a, b) => (a.pruefsumme < b.pruefsumme ? -1 : 1))
}

function toSystem(
  { bau, formen }: { bau: Bau; formen: readonly Form[] },
  eigene: readonly number[],
  gleichungen: Bau['gleichungen'],
): Schutzblocksystem {
  const sortiert = eigene.toSorted((a, b) => compareText(bau.zellen[a]!.key, bau.zellen[b]!.key))
  const neueNummer = new Map(sortiert.map((alt, neu) => [alt, neu]))
  const geordnet = gleichungen
    .map(({ art, ...gleichung }) => ({ art, gleichung: toGleichung(gleichung, neueNummer) }))
    .map((eine) => ({ ...eine, text: JSON.stringify(eine) }))
    .sort((a, b) => compareText(a.text, b.text))
  const bauzellen = sortiert.map((alt) => bau.zellen[alt]!)
  const system: Schutzsystem = {
    zellen: bauzellen.map(toSchutzzelle),
    gleichungen: geordnet.map(({ gleichung }) => gleichung),
  }
  const inhalt = [
    ...bauzellen.map((zelle, i) => [zelle.key, istGerundet(zelle), system.zellen[i]]),
    ...geordnet.map(({ text }) => text),
  ]
  return {
    pruefsumme: sha256(JSON.stringify(inhalt)),
    system,
    zellen: bauzellen.map((zelle) => toZellangabe(zelle, formen)),
    gleichungen: geordnet.map(({ art }) => art),
  }
}

/** Who reads the number itself somewhere has nothing left to guess. */
const istGerundet = ({ gerundet, exakt }: Bauzelle): boolean => gerundet && !exakt

const compareText = (a: string, b: string): number => {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** In the order of its cells, beginning with a plus. */
function toGleichung(
  { zellen, faktoren, konstante }: Gleichung,
  neueNummer: ReadonlyMap<number, number>,
): Gleichung {
  const glieder = zellen
    .map((zelle, i) => ({ zelle: neueNummer.get(zelle)!, faktor: faktoren[i]! }))
    .sort((a, b) => a.zelle - b.zelle)
  const vorzeichen = glieder[0]!.faktor < 0 ? -1 : 1
  return {
    zellen: glieder.map(({ zelle }) => zelle),
    faktoren: glieder.map(({ faktor }) => faktor * vorzeichen),
    konstante: konstante * vorzeichen + 0,
  }
}

function toSchutzzelle(zelle: Bauzelle): Schutzzelle {
  const { wert, unten, oben, ganzzahlig, kosten } = zelle
  return {
    wert,
    lage: lageOf(zelle),
    unten,
    oben,
    spiel: 0,
    gezeigt: null,
    ganzzahlig,
    kosten,
    bedarf: bedarfOf(zelle),
  }
}

function toZellangabe(zelle: Bauzelle, formen: readonly Form[]): Zellangabe {
  const { art, raum, stand, schwelle, bezuege, abgeleitete } = zelle
  const gerundet = istGerundet(zelle)
  const { angabe, quellen } = formen[zelle.form]!
  const { formel, zeitraum, jahre } = angabe
  const angaben = { art, raum, formel, zeitraum, jahre, quellen, stand, gerundet, schwelle }
  return { ...angaben, bezuege, abgeleitete }
}
