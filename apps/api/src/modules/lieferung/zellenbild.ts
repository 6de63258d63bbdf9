/** What the rows of a file tell while they pass: its areas, its series. */
import { createPaarregister } from '@sozial/formate/lesung'
import type { Bezug } from './zahlenordnung.ts'

/** The labels of a row by the numbers of the Zellenstrom, and its place. */
interface Zeilenkopf {
  readonly raumId: number
  readonly merkmal: number
  readonly teilgruppe: number
  readonly zeitraum: number
  readonly zeile: number
  readonly blatt: number
}

/** A Merkmal of the file in one Zeitraum, by their numbers. */
export interface Reihenanfang {
  readonly merkmal: number
  readonly zeitraum: number
  /** One of its Teilgruppen. */
  readonly teilgruppe: number
  /** First cell. */
  readonly zeile: number
  readonly blatt: number
}

/** An area in a Zeitraum: where the file names it first, and how many cells it has for it. */
export interface Ort {
  readonly raumId: number
  readonly zeitraum: number
  readonly zeile: number
  readonly zellen: number
}

/** Complete when the rows have passed. */
export interface Zellenbild {
  readonly orte: () => readonly Ort[]
  /** Place of an area in a Zeitraum in that list. */
  readonly ortOf: (raumId: number, zeitraum: number) => number
  /** By their numbers, from 0. */
  readonly bezuege: () => readonly Bezug[]
  /** By Merkmal, then Zeitraum. */
  readonly anfaenge: () => readonly Reihenanfang[]
  readonly hatGruppe: (merkmal: number, teilgruppe: number) => boolean
}

interface Sammler extends Zellenbild {
  /** @returns the number of its Bezug */
  readonly sammle: (kopf: Zeilenkopf) => number
}

export function createZellenbild(): Sammler {
  const [gruppen, register] = [createPaarregister(), createPaarregister()]
  const bezuege: Bezug[] = []
  const orte = createOrte()
  const anfaenge = createAnfaenge()
  return {
    sammle: (kopf) => {
      orte.sammle(kopf)
      const { merkmal, teilgruppe, zeitraum } = kopf
      const bezug = register.nummerOf(gruppen.nummerOf(merkmal, teilgruppe), zeitraum)
      if (bezug === bezuege.length) {
        bezuege.push({ merkmal, teilgruppe, zeitraum })
        anfaenge.sammle(kopf)
      }
      return bezug
    },
    orte: orte.alle,
    ortOf: orte.nummerOf,
    bezuege: () => bezuege,
    anfaenge: anfaenge.alle,
    hatGruppe: gruppen.hat,
  }
}

function createOrte() {
  const register = createPaarregister()
  const orte: { -readonly [K in keyof Ort]: Ort[K] }[] = []
  return {
    sammle: ({ raumId, zeitraum, zeile }: Zeilenkopf): void => {
      const ort = orte[register.nummerOf(raumId, zeitraum)]
      if (ort === undefined) orte.push({ raumId, zeitraum, zeile, zellen: 1 })
      else ort.zellen += 1
    },
    alle: (): readonly Ort[] => orte,
    nummerOf: register.nummerOf,
  }
}

function createAnfaenge() {
  const register = createPaarregister()
  const anfaenge: Reihenanfang[] = []
  return {
    sammle: ({ merkmal, teilgruppe, zeitraum, zeile, blatt }: Zeilenkopf): void => {
      if (register.nummerOf(merkmal, zeitraum) === anfaenge.length)
        anfaenge.push({ merkmal, zeitraum, teilgruppe, zeile, blatt })
    },
    alle: (): readonly Reihenanfang[] =>
      anfaenge.toSorted((a, b) => a.merkmal - b.merkmal || a.zeitraum - b.zeitraum),
  }
}
