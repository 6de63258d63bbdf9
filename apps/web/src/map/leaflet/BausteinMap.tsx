/** The map of the workbench: Bausteine that can be pointed at, borders and texts of the Räume over them. */
import type { GeoJSON as GeoJsonLayer, LeafletMouseEvent, PathOptions } from 'leaflet'
import { Polygon } from 'leaflet'
import type { FeatureCollection } from 'geojson'
import { useEffect, useMemo, useRef } from 'react'
import { GeoJSON, MapContainer } from 'react-leaflet'
import { bausteinstil, type Bausteinbild } from '../baustein-bild.ts'
import {
  AktiverRaum,
  Bausteinringe,
  Nadeln,
  Raumgrenzen,
  Raumtexte,
  type Nadel,
} from '../BausteinLayers.tsx'
import type { Flaeche, Geometrie, Raumumriss } from '../geometry.ts'
import { useHervorgehoben, type HoverStore } from '../hover.ts'
import { Kreisrand, Umring } from '../MapLayers.tsx'
import { mitteOf, toZoom, type Ausschnitt, type Groesse } from '../viewport.ts'
import { Ausschnittsmelder, Blattlage, Zoomen, type Kartensteuerung } from './behaviour.tsx'
import { GENAU, idOf, paint } from './flaechen.ts'
import { Lage } from './Lage.tsx'
import './leaflet.css'

export interface BausteinMapProps {
  readonly bild: Bausteinbild
  readonly geometrie: Geometrie
  readonly groesse: Groesse
  readonly ausschnitt: Ausschnitt
  readonly hover: HoverStore
  readonly nadeln: readonly Nadel[]
  readonly onZeigen: (id: string | null) => void
  /** A Baustein was clicked; with Shift it is chosen together with others. */
  readonly onWaehlen: (id: string, dazu: boolean) => void
  readonly onAusschnitt: (ausschnitt: Ausschnitt) => void
  readonly onBereit: (steuerung: Kartensteuerung | null) => void
}

/** More areas than this are painted on one canvas: a page of so many paths would be slow. */
const VIELE = 2500
/** Names of Bausteine stand on the map of a Kommune, and once it is this much larger than its plate. */
const MIT_NAMEN = 1.5

export function BausteinMap(props: BausteinMapProps) {
  const { geometrie, ausschnitt, groesse, bild } = props
  const mitte = mitteOf(ausschnitt, groesse)
  const umrisse = useMemo(
    () => new Map(geometrie.raeume.map((umriss) => [umriss.id, umriss])),
    [geometrie],
  )
  return (
    <MapContainer
      center={[mitte.breite, mitte.laenge]}
      zoom={toZoom(ausschnitt.massstab)}
      preferCanvas={geometrie.raeume.length > VIELE}
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
        {({ pfad }) => <Kreisrand geometrie={geometrie} pfad={pfad} />}
      </Lage>
      <Flaechen {...props} />
      <Lage name="darueber" zIndex={450}>
        {({ pfad, ausschnitt: lage }) => {
          const layer = { bild, geometrie, pfad, ausschnitt: lage }
          return (
            <>
              <Raumgrenzen {...layer} />
              <AktiverRaum {...layer} />
              <Bausteinringe {...layer} umrisse={umrisse} />
              <Zeigering hover={props.hover} umrisse={umrisse} pfad={pfad} />
              <Raumtexte
                {...layer}
                mitBausteinen={bild.nur !== null || lage.massstab > ausschnitt.massstab * MIT_NAMEN}
              />
              <Nadeln nadeln={props.nadeln} ausschnitt={lage} />
            </>
          )
        }}
      </Lage>
      <Ausschnittsmelder onAusschnitt={props.onAusschnitt} />
      <Zoomen ausschnitt={ausschnitt} groesse={groesse} onBereit={props.onBereit} />
      <Blattlage ausschnitt={ausschnitt} groesse={groesse} />
    </MapContainer>
  )
}

interface ZeigeringProps {
  readonly hover: HoverStore
  readonly umrisse: ReadonlyMap<string, Raumumriss>
  readonly pfad: (flaeche: Flaeche) => string
}

function Zeigering({ hover, umrisse, pfad }: ZeigeringProps) {
  const id = useHervorgehoben(hover)
  return id === null ? null : <Umring umriss={umrisse.get(id)} pfad={pfad} art="FEIN" />
}

/** On a canvas every style is a redraw of the neighbourhood: only what has changed gets one. */
const isAnders = (alt: PathOptions, neu: PathOptions): boolean =>
  alt.fillColor !== neu.fillColor ||
  alt.fillOpacity !== neu.fillOpacity ||
  alt.dashArray !== neu.dashArray

function Flaechen({ geometrie, bild, onZeigen, onWaehlen }: BausteinMapProps) {
  const ebene = useRef<GeoJsonLayer>(null)
  const daten = useMemo<FeatureCollection>(
    () => ({ type: 'FeatureCollection', features: geometrie.raeume.map((u) => u.feature) }),
    [geometrie],
  )
  useEffect(() => {
    const malflaeche = geometrie.raeume.length > VIELE
    ebene.current?.eachLayer((layer) => {
      if (!(layer instanceof Polygon)) return
      const stil = bausteinstil(String(layer.feature?.id), bild)
      const options = {
        fillColor: stil.fill,
        fillOpacity: stil.fillOpacity,
        color: stil.stroke,
        weight: stil.strokeWidth,
        dashArray: stil.strokeDasharray,
      }
      if (!malflaeche) paint(layer, options)
      else if (isAnders(layer.options, options)) layer.setStyle(options)
    })
  }, [geometrie, bild])
  const eventHandlers = useMemo(
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
  return <GeoJSON ref={ebene} data={daten} eventHandlers={eventHandlers} {...GENAU} />
}
