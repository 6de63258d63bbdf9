import type { ReactNode } from 'react'
import { emphasisOf, useHover, type HoverStore } from '../emphasis.ts'
import { samplePath, type EndLabel } from './end-labels.ts'
import type { LineChartState, LineSeries } from './line-chart-state.ts'
import type { LineLayout } from './line-layout.ts'
import styles from './LineChart.module.css'

export interface BeschriftungProps {
  readonly state: LineChartState
  readonly layout: LineLayout
  readonly hover: HoverStore
}

/** Names and newest figures at the line ends. */
export function Beschriftung({ state, layout, hover }: BeschriftungProps): ReactNode {
  return layout.labels.map((label) => {
    const reihe = state.reihen.find((r) => r.id === label.reihe)
    return reihe && <Endname key={reihe.id} label={label} reihe={reihe} hover={hover} />
  })
}

interface EndnameProps {
  readonly label: EndLabel
  readonly reihe: LineSeries
  readonly hover: HoverStore
}

function Endname({ label, reihe, hover }: EndnameProps): ReactNode {
  const stufe = useHover(hover, (stelle) => emphasisOf(reihe.id, stelle))
  const { farbe, breite, muster } = reihe.strich
  return (
    <g className={styles.endname} data-stufe={stufe}>
      <path
        d={samplePath(label)}
        stroke={farbe}
        strokeWidth={breite}
        strokeDasharray={muster}
        fill="none"
      />
      <text className={styles.endwert} x={label.x} y={label.y + 5}>
        {label.wert}{' '}
        <tspan className={label.fett ? styles.endwert : styles.endtext}>{label.name}</tspan>
      </text>
    </g>
  )
}
