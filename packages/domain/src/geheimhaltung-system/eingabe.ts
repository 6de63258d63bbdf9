import type { Altersregel, Berechnung, MerkmalArt } from '../indikator/index.ts'
import type { Ebene } from '../raum/index.ts'
import type { WertStatus } from '../wert/index.ts'
import type { Zeitraum } from '../zeitraum/index.ts'
import type { Schutzschwellen, Schwellen } from '../geheimhaltung/index.ts'

/** Thresholds, and whether a small difference to an earlier Stand is protected as few cases are. */
export type Systemschwellen = Schwellen & Pick<Schutzschwellen, 'schuetztKorrekturen' | 'verfahren'>

/** The inner cells of one Indikator, Zeitraum and level as vectors over its areas. */
export interface Systemblock {
  readonly id: number
  readonly berechnung: Berechnung
  readonly poolingJahre: number
  readonly altersregel: Altersregel
  readonly zeitraum: Zeitraum
  /** Ids of the Quellen it stands on. */
  readonly quellen: readonly number[]
  /** What its Quellen and its Indikator ask for; the strictest counts. */
  readonly schwellen: Systemschwellen
  readonly raumfassungen: readonly number[]
  readonly status: readonly WertStatus[]
  readonly zaehler: readonly (number | null)[]
  readonly nenner: readonly (number | null)[]
  /** Per area: its figure is an estimate from areas that it came from. */
  readonly geschaetzt?: readonly boolean[]
  /** Its numerator is its denominator, in the smallest areas, times something everybody can work out: what each person reaches. */
  readonly jeKopf?: boolean
  /** The largest contributions to the numerator per area, the largest first, where they are known. */
  readonly beitraege?: readonly (readonly number[] | null)[]
}

/** The numerator of what is made per head counts nobody: as with a mean the cases are below. */
export const schutztypOf = ({ berechnung, jeKopf }: Systemblock): Berechnung['typ'] =>
  jeKopf === true ? 'MITTELWERT' : berechnung.typ

/** A block that was public once, with what an outsider read of it. */
export interface FruehererBlock extends Systemblock {
  readonly gezeigt: readonly boolean[]
}

/** A Stand that was public once, withdrawn or not. */
export interface FruehererStand {
  readonly nummer: number
  readonly bloecke: readonly FruehererBlock[]
}

/** Which Quelle counted a Merkmal for a Zeitraum: it answers for what a formula asks for. */
export interface Zaehlung {
  readonly merkmal: string
  readonly quelle: number
  readonly zeitraum: Zeitraum
}

/** One area is the sum of others: Kreis and Kommunen, Kreis and Bezirke, Bezirk and Kommunen. */
export interface Raumsumme {
  readonly ganzes: number
  readonly teile: readonly number[]
}

/** All that is published together. */
export interface Systemeingabe {
  readonly bloecke: readonly Systemblock[]
  readonly frueher: readonly FruehererStand[]
  /** Level of every area (Raumfassung). */
  readonly ebenen: ReadonlyMap<number, Ebene>
  /** Of all Stichtage of the published Gebietsstände; with a single part the two are identical. */
  readonly summen: readonly Raumsumme[]
  /** What an area became at a change of borders. */
  readonly abstammungen: readonly { readonly von: number; readonly zu: number }[]
  readonly merkmale: ReadonlyMap<string, MerkmalArt>
  /** The Quelle that goes first in front. */
  readonly gezaehlt: readonly Zaehlung[]
}
