/** The map as a picture that can stand alone: drawn once, kept as SVG or PNG. */
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import type { AtlasPeriode } from '../../app/atlas/atlas-state.ts'
import type { Geometrie } from '../../map/geometry.ts'
import { LEGENDENBREITE } from '../../map/legend-size.ts'
import { uniteLeere, type MapState } from '../../map/map-state.ts'
import { createKreislegende } from '../../map/kreise.ts'
import { exportfaktor, ExportPlatte } from '../../map/static/ExportPlatte.tsx'
import type { Exportkarte } from '../../map/static/ExportPlatte.tsx'
import { toCanvas } from '../../map/static/svg-to-canvas.ts'
import {
  createKartenstate,
  createLegende,
  klassenhinweis,
  kreistitel,
  legendentitel,
  mitKommunengrenzen,
} from './karten-state.ts'
import type { Angebotsauflage } from './angebotspunkte.ts'
import type { Zeichenart } from './karten-state.ts'
import type { Kartenblatt } from './kartenblatt.ts'
import { herkunft, quellenzeile, stempelOf } from '../../app/atlas/quelle.ts'

interface Bildinhalt {
  readonly blatt: Kartenblatt
  readonly state: MapState
  readonly art: Zeichenart
  readonly geometrie: Geometrie
  readonly auflage: Angebotsauflage | null
}

/** The maps of the picture with their captions; one without a caption where there is only one. */
function kartenOf({ blatt, state, art }: Bildinhalt): readonly Exportkarte[] {
  const { atlas, frueher } = blatt
  const karte = (periode: AtlasPeriode): Exportkarte => ({
    titel: periode.kurz,
    state: createKartenstate(atlas, art, periode),
  })
  if (blatt.art === 'bilder') return atlas.perioden.map(karte)
  if (blatt.art === 'zwei' && frueher) return [karte(frueher), karte(atlas.periode)]
  return [{ titel: '', state }]
}

/** The plate with title, sentence, legend, source and marks. */
export function createSvg(inhalt: Bildinhalt): SVGSVGElement {
  const { blatt, state, geometrie, auflage } = inhalt
  const { atlas, satz } = blatt
  const { definition, einheit } = atlas.indikator.fassung
  const [, ...weiteres] = herkunft(atlas, [atlas.periode], new Date())
  const karten = kartenOf(inhalt)
  const behaelter = document.createElement('div')
  const wurzel = createRoot(behaelter)
  flushSync(() =>
    wurzel.render(
      <ExportPlatte
        titel={blatt.titel}
        untertitel={`${definition.replace(/\.$/, '')}; ${einheit}`}
        satz={satz.befund + satz.rest}
        marken={[atlas.kreis.name, ...stempelOf(atlas.kreis)]}
        legendentitel={legendentitel(blatt)}
        legende={createLegende(blatt, state, { breite: LEGENDENBREITE, stapel: 1 })}
        hinweis={klassenhinweis(blatt)}
        kreise={createKreislegende(state, exportfaktor(karten.length))}
        kreistitel={kreistitel(atlas)}
        fusszeilen={[quellenzeile(atlas), ...weiteres]}
        punkte={auflage?.punkte}
        punktwort={auflage?.satz}
        karten={karten}
        {...(karten.length > 1 && { zeit: atlas.periode.kurz })}
        leere={karten.length > 1 ? uniteLeere(karten.map((karte) => karte.state)) : state.leere}
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
