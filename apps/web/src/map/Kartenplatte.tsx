import { lazy, Suspense, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { Geometrie } from './geometry.ts'
import type { HoverStore } from './hover.ts'
import styles from './Kartenplatte.module.css'
import type { Kartensteuerung } from './leaflet/behaviour.tsx'
import type { MapState } from './map-state.ts'
import { Kartenflaeche, Massstab, Platte, useBlatt } from './Platte.tsx'
import type { Kartenpunkt } from './punkte.ts'
import { Spruch } from './Spruch.tsx'
import { StaticMap } from './static/StaticMap.tsx'
import { useDruck } from './use-druck.ts'
import { useZeigen } from './use-zeigen.ts'
import type { Kartenverbund } from './verbund.ts'
import { fitPlatte } from './viewport.ts'
import type { Ausschnitt, Groesse } from './viewport.ts'
import { Zoomknoepfe } from './Zoomknoepfe.tsx'

const LeafletMap = lazy(async () => {
  const { LeafletMap: component } = await import('./leaflet/LeafletMap.tsx')
  return { default: component }
})

export interface KartenplatteProps {
  /** What is drawn: indicator, level, period. */
  readonly titel: string
  /** What the drawing shows, as a sentence with figures. */
  readonly beschreibung: string
  /** Id of the table with the same figures. */
  readonly tabelle: string
  readonly state: MapState
  readonly geometrie: Geometrie
  readonly mitKommunen: boolean
  readonly hover: HoverStore
  readonly onWaehlen: (id: string) => void
  /** The sentence about an area; the same words stand in its row of the list. */
  readonly spruch: (id: string) => ReactNode
  readonly legende: ReactNode
  /** `null`: the legend stands outside of the plate. */
  readonly legendengroesse: Groesse | null
  /** The map shows only a part of the Kreis: its legend needs a ground. */
  readonly eingegrenzt?: boolean
  /** Points over the areas and below their values. */
  readonly punkte?: readonly Kartenpunkt[] | undefined
  /** A point was clicked. */
  readonly onPunkt?: ((wessen: string) => void) | undefined
  /** Maps that move together. */
  readonly verbund?: Kartenverbund | undefined
}

/** Height of a plate 712 pixels wide, as drawn; narrower plates keep the proportion. */
const hoeheOf = (breite: number): number => Math.max((breite * 584) / 712, 360)
const RAND = 17

/** The plate of the atlas: map, legend in its empty corner, scale, sentence beside the area. */
export function Kartenplatte(props: KartenplatteProps) {
  const { geometrie, legendengroesse } = props
  const blatt = useBlatt(hoeheOf)
  const { groesse } = blatt
  const legendenbreite = legendengroesse?.breite ?? 0
  const legendenhoehe = legendengroesse?.hoehe ?? 0
  const lage = useMemo(
    () =>
      fitPlatte(geometrie.kreisringe, groesse, {
        legende:
          legendenbreite === 0 ? null : { breite: legendenbreite + 44, hoehe: legendenhoehe + 40 },
        rand: RAND,
      }),
    [geometrie, groesse, legendenbreite, legendenhoehe],
  )
  return (
    <Platte
      {...props}
      {...blatt}
      darunter={lage.ecke === null && <div className={styles['darunter']}>{props.legende}</div>}
    >
      <Blatt {...props} groesse={groesse} ausschnitt={lage.ausschnitt} ecke={lage.ecke} />
    </Platte>
  )
}

/** Ids of the chosen areas. */
function useGewaehlte({ raeume }: MapState): ReadonlySet<string> {
  return useMemo(
    () => new Set(raeume.filter(({ reihe }) => reihe !== null).map(({ id }) => id)),
    [raeume],
  )
}

interface BlattProps extends KartenplatteProps {
  readonly groesse: Groesse
  readonly ausschnitt: Ausschnitt
  readonly ecke: string | null
}

function Blatt(props: BlattProps) {
  const { groesse, ausschnitt, hover, ecke, state } = props
  const gewaehlt = useGewaehlte(state)
  const [lage, setLage] = useState(ausschnitt)
  const [steuerung, setSteuerung] = useState<Kartensteuerung | null>(null)
  const { onZeigen, halten } = useZeigen(hover)
  const vergroessert = lage.massstab > ausschnitt.massstab * 1.01
  const legendenfeld = useRef<HTMLDivElement>(null)
  const { drucken } = useDruck()
  const bild = (
    <StaticMap {...props} titel={props.titel} namen ausschnitt={ausschnitt} groesse={groesse} />
  )
  return (
    <>
      {drucken ? (
        bild
      ) : (
        <Kartenflaeche>
          <Suspense fallback={bild}>
            <LeafletMap
              {...props}
              onZeigen={onZeigen}
              onAusschnitt={setLage}
              onBereit={setSteuerung}
            />
          </Suspense>
        </Kartenflaeche>
      )}
      {!drucken && <Massstab groesse={groesse} lage={lage} />}
      {ecke !== null && (
        <div
          ref={legendenfeld}
          className={`${styles['legende']} ${styles[ecke]}`}
          data-grund={vergroessert || props.eingegrenzt || undefined}
        >
          {props.legende}
        </div>
      )}
      {steuerung && (
        <Zoomknoepfe
          steuerung={steuerung}
          vergroessert={vergroessert}
          oben={ecke === 'UNTEN_LINKS'}
        />
      )}
      <Spruch
        {...props}
        gewaehlt={gewaehlt}
        lage={lage}
        halten={halten}
        legendenfeld={legendenfeld}
      />
    </>
  )
}
