/** The selection as a sentence: "**X** in **20 Sozialräumen**, **2024**, verglichen mit dem **Kreis**". */
import type { Atlas } from './atlas-state.ts'
import { raeumeDativ } from './eingrenzung.ts'
import { gewaehlterMassstab, verfuegbareMassstaebe } from './massstab.ts'
import { massstabworte } from './massstab-worte.ts'

export interface Auswahlsatz {
  readonly indikator: string
  /** "in" or "für". */
  readonly vorRaeumen: string
  readonly raeume: string
  readonly zeitraum: string
  /** "dem" or "der", empty before the name of a town, and the yardstick; `null` where there is none to compare with. */
  readonly massstab: { readonly artikel: string; readonly wort: string } | null
}

export function createAuswahlsatz(atlas: Atlas): Auswahlsatz {
  const einziger = atlas.raeume.length === 1 ? atlas.raeume[0] : undefined
  const massstab = gewaehlterMassstab(atlas)
  const { name, dativ } = massstabworte(atlas, massstab)
  const vergleichbar = verfuegbareMassstaebe(atlas).length > 0
  return {
    indikator: atlas.indikator.fassung.kurzname,
    vorRaeumen: einziger ? 'für' : 'in',
    raeume: einziger?.name ?? raeumeDativ(atlas).replace(' ', '\u00A0'),
    zeitraum: atlas.periode.kurz,
    massstab: vergleichbar
      ? { artikel: dativ === name ? '' : (dativ.split(' ')[0] ?? ''), wort: name }
      : null,
  }
}
