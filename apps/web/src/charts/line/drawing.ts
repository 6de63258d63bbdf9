import type { LineChartState, LineSeries } from './line-chart-state.ts'

/** A row for Recharts: position in time and one value per series. */
export interface Row {
  readonly x: number
  readonly werte: readonly (number | null)[]
}

/** Rows of all periods, with an empty row at each break so that no line crosses it. */
export function toRows(state: LineChartState): readonly Row[] {
  const leer = state.reihen.map(() => null)
  const nachBruch = new Set(state.brueche.map((stelle) => stelle.rechts))
  return state.zeiten.flatMap((x, i) => {
    const row = { x, werte: state.reihen.map((reihe) => reihe.punkte[i]?.y ?? null) }
    const davor = state.zeiten[i - 1]
    return nachBruch.has(i) && davor !== undefined
      ? [{ x: (davor + x) / 2, werte: leer }, row]
      : [row]
  })
}

const RANG = {
  HINTERGRUND: 0,
  BUND: 1,
  NACHBAR: 2,
  LAND: 3,
  JUGENDAMTSBEZIRK: 4,
  KOMMUNE: 5,
  KREIS: 6,
  RAUM: 7,
} as const

/** Back to front: what is chosen first lies on top. */
export function drawingOrder(
  state: LineChartState,
): readonly { readonly reihe: LineSeries; readonly index: number }[] {
  return state.reihen
    .map((reihe, index) => ({ reihe, index }))
    .sort((a, b) => RANG[a.reihe.rolle] - RANG[b.reihe.rolle] || b.index - a.index)
}
