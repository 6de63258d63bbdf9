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
  /** Outlines in the pixels of the plate, from `toPixelumrisse`. */
  readonly umrisse: Pixelumrisse
  readonly namen: boolean
}

export type Pixelumrisse = ReadonlyMap<string, readonly (readonly (readonly Punkt[])[])[]>

/** Outlines of all areas where the map lies now; keep them while it does not move. */
export function toPixelumrisse(
  umrisse: ReadonlyMap<string, Raumumriss>,
  ausschnitt: Ausschnitt,
): Pixelumrisse {
  if (umrisse.size > MAX_BESCHRIFTET) return new Map()
  return new Map(
    [...umrisse].map(([id, { polygone }]) => [
      id,
      polygone.map((polygon) =>
        polygon.map((ring) => ring.map((punkt) => toPixel(punkt, ausschnitt))),
      ),
    ]),
  )
}

/** Hatching and dots say it; a lone dot under a name would look like dirt. */
function wertOf({ fuellung, text }: MapRaum): string {
  const stumm =
    fuellung.art === 'LEER' &&
    (fuellung.leerart === 'GESCHUETZT' || fuellung.leerart === 'KEIN_ZUGRIFF')
  return stumm ? '' : text
}

function findHoechsten(raeume: readonly MapRaum[]): string | null {
  return (
    raeume.reduce<MapRaum | null>(
      (bester, raum) =>
        raum.wert !== null && (bester?.wert ?? -Infinity) < raum.wert ? raum : bester,
      null,
    )?.id ?? null
  )
}

/** Value and name for each area as far as they fit. */
export function createBeschriftungen(
  state: MapState,
  { umrisse, namen }: Beschriftungsart,
): readonly Beschriftung[] {
  const hoechster = findHoechsten(state.raeume)
  const wuensche = state.raeume.flatMap((raum) => {
    const polygone = umrisse.get(raum.id)
    if (!polygone) return []
    return {
      id: raum.id,
      polygone,
      name: raum.name,
      wert: wertOf(raum),
      wichtig: raum.reihe !== null,
      hoechster: raum.id === hoechster,
    }
  })
  return placeBeschriftungen(wuensche, { namen })
}
