import { formatBereich, formatMitEinheit } from '@sozial/shared/format'
import { erklaerungOf, wortOf } from '@sozial/shared/zeichen'
import type { HoverStore } from '../emphasis.ts'
import { namedSeries } from './end-labels.ts'
import { basisText } from './index-series.ts'
import type { LineChartState, LineSeries } from './line-chart-state.ts'
import type { LineLayout } from './line-layout.ts'

/** One series at one period, ready to read. */
export interface Readout {
  readonly reihe: LineSeries
  /** Drawn value, or null where there is none. */
  readonly y: number | null
  /** "21,4 %" or one or two words for the missing figure. */
  readonly text: string
  /** The same as part of a sentence. */
  readonly satzteil: string
  /** "20,8–23,4"; empty without interval. */
  readonly bereich: string
}

/** All named series at a period, highest first, those without a figure last. */
export function readoutAt(state: LineChartState, periode: number): readonly Readout[] {
  return namedSeries(state)
    .map((reihe) => toReadout(state, reihe, periode))
    .sort((a, b) => (b.y ?? Number.NEGATIVE_INFINITY) - (a.y ?? Number.NEGATIVE_INFINITY))
}

function toReadout(state: LineChartState, reihe: LineSeries, periode: number): Readout {
  const punkt = reihe.punkte[periode] ?? null
  const zelle = reihe.zellen[periode] ?? { status: 'NICHT_VERFUEGBAR' as const }
  if (punkt === null) {
    const [wort, erklaerung] = [wortOf(zelle), erklaerungOf(zelle)]
    const ohneBasis = 'kein Wert im Basisjahr'
    const worte = { text: wort || ohneBasis, satzteil: erklaerung || ohneBasis }
    return { reihe, y: null, ...worte, bereich: '' }
  }
  const hasInterval = punkt.unten !== null && punkt.oben !== null
  const text = formatMitEinheit(punkt.y, state.einheit, state.nachkommastellen)
  return {
    reihe,
    y: punkt.y,
    text,
    satzteil: text,
    bereich: hasInterval ? formatBereich(punkt.unten, punkt.oben, state.nachkommastellen) : '',
  }
}

/** "31.12.2024", with index "31.12.2024 (2022 = 100)". */
export function periodTitle(state: LineChartState, periode: number): string {
  const name = state.perioden[periode]?.name ?? ''
  const basis = basisText(state, periode)
  return basis ? `${name} (${basis})` : name
}

/** All series of a period as one sentence, for ears. */
export function readoutSentence(state: LineChartState, periode: number): string {
  const teile = readoutAt(state, periode).map((r) => `${r.reihe.name} ${r.satzteil}`)
  return `${periodTitle(state, periode)}: ${teile.join(', ')}`
}

/** How near the pointer must come to a line to mean it. */
const NAH = 14

/** What a pointer at these pixels means: the nearest period and, where one is near, a series. */
export function pointAt(
  state: LineChartState,
  layout: LineLayout,
  pixel: { readonly x: number; readonly y: number },
): ReturnType<HoverStore['get']> {
  if (pixel.x > layout.plot.x + layout.plot.breite + 8) {
    return { reihe: nearestLabel(layout, pixel.y), periode: null }
  }
  const periode = nearest(layout.x.map((x) => Math.abs(x - pixel.x)))
  const distances = state.reihen.map((reihe) => {
    const punkt = reihe.rolle === 'HINTERGRUND' ? null : reihe.punkte[periode]
    return punkt ? Math.abs(layout.y(punkt.y) - pixel.y) : Number.POSITIVE_INFINITY
  })
  const reihe = nearest(distances)
  return {
    reihe: (distances[reihe] ?? NAH) < NAH ? (state.reihen[reihe]?.id ?? null) : null,
    periode,
  }
}

function nearestLabel(layout: LineLayout, y: number): string | null {
  const distances = layout.labels.map((label) => Math.abs(label.y - y))
  const i = nearest(distances)
  return (distances[i] ?? NAH) <= 11 ? (layout.labels[i]?.reihe ?? null) : null
}

function nearest(distances: readonly number[]): number {
  return distances.reduce((best, d, i) => (d < (distances[best] as number) ? i : best), 0)
}
