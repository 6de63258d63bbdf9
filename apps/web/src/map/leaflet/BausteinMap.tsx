/** The map of the workbench: Bausteine that can be pointed at, borders and texts of the Räume over them. */
import type { GeoJSON as GeoJsonLayer, PathOptions } from 'leaflet'
import { Polygon } from 'leaflet'
import { useEffect, useRef } from 'react'
import { GeoJSON } from 'react-leaflet'
import { bausteinstil, type Bausteinbild } from '../baustein-bild.ts'
import {
  AktiverRaum,
  Bausteinringe,
  Nadeln,
  Raumgrenzen,
  Raumtexte,
  type Nadel,
} from '../BausteinLayers.tsx'
import type { Geometrie } from '../geometry.ts'
import type { HoverStore } from '../hover.ts'
import { Kreisrand } from '../MapLayers.tsx'
import { GENAU, paint, useFlaechendaten, useUmrisse, useZeiger, type Zeiger } from './flaechen.ts'
import { Kartenrahmen, type Kartenbewegung } from './Kartenrahmen.tsx'
import { Lage } from './Lage.tsx'
import { Zeigering } from './Zeigering.tsx'

export interface BausteinMapProps extends Kartenbewegung, Zeiger {
  readonly bild: Bausteinbild
  readonly geometrie: Geometrie
  readonly hover: HoverStore
  readonly nadeln: readonly Nadel[]
}

/** More areas than this are painted on one canvas: a page of so many paths would be slow. */
const VIELE = 2500
const istViel = ({ raeume }: Geometrie): boolean => raeume.length > VIELE
/** Names of Bausteine stand on the map of a Kommune, and once it is this much larger than its plate. */
const MIT_NAMEN = 1.5

export function BausteinMap(props: BausteinMapProps) {
  const { geometrie, ausschnitt, bild } = props
  const umrisse = useUmrisse(geometrie)
  return (
    <Kartenrahmen {...props} malflaeche={istViel(geometrie)}>
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
              <Zeigering hover={props.hover} umrisse={umrisse} pfad={pfad} art="FEIN" />
              <Raumtexte
                {...layer}
                mitBausteinen={bild.nur !== null || lage.massstab > ausschnitt.massstab * MIT_NAMEN}
              />
              <Nadeln nadeln={props.nadeln} ausschnitt={lage} />
            </>
          )
        }}
      </Lage>
    </Kartenrahmen>
  )
}

/** On a canvas every style is a redraw of the neighbourhood: only what has changed gets one. */
const isAnders = (alt: PathOptions, neu: PathOptions): boolean =>
  alt.fillColor !== neu.fillColor ||
  alt.fillOpacity !== neu.fillOpacity ||
  alt.dashArray !== neu.dashArray

function Flaechen({ geometrie, bild, onZeigen, onWaehlen }: BausteinMapProps) {
  const ebene = useRef<GeoJsonLayer>(null)
  const daten = useFlaechendaten(geometrie)
  const eventHandlers = useZeiger({ onZeigen, onWaehlen })
  useEffect(() => {
    const malflaeche = istViel(geometrie)
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
  return <GeoJSON ref={ebene} data={daten} eventHandlers={eventHandlers} {...GENAU} />
}
