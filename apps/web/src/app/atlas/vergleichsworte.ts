/** The fixed words of the map screen, in the cases that its sentences need. */
import type { Ebene } from '@sozial/domain/raum'
import type { Vergleichsurteil } from '@sozial/domain/vergleich'
import { zeichenOf } from '@sozial/shared/zeichen'
import type { Massstabebene } from '@sozial/shared/ansicht'
import type { Raumvergleich } from './raumvergleich.ts'

interface Massstabworte {
  /** "Kreis" in axes and legends. */
  readonly name: string
  /** "… als der Kreis" */
  readonly nominativ: string
  /** "über dem Kreis" */
  readonly dativ: string
  /** "für den Kreis" */
  readonly akkusativ: string
  /** "verschieden vom Kreis" */
  readonly von: string
}

export const MASSSTAB_WORTE: Readonly<Record<Massstabebene, Massstabworte>> = {
  KREIS: {
    name: 'Kreis',
    nominativ: 'der Kreis',
    dativ: 'dem Kreis',
    akkusativ: 'den Kreis',
    von: 'vom Kreis',
  },
  LAND: {
    name: 'Land',
    nominativ: 'das Land',
    dativ: 'dem Land',
    akkusativ: 'das Land',
    von: 'vom Land',
  },
  BUND: {
    name: 'Bund',
    nominativ: 'der Bund',
    dativ: 'dem Bund',
    akkusativ: 'den Bund',
    von: 'vom Bund',
  },
  KOMMUNE: {
    name: 'Kommune',
    nominativ: 'die eigene Kommune',
    dativ: 'der eigenen Kommune',
    akkusativ: 'die eigene Kommune',
    von: 'von der eigenen Kommune',
  },
}

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

/** The verdict, or why there is no figure or nothing to compare, in one to four words. */
export function kurzwort({ zelle, urteil, istMassstab }: Raumvergleich): string {
  if (zelle.wert === null) return zeichenOf(zelle.status).wort
  return istMassstab ? 'ist die Kommune' : URTEIL_KURZ[urteil]
}

/** "deutlich höher als der Kreis", "nicht sicher verschieden vom Kreis"; empty where nothing was compared. */
export function langwort(urteil: Vergleichsurteil, ebene: Massstabebene): string {
  const worte = MASSSTAB_WORTE[ebene]
  if (urteil === 'NICHT_VERGLICHEN') return ''
  if (urteil === 'NICHT_SICHER') return `nicht sicher verschieden ${worte.von}`
  if (urteil === 'GLEICH') return `so hoch wie ${worte.nominativ}`
  return `${URTEIL_KURZ[urteil]} als ${worte.nominativ}`
}
