/** A file on its way from one page to another, in the memory of this tab alone. */
import type { Zuordnung } from '@sozial/formate/zuordnung'

export interface Sendung {
  readonly datei: File
  /** How its columns are to be read; null for the formats of the offices. */
  readonly zuordnung: Zuordnung | null
}

type Ziel = '/verwaltung/lieferungen' | '/ausprobieren'

const unterwegs = new Map<Ziel, Sendung>()

export function uebergib(ziel: Ziel, sendung: Sendung): void {
  unterwegs.set(ziel, sendung)
}

/** What lies ready for a page, once. */
export function nimmUebergebenes(ziel: Ziel): Sendung | null {
  const sendung = unterwegs.get(ziel) ?? null
  unterwegs.delete(ziel)
  return sendung
}
