/** Which Indikatoren a profile shows: the Kernset, one Thema, or all with figures on its level. Pure. */
import type { Ebene } from '@sozial/domain/raum'
import { HOECHSTENS_GELISTET } from '@sozial/shared/grenzen'
import { slugOf } from '@sozial/shared/slug'
import type { ProfilkatalogQuery } from './profil.generated.ts'

export type Katalog = ProfilkatalogQuery['indikatoren']

export const ALLE = 'alle'

/** `null`: the Kernset; `undefined`: not known before the catalogue is there. */
export function findIndikatorwahl(
  katalog: Katalog | undefined,
  ebene: Ebene,
  thema: string | null,
): readonly string[] | null | undefined {
  if (thema === null) return null
  if (!katalog) return undefined
  const mitWerten = katalogOf(katalog, ebene)
  const gewaehlt =
    thema === ALLE ? mitWerten : mitWerten.filter((eintrag) => slugOf(eintrag.thema) === thema)
  return gewaehlt.length === 0 ? null : gewaehlt.slice(0, HOECHSTENS_GELISTET).map((e) => e.slug)
}

/** Those with figures on the level. */
export const katalogOf = (katalog: Katalog, ebene: Ebene): Katalog =>
  katalog.filter(({ abdeckung }) => abdeckung.some((eine) => eine.ebene === ebene))

/** Values of `thema` to choose from. */
export function themenOf(
  katalog: Katalog,
  ebene: Ebene,
): readonly { readonly wert: string; readonly text: string }[] {
  const themen = [...new Set(katalogOf(katalog, ebene).map(({ thema }) => thema))]
  return [
    { wert: '', text: 'Kernset' },
    ...themen.map((thema) => ({ wert: slugOf(thema), text: thema })),
    { wert: ALLE, text: 'alle Indikatoren' },
  ]
}

/** Why not all of a choice are shown; empty where they are. */
export function auslassungOf(katalog: Katalog, ebene: Ebene, thema: string | null): string {
  const anzahl = katalogOf(katalog, ebene).length
  return thema === ALLE && anzahl > HOECHSTENS_GELISTET
    ? `die ersten ${HOECHSTENS_GELISTET} von ${anzahl}; alle stehen unter ihrem Thema`
    : ''
}
