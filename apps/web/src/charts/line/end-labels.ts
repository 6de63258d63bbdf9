import { formatZahl } from '@sozial/shared/format'
import { zeichenOf } from '@sozial/shared/zeichen'
import { fitText, textWidth } from '../text-width.ts'
import { placeLabels } from './label-placement.ts'
import { basisText } from './index-series.ts'
import type { LineChartState, LineSeries } from './line-chart-state.ts'
import type { Rect } from './line-layout.ts'

/** The name of a line at its end, with its newest figure or the sign of its absence. */
export interface EndLabel {
  readonly reihe: string
  readonly wert: string
  readonly name: string
  readonly fett: boolean
  /** Left edge of the figure. */
  readonly x: number
  /** Left edge of the name. */
  readonly nameX: number
  /** Middle of the text. */
  readonly y: number
  /** From the end of the line (null where there is none) to the sample beside the text. */
  readonly von: { readonly x: number; readonly y: number } | null
  /** The line ends away from its name. */
  readonly unterbrochen: boolean
}

/** From the end of the plot to the text. */
export const LABEL_X = 40
const ABSTAND = 22
const SCHRIFT = 14
/** Between figure and name. */
const LUECKE = 3

interface Place {
  readonly plot: Rect
  readonly x: readonly number[]
  readonly y: (value: number) => number
}

/** Labels of all named series, pushed apart to 22 px. */
export function placeEndLabels(state: LineChartState, place: Place): readonly EndLabel[] {
  const reihen = namedSeries(state)
  const unten = place.plot.y + place.plot.hoehe
  const enden = reihen.map((reihe) => endOf(reihe, place))
  const mitten = placeLabels(
    enden.map((ende) => ende?.y ?? unten),
    ABSTAND,
    { top: place.plot.y, bottom: unten },
  )
  const x = place.plot.x + place.plot.breite + LABEL_X
  return reihen.map((reihe, i) => {
    const wert = newestText(reihe, state)
    const ende = enden[i] ?? null
    return {
      reihe: reihe.id,
      wert,
      name: labelName(reihe, state),
      fett: reihe.rolle === 'KREIS',
      x,
      nameX: x + textWidth(wert, SCHRIFT, 600) + LUECKE,
      y: mitten[i] as number,
      von: ende,
      unterbrochen: ende === null || ende.x < x - LABEL_X - 1,
    }
  })
}

/** The 20 px sample left of the text; it begins at the line end where the line reaches the newest period. */
export function samplePath(label: EndLabel): string {
  const [links, rechts] = [label.x - 26, label.x - 6]
  if (!label.von || label.unterbrochen) return `M${links} ${label.y}H${rechts}`
  return `M${label.von.x + 6} ${label.von.y}L${links} ${label.y}H${rechts}`
}

/** Cuts names to the room that a layout has for them. */
export function fitLabel(label: EndLabel, breite: number): EndLabel {
  return { ...label, name: fitText(label.name, breite - label.nameX, SCHRIFT) }
}

/** Width of the widest label text. */
export function widestLabel(state: LineChartState): number {
  const widths = namedSeries(state).map(
    (reihe) =>
      textWidth(newestText(reihe, state), SCHRIFT, 600) +
      textWidth(labelName(reihe, state), SCHRIFT, reihe.rolle === 'KREIS' ? 600 : 400) +
      LUECKE,
  )
  return Math.max(0, ...widths)
}

/** All series but the grey ones in the background. */
export function namedSeries(state: LineChartState): readonly LineSeries[] {
  return state.reihen.filter((reihe) => reihe.rolle !== 'HINTERGRUND')
}

/* An index says nothing without its base. */
function labelName(reihe: LineSeries, state: LineChartState): string {
  const neueste = state.perioden.length - 1
  const basis = reihe.punkte[neueste] ? basisText(state, neueste) : ''
  return basis ? `(${basis}) ${reihe.beschriftung}` : reihe.beschriftung
}

/** The figure of the newest period, or the sign for its absence. */
export function newestText(reihe: LineSeries, state: LineChartState): string {
  return textAt(reihe, state.perioden.length - 1, state.nachkommastellen)
}

/** The figure drawn at a period, marked where it is estimated, or the sign for its absence. */
export function textAt(reihe: LineSeries, periode: number, nachkommastellen: number): string {
  const punkt = reihe.punkte[periode]
  const geschaetzt = reihe.zellen[periode]?.zeichen?.startsWith('s') ? '\u202Fs' : ''
  if (punkt) return formatZahl(punkt.y, nachkommastellen) + geschaetzt
  const status = reihe.zellen[periode]?.status ?? 'NICHT_VERFUEGBAR'
  return zeichenOf(status).zeichen || zeichenOf('NICHT_VERFUEGBAR').zeichen
}

function endOf(reihe: LineSeries, place: Place): EndLabel['von'] {
  const punkt = reihe.ende === null ? null : reihe.punkte[reihe.ende]
  if (reihe.ende === null || !punkt) return null
  return { x: place.x[reihe.ende] as number, y: place.y(punkt.y) }
}
