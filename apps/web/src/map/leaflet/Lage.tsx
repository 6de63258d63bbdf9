import { useState } from 'react'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Map as LeafletMap } from 'leaflet'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Flaeche } from '../geometry.ts'
import { createPfad, toMassstab } from '../viewport.ts'
import type { Ausschnitt } from '../viewport.ts'

interface Zeichenhilfe {
  readonly pfad: (flaeche: Flaeche) => string
  /** In the pixels of the pane, which moves along with the map. */
  readonly ausschnitt: Ausschnitt
}

interface LageProps {
  readonly name: string
  readonly zIndex: number
  readonly children: (hilfe: Zeichenhilfe) => ReactNode
}

function ausschnittOf(karte: LeafletMap): Ausschnitt {
  const ursprung = karte.getPixelOrigin()
  return { massstab: toMassstab(karte.getZoom()), dx: -ursprung.x, dy: -ursprung.y }
}

function paneOf(karte: LeafletMap, name: string, zIndex: number): HTMLElement {
  const vorhanden = karte.getPane(name)
  if (vorhanden) return vorhanden
  const pane = karte.createPane(name)
  pane.style.zIndex = String(zIndex)
  pane.style.pointerEvents = 'none'
  return pane
}

/** A layer of our own SVG in a pane of the map; drawn anew when the zoom changes, not while it moves. */
export function Lage({ name, zIndex, children }: LageProps) {
  const karte = useMap()
  const [pane] = useState(() => paneOf(karte, name, zIndex))
  const [hilfe, setHilfe] = useState(() => createHilfe(ausschnittOf(karte)))
  const erneuere = () => {
    const neu = ausschnittOf(karte)
    setHilfe((alt) => (isGleich(alt.ausschnitt, neu) ? alt : createHilfe(neu)))
  }
  useMapEvents({ zoomend: erneuere, viewreset: erneuere, moveend: erneuere })
  return createPortal(
    <svg className="karte-lage" width="1" height="1">
      {children(hilfe)}
    </svg>,
    pane,
  )
}

function createHilfe(ausschnitt: Ausschnitt): Zeichenhilfe {
  return { pfad: createPfad(ausschnitt), ausschnitt }
}

function isGleich(a: Ausschnitt, b: Ausschnitt): boolean {
  return a.massstab === b.massstab && a.dx === b.dx && a.dy === b.dy
}
