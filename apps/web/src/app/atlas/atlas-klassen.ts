/** Classes of an atlas: the same limits on map, start page and embed, from the figures that are shown alone. Pure. */
import { quantile } from '@sozial/domain/statistik'
import { SCHWELLE_PROZENTPUNKTE } from '@sozial/domain/vergleich'
import { zeichenOf } from '@sozial/shared/zeichen'
import { createKlassen, ohneKlassen } from '../../map/klassen.ts'
import type { Klassen } from '../../map/klassen.ts'
import type { Atlas } from './atlas-state.ts'

/** Figures of all areas in all periods; classes and scales stand still while the time moves. */
export function alleWerte(atlas: Pick<Atlas, 'perioden'>): readonly number[] {
  return atlas.perioden.flatMap((periode) =>
    periode.zellen.flatMap(({ wert }) => (wert === null ? [] : [wert])),
  )
}

/** One figure per area that ever shows one: its median over the periods. */
function typischeWerte({ perioden, raeume }: Pick<Atlas, 'perioden' | 'raeume'>): number[] {
  return raeume.flatMap((_, i) => {
    const werte = perioden.flatMap(({ zellen }) => zellen[i]?.wert ?? [])
    return werte.length === 0 ? [] : [quantile(werte, 0.5)]
  })
}

/** Fewer areas with a figure have no distribution to divide. */
const MIN_RAEUME = 3

/** True where all figures share one colour: too few areas show any. */
export function istEineKlasse(atlas: Pick<Atlas, 'perioden' | 'raeume'>): boolean {
  return typischeWerte(atlas).length < MIN_RAEUME
}

export type Klassengrundlage = Pick<Atlas, 'perioden' | 'raeume' | 'indikator'> & {
  readonly ansicht: Pick<Atlas['ansicht'], 'methode' | 'klassen' | 'grenzen'>
}

/** True where figures are drawn as circles alone: colours of counts show where areas are large. */
export function sindKreise({ fassung }: Atlas['indikator']): boolean {
  return fassung.typ === 'ABSOLUT'
}

/**
 * Limits and colours over all periods; none for counts. An area without a
 * figure has no part in them, so that no limit tells of it.
 *
 * @param rauschen half width of the class around zero of a map of changes
 */
export function createAtlasklassen(
  atlas: Klassengrundlage,
  rauschen: number | null = null,
): Klassen {
  const { methode, klassen, grenzen } = atlas.ansicht
  const { fassung } = atlas.indikator
  if (sindKreise(atlas.indikator)) return ohneKlassen(methode)
  const typische = typischeWerte(atlas)
  return createKlassen({
    werte: alleWerte(atlas),
    typische,
    raumanzahl: typische.length < MIN_RAEUME ? 1 : typische.length,
    methode,
    anzahl: klassen,
    grenzen,
    polaritaet: fassung.polaritaet,
    nachkommastellen: fassung.nachkommastellen,
    rauschen: rauschen ?? (fassung.typ === 'VERAENDERUNG' ? SCHWELLE_PROZENTPUNKTE : null),
  })
}

/** "Klassen aus den gezeigten Werten allein": said where figures are protected or closed. */
export function gezeigtehinweis({ perioden }: Pick<Atlas, 'perioden'>): string {
  const verborgen = perioden.some(({ zellen }) =>
    zellen.some(({ wert, status }) => {
      const { leerart } = zeichenOf(status)
      return wert === null && (leerart === 'GESCHUETZT' || leerart === 'KEIN_ZUGRIFF')
    }),
  )
  return verborgen ? 'Klassen nur aus gezeigten Werten' : ''
}
