import { memo, useMemo, type ReactNode } from 'react'
import { Line, LineChart as RechartsLineChart, XAxis, YAxis, ZIndexLayer } from 'recharts'
import type { HoverStore } from '../emphasis.ts'
import { Beschriftung } from './Beschriftung.tsx'
import { drawingOrder, toRows, type Row } from './drawing.ts'
import { namedSeries } from './end-labels.ts'
import { Intervalle, Luecken, Rahmen } from './grundriss.tsx'
import type { LineChartState } from './line-chart-state.ts'
import type { LineLayout } from './line-layout.ts'
import { Reihenlinie, Reihenpunkte } from './Reihenlinie.tsx'

export interface LiniengrafikProps {
  readonly state: LineChartState
  readonly layout: LineLayout
  readonly hover: HoverStore
  readonly intervalle: boolean
}

/* Above the lines of Recharts, which draws them in layer 400. */
const VORN = 450

/**
 * Recharts keeps scales and lines; everything that carries the look is ours.
 * Does not render again while the pointer moves.
 */
export const Liniengrafik = memo(function Liniengrafik(props: LiniengrafikProps): ReactNode {
  const { state, layout, hover } = props
  const rows = useMemo(() => toRows(state), [state])
  return (
    <RechartsLineChart
      width={layout.breite}
      height={layout.hoehe}
      data={rows}
      accessibilityLayer={false}
      margin={marginsOf(layout)}
    >
      <XAxis hide dataKey="x" type="number" domain={[...state.xDomain]} allowDataOverflow />
      <YAxis hide type="number" domain={[...state.yDomain]} allowDataOverflow />
      <Rahmen layout={layout} />
      <Luecken state={state} layout={layout} />
      {props.intervalle && <Intervalle state={state} layout={layout} hover={hover} />}
      {drawingOrder(state).map(({ reihe, index }) => (
        <Line
          key={reihe.id}
          dataKey={(row: Row) => row.werte[index] ?? null}
          type="linear"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          legendType="none"
          shape={<Reihenlinie reihe={reihe} hover={hover} />}
        />
      ))}
      <ZIndexLayer zIndex={VORN}>
        {namedSeries(state).map((reihe) => (
          <Reihenpunkte key={reihe.id} reihe={reihe} layout={layout} hover={hover} />
        ))}
        <Beschriftung state={state} layout={layout} hover={hover} />
      </ZIndexLayer>
    </RechartsLineChart>
  )
})

function marginsOf({ plot, breite, hoehe }: LineLayout) {
  return {
    left: plot.x,
    top: plot.y,
    right: breite - plot.x - plot.breite,
    bottom: hoehe - plot.y - plot.hoehe,
  }
}
