import type { Verstoss } from '../verstoss/index.ts'
import { addTage, ersterTag, istTag, teileVon } from './tag.ts'
import type { Zeitraum, ZeitraumArt } from './zeitraum.ts'

/** Length in months of the kinds that have a fixed one. */
const MONATE: Partial<Record<ZeitraumArt, number>> = {
  MONAT: 1,
  QUARTAL: 3,
  JAHR: 12,
  SCHULJAHR: 12,
  KITAJAHR: 12,
}

/**
 * All that is wrong with a period: days that do not exist, an end that does not
 * lie after the beginning, a length that does not fit the kind.
 */
export function pruefeZeitraum({ art, von, bis }: Zeitraum): readonly Verstoss[] {
  const tage = Object.entries({ von, bis }).filter(([, tag]) => !istTag(tag))
  if (tage.length > 0) {
    return tage.map(([pfad, tag]) => ({
      code: 'KEIN_TAG',
      pfad,
      text: `„${tag}“ ist kein Kalendertag. Bitte als JJJJ-MM-TT angeben, z. B. 2015-12-31.`,
    }))
  }
  if (von >= bis) {
    const text = `Der Zeitraum endet mit ${bis}, bevor er mit ${von} beginnt. Bitte Anfang und Ende prüfen.`
    return [{ code: 'ENDE_VOR_ANFANG', pfad: 'bis', text }]
  }
  if (bis === erwartetesEnde({ art, von, bis })) return []
  const text = `${von} bis vor ${bis} ist nicht die Länge der Art ${art}. Bitte Art oder Tage ändern.`
  return [{ code: 'LAENGE_PASST_NICHT', pfad: 'art', text }]
}

/** Where a period of this kind has to end; MEHRJAHR may end with any whole year after its first. */
function erwartetesEnde({ art, von, bis }: Zeitraum): string | undefined {
  if (art === 'STICHTAG') return addTage(von, 1)
  const [jahr, monat, tag] = teileVon(von)
  const [endjahr] = teileVon(bis)
  if (tag !== 1) return undefined
  if (art === 'MEHRJAHR') return endjahr - jahr >= 2 ? ersterTag(endjahr, monat) : undefined
  return ersterTag(jahr, monat + MONATE[art]!)
}
