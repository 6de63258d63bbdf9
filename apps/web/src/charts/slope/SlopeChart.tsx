import { useMemo, type ReactNode } from 'react'
import { emphasisOf, NIRGENDS, useHover, type HoverStore } from '../emphasis.ts'
import type { LineChartState } from '../line/line-chart-state.ts'
import { Reihenliste } from '../line/Reihenliste.tsx'
import { Marken } from '../Marken.tsx'
import { useBreite } from '../use-breite.ts'
import { layoutSlope, type SlopeLayout, type SlopeLine, type Urteilsworte } from './slope-layout.ts'
import { slopeFrame, slopeLine } from './slope-marks.ts'
import styles from './SlopeChart.module.css'

export interface SlopeChartProps {
  /** Two periods. */
  readonly state: LineChartState
  readonly worte: Urteilsworte
  readonly titel: string
  readonly beschreibung: string
  /** Id of the table with the same figures. */
  readonly tabelle: string
  readonly hoehe: number
  readonly hover: HoverStore
  /** Source line and notes. */
  readonly children?: ReactNode
}

/** Two periods, a line from each figure to the other, names at both ends. */
export function SlopeChart(props: SlopeChartProps): ReactNode {
  const { state, worte, hoehe, hover } = props
  const [flaeche, breite] = useBreite()
  const layout = useMemo(
    () => (breite > 0 ? layoutSlope(state, { breite, hoehe }, worte) : null),
    [state, worte, breite, hoehe],
  )
  return (
    <figure className={styles.figur} aria-label={props.titel} aria-details={props.tabelle}>
      <div ref={flaeche}>
        <svg
          className={styles.bild}
          role="img"
          aria-label={`${props.titel}. ${props.beschreibung}`}
          height={hoehe}
          viewBox={`0 0 ${Math.max(1, breite)} ${hoehe}`}
        >
          {layout && (
            <>
              <Marken marken={slopeFrame(layout)} />
              {layout.linien.map((linie) => (
                <Linie key={linie.reihe.id} {...{ linie, layout, hover }} />
              ))}
            </>
          )}
        </svg>
      </div>
      {layout?.schmal && <Reihenliste state={state} hover={hover} />}
      {props.children && <figcaption className={styles.quelle}>{props.children}</figcaption>}
    </figure>
  )
}

interface LinieProps {
  readonly linie: SlopeLine
  readonly layout: SlopeLayout
  readonly hover: HoverStore
}

function Linie({ linie, layout, hover }: LinieProps): ReactNode {
  const { id, rolle } = linie.reihe
  const stufe = useHover(hover, (stelle) => emphasisOf(id, stelle))
  const marken = useMemo(() => slopeLine(linie, layout), [linie, layout])
  if (rolle === 'HINTERGRUND') return <Marken marken={marken} />
  return (
    <g
      className={styles.linie}
      data-stufe={stufe}
      onPointerEnter={() => hover.set({ reihe: id, periode: null })}
      onPointerLeave={() => hover.set(NIRGENDS)}
    >
      <Marken marken={marken} />
    </g>
  )
}
