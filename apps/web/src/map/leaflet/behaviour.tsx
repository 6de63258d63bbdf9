/** How the map moves: fitted to its plate, zoomed by buttons or Ctrl and wheel, dragged only when zoomed in. */
import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useRef } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import type { Kartenverbund } from '../verbund.ts'
import { mitteOf, toMassstab, toZoom } from '../viewport.ts'
import type { Ausschnitt, Groesse } from '../viewport.ts'

export interface Kartensteuerung {
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly reset: () => void
  /** Two steps closer, the place stays where it is on the plate. */
  readonly zoomAuf: (laenge: number, breite: number) => void
}

interface LageProps {
  readonly ausschnitt: Ausschnitt
  readonly groesse: Groesse
}

function showAusschnitt(karte: LeafletMap, { ausschnitt, groesse }: LageProps): void {
  const mitte = mitteOf(ausschnitt, groesse)
  karte.setView([mitte.breite, mitte.laenge], toZoom(ausschnitt.massstab), { animate: false })
}

/**
 * Fits the map anew when its plate or what it shows changes. Stands last among the parts of a map:
 * effects run in order, and a part after it would not hear that the map has moved.
 */
export function Blattlage({ ausschnitt, groesse }: LageProps) {
  const karte = useMap()
  useEffect(() => {
    karte.invalidateSize({ animate: false, pan: false })
    showAusschnitt(karte, { ausschnitt, groesse })
  }, [karte, ausschnitt, groesse])
  return null
}

/** Moves along with the other maps of its group. */
export function Gleichlauf({ verbund }: { readonly verbund: Kartenverbund }) {
  const folgt = useRef(false)
  const karte = useMapEvents({
    move() {
      if (folgt.current) return
      const { lat: breite, lng: laenge } = karte.getCenter()
      verbund.melde(karte, { breite, laenge, zoom: karte.getZoom() })
    },
  })
  useEffect(
    () =>
      verbund.subscribe(karte, ({ breite, laenge, zoom }) => {
        folgt.current = true
        karte.setView([breite, laenge], zoom, { animate: false })
        folgt.current = false
      }),
    [karte, verbund],
  )
  return null
}

/** Tells where the map lies on its plate. */
export function Ausschnittsmelder({
  onAusschnitt,
}: {
  readonly onAusschnitt: (ausschnitt: Ausschnitt) => void
}) {
  const karte = useMapEvents({
    moveend() {
      const ursprung = karte.getPixelOrigin()
      const lage = karte.layerPointToContainerPoint([0, 0])
      onAusschnitt({
        massstab: toMassstab(karte.getZoom()),
        dx: lage.x - ursprung.x,
        dy: lage.y - ursprung.y,
      })
    },
  })
  return null
}

const STUFE = 0.6
const WEITESTE = 4

interface ZoomenProps extends LageProps {
  readonly onBereit: (steuerung: Kartensteuerung | null) => void
}

/** The plate as drawn is the widest view; a finger or mouse drags only what is larger than the plate. */
export function Zoomen({ ausschnitt, groesse, onBereit }: ZoomenProps) {
  const karte = useMap()
  const kleinster = toZoom(ausschnitt.massstab)
  useEffect(() => {
    const zoomTo = (zoom: number, um = karte.getSize().divideBy(2)): void => {
      if (zoom <= kleinster + 0.01) showAusschnitt(karte, { ausschnitt, groesse })
      else karte.setZoomAround(um, Math.min(zoom, kleinster + WEITESTE), { animate: false })
    }
    const onWheel = (ereignis: WheelEvent): void => {
      if (!ereignis.ctrlKey && !ereignis.metaKey) return
      ereignis.preventDefault()
      zoomTo(karte.getZoom() - ereignis.deltaY / 200, karte.mouseEventToContainerPoint(ereignis))
    }
    const behaelter = karte.getContainer()
    behaelter.addEventListener('wheel', onWheel, { passive: false })
    onBereit({
      zoomIn: () => zoomTo(karte.getZoom() + STUFE),
      zoomOut: () => zoomTo(karte.getZoom() - STUFE),
      zoomAuf: (laenge, breite) =>
        zoomTo(karte.getZoom() + 2 * STUFE, karte.latLngToContainerPoint([breite, laenge])),
      reset: () => showAusschnitt(karte, { ausschnitt, groesse }),
    })
    return () => {
      behaelter.removeEventListener('wheel', onWheel)
      onBereit(null)
    }
  }, [karte, kleinster, ausschnitt, groesse, onBereit])
  useMapEvents({
    zoomend() {
      if (karte.getZoom() > kleinster + 0.01) karte.dragging.enable()
      else karte.dragging.disable()
    },
  })
  return null
}
