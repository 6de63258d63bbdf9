/** The selection as a sentence: "**X** in **20 Sozialräumen**, **2024**, verglichen mit dem **Kreis**". */
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { verfuegbareMassstaebe, type Atlas } from './atlas-state.ts'

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
  const worte = EBENE_WORTE[atlas.ansicht.massstab]
  const vergleichbar = verfuegbareMassstaebe(atlas).includes(atlas.ansicht.massstab)
  return {
    indikator: atlas.indikator.fassung.kurzname,
    vorRaeumen: einziger ? 'für' : 'in',
    raeume: einziger?.name ?? `${atlas.raeume.length}\u00A0${EBENE_WORTE[atlas.ebene].dativPlural}`,
    zeitraum: atlas.periode.kurz,
    massstab: vergleichbar
      ? { artikel: worte.mitDativ.split(' ')[0] ?? '', wort: worte.singular }
      : null,
  }
}
