import { istGeheim } from '@sozial/domain/wert'
import type { LineChartState, LineSeries } from '../line/line-chart-state.ts'
import { linePath, loneIndices, round, type Pixel } from '../path.ts'
import { linearScale, type Domain } from '../scale.ts'

/** One series in a very small picture, with a grey one to compare with. */
export interface SparklineLayout {
  readonly breite: number
  readonly hoehe: number
  /** Height of the zero line, or of the foot where zero is not shown. */
  readonly grundlinie: number
  readonly zeigtNull: boolean
  readonly linie: string
  readonly vergleich: string
  /** Points that no line reaches, and the newest one. */
  readonly einzelne: readonly Pixel[]
  readonly ende: Pixel | null
  /** Pixels of the breaks. */
  readonly brueche: readonly number[]
  /** From where to where figures are protected. */
  readonly geschuetzt: readonly { readonly x: number; readonly breite: number }[]
}

/** The common axes of all pictures that are to be compared. */
export type SparklineAxes = Pick<LineChartState, 'zeiten' | 'brueche' | 'xDomain' | 'yDomain'>

const RAND = 3

/** Lays one series out in a picture of this size. */
export function layoutSparkline(
  reihe: LineSeries,
  axes: SparklineAxes,
  size: {
    readonly breite: number
    readonly hoehe: number
    readonly vergleich?: LineSeries | undefined
  },
): SparklineLayout {
  const grundlinie = size.hoehe - 6
  const toX = linearScale(axes.xDomain, [RAND, size.breite - RAND])
  const toY = linearScale(axes.yDomain, [grundlinie, 4])
  const x = axes.zeiten.map(toX)
  const at = (series: LineSeries) => (i: number) => ({
    x: round(x[i] ?? 0),
    y: round(toY(series.punkte[i]?.y ?? 0)),
  })
  const lone = loneIndices(reihe.laeufe).filter((i) => i !== reihe.ende)
  return {
    breite: size.breite,
    hoehe: size.hoehe,
    grundlinie: round(axes.yDomain[0] < 0 ? toY(0) : grundlinie),
    zeigtNull: axes.yDomain[0] <= 0,
    linie: linePath(reihe.laeufe, at(reihe)),
    vergleich: size.vergleich ? linePath(size.vergleich.laeufe, at(size.vergleich)) : '',
    einzelne: lone.map(at(reihe)),
    ende: reihe.ende === null ? null : at(reihe)(reihe.ende),
    brueche: axes.brueche.map((stelle) => round(middle(x, stelle.links))),
    geschuetzt: protectedSpans(reihe, x, [RAND, size.breite - RAND]),
  }
}

function protectedSpans(
  reihe: LineSeries,
  x: readonly number[],
  rand: Domain,
): SparklineLayout['geschuetzt'] {
  return reihe.luecken
    .filter((luecke) => istGeheim(luecke.status) || luecke.status === 'UNBEKANNT_QUELLE')
    .map((luecke) => {
      const von = luecke.von === 0 ? rand[0] : middle(x, luecke.von - 1)
      const bis = luecke.bis === x.length - 1 ? rand[1] : middle(x, luecke.bis)
      return { x: round(von), breite: round(bis - von) }
    })
}

function middle(x: readonly number[], links: number): number {
  return ((x[links] ?? 0) + (x[links + 1] ?? 0)) / 2
}
