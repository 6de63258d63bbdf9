import type { ReactNode } from 'react'
import { Curve } from 'recharts'
import { emphasisOf, useHover, type HoverStore } from '../emphasis.ts'
import { loneIndices } from '../path.ts'
import type { LineSeries } from './line-chart-state.ts'
import type { LineLayout } from './line-layout.ts'
import type { Linienpunkte } from './Liniengrafik.tsx'
import styles from './LineChart.module.css'

export interface ReihenlinieProps {
  readonly reihe: LineSeries
  readonly layout: LineLayout
  readonly hover: HoverStore
  /** As laid out by Recharts. */
  readonly points: Linienpunkte
}

/** One line on its white casing, with a dot at its end and for each lone point. */
export function Reihenlinie({ reihe, layout, hover, points }: ReihenlinieProps): ReactNode {
  const stufe = useHover(hover, (stelle) => emphasisOf(reihe.id, stelle))
  const { farbe, breite, muster } = reihe.strich
  const linie = { points, type: 'linear', fill: 'none', strokeLinejoin: 'round' } as const
  const imHintergrund = reihe.rolle === 'HINTERGRUND'
  return (
    <g className={styles.reihe} data-stufe={stufe}>
      {!imHintergrund && (
        <Curve {...linie} className={styles.saum ?? ''} strokeWidth={breite + 2} />
      )}
      <Curve
        {...linie}
        className={styles.linie ?? ''}
        stroke={farbe}
        strokeWidth={breite}
        strokeDasharray={muster}
      />
      {!imHintergrund && <Punkte reihe={reihe} layout={layout} />}
    </g>
  )
}

function Punkte({ reihe, layout }: Pick<ReihenlinieProps, 'reihe' | 'layout'>): ReactNode {
  const lone = loneIndices(reihe.laeufe).filter((i) => i !== reihe.ende)
  return [...lone, ...(reihe.ende === null ? [] : [reihe.ende])].map((i) => (
    <circle
      key={i}
      className={styles.punkt}
      cx={layout.x[i] ?? 0}
      cy={layout.y(reihe.punkte[i]?.y ?? 0)}
      r={i === reihe.ende ? 4 : 3}
      fill={reihe.strich.farbe}
    />
  ))
}
