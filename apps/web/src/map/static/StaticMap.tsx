/** The map as one still SVG: for the phone, for paper, for every exported picture. */
import { useMemo } from 'react'
import type { Geometrie } from '../geometry.ts'
import { createBeschriftungen, toPixelumrisse } from '../map-labels.ts'
import { createKreise, kreisfaktor } from '../kreise.ts'
import { Flaechen, Grenzen, Kreisrand, Leerrahmen } from '../MapLayers.tsx'
import { Kreise, Leiste, Schrift, Umring } from '../MapOverlays.tsx'
import type { MapState } from '../map-state.ts'
import { Muster, useMusterId } from '../Muster.tsx'
import type { Kartenpunkt } from '../punkte.ts'
import { Streuung } from '../PunkteLayers.tsx'
import { createPfad, massstabsleiste } from '../viewport.ts'
import type { Ausschnitt, Groesse } from '../viewport.ts'

export interface StaticMapProps {
  readonly state: MapState
  readonly geometrie: Geometrie
  readonly groesse: Groesse
  readonly ausschnitt: Ausschnitt
  /** Values alone on small maps. */
  readonly namen: boolean
  readonly mitKommunen: boolean
  /** Points over the areas and below their values. */
  readonly punkte?: readonly Kartenpunkt[] | undefined
}

/** The drawing without an `<svg>` of its own, so that a larger picture can hold it. */
export function StaticMapDrawing(props: StaticMapProps) {
  const { state, geometrie, groesse, ausschnitt, namen, mitKommunen } = props
  const praefix = useMusterId()
  const umrisse = useMemo(
    () => new Map(geometrie.raeume.map((umriss) => [umriss.id, umriss])),
    [geometrie],
  )
  const pfad = useMemo(() => createPfad(ausschnitt), [ausschnitt])
  const pixel = useMemo(() => toPixelumrisse(umrisse, ausschnitt), [umrisse, ausschnitt])
  const beschriftungen = useMemo(
    () => createBeschriftungen(state, { umrisse: pixel, namen }),
    [state, pixel, namen],
  )
  const flaechen = { state, umrisse, pfad, praefix }
  return (
    <g>
      <Muster praefix={praefix} />
      <Kreisrand geometrie={geometrie} pfad={pfad} />
      <Flaechen {...flaechen} />
      <Leerrahmen {...flaechen} />
      <Grenzen geometrie={geometrie} pfad={pfad} mitKommunen={mitKommunen} />
      {props.punkte && <Streuung punkte={props.punkte} ausschnitt={ausschnitt} />}
      {state.meiner !== null && (
        <Umring umriss={umrisse.get(state.meiner)} pfad={pfad} art="MEINER" />
      )}
      {state.raeume.map(
        ({ id, reihe }) =>
          reihe !== null && <Umring key={id} umriss={umrisse.get(id)} pfad={pfad} art="GEWAEHLT" />,
      )}
      {state.kreise ? (
        <Kreise
          kreise={createKreise({ state, geometrie, ausschnitt, faktor: kreisfaktor(groesse) })}
          ueberFarben={state.klassen.grenzen.length > 0}
        />
      ) : (
        <Schrift beschriftungen={beschriftungen} state={state} />
      )}
      <Leiste
        leiste={massstabsleiste(ausschnitt, groesse, 90)}
        x={groesse.breite - 16}
        y={groesse.hoehe - 14}
      />
    </g>
  )
}

/** As a picture with a name; the values stand in the list beside it. */
export function StaticMap({ titel, ...props }: StaticMapProps & { readonly titel: string }) {
  const { breite, hoehe } = props.groesse
  return (
    <svg viewBox={`0 0 ${breite} ${hoehe}`} width="100%" role="img" aria-label={titel}>
      <StaticMapDrawing {...props} />
    </svg>
  )
}
