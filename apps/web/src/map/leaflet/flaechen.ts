/** Areas as Leaflet draws them: exact, and repainted in place. */
import { Polygon, type LeafletMouseEvent, type PathOptions } from 'leaflet'

/** Leaflet simplifies lines by default; neighbours would drift apart. */
export const GENAU = { smoothFactor: 0 }

/** Id of the area under the pointer. */
export function idOf(ereignis: LeafletMouseEvent): string | null {
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
