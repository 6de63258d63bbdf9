/** The map of offers that can be moved: borders as ground, points on it. No basemap, no tab stops; the list is the way for the keyboard. */
import { useMemo } from 'react'
import { MapContainer } from 'react-leaflet'
import type { Geometrie } from '../geometry.ts'
import type { HoverStore } from '../hover.ts'
import { Kreisrand } from '../MapLayers.tsx'
import { layoutPunkte, type Kartenpunkt, type Punktmarke } from '../punkte.ts'
import { Punkte, Punktegrund, Umkreis, Zeigepunkte, type Suchkreis } from '../PunkteLayers.tsx'
import { mitteOf, toZoom, type Ausschnitt, type Groesse } from '../viewport.ts'
import { Ausschnittsmelder, Blattlage, Zoomen, type Kartensteuerung } from './behaviour.tsx'
import { Lage } from './Lage.tsx'
import './leaflet.css'

export interface PunkteMapProps {
  readonly geometrie: Geometrie
  readonly punkte: readonly Kartenpunkt[]
  readonly suchkreis: Suchkreis | null
  readonly groesse: Groesse
  readonly ausschnitt: Ausschnitt
  readonly hover: HoverStore
  readonly onZeigen: (wessen: string | null) => void
  readonly onWaehlen: (marke: Punktmarke) => void
  readonly onAusschnitt: (ausschnitt: Ausschnitt) => void
  readonly onBereit: (steuerung: Kartensteuerung | null) => void
}

export function PunkteMap(props: PunkteMapProps) {
  const { geometrie, ausschnitt, groesse, suchkreis } = props
  const mitte = mitteOf(ausschnitt, groesse)
  return (
    <MapContainer
      center={[mitte.breite, mitte.laenge]}
      zoom={toZoom(ausschnitt.massstab)}
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
      <Lage name="darunter" zIndex={350}>
        {({ pfad, ausschnitt: lage }) => (
          <>
            <Kreisrand geometrie={geometrie} pfad={pfad} />
            <Punktegrund geometrie={geometrie} ausschnitt={lage} />
            {suchkreis && <Umkreis kreis={suchkreis} ausschnitt={lage} />}
          </>
        )}
      </Lage>
      <Lage name="darueber" zIndex={450}>
        {({ ausschnitt: lage }) => <Punktelage {...props} lage={lage} />}
      </Lage>
      <Ausschnittsmelder onAusschnitt={props.onAusschnitt} />
      <Zoomen ausschnitt={ausschnitt} groesse={groesse} onBereit={props.onBereit} />
      <Blattlage ausschnitt={ausschnitt} groesse={groesse} />
    </MapContainer>
  )
}

function Punktelage(props: PunkteMapProps & { readonly lage: Ausschnitt }) {
  const { punkte, lage, hover, onZeigen, onWaehlen } = props
  const marken = useMemo(() => layoutPunkte(punkte, lage), [punkte, lage])
  return (
    <>
      <Punkte marken={marken} onZeigen={onZeigen} onWaehlen={onWaehlen} />
      <Zeigepunkte hover={hover} punkte={punkte} ausschnitt={lage} />
    </>
  )
}
