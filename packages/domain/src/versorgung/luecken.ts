import { addMonateZuTag } from '../angebot/bestaetigung.ts'
import type { Tag } from '../zeitraum/index.ts'

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
