/** Areas as Leaflet draws them: exact, pointed at, and repainted in place. */
import type { FeatureCollection } from 'geojson'
import { Polygon, type LeafletMouseEvent, type PathOptions } from 'leaflet'
import { useMemo } from 'react'
import type { Geometrie, Raumumriss } from '../geometry.ts'

/** Leaflet simplifies lines by default; neighbours would drift apart. */
export const GENAU = { smoothFactor: 0 }

/** Outlines by the id of their area. */
export const useUmrisse = ({ raeume }: Geometrie): ReadonlyMap<string, Raumumriss> =>
  useMemo(() => new Map(raeume.map((umriss) => [umriss.id, umriss])), [raeume])

export const useFlaechendaten = ({ raeume }: Geometrie): FeatureCollection =>
  useMemo(
    () => ({ type: 'FeatureCollection', features: raeume.map(({ feature }) => feature) }),
    [raeume],
  )

export interface Zeiger {
  readonly onZeigen: (id: string | null) => void
  /** An area was clicked; with Shift it is chosen together with others. */
  readonly onWaehlen: (id: string, dazu: boolean) => void
}

/** What the pointer does on areas, as handlers of their layer. */
export const useZeiger = ({ onZeigen, onWaehlen }: Zeiger) =>
  useMemo(
    () => ({
      mouseover: (ereignis: LeafletMouseEvent) => onZeigen(idOf(ereignis)),
      mouseout: () => onZeigen(null),
      click: (ereignis: LeafletMouseEvent) => {
        const id = idOf(ereignis)
        if (id !== null) onWaehlen(id, ereignis.originalEvent.shiftKey)
      },
    }),
    [onZeigen, onWaehlen],
  )

/** Id of the area under the pointer. */
function idOf(ereignis: LeafletMouseEvent): string | null {
  const ziel: unknown = ereignis.propagatedFrom
  const id = ziel instanceof Polygon ? ziel.feature?.id : undefined
  return id === undefined ? null : String(id)
}

/** Options of a path and the attributes of its element that show them. */
const ATTRIBUTE = [
  ['fillColor', 'fill'],
  ['fillOpacity', 'fill-opacity'],
  ['color', 'stroke'],
  ['weight', 'stroke-width'],
  ['dashArray', 'stroke-dasharray'],
] as const

/** Leaflet writes all ten attributes of a path when one has changed; this writes the one. */
export function paint(layer: Polygon, options: PathOptions): void {
  const element = layer.getElement()
  for (const [option, attribut] of ATTRIBUTE) {
    const wert = options[option]
    if (wert !== undefined && layer.options[option] !== wert) {
      element?.setAttribute(attribut, String(wert))
    }
  }
  Object.assign(layer.options, options)
}
