/** The map of offers that can be moved: borders as ground, points on it. */
import { useMemo } from 'react'
import type { Geometrie } from '../geometry.ts'
import type { HoverStore } from '../hover.ts'
import { Kreisrand } from '../MapLayers.tsx'
import { layoutPunkte, type Kartenpunkt, type Punktmarke } from '../punkte.ts'
import { Punkte, Punktegrund, Umkreis, Zeigepunkte, type Suchkreis } from '../PunkteLayers.tsx'
import type { Ausschnitt } from '../viewport.ts'
import { Kartenrahmen, type Kartenbewegung } from './Kartenrahmen.tsx'
import { Lage } from './Lage.tsx'

export interface PunkteMapProps extends Kartenbewegung {
  readonly geometrie: Geometrie
  readonly punkte: readonly Kartenpunkt[]
  readonly suchkreis: Suchkreis | null
  readonly hover: HoverStore
  readonly onZeigen: (wessen: string | null) => void
  readonly onWaehlen: (marke: Punktmarke) => void
}

export function PunkteMap(props: PunkteMapProps) {
  const { geometrie, suchkreis } = props
  return (
    <Kartenrahmen {...props}>
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
    </Kartenrahmen>
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
