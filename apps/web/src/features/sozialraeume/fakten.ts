/** The row of facts at the head of a profile. Pure. */
import { formatZahl } from '@sozial/shared/format'
import { zeichenOf } from '@sozial/shared/zeichen'
import type { Geometrie } from '../../map/geometry.ts'
import { flaecheInKm2 } from './flaeche.ts'
import { createZeilen, type Profilzeile, type Zahlen } from './profil-state.ts'

export interface Fakt {
  readonly name: string
  readonly wert: string
  /** Why there is no figure; empty where there is one. */
  readonly warum: string
  readonly kreis: string
}

/** Figures of these Indikatoren, and how densely people live; without outlines not the latter. */
export function createFakten(
  zahlen: Zahlen,
  schluessel: string,
  geometrie: Geometrie | null,
): readonly Fakt[] {
  const zeilen = createZeilen(zahlen, schluessel, { reihen: [], massstab: 0 })
  const einwohner = zeilen.find(({ slug }) => slug === 'einwohner')
  const dichte = einwohner && geometrie ? dichteOf(einwohner, schluessel, geometrie) : null
  return [...zeilen.map(toFakt), ...(dichte ? [dichte] : [])]
}

const toFakt = ({ fassung, wert, massstabwert, zelle }: Profilzeile): Fakt => ({
  name: fassung.kurzname,
  wert,
  warum: zelle.wert === null ? zeichenOf(zelle.status).erklaerung : '',
  kreis: massstabwert,
})

/** From the figure that is shown, so that nothing is said of one that is not. */
function dichteOf(
  { zelle, massstab }: Profilzeile,
  schluessel: string,
  { raeume, kreis: kreisumriss }: Geometrie,
): Fakt | null {
  const umriss = raeume.find((raum) => raum.schluessel === schluessel)
  if (!umriss || zelle.wert === null) return null
  const jeKm2 = (menschen: number | null, km2: number): string =>
    menschen === null || km2 <= 0 ? '…' : formatZahl(menschen / km2)
  return {
    name: 'Einwohner je km²',
    wert: jeKm2(zelle.wert, flaecheInKm2(umriss.feature.geometry)),
    warum: '',
    kreis: jeKm2(massstab.wert, flaecheInKm2(kreisumriss)),
  }
}
