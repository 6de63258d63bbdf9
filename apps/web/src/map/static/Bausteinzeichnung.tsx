/** The map of the workbench as one still SVG, for paper and while the moving one is on its way. */
import { useMemo } from 'react'
import type { Bausteinbild } from '../baustein-bild.ts'
import { Bausteinflaechen, Nadeln, Raumgrenzen, Raumtexte, type Nadel } from '../BausteinLayers.tsx'
import type { Geometrie } from '../geometry.ts'
import { Kreisrand } from '../MapLayers.tsx'
import { createPfad, type Ausschnitt, type Groesse } from '../viewport.ts'

interface BausteinzeichnungProps {
  readonly bild: Bausteinbild
  readonly geometrie: Geometrie
  readonly groesse: Groesse
  readonly ausschnitt: Ausschnitt
  readonly nadeln: readonly Nadel[]
}

export function Bausteinzeichnung({
  bild,
  geometrie,
  groesse,
  ausschnitt,
  nadeln,
}: BausteinzeichnungProps) {
  const pfad = useMemo(() => createPfad(ausschnitt), [ausschnitt])
  const layer = { bild, geometrie, pfad, ausschnitt }
  return (
    <svg viewBox={`0 0 ${groesse.breite} ${groesse.hoehe}`} width="100%" aria-hidden="true">
      <Kreisrand geometrie={geometrie} pfad={pfad} />
      <Bausteinflaechen {...layer} />
      <Raumgrenzen {...layer} />
      <Raumtexte {...layer} mitBausteinen={false} />
      <Nadeln nadeln={nadeln} ausschnitt={ausschnitt} />
    </svg>
  )
}
