/** The selection as a sentence: "**X** in **20 Sozialräumen**, **2024**, verglichen mit dem **Kreis**". */
import { EBENE_WORTE, formatRaeumeDativ } from '@sozial/shared/ebene'
import { massstabebene, verfuegbareMassstaebe, type Atlas } from './atlas-state.ts'

export interface Auswahlsatz {
  readonly indikator: string
  /** "in" or "für". */
  readonly vorRaeumen: string
  readonly raeume: string
  readonly zeitraum: string
  /** "dem" or "der" and the yardstick; `null` where there is none to compare with. */
  readonly massstab: { readonly artikel: string; readonly wort: string } | null
}

export function createAuswahlsatz(atlas: Atlas): Auswahlsatz {
  const einziger = atlas.raeume.length === 1 ? atlas.raeume[0] : undefined
  const worte = EBENE_WORTE[massstabebene(atlas)]
  const vergleichbar = verfuegbareMassstaebe(atlas).length > 0
  return {
    indikator: atlas.indikator.fassung.kurzname,
    vorRaeumen: einziger ? 'für' : 'in',
    raeume:
      einziger?.name ?? formatRaeumeDativ(atlas.raeume.length, atlas.ebene).replace(' ', '\u00A0'),
    zeitraum: atlas.periode.kurz,
    massstab: vergleichbar
      ? { artikel: worte.mitDativ.split(' ')[0] ?? '', wort: worte.singular }
      : null,
  }
}
