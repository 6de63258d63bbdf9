/** Which Indikatoren the list of the administration shows, and in what state they are. Pure. */
import { formatDatum } from '@sozial/shared/format'
import type { IndikatorverwaltungQuery } from './editor.generated.ts'

type Eintrag = IndikatorverwaltungQuery['indikatoren'][number]

export type Umfang = 'alle' | 'eigene' | 'ausgemusterte'

export function passtZumUmfang(
  { herkunft, ausgemustertAm }: Pick<Eintrag, 'herkunft' | 'ausgemustertAm'>,
  umfang: Umfang,
): boolean {
  if (umfang === 'alle') return true
  return umfang === 'eigene' ? herkunft === 'PLANUNG' : ausgemustertAm !== null
}

const VON = {
  KATALOG: 'aus dem Katalog',
  PLANUNG: 'von der Planung',
  LIEFERUNG: 'aus einer gelieferten Tabelle',
} as const

/** "von der Planung, Fassung 3 seit 4.2.2026, mit Werten" */
export function formatZustand({
  herkunft,
  fassung,
  abdeckung,
}: Pick<Eintrag, 'herkunft' | 'abdeckung'> & {
  readonly fassung: Pick<Eintrag['fassung'], 'version' | 'gueltigAb'>
}): string {
  const werte = abdeckung.length > 0 ? 'mit Werten' : 'noch ohne Werte'
  const seit =
    fassung.version > 1 ? `, Fassung ${fassung.version} seit ${formatDatum(fassung.gueltigAb)}` : ''
  return `${VON[herkunft]}${seit}, ${werte}`
}
