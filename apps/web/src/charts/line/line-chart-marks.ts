import { bandPath, linePath, loneIndices, round, type Pixel } from '../path.ts'
import type { Marke } from '../zeichnung.ts'
import { samplePath, type EndLabel } from './end-labels.ts'
import { drawingOrder } from './drawing.ts'
import type { LineChartState, LineSeries } from './line-chart-state.ts'
import type { LineLayout, Rect } from './line-layout.ts'
import { protectedFields } from './protected-fields.ts'

const FARBE = {
  tinte: '#16191d',
  tinte2: '#4a5057',
  gitter: '#e4e2dc',
  bogen: '#f6f5f1',
  papier: '#ffffff',
  grau: '#b9bcc0',
} as const

/** The chart for a file, the same picture as on screen. */
export function lineChartMarks(
  state: LineChartState,
  layout: LineLayout,
  intervalle: boolean,
): readonly Marke[] {
  return [
    ...frameMarks(layout),
    ...breakMarks(layout),
    ...protectedFields(state, layout).map(hatching),
    ...(intervalle ? state.reihen.filter(istRaum).map((reihe) => band(reihe, layout)) : []),
    ...drawingOrder(state).flatMap(({ reihe }) => seriesMarks(reihe, layout)),
    ...layout.labels.flatMap((label) => labelMarks(label, state)),
  ]
}

function frameMarks(layout: LineLayout): readonly Marke[] {
  const { plot } = layout
  const unten = plot.y + plot.hoehe
  return [
    ...layout.bruchmarken.map((marke) =>
      filledRect({ ...plot, x: marke.streifen.x, breite: marke.streifen.breite }, FARBE.bogen),
    ),
    ...layout.yTicks.flatMap((tick): readonly Marke[] => [
      rule(
        `M${plot.x} ${tick.stelle}h${plot.breite}`,
        tick.grundlinie ? FARBE.tinte : FARBE.gitter,
      ),
      axisText(tick.text, { x: plot.x - 8, y: tick.stelle + 4 }, 'end'),
    ]),
    ...(layout.achsenbruch ? [{ ...rule(layout.achsenbruch, FARBE.tinte), breite: 1.5 }] : []),
    ...(layout.einheit ? [axisText(layout.einheit.text, layout.einheit, 'start')] : []),
    rule(`M${plot.x} ${unten}h${plot.breite}`, FARBE.tinte),
    ...layout.xTicks.flatMap((tick): readonly Marke[] => [
      rule(`M${round(tick.stelle)} ${unten}v5`, FARBE.tinte),
      ...(tick.text ? [axisText(tick.text, { x: tick.stelle, y: unten + 22 }, 'middle')] : []),
    ]),
  ]
}

function breakMarks(layout: LineLayout): readonly Marke[] {
  const { plot } = layout
  return layout.bruchmarken.flatMap((marke): readonly Marke[] => [
    {
      ...rule(`M${round(marke.x)} ${plot.y - 4}V${plot.y + plot.hoehe}`, FARBE.tinte),
      muster: '3 3',
    },
    ...marke.zeilen.map((zeile) => ({
      ...axisText(zeile.text, zeile, 'middle'),
      fett: zeile.fett,
      farbe: zeile.fett ? FARBE.tinte : FARBE.tinte2,
    })),
  ])
}

function seriesMarks(reihe: LineSeries, layout: LineLayout): readonly Marke[] {
  const at = pixelOf(reihe, layout)
  const d = linePath(reihe.laeufe, at)
  const { farbe, breite, muster } = reihe.strich
  const linie: Marke = { art: 'PFAD', d, strich: farbe, breite, muster }
  if (reihe.rolle === 'HINTERGRUND') return [linie]
  const lone = loneIndices(reihe.laeufe).filter((i) => i !== reihe.ende)
  return [
    { art: 'PFAD', d, strich: FARBE.papier, breite: breite + 2 },
    linie,
    ...lone.map((i) => dot(at(i), 3, farbe)),
    ...(reihe.ende === null ? [] : [dot(at(reihe.ende), 4, farbe)]),
  ]
}

function pixelOf(reihe: LineSeries, layout: LineLayout): (i: number) => Pixel {
  return (i) => ({ x: layout.x[i] ?? 0, y: layout.y(reihe.punkte[i]?.y ?? 0) })
}

function band(reihe: LineSeries, layout: LineLayout): Marke {
  const edge = (grenze: 'unten' | 'oben') => (i: number) => {
    const punkt = reihe.punkte[i]
    return { x: layout.x[i] ?? 0, y: layout.y(punkt?.[grenze] ?? punkt?.y ?? 0) }
  }
  const d = bandPath(reihe.laeufe, edge('unten'), edge('oben'))
  return { art: 'PFAD', d, fuellung: reihe.strich.farbe, deckkraft: 0.09 }
}

function labelMarks(label: EndLabel, state: LineChartState): readonly Marke[] {
  const reihe = state.reihen.find((r) => r.id === label.reihe)
  if (!reihe) return []
  const { farbe, breite, muster } = reihe.strich
  return [
    { art: 'PFAD', d: samplePath(label), strich: farbe, breite, muster },
    { art: 'TEXT', x: label.x, y: label.y + 5, text: label.wert, groesse: 14, fett: true },
    {
      art: 'TEXT',
      x: label.nameX,
      y: label.y + 5,
      text: label.name,
      groesse: 14,
      fett: label.fett,
    },
  ]
}

/** Diagonals inside a rectangle: a pattern that every program draws alike. */
function hatching(feld: Rect): Marke {
  const lines: string[] = []
  for (let start = -feld.hoehe; start < feld.breite; start += 6) {
    const [von, bis] = [Math.max(0, start), Math.min(feld.breite, start + feld.hoehe)]
    const y = (offset: number) => round(feld.y + feld.hoehe - (offset - start))
    lines.push(`M${round(feld.x + von)} ${y(von)}L${round(feld.x + bis)} ${y(bis)}`)
  }
  return { art: 'PFAD', d: lines.join(''), strich: FARBE.grau, breite: 1.5 }
}

function dot({ x, y }: Pixel, r: number, fuellung: string): Marke {
  const [cx, cy] = [round(x), round(y)]
  return {
    art: 'PFAD',
    d: `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
    fuellung,
  }
}

function filledRect({ x, y, breite, hoehe }: Rect, fuellung: string): Marke {
  return {
    art: 'PFAD',
    d: `M${round(x)} ${y}h${round(breite)}v${hoehe}h${-round(breite)}Z`,
    fuellung,
  }
}

function rule(d: string, strich: string): Extract<Marke, { art: 'PFAD' }> {
  return { art: 'PFAD', d, strich, breite: 1 }
}

function axisText(
  text: string,
  { x, y }: Pixel,
  anker: 'start' | 'middle' | 'end',
): Extract<Marke, { art: 'TEXT' }> {
  return { art: 'TEXT', x: round(x), y: round(y), text, groesse: 12, farbe: FARBE.tinte2, anker }
}

function istRaum(reihe: LineSeries): boolean {
  return reihe.rolle === 'RAUM'
}
