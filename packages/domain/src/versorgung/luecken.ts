import { addMonateZuTag } from '../angebot/bestaetigung.ts'
import type { Tag } from '../zeitraum/index.ts'

/** What of a category reaches an area. */
export interface Raumversorgung {
  readonly raum: string
  readonly kategorie: string
  readonly angebote: number
}

export interface WeisserFleck {
  readonly raum: string
  readonly kategorie: string
}

/** Categories of which nothing reaches an area, area by area in the given order. */
export function findWeisseFlecken(
  raeume: readonly string[],
  kategorien: readonly string[],
  versorgung: readonly Raumversorgung[],
): readonly WeisserFleck[] {
  const schluessel = (raum: string, kategorie: string): string => JSON.stringify([raum, kategorie])
  const versorgt = new Set(
    versorgung
      .filter(({ angebote }) => angebote > 0)
      .map(({ raum, kategorie }) => schluessel(raum, kategorie)),
  )
  return raeume.flatMap((raum) =>
    kategorien
      .filter((kategorie) => !versorgt.has(schluessel(raum, kategorie)))
      .map((kategorie) => ({ raum, kategorie })),
  )
}

/** Half-open: `bis` is the first day on which it is no more; null: open-ended. */
interface Befristet {
  readonly bis: Tag | null
}

/** So far ahead a funding that ends is named. */
export const AUSLAUF_MONATE = 12

/** What holds today and ends within the next twelve months, the earliest first. */
export function findAuslaufende<T extends Befristet>(alle: readonly T[], heute: Tag): readonly T[] {
  const grenze = addMonateZuTag(heute, AUSLAUF_MONATE)
  const ende = ({ bis }: T): Tag => bis ?? '9999-12-31'
  return alle
    .filter((eines) => ende(eines) > heute && ende(eines) < grenze)
    .toSorted((a, b) => (ende(a) < ende(b) ? -1 : Number(ende(a) > ende(b))))
}
