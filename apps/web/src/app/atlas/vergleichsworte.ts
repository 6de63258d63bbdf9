/** The fixed words of the map screen, in the cases that its sentences need. */
import type { Ebene } from '@sozial/domain/raum'
import type { Vergleichsurteil } from '@sozial/domain/vergleich'
import { wortOf } from '@sozial/shared/zeichen'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Massstabworte } from './massstab-worte.ts'
import type { Raumvergleich } from './raumvergleich.ts'

/** "Kein Sozialraum", "Keine Kommune". */
export function keinRaum(ebene: Ebene): string {
  if (ebene === 'KOMMUNE') return 'Keine'
  return 'Kein'
}

/** In a row of the list; empty where nothing was compared. */
const URTEIL_KURZ: Readonly<Record<Vergleichsurteil, string>> = {
  DEUTLICH_HOEHER: 'deutlich höher',
  HOEHER: 'höher',
  NICHT_SICHER: 'nicht sicher',
  NIEDRIGER: 'niedriger',
  DEUTLICH_NIEDRIGER: 'deutlich niedriger',
  GLEICH: 'gleich',
  NICHT_VERGLICHEN: '',
}

/** "deutlich höher", "nicht sicher"; empty where nothing was compared. */
export const urteilswort = (urteil: Vergleichsurteil): string => URTEIL_KURZ[urteil]

/** The verdict, or why there is no figure or nothing to compare, in one to four words. */
export function kurzwort({ zelle, urteil, zugleich }: Raumvergleich): string {
  if (zelle.wert === null) return wortOf(zelle)
  return zugleich ? `ist ${nominativOf(zugleich)}` : URTEIL_KURZ[urteil]
}

/** "die Kommune", "der Jugendamtsbezirk" */
export function nominativOf(ebene: Ebene): string {
  const { singular, mitDativ } = EBENE_WORTE[ebene]
  return `${mitDativ.startsWith('der ') ? 'die' : 'der'} ${singular}`
}

/** "deutlich höher als der Kreis", "nicht sicher verschieden vom Kreis"; empty where nothing was compared. */
export function langwort(urteil: Vergleichsurteil, worte: Massstabworte): string {
  if (urteil === 'NICHT_VERGLICHEN') return ''
  if (urteil === 'NICHT_SICHER') return `nicht sicher verschieden ${worte.von}`
  if (urteil === 'GLEICH') return `so hoch wie ${worte.nominativ}`
  return `${URTEIL_KURZ[urteil]} als ${worte.nominativ}`
}
