/** Which Indikatoren stand side by side in the heat table. Pure. */
import type { Ansicht } from '@sozial/shared/ansicht'
import { slugOf } from '@sozial/shared/slug'
import { HOECHSTENS_GELISTET } from '@sozial/shared/grenzen'
import type { Atlas, Katalogeintrag } from '../../app/atlas/atlas-state.ts'
import { groupByThema } from '../../app/atlas/atlas-wahl.ts'

/** Choice of columns: the Kernset, one Thema, all, or what the address names. */
export interface Spaltenwahl {
  readonly slugs: readonly string[]
  readonly name: string
}

const ALLE = 'alle'

/** Which Indikatoren stand side by side: those with figures on this level alone. */
export function findSpaltenwahl(
  atlas: Pick<Atlas, 'katalog' | 'ebene' | 'indikator'> & {
    readonly ansicht: Pick<Ansicht, 'thema' | 'indikatoren'>
  },
): Spaltenwahl {
  const { thema, indikatoren } = atlas.ansicht
  const mitWerten = atlas.katalog.filter(({ abdeckung }) =>
    abdeckung.some(({ ebene }) => ebene === atlas.ebene),
  )
  const wahl = (eintraege: readonly Katalogeintrag[], name: string): Spaltenwahl => ({
    slugs: eintraege.slice(0, HOECHSTENS_GELISTET).map(({ slug }) => slug),
    name,
  })
  if (thema === ALLE) return wahl(mitWerten, 'Alle Indikatoren')
  const imThema = mitWerten.filter((eintrag) => slugOf(eintrag.thema) === thema)
  if (imThema[0]) return wahl(imThema, imThema[0].thema)
  if (indikatoren.length > 0) {
    const gewaehlt = [atlas.indikator.slug, ...indikatoren]
    return wahl(
      gewaehlt.flatMap((slug) => mitWerten.find((eintrag) => eintrag.slug === slug) ?? []),
      'Ausgewählte Indikatoren',
    )
  }
  const kernset = mitWerten.filter((eintrag) => eintrag.kernset)
  return kernset.length > 0 ? wahl(kernset, 'Kernset') : wahl(mitWerten, 'Alle Indikatoren')
}

/** Values of `thema` to choose from. */
export function themenwahl({
  katalog,
  ebene,
}: Pick<Atlas, 'katalog' | 'ebene'>): readonly { readonly wert: string; readonly text: string }[] {
  const mitWerten = katalog.filter((eintrag) => eintrag.abdeckung.some((a) => a.ebene === ebene))
  return [
    { wert: '', text: 'Kernset' },
    ...groupByThema(mitWerten).map(({ thema }) => ({ wert: slugOf(thema), text: thema })),
    { wert: ALLE, text: 'alle Indikatoren' },
  ]
}
