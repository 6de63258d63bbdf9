import type { Schutzbedarf } from '../geheimhaltung/index.ts'
import type { Zelllage } from '../geheimhaltung/index.ts'

/** Which number of which Messwert a cell is: what is stored is the number of the cell divided by `faktor`. */
export interface Zellbezug {
  readonly block: number
  readonly raumfassung: number
  readonly teil: 'ZAEHLER' | 'NENNER'
  readonly faktor: number
}

/**
 * What a cell is:
 * - `WERT` a numerator or denominator
 * - `OHNE_WERT` a part of a sum for which there is no number
 * - `REST` what is left of a whole
 * - `GEBIETSWECHSEL` what an area gained or lost by new borders
 * - `KORREKTUR` what a figure differs by from an earlier Stand
 */
export type Zellart = 'WERT' | 'OHNE_WERT' | 'REST' | 'GEBIETSWECHSEL' | 'KORREKTUR'

export interface Nenner {
  readonly wert: number
  readonly minNenner: number
}

/** A cell while the system is built. */
export interface Bauzelle {
  readonly art: Zellart
  /** The same for the same content, whatever else there is. */
  readonly key: string
  /** Index of its form; of the whole for a rest. */
  readonly form: number
  /** The area that stands for all identical ones. */
  readonly raum: number
  readonly wert: number | null
  readonly ganzzahlig: boolean
  /** Number of the earlier Stand that alone has this number; null: the one to be published. */
  readonly stand: number | null
  readonly bezuege: Zellbezug[]
  /** Numbers that are estimates from this one: whoever reads them could reckon back. */
  readonly abgeleitete: Zellbezug[]
  verborgen: boolean
  /** An earlier Stand showed it. */
  bekannt: boolean
  /** The Stand to be published has it. */
  neu: boolean
  gerundet: boolean
  /** One of its Messwerte shows it as it is. */
  exakt: boolean
  bedarf: Schutzbedarf | null
  /** 0: no Messwert shows it; Infinity: it is never given up. */
  kosten: number
  /** Fewer cases than these tell of someone, in the unit of the cell. */
  schwelle: number
  unten: number | null
  oben: number | null
  /** Denominators that it is divided by, by their form, and how small they may be. */
  nenner: Map<number, Nenner> | null
  schuetztKorrekturen: boolean
}

export function lageOf(zelle: Bauzelle): Zelllage {
  if (zelle.art !== 'WERT') return 'NIE'
  if (zelle.bekannt) return 'BEKANNT'
  // Where every Messwert that has it is hidden, nobody reads it either.
  if (zelle.verborgen || (zelle.neu && zelle.kosten === 0)) return 'VERBORGEN'
  return zelle.neu ? 'GEZEIGT' : 'NIE'
}

/** It may take another value for an outsider: it is hidden, or could be given up. */
export function istOffen(zelle: Bauzelle): boolean {
  const lage = lageOf(zelle)
  return lage !== 'BEKANNT' && (lage !== 'GEZEIGT' || zelle.kosten < Infinity)
}

/** Nobody is told what is public already. */
export function bedarfOf(zelle: Bauzelle): Schutzbedarf | null {
  return zelle.bekannt ? null : zelle.bedarf
}

/** What joins cells: everybody knows that it holds. */
export type Gleichungsart =
  | 'RAEUME'
  | 'TEILE'
  | 'GLEICHER_RAUM'
  | 'BILANZ'
  | 'JE_KOPF'
  | Exclude<Zellart, 'WERT' | 'OHNE_WERT'>

export interface Baugleichung {
  readonly art: Gleichungsart
  readonly zellen: readonly number[]
  readonly faktoren: readonly number[]
  readonly konstante: number
}

/** Everything so far; cells are named by their index. */
export interface Bau {
  readonly zellen: Bauzelle[]
  readonly gleichungen: Baugleichung[]
  /** Cells by their key. */
  readonly nummern: Map<string, number>
  /** Keys of the equations. */
  readonly schonDa: Set<string>
}

export const createBau = (): Bau => ({
  zellen: [],
  gleichungen: [],
  nummern: new Map(),
  schonDa: new Set(),
})

/** Adds an equation once; a cell that stands on both sides tells nothing. */
export function addGleichung(bau: Bau, gleichung: Baugleichung): void {
  const { zellen, faktoren } = gleichung
  if (zellen.length < 2 || new Set(zellen).size < zellen.length) return
  const glieder = zellen.map((zelle, i) => `${zelle}*${faktoren[i]}`).sort()
  const key = glieder.join()
  if (bau.schonDa.has(key)) return
  bau.schonDa.add(key)
  bau.gleichungen.push(gleichung)
}

/**
 * Σ faktoren · werte where all are known; null where one is not. Sums of
 * fractions differ by the last bits of a double.
 */
export function summeOf(
  bau: Bau,
  zellen: readonly number[],
  faktoren: readonly number[],
): number | null {
  let summe = 0
  for (let i = 0; i < zellen.length; i += 1) {
    const wert = bau.zellen[zellen[i]!]!.wert
    if (wert === null) return null
    summe += wert * faktoren[i]!
  }
  return Math.abs(summe) < 1e-6 ? 0 : summe
}

/**
 * How far off a sum may be and still tell: it holds with this constant, or, for
 * undefined, does not hold at all, because each level was counted for itself.
 * Unknown numbers may add up.
 */
export function konstanteOf(
  bau: Bau,
  zellen: readonly number[],
  faktoren: readonly number[],
): number | undefined {
  const summe = summeOf(bau, zellen, faktoren)
  if (summe === null || summe === 0) return 0
  const schwelle = Math.max(1, ...zellen.map((zelle) => bau.zellen[zelle]!.schwelle))
  return Math.abs(summe) < schwelle ? summe : undefined
}
