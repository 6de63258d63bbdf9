/** Every area of a period against its yardstick. Pure. */
import { vergleiche } from '@sozial/domain/vergleich'
import type { Vergleichsurteil } from '@sozial/domain/vergleich'
import { massstabZelle, zelleOf } from './atlas-state.ts'
import {
  findMassstab,
  gewaehlterMassstab,
  istEigenebene,
  istSeinMassstab,
  type Eigenebene,
} from './massstab.ts'
import { toMessergebnis } from './messergebnis.ts'
import type { Atlas, AtlasPeriode, AtlasRaum, AtlasZelle } from './atlas-state.ts'

/** One area in one period, with the outcome of the comparison. */
export interface Raumvergleich {
  readonly raum: AtlasRaum
  readonly zelle: AtlasZelle
  readonly urteil: Vergleichsurteil
  /** Figure of the yardstick; `null` where it has none or a comparison makes no sense. */
  readonly massstabwert: number | null
  /** The level of the yardstick where the area is itself its Kommune or Jugendamtsbezirk: there is nothing to compare. */
  readonly zugleich: Eigenebene | null
}

/** Counts of people are not compared with a whole of which they are a part. */
export function istVergleichbar(atlas: Pick<Atlas, 'indikator'>): boolean {
  return atlas.indikator.fassung.typ !== 'ABSOLUT'
}

/** One entry per area, in the order of `atlas.raeume`. */
export function vergleicheRaeume(
  atlas: Atlas,
  periode: AtlasPeriode = atlas.periode,
): readonly Raumvergleich[] {
  const { intervall: methode, faktor } = atlas.indikator.fassung
  const gewaehlt = gewaehlterMassstab(atlas)
  return atlas.raeume.map((raum): Raumvergleich => {
    const zelle = zelleOf(periode, raum)
    const massstab = istVergleichbar(atlas) ? findMassstab(atlas, gewaehlt, raum) : undefined
    const zugleich =
      istEigenebene(gewaehlt) && istSeinMassstab(atlas, raum, gewaehlt) ? gewaehlt : null
    if (!massstab || zugleich || massstab.raum.schluessel === raum.schluessel) {
      return { raum, zelle, urteil: 'NICHT_VERGLICHEN', massstabwert: null, zugleich }
    }
    const gegen = massstabZelle(massstab, periode)
    const urteil = vergleiche(
      { ...toMessergebnis(zelle), zelle: raum.id },
      { ...toMessergebnis(gegen), zelle: massstab.raum.id },
      { methode, faktor },
    )
    return { raum, zelle, urteil, massstabwert: gegen.wert, zugleich }
  })
}

/** The figure that all areas share as yardstick; `null` when each has its own (its Kommune) or none. */
export function gemeinsamerMassstab(
  raeume: readonly Pick<Raumvergleich, 'massstabwert'>[],
): number | null {
  const [erster] = raeume
  if (!erster || erster.massstabwert === null) return null
  return raeume.every(({ massstabwert }) => massstabwert === erster.massstabwert)
    ? erster.massstabwert
    : null
}
