/**
 * The part of time that a series page shows: a span from one period to another,
 * or the two ends of a slope. Pure.
 */
import { toStretches } from '../../charts/bruchstellen.ts'
import { findVorgabeperiode, type Atlas, type AtlasPeriode } from './atlas-state.ts'

/** Places in `Atlas.perioden`, both inclusive, and what of the address could not be fulfilled. */
export interface Zeitausschnitt {
  readonly von: number
  readonly bis: number
  readonly hinweise: readonly string[]
}

type Zeitdaten = Pick<Atlas, 'perioden' | 'ansicht'>

/** The period that an address names among the shown kind. */
export function findPeriode(
  perioden: readonly AtlasPeriode[],
  gesucht: string | null,
): AtlasPeriode | undefined {
  if (gesucht === null) return undefined
  return (
    perioden.find(({ adresse }) => adresse === gesucht) ??
    perioden.find(({ id, kurz, name }) => [id, kurz, name].includes(gesucht))
  )
}

/** From `von` to `bis` of the address; the wrong way round is put right, what does not exist is open. */
export function findZeitspanne({ perioden, ansicht }: Zeitdaten): Zeitausschnitt {
  const anfang = findPeriode(perioden, ansicht.von)?.index ?? 0
  const ende = findPeriode(perioden, ansicht.bis)?.index ?? perioden.length - 1
  return {
    von: Math.min(anfang, ende),
    bis: Math.max(anfang, ende),
    hinweise: unbekannt(perioden, [ansicht.von, ansicht.bis]),
  }
}

/**
 * The two ends of a slope: `seit` and the shown period. Without a word of the
 * reader the newest unbroken stretch, so that both ends can be compared.
 */
export function findSteigung(
  atlas: Zeitdaten & Pick<Atlas, 'brueche' | 'periode'>,
): Zeitausschnitt {
  const { perioden, ansicht } = atlas
  const abschnitte = toStretches(perioden, atlas.brueche)
  const neuester = abschnitte.findLast(({ von, bis }) => von < bis)
  const bis =
    ansicht.zeitraum === null && neuester && atlas.periode.index > neuester.bis
      ? neuester.bis
      : atlas.periode.index
  const eigener = abschnitte.find((stretch) => stretch.von <= bis && bis <= stretch.bis)
  const gewuenscht = findPeriode(perioden, ansicht.seit)?.index
  const vorgabe = eigener && eigener.von < bis ? eigener.von : bis > 0 ? 0 : perioden.length - 1
  const seit = gewuenscht === undefined || gewuenscht === bis ? vorgabe : gewuenscht
  return {
    von: Math.min(seit, bis),
    bis: Math.max(seit, bis),
    // A `seit` that does not exist is remarked on by the atlas itself.
    hinweise: [],
  }
}

function unbekannt(
  perioden: readonly AtlasPeriode[],
  gewuenscht: readonly (string | null)[],
): readonly string[] {
  return gewuenscht.flatMap((zeit) =>
    zeit === null || findPeriode(perioden, zeit)
      ? []
      : [`Für ${zeit} gibt es in dieser Reihe keine Werte; die Angabe wurde übergangen.`],
  )
}

/** The atlas with these periods alone, in every vector. */
export function takePerioden(atlas: Atlas, stellen: readonly number[]): Atlas {
  if (stellen.length === atlas.perioden.length) return atlas
  const perioden = stellen.flatMap((i, index) => {
    const periode = atlas.perioden[i]
    return periode ? [{ ...periode, index }] : []
  })
  return {
    ...atlas,
    perioden,
    periode: perioden.find(({ id }) => id === atlas.periode.id) ?? findVorgabeperiode(perioden),
    massstaebe: atlas.massstaebe.map((massstab) => ({
      ...massstab,
      zellen: stellen.flatMap((i) => massstab.zellen[i] ?? []),
    })),
  }
}

/** All that the series page is about: the span, or the two ends of the slope. */
export function toZeitausschnitt(atlas: Atlas): {
  readonly atlas: Atlas
  readonly hinweise: readonly string[]
} {
  const steigung = istSteigung(atlas)
  const { von, bis, hinweise } = steigung ? findSteigung(atlas) : findZeitspanne(atlas)
  const alle = Array.from({ length: bis - von + 1 }, (_, i) => von + i)
  return { atlas: takePerioden(atlas, steigung ? [von, bis] : alle), hinweise }
}

/** A slope needs two ends. */
export function istSteigung({ ansicht, perioden }: Zeitdaten): boolean {
  return ansicht.anordnung === 'steigung' && perioden.length > 1
}
