/** Every area of a period against its yardstick. Pure. */
import type { Messergebnis } from '@sozial/domain/indikator'
import { vergleiche } from '@sozial/domain/vergleich'
import type { Vergleichsurteil } from '@sozial/domain/vergleich'
import type { Wert } from '@sozial/domain/wert'
import type { Massstabebene } from '@sozial/shared/ansicht'
import { findMassstab, massstabZelle, zelleOf } from '../../app/atlas/atlas-state.ts'
import type { Atlas, AtlasPeriode, AtlasRaum, AtlasZelle } from '../../app/atlas/atlas-state.ts'

/** One area in one period, with the outcome of the comparison. */
export interface Raumvergleich {
  readonly raum: AtlasRaum
  readonly zelle: AtlasZelle
  readonly urteil: Vergleichsurteil
  /** Figure of the yardstick; `null` where it has none or a comparison makes no sense. */
  readonly massstabwert: number | null
}

function toWert(wert: number | null): Wert {
  if (wert === null) return { status: 'NICHT_VERFUEGBAR', wert: null }
  return { status: wert === 0 ? 'NULL_WERT' : 'GUELTIG', wert }
}

/** A cell of the atlas in the form in which the domain compares. */
export function toMessergebnis(zelle: AtlasZelle): Messergebnis {
  return {
    zaehler: toWert(zelle.zaehler),
    nenner: zelle.nenner === null ? null : toWert(zelle.nenner),
    wert: toWert(zelle.wert),
  }
}

/** Counts of people are not compared with a whole of which they are a part. */
export function istVergleichbar(atlas: Pick<Atlas, 'indikator'>): boolean {
  return atlas.indikator.fassung.typ !== 'ABSOLUT'
}

/** The chosen yardstick, or the Kreis while the chosen one has no figures on this level. */
export function massstabebene(atlas: Atlas): Massstabebene {
  const { massstab } = atlas.ansicht
  return atlas.massstaebe.some(({ raum }) => raum.ebene === massstab) ? massstab : 'KREIS'
}

/** One entry per area, in the order of `atlas.raeume`. */
export function vergleicheRaeume(
  atlas: Atlas,
  periode: AtlasPeriode = atlas.periode,
): readonly Raumvergleich[] {
  const { intervall: methode, faktor } = atlas.indikator.fassung
  const ebene = massstabebene(atlas)
  return atlas.raeume.map((raum): Raumvergleich => {
    const zelle = zelleOf(periode, raum)
    const massstab = istVergleichbar(atlas) ? findMassstab(atlas, ebene, raum) : undefined
    if (!massstab) return { raum, zelle, urteil: 'NICHT_VERGLICHEN', massstabwert: null }
    const gegen = massstabZelle(massstab, periode)
    const urteil = vergleiche(
      { ...toMessergebnis(zelle), zelle: raum.id },
      { ...toMessergebnis(gegen), zelle: massstab.raum.id },
      { methode, faktor },
    )
    return { raum, zelle, urteil, massstabwert: gegen.wert }
  })
}

/** The figure that all areas share as yardstick; `null` when each has its own (its Kommune) or none. */
export function gemeinsamerMassstab(raeume: readonly Raumvergleich[]): number | null {
  const [erster] = raeume
  if (!erster || erster.massstabwert === null) return null
  return raeume.every(({ massstabwert }) => massstabwert === erster.massstabwert)
    ? erster.massstabwert
    : null
}
