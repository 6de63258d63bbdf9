import { useId, type ReactNode } from 'react'
import { emphasisOf, useHover, type HoverStore } from '../emphasis.ts'
import { bandPath } from '../path.ts'
import type { LineChartState, LineSeries } from './line-chart-state.ts'
import type { LineLayout } from './line-layout.ts'
import { protectedFields } from './protected-fields.ts'
import styles from './LineChart.module.css'

interface GrundrissProps {
  readonly state: LineChartState
  readonly layout: LineLayout
}

/** Everything behind the lines: strips of breaks, grid, axes, names of breaks. */
export function Rahmen({ layout }: Pick<GrundrissProps, 'layout'>): ReactNode {
  const { plot } = layout
  return (
    <>
      {layout.bruchmarken.map((marke) => (
        <rect
          key={marke.x}
          className={styles.streifen}
          x={marke.streifen.x}
          y={plot.y}
          width={marke.streifen.breite}
          height={plot.hoehe}
        />
      ))}
      <Wertachse layout={layout} />
      <Zeitachse layout={layout} />
      {layout.bruchmarken.map((marke) => (
        <Bruchlinie key={marke.x} marke={marke} von={plot.y - 4} bis={plot.y + plot.hoehe} />
      ))}
    </>
  )
}

function Wertachse({ layout }: Pick<GrundrissProps, 'layout'>): ReactNode {
  const { plot, einheit } = layout
  return (
    <>
      {layout.yTicks.map((tick) => (
        <g key={tick.text}>
          <path
            className={tick.grundlinie ? styles.grundlinie : styles.gitter}
            d={`M${plot.x} ${tick.stelle}h${plot.breite}`}
          />
          <text className={styles.achse} x={plot.x - 8} y={tick.stelle + 4} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      {layout.achsenbruch && <path className={styles.achsenbruch} d={layout.achsenbruch} />}
      {einheit && (
        <text className={styles.achse} x={einheit.x} y={einheit.y}>
          {einheit.text}
        </text>
      )}
    </>
  )
}

function Zeitachse({ layout }: Pick<GrundrissProps, 'layout'>): ReactNode {
  const { plot } = layout
  const unten = plot.y + plot.hoehe
  return (
    <>
      <path className={styles.grundlinie} d={`M${plot.x} ${unten}h${plot.breite}`} />
      {layout.xTicks.map((tick) => (
        <g key={tick.stelle}>
          <path className={styles.grundlinie} d={`M${tick.stelle} ${unten}v5`} />
          {tick.text && (
            <text className={styles.achse} x={tick.stelle} y={unten + 22} textAnchor="middle">
              {tick.text}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

interface BruchlinieProps {
  readonly marke: LineLayout['bruchmarken'][number]
  readonly von: number
  readonly bis: number
}

function Bruchlinie({ marke, von, bis }: BruchlinieProps): ReactNode {
  return (
    <>
      <path className={styles.bruch} d={`M${marke.x} ${von}V${bis}`} />
      {marke.zeilen.map((zeile) => (
        <text
          key={zeile.text}
          className={zeile.fett ? styles.bruchname : styles.achse}
          x={zeile.x}
          y={zeile.y}
          textAnchor="middle"
        >
          {zeile.text}
        </text>
      ))}
    </>
  )
}

/** Hatched fields where figures are protected. */
export function Luecken({ state, layout }: GrundrissProps): ReactNode {
  const muster = useId()
  const felder = protectedFields(state, layout)
  if (felder.length === 0) return null
  return (
    <>
      <defs>
        <pattern
          id={muster}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path className={styles.schraffur} d="M0 0v6" />
        </pattern>
      </defs>
      {felder.map((feld) => (
        <rect
          key={feld.x}
          x={feld.x}
          y={feld.y}
          width={feld.breite}
          height={feld.hoehe}
          fill={`url(#${muster})`}
        />
      ))}
    </>
  )
}

/** 95 % intervals of the areas as pale fields in their colour; yardsticks are too sure to need one. */
export function Intervalle({
  state,
  layout,
  hover,
}: GrundrissProps & { readonly hover: HoverStore }): ReactNode {
  return state.reihen
    .filter((reihe) => reihe.rolle === 'RAUM')
    .map((reihe) => <Intervall key={reihe.id} reihe={reihe} layout={layout} hover={hover} />)
}

interface IntervallProps {
  readonly reihe: LineSeries
  readonly layout: LineLayout
  readonly hover: HoverStore
}

function Intervall({ reihe, layout, hover }: IntervallProps): ReactNode {
  const stufe = useHover(hover, (stelle) => emphasisOf(reihe.id, stelle))
  const at = (grenze: 'unten' | 'oben') => (i: number) => {
    const punkt = reihe.punkte[i]
    return { x: layout.x[i] ?? 0, y: layout.y(punkt?.[grenze] ?? punkt?.y ?? 0) }
  }
  return (
    <path
      className={styles.intervall}
      data-stufe={stufe}
      d={bandPath(reihe.laeufe, at('unten'), at('oben'))}
      fill={reihe.strich.farbe}
    />
  )
}
