/** One of many small maps: colours and outlines only, a handful of paths whatever the number of areas. */
import { useMemo } from 'react'
import type { Geometrie } from '../geometry.ts'
import { createKreise, kreisfaktor } from '../kreise.ts'
import { Kreise, Umring } from '../MapOverlays.tsx'
import { GRENZE, TINTE } from '../colors.ts'
import type { MapState } from '../map-state.ts'
import { fillOf, Muster, useMusterId } from '../Muster.tsx'
import { createPfad, fitAusschnitt } from '../viewport.ts'
import type { Ausschnitt, Groesse } from '../viewport.ts'

/** What all small maps of a page share; made once. */
export interface Kleinbildgrund {
  readonly geometrie: Geometrie
  readonly groesse: Groesse
  readonly ausschnitt: Ausschnitt
  /** SVG path of each area. */
  readonly pfade: ReadonlyMap<string, string>
  readonly kreis: string
}

export function createKleinbildgrund(geometrie: Geometrie, groesse: Groesse): Kleinbildgrund {
  const ausschnitt = fitAusschnitt(geometrie.kreisringe, groesse, 4)
  const pfad = createPfad(ausschnitt)
  return {
    geometrie,
    groesse,
    ausschnitt,
    pfade: new Map(geometrie.raeume.map(({ id, feature }) => [id, pfad(feature.geometry)])),
    kreis: pfad(geometrie.kreis),
  }
}

/** Areas of the same fill as one path. */
function groupPfade(state: MapState, pfade: Kleinbildgrund['pfade'], praefix: string) {
  const gruppen = new Map<string, string>()
  for (const { id, fuellung, hervorhebung } of state.raeume) {
    const blass = hervorhebung === 'GEDAEMPFT'
    const kennung = `${fillOf(fuellung, praefix)} ${blass ? 0.35 : 1}`
    gruppen.set(kennung, (gruppen.get(kennung) ?? '') + (pfade.get(id) ?? ''))
  }
  return [...gruppen].map(([kennung, d]) => {
    const [fill, deckung] = kennung.split(' ')
    return { fill, deckung: Number(deckung), d }
  })
}

interface KleinbildProps {
  readonly grund: Kleinbildgrund
  readonly state: MapState
}

/** Without an `<svg>` of its own, so that a larger picture can hold it. */
export function KleinbildDrawing({ grund, state }: KleinbildProps) {
  const { geometrie, pfade, ausschnitt, groesse, kreis } = grund
  const praefix = useMusterId()
  const pfad = useMemo(() => createPfad(ausschnitt), [ausschnitt])
  const gruppen = useMemo(() => groupPfade(state, pfade, praefix), [state, pfade, praefix])
  return (
    <g strokeLinejoin="round">
      <Muster praefix={praefix} />
      {gruppen.map(({ fill, deckung, d }) => (
        <path
          key={`${fill} ${deckung}`}
          d={d}
          fill={fill}
          fillOpacity={deckung}
          stroke={GRENZE}
          strokeWidth={geometrie.raeume.length > 200 ? 0.2 : 0.5}
        />
      ))}
      <path d={kreis} fill="none" stroke={TINTE} strokeWidth="1.2" />
      {state.raeume
        .filter(({ reihe }) => reihe !== null)
        .map(({ id }) => (
          <Umring
            key={id}
            umriss={geometrie.raeume.find((umriss) => umriss.id === id)}
            pfad={pfad}
            art="FEIN"
          />
        ))}
      {state.kreise && (
        <Kreise
          kreise={createKreise({ state, geometrie, ausschnitt, faktor: kreisfaktor(groesse) }).map(
            (einer) => ({ ...einer, text: null, name: null }),
          )}
          ueberFarben={state.klassen.grenzen.length > 0}
        />
      )}
    </g>
  )
}

/** Decoration of a button that says the same in words. */
export function Kleinbild(props: KleinbildProps) {
  const { breite, hoehe } = props.grund.groesse
  return (
    <svg viewBox={`0 0 ${breite} ${hoehe}`} width="100%" aria-hidden="true">
      <KleinbildDrawing {...props} />
    </svg>
  )
}
