/** What the time line under the map draws. Pure. */
import { raumschluesselOf, type Massstab, type Massstabebene } from '@sozial/shared/ansicht'
import { zelleOf } from '../../app/atlas/atlas-state.ts'
import { findMassstab, istEigenebene, istSeinMassstab } from '../../app/atlas/massstab.ts'
import { massstabreihenname } from '../../app/atlas/massstab-worte.ts'
import type { Atlas, AtlasMassstab, AtlasRaum, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { buildLineChartState } from '../../charts/line/line-chart-state.ts'
import type { LineChartState } from '../../charts/line/line-chart-state.ts'
import type { Reihe } from '../../charts/reihe.ts'
import { istVergleichbar } from '../../app/atlas/raumvergleich.ts'

/** What the time line depends on; the shown period is not among it. */
export type Zeitliniendaten = Pick<
  Atlas,
  'indikator' | 'perioden' | 'ebene' | 'raeume' | 'massstaebe' | 'brueche' | 'auswahl'
> & {
  /** The chosen yardstick, as `gewaehlterMassstab` gives it. */
  readonly massstab: Massstab
}

/** More lines in the background are a grey field that says nothing. */
const MAX_HINTERGRUND = 60

/** The yardstick of an area, or of all; none for counts and for an area that is the yardstick itself. */
export function massstabOf(
  atlas: Zeitliniendaten,
  raum: AtlasRaum | undefined,
): AtlasMassstab | undefined {
  const { massstab, ebene } = atlas
  if (!istVergleichbar(atlas) || massstab === ebene) return undefined
  if (raum && istSeinMassstab(atlas, raum, massstab)) return undefined
  return findMassstab(atlas, massstab, raum)
}

/** Chosen areas in their colours, the yardstick in ink, all others in grey behind. */
export function createZeitlinie(atlas: Zeitliniendaten): LineChartState {
  const { einheit, nachkommastellen } = atlas.indikator.fassung
  return buildLineChartState({
    perioden: atlas.perioden,
    reihen: [...hintergrundreihen(atlas), ...massstabreihen(atlas), ...auswahlreihen(atlas)],
    brueche: atlas.brueche,
    einheit,
    nachkommastellen,
  })
}

/** The figures of an area in all periods. */
export function zellenOf(atlas: Zeitliniendaten, raum: AtlasRaum): readonly AtlasZelle[] {
  return atlas.perioden.map((periode) => zelleOf(periode, raum))
}

function hintergrundreihen(atlas: Zeitliniendaten): readonly Reihe[] {
  const gewaehlt = new Set(atlas.auswahl.map(({ raum }) => raum.id))
  const uebrige = atlas.raeume.filter(({ id }) => !gewaehlt.has(id))
  if (uebrige.length > MAX_HINTERGRUND) return []
  return uebrige.map((raum) => ({
    id: raum.id,
    name: raum.name,
    rolle: 'HINTERGRUND',
    zellen: zellenOf(atlas, raum),
  }))
}

/** One yardstick, or the Kommunen of the chosen areas. */
function massstabreihen(atlas: Zeitliniendaten): readonly Reihe[] {
  const raeume = istEigenebene(atlas.massstab) ? atlas.auswahl.map(({ raum }) => raum) : [undefined]
  const massstaebe = new Set(raeume.flatMap((raum) => massstabOf(atlas, raum) ?? []))
  return [...massstaebe].map((massstab) => ({
    id: massstab.raum.id,
    name: massstabreihenname(massstab),
    rolle: rolleOf(atlas.massstab),
    zellen: massstab.zellen,
  }))
}

function rolleOf(massstab: Massstab): Reihe['rolle'] {
  return raumschluesselOf(massstab) === null ? (massstab as Massstabebene) : 'NACHBAR'
}

function auswahlreihen(atlas: Zeitliniendaten): readonly Reihe[] {
  return atlas.auswahl.map(({ raum, farbe }) => ({
    id: raum.id,
    name: raum.name,
    rolle: 'RAUM',
    farbe,
    zellen: zellenOf(atlas, raum),
  }))
}
