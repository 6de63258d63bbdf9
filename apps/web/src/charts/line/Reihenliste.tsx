import type { ReactNode } from 'react'
import { useHover, type HoverStore } from '../emphasis.ts'
import { Strichprobe } from '../Strichprobe.tsx'
import type { LineChartState } from './line-chart-state.ts'
import { periodTitle, readoutAt } from './readout.ts'
import styles from './LineChart.module.css'

export interface ReihenlisteProps {
  readonly state: LineChartState
  readonly hover: HoverStore
}

/** On narrow screens: the names of the lines with the figures of the period that is pointed at. */
export function Reihenliste({ state, hover }: ReihenlisteProps): ReactNode {
  const periode = useHover(hover, (stelle) => stelle.periode) ?? state.perioden.length - 1
  return (
    <>
      <p className={styles.listenkopf}>{periodTitle(state, periode)}</p>
      <ul className={styles.reihenliste}>
        {readoutAt(state, periode).map(({ reihe, y, text }) => (
          <li key={reihe.id}>
            <Strichprobe strich={reihe.strich} breite={26} />
            <span>{reihe.name}</span>
            {y === null ? <span className={styles.note}>{text}</span> : <b>{text}</b>}
          </li>
        ))}
      </ul>
    </>
  )
}
