/** Names and sentences that all kinds of map share. */
import { useCallback } from 'react'
import type { ReactNode } from 'react'
import type { Atlas, AtlasPeriode } from '../../app/atlas/atlas-state.ts'
import { raeumeDativ } from '../../app/atlas/eingrenzung.ts'
import { Raumspruch } from '../../app/atlas/Raumspruch.tsx'
import { Aussagespruch } from './Aussagespruch.tsx'
import type { Kartenblatt } from './kartenblatt.ts'

/** "Karte: Kinder unter 18 im SGB II in 20 Sozialräumen, 31.12.2024" */
export function kartentitel(atlas: Atlas, periode: AtlasPeriode = atlas.periode): string {
  const { name } = atlas.indikator.fassung
  const raeume = raeumeDativ(atlas)
  return `Karte: ${name} in ${raeume}, ${periode.name}`
}

/** The sentence about an area, by its id. */
export function useSpruch({
  atlas,
  aussagen,
}: Pick<Kartenblatt, 'atlas' | 'aussagen'>): (id: string) => ReactNode {
  return useCallback(
    (id) => {
      const aussage = aussagen.find(({ raum }) => raum.id === id)
      if (!aussage) return null
      const { vergleich } = aussage
      return vergleich ? (
        <Raumspruch atlas={atlas} vergleich={vergleich} />
      ) : (
        <Aussagespruch atlas={atlas} aussage={aussage} />
      )
    },
    [atlas, aussagen],
  )
}
