import { WERT_STATUS } from '@sozial/domain/wert'
import type { WertStatus } from '@sozial/domain/wert'

/** A cell by the numbers of the Zellenstrom, with its place in the file. */
export interface Zahl {
  /** Place of its area in the list of all areas, from 0. */
  readonly raum: number
  /** Number of its Merkmal, Teilgruppe and Zeitraum, from 0. */
  readonly bezug: number
  readonly wert: number | null
  readonly status: WertStatus
  readonly vorlaeufig: boolean
  readonly zeile: number
  /** From 1; 0: the whole row. */
  readonly spalte: number
  /** From 1; 0: a text file. */
  readonly blatt: number
}

/** The cells of a file in flat arrays, 27 bytes each; by their place in it, from 0. */
export interface Zahlenspeicher {
  readonly lege: (zahl: Zahl) => void
  readonly anzahl: () => number
  readonly raumOf: (stelle: number) => number
  readonly bezugOf: (stelle: number) => number
  readonly zahlOf: (stelle: number) => Zahl
}

const CODES: Readonly<Record<string, number>> = Object.fromEntries(
  WERT_STATUS.map((status, code) => [status, code]),
)
const VORLAEUFIG = 128

/** Cells of one piece: pieces are added, never copied. */
const STUFE = 14
const STUECK = 2 ** STUFE

const createStueck = () => ({
  raum: new Uint32Array(STUECK),
  bezug: new Uint32Array(STUECK),
  /** Not a number where the status says why there is none. */
  wert: new Float64Array(STUECK),
  status: new Uint8Array(STUECK),
  zeile: new Uint32Array(STUECK),
  spalte: new Uint32Array(STUECK),
  blatt: new Uint16Array(STUECK),
})

export function createZahlenspeicher(): Zahlenspeicher {
  const stuecke: ReturnType<typeof createStueck>[] = []
  let anzahl = 0
  const stueckOf = (stelle: number) => stuecke[stelle >>> STUFE]!
  const platzOf = (stelle: number): number => stelle & (STUECK - 1)
  return {
    lege: ({ raum, bezug, wert, status, vorlaeufig, zeile, spalte, blatt }) => {
      const platz = platzOf(anzahl)
      if (platz === 0) stuecke.push(createStueck())
      const stueck = stueckOf(anzahl)
      stueck.raum[platz] = raum
      stueck.bezug[platz] = bezug
      stueck.wert[platz] = wert ?? Number.NaN
      stueck.status[platz] = CODES[status]! + (vorlaeufig ? VORLAEUFIG : 0)
      stueck.zeile[platz] = zeile
      stueck.spalte[platz] = spalte
      stueck.blatt[platz] = blatt
      anzahl += 1
    },
    anzahl: () => anzahl,
    raumOf: (stelle) => stueckOf(stelle).raum[platzOf(stelle)]!,
    bezugOf: (stelle) => stueckOf(stelle).bezug[platzOf(stelle)]!,
    zahlOf: (stelle) => lies(stueckOf(stelle), platzOf(stelle)),
  }
}

function lies(stueck: ReturnType<typeof createStueck>, platz: number): Zahl {
  const wert = stueck.wert[platz]!
  const code = stueck.status[platz]!
  return {
    raum: stueck.raum[platz]!,
    bezug: stueck.bezug[platz]!,
    wert: Number.isNaN(wert) ? null : wert,
    status: WERT_STATUS[code % VORLAEUFIG]!,
    vorlaeufig: code >= VORLAEUFIG,
    zeile: stueck.zeile[platz]!,
    spalte: stueck.spalte[platz]!,
    blatt: stueck.blatt[platz]!,
  }
}
