/** Which Indikatoren the start page shows: the choice of the Kreis, completed by the catalogue. Pure. */
import type { Ebene } from '@sozial/domain/raum'
import { besteEbene, hatKarte, sortVorgaben, type Vorgabekandidat } from '@sozial/shared/vorgabe'

/** One picture of the start page. */
export interface Startbild {
  readonly indikator: string
  readonly ebene: Ebene
}

export interface Startbilder {
  /** `null` while there is no value at all. */
  readonly bild: Startbild | null
  /** Two series of the Kreis around one comparison of areas, from other Themen. */
  readonly weitere: readonly Startbild[]
}

interface Wahl {
  readonly indikator: string | null
  readonly ebene: Ebene | null
}

/** A choice that has lost its values gives way to the system's own. */
export function chooseStart(wahl: Wahl, katalog: readonly Vorgabekandidat[]): Startbilder {
  const vorgaben = sortVorgaben(katalog)
  const erster = vorgaben.find(({ slug }) => slug === wahl.indikator) ?? vorgaben[0]
  const beste = erster && besteEbene(erster)
  if (!erster || !beste) return { bild: null, weitere: [] }
  const ebene = wahl.ebene !== null && hatKarte(erster, wahl.ebene) ? wahl.ebene : beste
  return {
    bild: { indikator: erster.slug, ebene },
    weitere: chooseWeitere(erster, vorgaben, ebene),
  }
}

/** From Themen that are not shown yet; the Kernset first, because it is sorted so. */
function chooseWeitere(
  erster: Vorgabekandidat,
  vorgaben: readonly Vorgabekandidat[],
  ebene: Ebene,
): readonly Startbild[] {
  const themen = new Set([erster.thema])
  const nimm = (gesucht: Ebene): readonly Startbild[] => {
    const einer = vorgaben.find(
      (eintrag) =>
        eintrag !== erster &&
        eintrag.fassung.typ !== 'ABSOLUT' &&
        !themen.has(eintrag.thema) &&
        hatKarte(eintrag, gesucht),
    )
    if (einer) themen.add(einer.thema)
    return einer ? [{ indikator: einer.slug, ebene: gesucht }] : []
  }
  return [...nimm('KREIS'), ...nimm(ebene), ...nimm('KREIS')]
}
