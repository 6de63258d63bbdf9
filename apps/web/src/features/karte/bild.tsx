/** The map as a picture that can stand alone: drawn once, kept as SVG or PNG. */
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import type { Geometrie } from '../../map/geometry.ts'
import { LEGENDENBREITE } from '../../map/legend-state.ts'
import type { MapState } from '../../map/map-state.ts'
import { ExportPlatte } from '../../map/static/ExportPlatte.tsx'
import { toCanvas } from '../../map/static/svg-to-canvas.ts'
import { createLegende, legendentitel, mitKommunengrenzen } from './karten-state.ts'
import { ARBEITSSTAND, DEMODATEN, herkunft, quellenzeile } from '../../app/atlas/quelle.ts'
import { createSatz, createTitel } from './satz.ts'

interface Bildinhalt {
  readonly atlas: Atlas
  readonly state: MapState
  readonly geometrie: Geometrie
}

/** The plate with title, sentence, legend, source and marks. */
export function createSvg({ atlas, state, geometrie }: Bildinhalt): SVGSVGElement {
  const { befund, rest } = createSatz(atlas)
  const { definition, einheit } = atlas.indikator.fassung
  const [, ...weiteres] = herkunft(atlas, [atlas.periode], new Date())
  const behaelter = document.createElement('div')
  const wurzel = createRoot(behaelter)
  flushSync(() =>
    wurzel.render(
      <ExportPlatte
        titel={createTitel(atlas)}
        untertitel={`${definition.replace(/\.$/, '')}; ${einheit}`}
        satz={befund + rest}
        marken={[atlas.kreis.name, ...(atlas.kreis.demo ? [DEMODATEN] : []), ARBEITSSTAND]}
        legendentitel={legendentitel(atlas)}
        legende={createLegende(atlas, state, { breite: LEGENDENBREITE, stapel: 1 })}
        fusszeilen={[quellenzeile(atlas), ...weiteres]}
        state={state}
        geometrie={geometrie}
        mitKommunen={mitKommunengrenzen(atlas)}
      />,
    ),
  )
  const svg = behaelter.querySelector('svg')?.cloneNode(true)
  wurzel.unmount()
  if (!(svg instanceof SVGSVGElement)) throw new Error('The picture is empty.')
  return svg
}

/** Twice as fine as the screen. */
export async function toPngBlob(svg: SVGSVGElement): Promise<Blob> {
  const canvas = await toCanvas(svg, 2)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture.'))), 'image/png')
  })
}
