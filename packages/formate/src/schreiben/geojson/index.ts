/** Areas with their figures for QGIS and other maps (GeoJSON, RFC 7946). */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { angabenOf, statusText, zelleOf } from '../datensatz/index.ts'
import type { Datensatz } from '../datensatz/index.ts'

export type Eigenschaften = Readonly<Record<string, string | number | null>>

/**
 * Columns of one area: the newest period in plain names, and every period with
 * its short name behind ("wert_2024"), which is how QGIS wants to colour it.
 */
export function eigenschaftenOf(satz: Datensatz, raum: number): Eigenschaften {
  const { schluessel = '', name = '', kommune = '' } = satz.raeume[raum] ?? {}
  const neueste = satz.perioden.at(-1)
  const spalten: Record<string, string | number | null> = { schluessel, name, kommune }
  if (neueste !== undefined) {
    const zelle = zelleOf(neueste, raum)
    Object.assign(spalten, {
      zeitraum: neueste.name,
      wert: zelle.wert,
      status: statusText(zelle.status),
      unten_95: zelle.unten,
      oben_95: zelle.oben,
      zaehler: zelle.zaehler,
      nenner: zelle.nenner,
    })
  }
  for (const periode of satz.perioden) {
    const zelle = zelleOf(periode, raum)
    const endung = periode.kurz.replaceAll(/[^\p{L}\d]+/gu, '_')
    spalten[`wert_${endung}`] = zelle.wert
    spalten[`status_${endung}`] = statusText(zelle.status)
  }
  return spalten
}

/** Metadata stand beside the features in `angaben`; readers that do not know it pass over it. */
export function schreibeGeojson(satz: Datensatz): string {
  const features = satz.raeume.map(({ geometrie, schluessel }, i): Feature<Geometry | null> => ({
    type: 'Feature',
    id: schluessel,
    properties: { ...eigenschaftenOf(satz, i) },
    geometry: geometrie ? richteAus(geometrie) : null,
  }))
  const sammlung: FeatureCollection<Geometry | null> & { readonly angaben: object } = {
    type: 'FeatureCollection',
    angaben: mehrfach(angabenOf(satz)),
    features,
  }
  return JSON.stringify(sammlung)
}

/** Pairs as an object; a name that occurs twice (breaks) becomes a list. */
export function mehrfach(
  paare: readonly (readonly [string, string])[],
): Readonly<Record<string, string | readonly string[]>> {
  const nachName = new Map<string, readonly string[]>()
  for (const [name, text] of paare) nachName.set(name, [...(nachName.get(name) ?? []), text])
  return Object.fromEntries(
    [...nachName].map(([name, texte]) => [name, texte.length === 1 ? (texte[0] ?? '') : texte]),
  )
}

/** Outer rings counterclockwise, holes clockwise (RFC 7946, 3.1.6). */
function richteAus(geometrie: Geometry): Geometry {
  if (geometrie.type === 'Polygon')
    return { ...geometrie, coordinates: richteRinge(geometrie.coordinates) }
  if (geometrie.type !== 'MultiPolygon') return geometrie
  return { ...geometrie, coordinates: geometrie.coordinates.map(richteRinge) }
}

export function richteRinge(ringe: readonly Position[][]): Position[][] {
  return ringe.map((ring, i) => (flaeche(ring) >= 0 === (i === 0) ? ring : ring.toReversed()))
}

/** Twice the signed area: positive when counterclockwise. */
function flaeche(ring: readonly Position[]): number {
  return ring.reduce((summe, [x = 0, y = 0], i) => {
    const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] ?? []
    return summe + x * ny - nx * y
  }, 0)
}
