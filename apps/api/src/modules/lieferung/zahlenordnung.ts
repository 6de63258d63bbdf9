/** The figures of a file in the order of the key of the Grundzahlen: sorted here, the database has nothing left to sort. */
import { compareZeitraum } from '@sozial/domain/zeitraum'
import type { Zeitraum } from '@sozial/domain/zeitraum'
import type { Zahl, Zahlenspeicher } from './zahlenspeicher.ts'

/** What a figure is about, by the numbers of the Zellenstrom. */
export interface Bezug {
  readonly merkmal: number
  readonly teilgruppe: number
  readonly zeitraum: number
}

/** The cells of a file by figure. */
export interface Zahlenordnung {
  /** Cells that mean a figure that an earlier one gave. */
  readonly doppelte: number
  /** The cells of each figure in the order of the file, nearly always one; by Merkmal, Teilgruppe, Zeitraum and area. */
  readonly figuren: () => Iterable<readonly [Zahl, ...Zahl[]]>
}

interface Stoff {
  readonly speicher: Zahlenspeicher
  /** By the number of a Bezug. */
  readonly bezuege: readonly Bezug[]
  /** In the order of their numbers, from 1. */
  readonly zeitraeume: readonly Zeitraum[]
  /** Number of areas that there are. */
  readonly raeume: number
}

export function ordneZahlen(stoff: Stoff): Zahlenordnung {
  const { speicher } = stoff
  const raenge = toRaenge(stoff)
  const alle = new Uint32Array(speicher.anzahl())
  for (let stelle = 0; stelle < alle.length; stelle += 1) alle[stelle] = stelle
  // Stable, the last key first: what is the same stays in the order of the file.
  const nachRaum = verteile(alle, speicher.raumOf, stoff.raeume)
  const stellen = verteile(nachRaum, (stelle) => raenge[speicher.bezugOf(stelle)]!, raenge.length)
  let doppelte = 0
  for (let i = 1; i < stellen.length; i += 1)
    if (istGleiche(speicher, stellen[i - 1]!, stellen[i]!)) doppelte += 1
  return { doppelte, figuren: () => findFiguren(speicher, stellen) }
}

/** Place of each Bezug in the order of all; Zeiträume of one kind follow each other as time does. */
function toRaenge({ bezuege, zeitraeume }: Stoff): Uint32Array {
  const zeitrang = new Map(
    zeitraeume
      .toSorted((a, b) => a.art.localeCompare(b.art) || compareZeitraum(a, b))
      .map((zeitraum, rang) => [zeitraum, rang]),
  )
  const zeitraenge = zeitraeume.map((zeitraum) => zeitrang.get(zeitraum)!)
  const geordnet = [...bezuege.entries()].toSorted(
    ([, a], [, b]) =>
      a.merkmal - b.merkmal ||
      a.teilgruppe - b.teilgruppe ||
      zeitraenge[a.zeitraum - 1]! - zeitraenge[b.zeitraum - 1]!,
  )
  const raenge = new Uint32Array(bezuege.length)
  for (const [rang, [nummer]] of geordnet.entries()) raenge[nummer] = rang
  return raenge
}

/** Sorts by a key below `anzahl` in one pass (counting sort); equal ones stay in their order. */
function verteile(
  stellen: Uint32Array,
  schluesselOf: (stelle: number) => number,
  anzahl: number,
): Uint32Array {
  const ab = new Uint32Array(anzahl + 1)
  for (const stelle of stellen) ab[schluesselOf(stelle) + 1]! += 1
  for (let i = 1; i <= anzahl; i += 1) ab[i]! += ab[i - 1]!
  const verteilt = new Uint32Array(stellen.length)
  for (const stelle of stellen) {
    const schluessel = schluesselOf(stelle)
    verteilt[ab[schluessel]!] = stelle
    ab[schluessel]! += 1
  }
  return verteilt
}

const istGleiche = (speicher: Zahlenspeicher, a: number, b: number): boolean =>
  speicher.bezugOf(a) === speicher.bezugOf(b) && speicher.raumOf(a) === speicher.raumOf(b)

function* findFiguren(
  speicher: Zahlenspeicher,
  stellen: Uint32Array,
): Generator<readonly [Zahl, ...Zahl[]]> {
  for (let i = 0; i < stellen.length;) {
    const figur: [Zahl, ...Zahl[]] = [speicher.zahlOf(stellen[i]!)]
    i += 1
    while (i < stellen.length && istGleiche(speicher, stellen[i - 1]!, stellen[i]!)) {
      figur.push(speicher.zahlOf(stellen[i]!))
      i += 1
    }
    yield figur
  }
}
