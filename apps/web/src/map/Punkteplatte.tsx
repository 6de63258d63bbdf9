import { lazy, Suspense, useMemo, useState } from 'react'
import type { Geometrie } from './geometry.ts'
import type { HoverStore } from './hover.ts'
import type { Kartensteuerung } from './leaflet/behaviour.tsx'
import { Kartenflaeche, Massstab, Platte, useBlatt } from './Platte.tsx'
import { quadratUm, type Kartenpunkt, type Punktmarke } from './punkte.ts'
import type { Suchkreis } from './PunkteLayers.tsx'
import { Punktezeichnung } from './static/Punktezeichnung.tsx'
import { fitAusschnitt, type Ausschnitt, type Groesse } from './viewport.ts'
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
  readonly tabelle: string
  readonly geometrie: Geometrie
  readonly punkte: readonly Kartenpunkt[]
  readonly suchkreis: Suchkreis | null
  readonly hover: HoverStore
  /** A point was clicked. */
  readonly onWaehlen: (wessen: string) => void
}

const hoeheOf = (breite: number): number => Math.min((breite * 580) / 386, Math.max(breite, 340))
const RAND = 14

/** The plate of the finder: points on the borders of the Kommunen. */
export function Punkteplatte(props: PunkteplatteProps) {
  const { geometrie, suchkreis } = props
  const blatt = useBlatt(hoeheOf)
  const { groesse } = blatt
  const ausschnitt = useMemo(() => {
    const ringe =
      suchkreis && suchkreis.km !== null
        ? [quadratUm(suchkreis.laenge, suchkreis.breite, suchkreis.km)]
        : geometrie.kreisringe
    return fitAusschnitt(ringe, groesse, RAND)
  }, [geometrie, suchkreis, groesse])
  return (
    <Platte {...props} {...blatt} druckfrei>
      <Blatt {...props} groesse={groesse} ausschnitt={ausschnitt} />
    </Platte>
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
      <Kartenflaeche>
        <Suspense fallback={<Punktezeichnung {...props} />}>
          <PunkteMap
            {...props}
            onZeigen={hover.set}
            onWaehlen={onWaehlen}
            onAusschnitt={setLage}
            onBereit={setSteuerung}
          />
        </Suspense>
      </Kartenflaeche>
      <Massstab groesse={groesse} lage={lage} />
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
