/**
 * The atlas that can be moved: one GeoJSON layer of areas whose style changes
 * in place, between two layers of our own drawing.
 */
import type { GeoJSON as GeoJsonLayer, PathOptions } from 'leaflet'
import { Polygon } from 'leaflet'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { RefObject } from 'react'
import { GeoJSON } from 'react-leaflet'
import type { Geometrie, Raumumriss } from '../geometry.ts'
import type { HoverStore } from '../hover.ts'
import { istDunkel } from '../colors.ts'
import { createKreise, kreisfaktor } from '../kreise.ts'
import { flaechenstil, Grenzen, Kreisrand, Leerrahmen } from '../MapLayers.tsx'
import { Kreise, Schrift, Umring } from '../MapOverlays.tsx'
import { createBeschriftungen, toPixelumrisse } from '../map-labels.ts'
import type { MapRaum, MapState } from '../map-state.ts'
import { grundOf, Muster, useMusterId } from '../Muster.tsx'
import type { Kartenpunkt, Punktmarke } from '../punkte.ts'
import { Streuung } from '../PunkteLayers.tsx'
import type { Ausschnitt } from '../viewport.ts'
import type { Kartenverbund } from '../verbund.ts'
import { Gleichlauf } from './behaviour.tsx'
import { GENAU, paint, useFlaechendaten, useUmrisse, useZeiger } from './flaechen.ts'
import { Kartenrahmen, type Kartenbewegung } from './Kartenrahmen.tsx'
import { Lage } from './Lage.tsx'
import { Zeigering } from './Zeigering.tsx'

export interface LeafletMapProps extends Kartenbewegung {
  readonly state: MapState
  readonly geometrie: Geometrie
  readonly mitKommunen: boolean
  readonly hover: HoverStore
  /** Points over the areas and below their values. */
  readonly punkte?: readonly Kartenpunkt[] | undefined
  readonly onPunkt?: ((wessen: string) => void) | undefined
  /** Maps that move together. */
  readonly verbund?: Kartenverbund | undefined
  readonly onZeigen: (id: string | null) => void
  readonly onWaehlen: (id: string) => void
}

export function LeafletMap(props: LeafletMapProps) {
  const { geometrie, state } = props
  const praefix = useMusterId()
  const umrisse = useUmrisse(geometrie)
  return (
    <Kartenrahmen {...props}>
      <Lage name="darunter" zIndex={350}>
        {({ pfad }) => (
          <>
            <Muster praefix={praefix} />
            <Kreisrand geometrie={geometrie} pfad={pfad} />
          </>
        )}
      </Lage>
      <Raumflaechen {...props} praefix={praefix} />
      {props.punkte && (
        <Lage name="punkte" zIndex={440}>
          {({ ausschnitt: lage }) => <Punktauflage {...props} lage={lage} />}
        </Lage>
      )}
      <Lage name="darueber" zIndex={450}>
        {({ pfad, ausschnitt: lage }) => (
          <>
            <Leerrahmen state={state} umrisse={umrisse} pfad={pfad} praefix={praefix} />
            <Grenzen geometrie={geometrie} pfad={pfad} mitKommunen={props.mitKommunen} />
            {state.meiner !== null && (
              <Umring umriss={umrisse.get(state.meiner)} pfad={pfad} art="MEINER" />
            )}
            {state.raeume.map(
              ({ id, reihe }) =>
                reihe !== null && (
                  <Umring key={id} umriss={umrisse.get(id)} pfad={pfad} art="GEWAEHLT" />
                ),
            )}
            <Zeigering hover={props.hover} umrisse={umrisse} pfad={pfad} art="ZEIGEN" />
            {state.kreise ? (
              <Kreislage {...props} ausschnitt={lage} />
            ) : (
              <Texte state={state} umrisse={umrisse} ausschnitt={lage} />
            )}
          </>
        )}
      </Lage>
      {props.verbund && <Gleichlauf verbund={props.verbund} />}
    </Kartenrahmen>
  )
}

function Punktauflage(props: LeafletMapProps & { readonly lage: Ausschnitt }) {
  const { punkte, lage, onPunkt } = props
  const onWaehlen = useCallback(
    ({ punkte: [erster] }: Punktmarke) => {
      if (erster) onPunkt?.(erster.wessen)
    },
    [onPunkt],
  )
  return punkte && <Streuung punkte={punkte} ausschnitt={lage} onWaehlen={onWaehlen} />
}

interface UmrissProps {
  readonly umrisse: ReadonlyMap<string, Raumumriss>
}

function Texte({
  state,
  umrisse,
  ausschnitt,
}: UmrissProps & { readonly state: MapState; readonly ausschnitt: Ausschnitt }) {
  const pixel = useMemo(() => toPixelumrisse(umrisse, ausschnitt), [umrisse, ausschnitt])
  const beschriftungen = useMemo(
    () => createBeschriftungen(state, { umrisse: pixel, namen: true }),
    [state, pixel],
  )
  return <Schrift beschriftungen={beschriftungen} state={state} />
}

function Kreislage({
  state,
  geometrie,
  groesse,
  ausschnitt,
}: Pick<LeafletMapProps, 'state' | 'geometrie' | 'groesse' | 'ausschnitt'>) {
  const faktor = kreisfaktor(groesse)
  const kreise = useMemo(
    () => createKreise({ state, geometrie, ausschnitt, faktor }),
    [state, geometrie, ausschnitt, faktor],
  )
  return <Kreise kreise={kreise} ueberFarben={state.klassen.grenzen.length > 0} />
}

const UNBEKANNT: PathOptions = { fillOpacity: 0, color: '#404040', weight: 0.8 }

function toPathOptions(raum: MapRaum | undefined, praefix: string): PathOptions {
  if (!raum) return UNBEKANNT
  const { fill, fillOpacity, stroke, strokeWidth, strokeDasharray } = flaechenstil(raum, praefix)
  return {
    fillColor: fill,
    fillOpacity,
    color: stroke,
    weight: strokeWidth,
    dashArray: strokeDasharray ?? '',
  }
}

/**
 * Repaints the areas whose look has changed, and only those. A white border
 * shows above light neighbours alone: dark areas come to the front, and moving
 * an element costs more than painting it, so only when one changes sides.
 */
function usePaint(
  ebene: RefObject<GeoJsonLayer | null>,
  raeume: ReadonlyMap<string, MapRaum>,
  praefix: string,
): void {
  const seiten = useRef(new Map<string, boolean>())
  useEffect(() => {
    ebene.current?.eachLayer((layer) => {
      if (!(layer instanceof Polygon)) return
      const id = String(layer.feature?.id)
      const raum = raeume.get(id)
      paint(layer, toPathOptions(raum, praefix))
      const dunkel = raum !== undefined && istDunkel(grundOf(raum.fuellung))
      if (seiten.current.get(id) === dunkel) return
      seiten.current.set(id, dunkel)
      if (dunkel) layer.bringToFront()
      else layer.bringToBack()
    })
  }, [ebene, raeume, praefix])
}

function Raumflaechen(props: LeafletMapProps & { readonly praefix: string }) {
  const { geometrie, state, praefix, onZeigen, onWaehlen } = props
  const ebene = useRef<GeoJsonLayer>(null)
  const daten = useFlaechendaten(geometrie)
  const raeume = useMemo(() => new Map(state.raeume.map((raum) => [raum.id, raum])), [state])
  usePaint(ebene, raeume, praefix)
  const eventHandlers = useZeiger({ onZeigen, onWaehlen })
  return <GeoJSON ref={ebene} data={daten} eventHandlers={eventHandlers} {...GENAU} />
}
