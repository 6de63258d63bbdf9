/** Points on their ground as one still SVG: for small pictures, paper, and while the moving map is on its way. */
import { useMemo } from 'react'
import type { Geometrie } from '../geometry.ts'
import { Kreisrand } from '../MapLayers.tsx'
import { layoutPunkte, type Kartenpunkt } from '../punkte.ts'
import { Punkte, Punktegrund, Umkreis, type Suchkreis } from '../PunkteLayers.tsx'
import { createPfad, type Ausschnitt, type Groesse } from '../viewport.ts'

interface PunktezeichnungProps {
  readonly geometrie: Geometrie
  readonly punkte: readonly Kartenpunkt[]
  readonly suchkreis: Suchkreis | null
  readonly groesse: Groesse
  readonly ausschnitt: Ausschnitt
}

export function Punktezeichnung(props: PunktezeichnungProps) {
  const { geometrie, punkte, suchkreis, groesse, ausschnitt } = props
  const pfad = useMemo(() => createPfad(ausschnitt), [ausschnitt])
  const marken = useMemo(() => layoutPunkte(punkte, ausschnitt), [punkte, ausschnitt])
  return (
    <svg viewBox={`0 0 ${groesse.breite} ${groesse.hoehe}`} width="100%" aria-hidden="true">
      <Kreisrand geometrie={geometrie} pfad={pfad} />
      <Punktegrund geometrie={geometrie} ausschnitt={ausschnitt} />
      {suchkreis && <Umkreis kreis={suchkreis} ausschnitt={ausschnitt} />}
      <Punkte marken={marken} />
    </svg>
  )
}
