/** What is said where a reader misses small areas that are not published. Pure. */
import type { Ebene } from '@sozial/domain/raum'

/** Levels that are published only where it is proved that nothing can be reckoned back. */
export const istKlein = (ebene: Ebene | null | undefined): boolean =>
  ebene === 'SOZIALRAUM' || ebene === 'QUARTIER'

/** Unknown and unpublished have one answer. */
export const UNBEKANNT_SATZ = 'Dieser Indikator ist nicht veröffentlicht oder es gibt ihn nicht.'

/** From outside nobody learns which of them there are: the sentence is the same everywhere. */
export const KLEINE_RAEUME_SATZ =
  'Sozialräume und Quartiere werden nur veröffentlicht, wo nachgewiesen ist, dass sich daraus keine geschützten Werte zurückrechnen lassen.'
