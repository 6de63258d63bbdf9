import { istGeheim } from '@sozial/domain/wert'
import type { LineChartState, LineSeries } from './line-chart-state.ts'
import type { LineLayout, Rect } from './line-layout.ts'

interface Span {
  readonly von: number
  readonly bis: number
}

/**
 * Hatched fields over the periods in which a series is protected, as high as
 * the plot: one beside a figure would read as "about here". Fields of several
 * series are one where they meet. A series without any figure has no line to
 * interrupt and no field; its label says why.
 */
export function protectedFields(state: LineChartState, layout: LineLayout): readonly Rect[] {
  const { y, hoehe } = layout.plot
  const spans = state.reihen
    .filter((reihe) => reihe.rolle !== 'HINTERGRUND' && reihe.laeufe.length > 0)
    .flatMap((reihe) => spansOf(reihe, layout))
  return unite(spans).map(({ von, bis }) => ({ x: von, y, breite: bis - von, hoehe }))
}

function spansOf(reihe: LineSeries, layout: LineLayout): readonly Span[] {
  return reihe.luecken
    .filter(({ status }) => istGeheim(status) || status === 'UNBEKANNT_QUELLE')
    .map((luecke) => ({
      von: edge(layout, luecke.von - 1, luecke.von),
      bis: edge(layout, luecke.bis, luecke.bis + 1),
    }))
}

/** The same stretches, none touching another. */
function unite(spans: readonly Span[]): readonly Span[] {
  const united: Span[] = []
  for (const span of spans.toSorted((a, b) => a.von - b.von)) {
    const letzte = united.at(-1)
    if (letzte === undefined || span.von > letzte.bis) united.push(span)
    else united[united.length - 1] = { von: letzte.von, bis: Math.max(letzte.bis, span.bis) }
  }
  return united
}

/** The middle between two periods, or the edge of the plot. */
function edge(layout: LineLayout, links: number, rechts: number): number {
  const [a, b] = [layout.x[links], layout.x[rechts]]
  if (a === undefined) return layout.plot.x
  if (b === undefined) return layout.plot.x + layout.plot.breite
  return (a + b) / 2
}
