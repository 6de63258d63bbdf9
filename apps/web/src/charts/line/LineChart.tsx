import { useMemo, useState, type ReactNode } from 'react'
import { createHoverStore, type HoverStore } from '../emphasis.ts'
import { useBreite } from '../use-breite.ts'
import { Ablesung } from './Ablesung.tsx'
import { Liniengrafik } from './Liniengrafik.tsx'
import type { LineChartState } from './line-chart-state.ts'
import { layoutLineChart } from './line-layout.ts'
import { Bruchnotiz } from './Bruchnotiz.tsx'
import { protectedNote } from './protected-fields.ts'
import { Reihenliste } from './Reihenliste.tsx'
import styles from './LineChart.module.css'

export interface LineChartProps {
  readonly state: LineChartState
  /** What is drawn: indicator, period, areas. */
  readonly titel: string
  /** What the drawing shows, as a sentence with figures. */
  readonly beschreibung: string
  /** Id of the table with the same figures. */
  readonly tabelle: string
  readonly hoehe: number
  readonly intervalle?: boolean
  /** Shared with other views of the same series; the chart has its own otherwise. */
  readonly hover?: HoverStore
  /** False where what the breaks mean is said elsewhere. */
  readonly bruchnotiz?: boolean
  /** Source line and notes. */
  readonly children?: ReactNode
}

/** Lines over time with names at their ends, breaks and what is missing. */
export function LineChart(props: LineChartProps): ReactNode {
  const { state, hoehe, titel, beschreibung, tabelle } = props
  const [flaeche, breite] = useBreite()
  const [ownHover] = useState(createHoverStore)
  const hover = props.hover ?? ownHover
  const layout = useMemo(
    () => (breite > 0 ? layoutLineChart(state, { breite, hoehe }) : null),
    [state, breite, hoehe],
  )
  const notiz = protectedNote(state)
  return (
    <figure className={styles.figur} aria-label={titel} aria-details={tabelle}>
      <div className={styles.flaeche} ref={flaeche}>
        {/* A drawing keeps its place while its width is not known yet. */}
        <svg className={styles.platz} height={hoehe} aria-hidden="true" />
        {layout && (
          <div className={styles.lage}>
            <div role="img" aria-label={`${titel}. ${beschreibung}`}>
              <Liniengrafik
                state={state}
                layout={layout}
                hover={hover}
                intervalle={props.intervalle ?? false}
              />
            </div>
            <Ablesung state={state} layout={layout} hover={hover} />
          </div>
        )}
      </div>
      {layout?.schmal && <Reihenliste state={state} hover={hover} />}
      {layout && !layout.bruchfolgen && props.bruchnotiz !== false && (
        <Bruchnotiz brueche={state.brueche} perioden={state.perioden} />
      )}
      {(notiz !== '' || props.children) && (
        <figcaption className={styles.quelle}>
          {notiz} {props.children}
        </figcaption>
      )}
    </figure>
  )
}
