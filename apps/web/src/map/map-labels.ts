/** Which texts a map of this size carries. */
import type { Punkt, Raumumriss } from './geometry.ts'
import { placeBeschriftungen } from './labels.ts'
import type { Beschriftung } from './labels.ts'
import type { MapRaum, MapState } from './map-state.ts'
import { toPixel } from './viewport.ts'
import type { Ausschnitt } from './viewport.ts'

/** Above this number of areas there are no texts; the list has all figures. */
export const MAX_BESCHRIFTET = 150

export interface Beschriftungsart {
  readonly ausschnitt: Ausschnitt
  readonly namen: boolean
}

function toPixelPolygone(
  umriss: Raumumriss,
  ausschnitt: Ausschnitt,
): readonly (readonly (readonly Punkt[])[])[] {
  return umriss.polygone.map((polygon) =>
    polygon.map((ring) => ring.map((punkt) => toPixel(punkt, ausschnitt))),
  )
}

/** The hatching says it; a lone dot under a name would look like dirt. */
function wertOf(raum: MapRaum): string {
  return raum.text === '.' ? '' : raum.text
}

/** Value and name for each area as far as they fit. */
export function createBeschriftungen(
  state: MapState,
  umrisse: ReadonlyMap<string, Raumumriss>,
  { ausschnitt, namen }: Beschriftungsart,
): readonly Beschriftung[] {
  if (state.raeume.length > MAX_BESCHRIFTET) return []
  const wuensche = state.raeume.flatMap((raum) => {
    const umriss = umrisse.get(raum.id)
    if (!umriss) return []
    const polygone = toPixelPolygone(umriss, ausschnitt)
    return {
      id: raum.id,
      polygone,
      name: raum.name,
      wert: wertOf(raum),
      wichtig: raum.reihe !== null,
    }
  })
  return placeBeschriftungen(wuensche, { namen })
}
