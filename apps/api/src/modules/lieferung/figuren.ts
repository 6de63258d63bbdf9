/** What can be said of the figures of a file before any of them is stored. */
import type { WertStatus } from '@sozial/domain/wert'
import type { Zellenvergleich } from './lieferungszahl.queries.ts'
import type { Zahl } from './zahlenspeicher.ts'
import type { Zellenstrom } from './zellenstrom.ts'

/** A file whose areas are found in their borders. */
export interface Verorteter extends Zellenstrom {
  /** Fassungen of the areas, by the places of the Orte; null where there is none. */
  readonly fassungen: readonly (number | null)[]
}

/** The Fassung of the area of a figure at its time. */
export function fassungOf(
  { raeume, bild, fassungen }: Verorteter,
  { raum, bezug }: Pick<Zahl, 'raum' | 'bezug'>,
): number | null {
  const { zeitraum } = bild.bezuege()[bezug]!
  return fassungen[bild.ortOf(raeume[raum]!.raumId, zeitraum)] ?? null
}

/** Cells of the file that mean the same figure: the first one, and the row of the last. */
export interface DoppelteZelle {
  readonly schluessel: string
  readonly merkmal: number
  readonly zeile: number
  readonly spalte: number
  readonly blatt: number
  readonly andereZeile: number
  readonly verschieden: boolean
}

const widersprechenSich = ([erste, ...weitere]: readonly [Zahl, ...Zahl[]]): boolean =>
  weitere.some(({ wert, status }) => wert !== erste.wert || status !== erste.status)

/** Figures that stand more than once in the file, those that contradict each other first. */
export function findDoppelte({ zahlen, raeume, bild }: Zellenstrom): readonly DoppelteZelle[] {
  if (zahlen.doppelte === 0) return []
  const doppelte: DoppelteZelle[] = []
  for (const figur of zahlen.figuren()) {
    if (figur.length === 1) continue
    const { raum, bezug, zeile, spalte, blatt } = figur[0]
    doppelte.push({
      schluessel: raeume[raum]!.schluessel,
      merkmal: bild.bezuege()[bezug]!.merkmal,
      zeile,
      spalte,
      blatt,
      andereZeile: figur.at(-1)!.zeile,
      verschieden: widersprechenSich(figur),
    })
  }
  return doppelte.toSorted(
    (a, b) => Number(b.verschieden) - Number(a.verschieden) || a.zeile - b.zeile,
  )
}

/** What the supplier knows and does not hand out, or does not explain. */
export const GESCHUETZT: readonly WertStatus[] = [
  'GEHEIM_PRIMAER',
  'GEHEIM_SEKUNDAER',
  'UNBEKANNT_QUELLE',
]

/**
 * Counts the figures that nothing is wrong with: those in order, and those that
 * the supplier protected. For the report on a file that is refused.
 */
export function countPassende(strom: Verorteter): Pick<Zellenvergleich, 'passend' | 'geschuetzt'> {
  let [passend, geschuetzt] = [0, 0]
  for (const figur of strom.zahlen.figuren()) {
    if (fassungOf(strom, figur[0]) === null || widersprechenSich(figur)) continue
    if (GESCHUETZT.includes(figur[0].status)) geschuetzt += 1
    else passend += 1
  }
  return { passend, geschuetzt }
}
