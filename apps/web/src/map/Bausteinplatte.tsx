import {
  lazy,
  Suspense,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import type { Nadel } from './BausteinLayers.tsx'
import type { Bausteinbild } from './baustein-bild.ts'
import { Bausteinzeichnung } from './static/Bausteinzeichnung.tsx'
import styles from './Bausteinplatte.module.css'
import { boundsOf, type Geometrie, type Punkt } from './geometry.ts'
import type { HoverStore } from './hover.ts'
import { findInRichtung } from './lasso.ts'
import { Lassofeld } from './Lassofeld.tsx'
import type { Kartensteuerung } from './leaflet/behaviour.tsx'
import { Kartenflaeche, Massstab, Platte, useBlatt } from './Platte.tsx'
import { Spruch } from './Spruch.tsx'
import { useDruck } from './use-druck.ts'
import { useZeigen } from './use-zeigen.ts'
import { fitAusschnitt, type Ausschnitt, type Groesse } from './viewport.ts'
import { Zoomknoepfe } from './Zoomknoepfe.tsx'

const BausteinMap = lazy(async () => {
  const { BausteinMap: component } = await import('./leaflet/BausteinMap.tsx')
  return { default: component }
})

export interface BausteinplatteProps {
  readonly titel: string
  /** What the map shows, as a sentence with figures. */
  readonly beschreibung: string
  /** Id of the list with the same. */
  readonly tabelle: string
  readonly bild: Bausteinbild
  readonly geometrie: Geometrie
  /** A place within each Baustein, in world units. */
  readonly orte: ReadonlyMap<string, Punkt>
  readonly hover: HoverStore
  /** Places that something was said about. */
  readonly nadeln: readonly Nadel[]
  /** A line is drawn around Bausteine instead of clicking them. */
  readonly lasso: boolean
  readonly onWaehlen: (id: string, dazu: boolean) => void
  readonly onLasso: (ids: readonly string[]) => void
  /** A Baustein was reached by an arrow key. */
  readonly onSchritt: (id: string) => void
  /** Any other key while the map has the focus. */
  readonly onTaste: (ereignis: KeyboardEvent, id: string | null) => void
  readonly spruch: (id: string) => ReactNode
}

const hoeheOf = (breite: number): number => Math.max((breite * 630) / 712, 340)
const RAND = 17

/** The plate of the workbench: point, click, draw around, or walk with the arrow keys. */
export function Bausteinplatte(props: BausteinplatteProps) {
  const { geometrie, bild } = props
  const blatt = useBlatt(hoeheOf)
  const { groesse } = blatt
  const ausschnitt = useMemo(() => {
    const raeume = geometrie.raeume.filter(({ id }) => bild.nur?.has(id))
    const ringe = raeume.flatMap(({ polygone }) => polygone.flat())
    return fitAusschnitt(ringe.length > 0 ? ringe : geometrie.kreisringe, groesse, RAND)
  }, [geometrie, bild.nur, groesse])
  return (
    <Platte {...props} {...blatt} druckfrei>
      <Blatt {...props} groesse={groesse} ausschnitt={ausschnitt} />
    </Platte>
  )
}

interface BlattProps extends BausteinplatteProps {
  readonly groesse: Groesse
  readonly ausschnitt: Ausschnitt
}

function Blatt(props: BlattProps) {
  const { groesse, ausschnitt, hover, geometrie, bild, nadeln } = props
  const [lage, setLage] = useState(ausschnitt)
  const [steuerung, setSteuerung] = useState<Kartensteuerung | null>(null)
  const { onZeigen, halten } = useZeigen(hover)
  const ohneLegende = useRef<HTMLDivElement>(null)
  const { drucken } = useDruck()
  const still = <Bausteinzeichnung {...{ bild, geometrie, groesse, ausschnitt, nadeln }} />
  if (drucken) return still
  return (
    <>
      <Tastenfeld {...props}>
        <Kartenflaeche>
          <Suspense fallback={still}>
            <BausteinMap
              {...props}
              onZeigen={onZeigen}
              onAusschnitt={setLage}
              onBereit={setSteuerung}
            />
          </Suspense>
        </Kartenflaeche>
      </Tastenfeld>
      <Massstab groesse={groesse} lage={lage} />
      {props.lasso && (
        <Lassofeld groesse={groesse} lage={lage} orte={props.orte} onLasso={props.onLasso} />
      )}
      {steuerung && (
        <Zoomknoepfe
          steuerung={steuerung}
          vergroessert={lage.massstab > ausschnitt.massstab * 1.01}
          oben={false}
        />
      )}
      {!props.lasso && (
        <Spruch
          {...props}
          gewaehlt={KEINE}
          lage={lage}
          halten={halten}
          legendenfeld={ohneLegende}
        />
      )}
    </>
  )
}

const KEINE: ReadonlySet<string> = new Set()

const RICHTUNGEN: Readonly<Record<string, Punkt>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** One tab stop for the map: arrows walk from Baustein to Baustein. */
function Tastenfeld(props: BlattProps & { readonly children: ReactNode }) {
  const { hover, orte, geometrie } = props
  const onKeyDown = (ereignis: KeyboardEvent): void => {
    const richtung = RICHTUNGEN[ereignis.key]
    const hier = hover.get()
    if (!richtung || ereignis.ctrlKey || ereignis.metaKey || ereignis.altKey) {
      props.onTaste(ereignis, hier)
      return
    }
    ereignis.preventDefault()
    const ziel = findInRichtung(startOf(hier, orte, geometrie), orte, richtung)
    if (ziel === null) return
    hover.set(ziel)
    props.onSchritt(ziel)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as below
    <div
      role="application"
      className={styles['feld']}
      aria-label="Karte der Bausteine. Pfeiltasten gehen von Baustein zu Baustein, Ziffern ordnen ihn dem Raum mit dieser Nummer zu, Entf nimmt ihn heraus, Eingabe wählt seinen Raum."
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a map that is walked through by keys is a widget of its own; the list beside it offers the same
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {props.children}
    </div>
  )
}

/** Where walking begins: at the Baustein that is looked at, else in the middle of the Kreis. */
function startOf(
  hier: string | null,
  orte: ReadonlyMap<string, Punkt>,
  geometrie: Geometrie,
): Punkt {
  const ort = hier === null ? undefined : orte.get(hier)
  if (ort) return ort
  const { x0, x1, y0, y1 } = boundsOf(geometrie.kreisringe)
  return [(x0 + x1) / 2, (y0 + y1) / 2]
}
