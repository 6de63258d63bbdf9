import { formatZahl, istProzent } from '@sozial/shared/format'
import { linearScale } from '../scale.ts'
import { textWidth } from '../text-width.ts'
import { placeBruchmarken, type Bruchmarke } from './bruchmarken.ts'
import { fitLabel, LABEL_X, placeEndLabels, widestLabel, type EndLabel } from './end-labels.ts'
import type { LineChartState } from './line-chart-state.ts'

/** Below this width the names stand in a list under the chart. */
const SCHMAL = 640

export interface Rect {
  readonly x: number
  readonly y: number
  readonly breite: number
  readonly hoehe: number
}

export interface AxisTick {
  /** Pixel along the axis. */
  readonly stelle: number
  /** Empty for a tick without words. */
  readonly text: string
}

/** Where everything stands, in pixels. Screen and file draw from the same. */
export interface LineLayout {
  readonly breite: number
  readonly hoehe: number
  readonly schmal: boolean
  readonly plot: Rect
  /** Pixel of each period. */
  readonly x: readonly number[]
  readonly y: (value: number) => number
  readonly xTicks: readonly AxisTick[]
  readonly yTicks: readonly (AxisTick & { readonly grundlinie: boolean })[]
  /** The unit above the axis where the top tick cannot carry it. */
  readonly einheit: { readonly text: string; readonly x: number; readonly y: number } | null
  /** The sign of an axis that does not begin at zero, at its foot; null where it does. */
  readonly achsenbruch: string | null
  readonly bruchmarken: readonly Bruchmarke[]
  /** True when what each break means stands above it. */
  readonly bruchfolgen: boolean
  readonly labels: readonly EndLabel[]
}

/** The room for the chart; in a file it does not begin at the upper left corner. */
export interface LineSize {
  readonly breite: number
  readonly hoehe: number
  readonly x?: number
  readonly y?: number
}

/** Lays a chart out for a size; pure, so that a test or a file needs no browser. */
export function layoutLineChart(state: LineChartState, size: LineSize): LineLayout {
  const { breite, hoehe, x: left = 0, y: top = 0 } = size
  const schmal = breite < SCHMAL
  const einheit = istProzent(state.einheit) ? '' : state.einheit
  const quer = horizontal(state, { left, breite, schmal })
  const kopf = placeBruchmarken(state.brueche, quer.x, {
    links: left + (einheit === '' ? 0 : textWidth(einheit, 12) + 16),
    rechts: left + breite,
    oben: top,
  })
  const oben = Math.max(einheit === '' ? 12 : 30, kopf.hoehe)
  const plot = { ...quer.plot, y: top + oben, hoehe: Math.max(40, hoehe - oben - 30) }
  const y = linearScale(state.yDomain, [plot.y + plot.hoehe, plot.y])
  const labels = schmal ? [] : placeEndLabels(state, { plot, x: quer.x, y })
  return {
    breite,
    hoehe,
    schmal,
    plot,
    x: quer.x,
    y,
    xTicks: periodTicks(state, quer.x),
    yTicks: valueTicks(state, y),
    einheit: einheit === '' ? null : { text: einheit, x: left, y: top + 12 },
    achsenbruch: state.achsenbeginn === null ? null : brokenAxisPath(plot.x, plot.y + plot.hoehe),
    bruchmarken: kopf.marken,
    bruchfolgen: kopf.mitFolge,
    labels: labels.map((label) => fitLabel(label, left + breite)),
  }
}

/** Two short slanted strokes across the foot of the value axis. */
function brokenAxisPath(x: number, unten: number): string {
  return `M${x} ${unten}v-6M${x - 6} ${unten - 6}l12 -5M${x - 6} ${unten - 11}l12 -5M${x} ${unten - 17}v-6`
}

/* The horizontal part does not depend on what stands above the plot. */
function horizontal(
  state: LineChartState,
  {
    left,
    breite,
    schmal,
  }: { readonly left: number; readonly breite: number; readonly schmal: boolean },
): { readonly x: readonly number[]; readonly plot: Pick<Rect, 'x' | 'breite'> } {
  const links = Math.max(schmal ? 38 : 40, Math.ceil(widestTick(state)) + 12)
  const rechts = schmal ? 18 : Math.min(Math.ceil(widestLabel(state)) + LABEL_X, breite * 0.34)
  const plot = { x: left + links, breite: Math.max(40, breite - links - rechts) }
  const scale = linearScale(state.xDomain, [plot.x, plot.x + plot.breite])
  return { x: state.zeiten.map(scale), plot }
}

function widestTick(state: LineChartState): number {
  return Math.max(...valueTexts(state).map((text) => textWidth(text, 12)))
}

function valueTexts(state: LineChartState): readonly string[] {
  const ticks = state.yTicks
  const step = ticks.length > 1 ? (ticks[1] as number) - (ticks[0] as number) : 1
  const stellen = Number.isInteger(step) ? 0 : step >= 0.1 ? 1 : 2
  return ticks.map((tick, i) => {
    const text = formatZahl(tick, stellen)
    return istProzent(state.einheit) && i === ticks.length - 1 ? `${text}\u202F%` : text
  })
}

function valueTicks(state: LineChartState, y: (value: number) => number): LineLayout['yTicks'] {
  const texts = valueTexts(state)
  const grundwert = state.modus === 'INDEX' ? 100 : 0
  return state.yTicks.map((tick, i) => ({
    stelle: y(tick),
    text: texts[i] as string,
    grundlinie: tick === grundwert,
  }))
}

/** Every period has a tick; words where they have room, the newest always. */
function periodTicks(state: LineChartState, x: readonly number[]): readonly AxisTick[] {
  const texts = state.perioden.map((periode) => periode.kurz)
  const room = Math.max(...texts.map((text) => textWidth(text, 12)), 0) + 12
  const ticks: AxisTick[] = []
  let naechste = Number.POSITIVE_INFINITY
  for (let i = x.length - 1; i >= 0; i -= 1) {
    const stelle = x[i] as number
    const passt = naechste - stelle >= room
    if (passt) naechste = stelle
    ticks.unshift({ stelle, text: passt ? (texts[i] as string) : '' })
  }
  return ticks
}
