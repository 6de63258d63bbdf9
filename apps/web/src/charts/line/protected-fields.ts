import { istGeheim } from '@sozial/domain/wert'
import type { LineChartState, LineSeries } from './line-chart-state.ts'
import type { LineLayout, Rect } from './line-layout.ts'

const HOEHE = 22

/**
 * Hatched fields from where a series is protected, at the level of its nearest
 * figure, so that the eye finds the line it continues. A series without any
 * figure has no level and no field; its label says why.
 */
export function protectedFields(
  state: LineChartState,
  layout: LineLayout,
): readonly (Rect & { readonly reihe: string })[] {
  return state.reihen
    .filter((reihe) => reihe.rolle !== 'HINTERGRUND')
    .flatMap((reihe) => fieldsOf(reihe, layout))
}

function fieldsOf(
  reihe: LineSeries,
  layout: LineLayout,
): readonly (Rect & { readonly reihe: string })[] {
  return reihe.luecken.flatMap((luecke) => {
    if (!istGeheim(luecke.status) && luecke.status !== 'UNBEKANNT_QUELLE') return []
    const nachbar = reihe.punkte[luecke.von - 1] ?? reihe.punkte[luecke.bis + 1]
    if (!nachbar) return []
    const x = edge(layout, luecke.von - 1, luecke.von)
    const y = layout.y(nachbar.y) - HOEHE / 2
    return [
      { reihe: reihe.id, x, y, breite: edge(layout, luecke.bis, luecke.bis + 1) - x, hoehe: HOEHE },
    ]
  })
}

/** The middle between two periods, or the edge of the plot. */
function edge(layout: LineLayout, links: number, rechts: number): number {
  const [a, b] = [layout.x[links], layout.x[rechts]]
  if (a === undefined) return layout.plot.x
  if (b === undefined) return layout.plot.x + layout.plot.breite
  return (a + b) / 2
}
