/** The time of a remark on figures, in words and as days. */
import { addTage, letzterTag } from '@sozial/domain/zeitraum'
import type { Tag, Zeitraum } from '@sozial/domain/zeitraum'
import { formatDatum } from './format.ts'

export interface Spanne {
  readonly von: Tag
  /** First day after it; null: until further notice. */
  readonly bis: Tag | null
}

/** "2022", "2022 bis 2023", "seit 2022", "1.3.2022 bis 31.7.2022" */
export function formatSpanne({ von, bis }: Spanne): string {
  const letzter = bis === null ? null : addTage(bis, -1)
  const ganzeJahre = von.endsWith('-01-01') && (letzter === null || letzter.endsWith('-12-31'))
  const kurz = (tag: Tag): string => (ganzeJahre ? tag.slice(0, 4) : formatDatum(tag))
  if (letzter === null) return `seit ${kurz(von)}`
  return kurz(von) === kurz(letzter) ? kurz(von) : `${kurz(von)} bis ${kurz(letzter)}`
}

/** Whether a remark is about a period. */
export const trifftZeitraum = (
  { von, bis }: Spanne,
  zeitraum: Pick<Zeitraum, 'von' | 'bis'>,
): boolean => zeitraum.bis > von && (bis === null || zeitraum.von < bis)

/**
 * From one period to another as days. Stichtage and years stand for whole calendar
 * years: what is said of the end of 2022 holds for the year 2022 of another figure.
 */
export function spanneOf(erster: Zeitraum, letzter: Zeitraum | null): Spanne {
  const ganz = ({ art }: Zeitraum): boolean => art === 'STICHTAG' || art === 'JAHR'
  const von = ganz(erster) ? `${letzterTag(erster).slice(0, 4)}-01-01` : erster.von
  if (letzter === null) return { von, bis: null }
  const jahr = Number(letzterTag(letzter).slice(0, 4))
  return { von, bis: ganz(letzter) ? `${jahr + 1}-01-01` : letzter.bis }
}
