/** Outlines for `pnpm bench karte`: a TopoJSON of a wavy grid with so many areas. */
import { areaOf, ringText, type Gitter } from './bed-shapes.ts'

/** The file that the server would send for a Gebietsstand of `anzahl` areas. */
export function createTopojson(anzahl: number): unknown {
  const kommunen = Math.ceil(Math.sqrt(anzahl))
  const raeumeJeKommune = Math.ceil(anzahl / kommunen)
  const umfang = { kommunen, raeumeJeKommune }
  const ringe = Array.from({ length: anzahl }, (_, i) => ringOf(umfang, 'SOZIALRAUM', i + 1))
  const kreis = ringOf(umfang, 'KREIS', 1)
  return {
    type: 'Topology',
    arcs: [...ringe, kreis],
    objects: {
      raeume: {
        type: 'GeometryCollection',
        geometries: ringe.map((_, i) => ({
          type: 'Polygon',
          id: String(i + 1),
          arcs: [[i]],
          properties: { schluessel: `R${i + 1}`, name: `Raum ${i + 1}` },
        })),
      },
      kreis: { type: 'Polygon', arcs: [[ringe.length]] },
    },
  }
}

function ringOf(umfang: Gitter, ebene: string, nummer: number): unknown {
  const zellen = areaOf(umfang, ebene, nummer)
  if (!zellen) throw new Error(`No outline for ${ebene} ${nummer}.`)
  const form: { readonly coordinates: readonly unknown[] } = JSON.parse(ringText(zellen))
  return form.coordinates[0]
}
