import { istGeheim, type WertStatus } from '@sozial/domain/wert'
import { zeichenOf } from '@sozial/shared/zeichen'
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
 * interrupt and no field, unless it is the only one of an area; its label says why.
 */
export function protectedFields(state: LineChartState, layout: LineLayout): readonly Rect[] {
  const { y, hoehe } = layout.plot
  const spans = hatchedSeries(state).flatMap((reihe) => spansOf(reihe, layout))
  return unite(spans).map(({ von, bis }) => ({ x: von, y, breite: bis - von, hoehe }))
}

/**
 * "Schraffiert: Erkelenz aus Datenschutzgründen nicht ausgewiesen. Ohne Linie:
 * Gangelt …"; empty where nothing named is protected.
 */
export function protectedNote(state: LineChartState): string {
  const schraffiert = hatchedSeries(state)
  const ohneLinie = state.reihen.filter(
    (reihe) => reihe.rolle !== 'HINTERGRUND' && !schraffiert.includes(reihe),
  )
  return [protectedSentence('Schraffiert', schraffiert), protectedSentence('Ohne Linie', ohneLinie)]
    .filter(Boolean)
    .join(' ')
}

/** Names those of the series with a protected figure: "Ohne Linie: Gangelt aus Datenschutzgründen …". */
export function protectedSentence(anfang: string, reihen: readonly LineSeries[]): string {
  const teile = reihen.flatMap(({ name, luecken }) => {
    const verborgen = luecken.find(({ status }) => istVerborgen(status))
    return verborgen ? [{ name, grund: zeichenOf(verborgen.status).erklaerung }] : []
  })
  if (teile.length === 0) return ''
  const worte = [...new Set(teile.map(({ grund }) => grund))].map((grund) => {
    const namen = teile.filter((teil) => teil.grund === grund).map(({ name }) => name)
    return `${new Intl.ListFormat('de').format(namen)} ${grund}`
  })
  return `${anfang}: ${worte.join('; ')}.`
}

function istVerborgen(status: WertStatus): boolean {
  return istGeheim(status) || status === 'UNBEKANNT_QUELLE'
}

function hatchedSeries({ reihen }: LineChartState): readonly LineSeries[] {
  const raeume = reihen.filter(({ rolle }) => rolle === 'RAUM')
  return reihen.filter(
    (reihe) =>
      reihe.rolle !== 'HINTERGRUND' &&
      (reihe.laeufe.length > 0 || (raeume.length === 1 && raeume[0] === reihe)),
  )
}

function spansOf(reihe: LineSeries, layout: LineLayout): readonly Span[] {
  return reihe.luecken
    .filter(({ status }) => istVerborgen(status))
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
