import { lazy, Suspense, useMemo, useState } from 'react'
import styles from './Bausteinplatte.module.css'
import type { Geometrie } from './geometry.ts'
import type { HoverStore } from './hover.ts'
import type { Kartensteuerung } from './leaflet/behaviour.tsx'
import { Leiste } from './MapLayers.tsx'
import { quadratUm, type Kartenpunkt, type Punktmarke } from './punkte.ts'
import type { Suchkreis } from './PunkteLayers.tsx'
import { Punktezeichnung } from './static/Punktezeichnung.tsx'
import { useBreite } from './use-breite.ts'
import { fitAusschnitt, massstabsleiste, type Ausschnitt, type Groesse } from './viewport.ts'
import { Zoomknoepfe } from './Zoomknoepfe.tsx'

const PunkteMap = lazy(async () => {
  const { PunkteMap: component } = await import('./leaflet/PunkteMap.tsx')
  return { default: component }
})

export interface PunkteplatteProps {
  readonly titel: string
  /** What the map shows, as a sentence with figures. */
  readonly beschreibung: string
  /** Id of the list with the same. */
  readonly liste: string
  readonly geometrie: Geometrie
  readonly punkte: readonly Kartenpunkt[]
  readonly suchkreis: Suchkreis | null
  readonly hover: HoverStore
  /** A point was clicked. */
  readonly onWaehlen: (wessen: string) => void
}

const VERHAELTNIS = 580 / 386
const RAND = 14

/** The plate of the finder: points on the borders of the Kommunen. */
export function Punkteplatte(props: PunkteplatteProps) {
  const { titel, geometrie, suchkreis } = props
  const [messen, breite] = useBreite()
  const groesse = useMemo(
    () => ({ breite, hoehe: Math.round(Math.min(breite * VERHAELTNIS, Math.max(breite, 340))) }),
    [breite],
  )
  const ausschnitt = useMemo(() => {
    const ringe =
      suchkreis && suchkreis.km !== null
        ? [quadratUm(suchkreis.laenge, suchkreis.breite, suchkreis.km)]
        : geometrie.kreisringe
    return fitAusschnitt(ringe, groesse, RAND)
  }, [geometrie, suchkreis, groesse])
  return (
    <figure className={styles['figur']} aria-label={titel} aria-details={props.liste}>
      <p className="vh">{props.beschreibung}</p>
      <div
        ref={messen}
        className={styles['blatt']}
        style={{ height: breite > 0 ? groesse.hoehe + 2 : undefined }}
      >
        {breite > 0 && <Blatt {...props} groesse={groesse} ausschnitt={ausschnitt} />}
      </div>
    </figure>
  )
}

interface BlattProps extends PunkteplatteProps {
  readonly groesse: Groesse
  readonly ausschnitt: Ausschnitt
}

function Blatt(props: BlattProps) {
  const { groesse, ausschnitt, hover } = props
  const [lage, setLage] = useState(ausschnitt)
  const [steuerung, setSteuerung] = useState<Kartensteuerung | null>(null)
  const onWaehlen = ({ punkte: [erster, ...weitere] }: Punktmarke): void => {
    if (!erster) return
    if (weitere.some(({ wessen }) => wessen !== erster.wessen))
      steuerung?.zoomAuf(erster.laenge, erster.breite)
    else props.onWaehlen(erster.wessen)
  }
  return (
    <>
      <div aria-hidden="true" className={styles['karte']}>
        <Suspense fallback={<Punktezeichnung {...props} />}>
          <PunkteMap
            {...props}
            onZeigen={hover.set}
            onWaehlen={onWaehlen}
            onAusschnitt={setLage}
            onBereit={setSteuerung}
          />
        </Suspense>
      </div>
      <svg
        className={styles['leiste']}
        width={groesse.breite}
        height={groesse.hoehe}
        aria-hidden="true"
      >
        <Leiste
          leiste={massstabsleiste(lage, groesse, 90)}
          x={groesse.breite - 16}
          y={groesse.hoehe - 14}
        />
      </svg>
      {steuerung && (
        <Zoomknoepfe
          steuerung={steuerung}
          vergroessert={lage.massstab > ausschnitt.massstab * 1.01}
          oben={false}
        />
      )}
    </>
  )
}
