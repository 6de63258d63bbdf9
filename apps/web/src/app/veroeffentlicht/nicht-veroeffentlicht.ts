/** What is said where a reader misses small areas that are not published. Pure. */
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import type { Sicht } from '../../gql/schema.generated.ts'

/** Levels of which nothing is published before it is proved that nothing can be reckoned back. */
const KLEINE: readonly Ebene[] = ['SOZIALRAUM', 'QUARTIER']

export const istKlein = (ebene: Ebene | null | undefined): boolean =>
  ebene != null && KLEINE.includes(ebene)

/** "Sozialräume und Quartiere werden veröffentlicht, sobald …" for the public; `null`: nothing is missing. */
export function fehlendeEbenensatz(
  sicht: Sicht,
  ebenen: readonly { readonly ebene: Ebene; readonly anzahl: number }[],
): string | null {
  const namen = KLEINE.filter((ebene) =>
    ebenen.some((eine) => eine.ebene === ebene && eine.anzahl > 0),
  ).map((ebene) => EBENE_WORTE[ebene].plural)
  if (sicht === 'INTERN' || namen.length === 0) return null
  return `${namen.join(' und ')} werden veröffentlicht, sobald nachgewiesen ist, dass sich daraus keine geschützten Werte zurückrechnen lassen.`
}
