import type { ReactNode } from 'react'
import { MapContainer } from 'react-leaflet'
import { mitteOf, toZoom, type Ausschnitt, type Groesse } from '../viewport.ts'
import { Ausschnittsmelder, Blattlage, Zoomen, type Kartensteuerung } from './behaviour.tsx'
import './leaflet.css'

export interface Kartenbewegung {
  readonly groesse: Groesse
  /** Where the map lies when nobody has moved it. */
  readonly ausschnitt: Ausschnitt
  /** After each move: where the map lies now. */
  readonly onAusschnitt: (ausschnitt: Ausschnitt) => void
  readonly onBereit: (steuerung: Kartensteuerung | null) => void
}

interface KartenrahmenProps extends Kartenbewegung {
  /** Areas on one canvas instead of a path each. */
  readonly malflaeche?: boolean
  readonly children: ReactNode
}

/**
 * A map that moves by our rules alone. No basemap and no tab stops: the list
 * beside it is the way in for the keyboard.
 */
export function Kartenrahmen(props: KartenrahmenProps) {
  const { ausschnitt, groesse } = props
  const mitte = mitteOf(ausschnitt, groesse)
  return (
    <MapContainer
      center={[mitte.breite, mitte.laenge]}
      zoom={toZoom(ausschnitt.massstab)}
      preferCanvas={props.malflaeche ?? false}
      zoomSnap={0}
      zoomAnimation={false}
      fadeAnimation={false}
      inertia={false}
      zoomControl={false}
      attributionControl={false}
      keyboard={false}
      boxZoom={false}
      dragging={false}
      scrollWheelZoom={false}
      doubleClickZoom={false}
      className="karte-leaflet"
    >
      {props.children}
      <Ausschnittsmelder onAusschnitt={props.onAusschnitt} />
      <Zoomen ausschnitt={ausschnitt} groesse={groesse} onBereit={props.onBereit} />
      <Blattlage ausschnitt={ausschnitt} groesse={groesse} />
    </MapContainer>
  )
}
