/** Words for a figure that an area cannot have because it was cut differently then. */
import { addJahre, addTage, letzterTag } from '@sozial/domain/zeitraum'
import type { Tag, Zeitraum } from '@sozial/domain/zeitraum'
import { formatDatum } from './format.ts'

/** What a figure looks back on: years counted together, and events over the mean of two year ends. */
export interface Rueckschau {
  readonly poolingJahre: number
  readonly typ: string
}

/**
 * True when a figure of this period reaches back before the day from which the
 * area has its borders.
 */
export function reichtVorZuschnitt(
  zeitraum: Zeitraum,
  ab: Tag,
  { poolingJahre, typ }: Rueckschau,
): boolean {
  const zurueck = poolingJahre - 1 + (typ === 'RATE' ? 1 : 0)
  return letzterTag(zurueck === 0 ? zeitraum : addJahre(zeitraum, -zurueck)) < ab
}

/** "anderer Zuschnitt bis 2019", "anderer Zuschnitt bis 31.7.2020" */
export function andererZuschnitt(ab: Tag): string {
  const bis = addTage(ab, -1)
  return `anderer Zuschnitt bis ${bis.endsWith('-12-31') ? bis.slice(0, 4) : formatDatum(bis)}`
}
