/** Sites with a point, as GeoJSON (RFC 7946): the columns of the table as properties. */
import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Angebotsbezug, Angebotssatz } from './satz.ts'
import { SPALTEN, SPALTENFOLGE, spalteOf } from './tabelle/spalten.ts'
import { toZeilen, type Zellen } from './tabelle/zellen.ts'

interface Ausgabe {
  readonly bezug: Angebotsbezug
  readonly angaben: Readonly<Record<string, string>>
}

export interface Angebotskarte extends FeatureCollection<Point> {
  readonly angaben: Readonly<Record<string, string>>
}

/** Secret sites and those without a point are not on it. */
export function schreibeAngeboteGeojson(
  saetze: readonly Angebotssatz[],
  { bezug, angaben }: Ausgabe,
): Angebotskarte {
  const features = saetze.flatMap((satz) => {
    const standorte = satz.standorte.filter(({ geheim, laenge }) => !geheim && laenge !== null)
    return toZeilen({ ...satz, standorte }, bezug).flatMap(toFeature)
  })
  return { type: 'FeatureCollection', angaben, features }
}

function toFeature(zellen: Zellen): readonly Feature<Point>[] {
  const { laenge, breite, ...rest } = zellen
  if (typeof laenge !== 'number' || typeof breite !== 'number') return []
  const properties = Object.fromEntries(
    SPALTENFOLGE.filter((eine) => spalteOf(eine).innen !== true && eine !== 'geheim').flatMap(
      (eine) => {
        const wert = (rest as Zellen)[eine]
        return wert === undefined || wert === null || wert === ''
          ? []
          : [[SPALTEN[eine].name, wert]]
      },
    ),
  )
  return [
    { type: 'Feature', geometry: { type: 'Point', coordinates: [laenge, breite] }, properties },
  ]
}
