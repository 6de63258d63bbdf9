import type { ReactNode } from 'react'
import { Curve } from 'recharts'
import { emphasisOf, useHover, type HoverStore } from '../emphasis.ts'
import { loneIndices } from '../path.ts'
import type { LineSeries } from './line-chart-state.ts'
import type { LineLayout } from './line-layout.ts'
import styles from './LineChart.module.css'

export interface ReihenlinieProps {
  readonly reihe: LineSeries
  readonly hover: HoverStore
  /** As laid out by Recharts, which adds them to the element it was given. */
  readonly points?: ReadonlyArray<{ readonly x: number | null; readonly y: number | null }>
}

const KEINE: NonNullable<ReihenlinieProps['points']> = []

/** One line on its white casing. */
export function Reihenlinie({ reihe, hover, points = KEINE }: ReihenlinieProps): ReactNode {
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
    </g>
  )
}

interface ReihenpunkteProps {
  readonly reihe: LineSeries
  readonly hover: HoverStore
  readonly layout: LineLayout
}

/**
 * The dot at the end of each line and those of lone points. Apart from the
 * lines, because Recharts asks for no line where there is a single period.
 */
export function Reihenpunkte({ reihe, hover, layout }: ReihenpunkteProps): ReactNode {
  const stufe = useHover(hover, (stelle) => emphasisOf(reihe.id, stelle))
  const lone = loneIndices(reihe.laeufe).filter((i) => i !== reihe.ende)
  return (
    <g className={styles.reihe} data-stufe={stufe}>
      {[...lone, ...(reihe.ende === null ? [] : [reihe.ende])].map((i) => (
        <circle
          key={i}
          className={styles.punkt}
          cx={layout.x[i] ?? 0}
          cy={layout.y(reihe.punkte[i]?.y ?? 0)}
          r={i === reihe.ende ? 4 : 3}
          fill={reihe.strich.farbe}
        />
      ))}
    </g>
  )
}
