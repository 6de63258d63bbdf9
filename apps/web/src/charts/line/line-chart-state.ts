import { istGeheim, type WertStatus } from '@sozial/domain/wert'
import { toBruchstellen, toStretches, type Bruchstelle, type Stretch } from '../bruchstellen.ts'
import { strichOf, type Bruch, type Periode, type Reihe, type Strich } from '../reihe.ts'
import { cutStretches, toSchaetzstellen, withSchaetzbruechen } from '../schaetzbruch.ts'
import {
  domainAround,
  domainClose,
  domainFromZero,
  domainOfData,
  readableTicks,
  type Domain,
} from '../scale.ts'
import { findIndexBasis, toIndex, type IndexBasis } from './index-series.ts'

/** Values as they are, or each stretch relative to its base period = 100. */
export type LineChartModus = 'WERTE' | 'INDEX'

export interface LineChartInput {
  /** Ascending in time. */
  readonly perioden: readonly Periode[]
  readonly reihen: readonly Reihe[]
  readonly brueche: readonly Bruch[]
  /** As in the catalogue: `Prozent`, `je 1.000`, `Personen`. */
  readonly einheit: string
  readonly nachkommastellen: number
  readonly modus?: LineChartModus
  /** Base period of an index, for its own stretch; elsewhere, or without figures, the first that has them. */
  readonly basis?: number | null
  /** A time axis shared with other charts, in years. */
  readonly xDomain?: Domain
  /** Where the value axis of plain figures begins; `NULL` unless told otherwise. */
  readonly achse?: 'NULL' | 'DATEN' | 'ENG'
  /** A value axis shared with other charts; own figures decide otherwise. */
  readonly yDomain?: Domain
}

/** A figure on the value axis of the chart; with index, not the figure of the table. */
export interface LinePoint {
  readonly y: number
  readonly unten: number | null
  readonly oben: number | null
}

/** Consecutive periods without a figure, for one reason. Both ends inclusive. */
export interface Luecke {
  readonly von: number
  readonly bis: number
  readonly status: WertStatus
}

export interface LineSeries extends Reihe {
  readonly beschriftung: string
  readonly strich: Strich
  /** One per period; null where no mark is drawn. */
  readonly punkte: readonly (LinePoint | null)[]
  /** Runs of consecutive points that one line may join. */
  readonly laeufe: readonly Stretch[]
  readonly luecken: readonly Luecke[]
  /** Newest period with a point, or null. */
  readonly ende: number | null
}

export interface LineChartState {
  readonly modus: LineChartModus
  /** As asked for; what came of it says `achsenbeginn`. */
  readonly achse: 'NULL' | 'DATEN' | 'ENG'
  readonly perioden: readonly Periode[]
  /** Position of each period in time, in years. */
  readonly zeiten: readonly number[]
  readonly reihen: readonly LineSeries[]
  readonly brueche: readonly Bruchstelle[]
  readonly abschnitte: readonly Stretch[]
  /** Base period of each stretch with index; empty with values. */
  readonly basen: readonly IndexBasis[]
  readonly xDomain: Domain
  readonly yDomain: Domain
  readonly yTicks: readonly number[]
  /** The figure at which the value axis begins where that is not zero; null with index. */
  readonly achsenbeginn: number | null
  readonly einheit: string
  readonly nachkommastellen: number
  /** True when at least one drawn point of an area has an interval. */
  readonly hatIntervalle: boolean
}

/** Everything a line chart has to know before it knows its size. */
export function buildLineChartState(input: LineChartInput): LineChartState {
  const modus = input.modus ?? 'WERTE'
  const abschnitte = toStretches(input.perioden, input.brueche)
  const basen = (modus === 'INDEX' ? abschnitte : []).map((stretch) => ({
    stretch,
    basis: findIndexBasis(input.reihen, stretch, input.basis),
  }))
  const reihen = input.reihen.map((reihe) =>
    toLineSeries(
      reihe,
      modus === 'INDEX' ? toIndex(reihe, input.perioden, basen) : reihe.zellen.map(toPoint),
      abschnitte,
    ),
  )
  const zeiten = input.perioden.map(timeOf)
  const yDomain = input.yDomain ?? valueDomain(reihen, input)
  return {
    modus,
    achse: input.achse ?? 'NULL',
    perioden: input.perioden,
    zeiten,
    reihen,
    brueche: withSchaetzbruechen(toBruchstellen(input.perioden, input.brueche), input.reihen),
    abschnitte,
    basen,
    xDomain: input.xDomain ?? timeDomain(zeiten),
    yDomain,
    yTicks: readableTicks(yDomain, 5),
    achsenbeginn: modus === 'WERTE' && yDomain[0] > 0 ? yDomain[0] : null,
    einheit: modus === 'INDEX' ? '' : input.einheit,
    nachkommastellen: modus === 'INDEX' ? 1 : input.nachkommastellen,
    hatIntervalle: reihen.some(
      (r) => r.rolle === 'RAUM' && r.punkte.some((p) => p !== null && p.unten !== null),
    ),
  }
}

function toLineSeries(
  reihe: Reihe,
  punkte: readonly (LinePoint | null)[],
  abschnitte: readonly Stretch[],
): LineSeries {
  const ende = punkte.findLastIndex((punkt) => punkt !== null)
  const eigene = cutStretches(abschnitte, toSchaetzstellen(reihe))
  return {
    ...reihe,
    beschriftung: reihe.kurzname ?? reihe.name,
    strich: strichOf(reihe),
    punkte,
    laeufe: eigene.flatMap((stretch) => runsOf(punkte, stretch)),
    luecken: gapsOf(reihe.zellen.map((zelle) => zelle.status)),
    ende: ende === -1 ? null : ende,
  }
}

function toPoint(zelle: Reihe['zellen'][number]): LinePoint | null {
  return zelle.wert === null ? null : { y: zelle.wert, unten: zelle.unten, oben: zelle.oben }
}

/** Runs of consecutive points inside one stretch; a lone point is a run of one. */
function runsOf(punkte: readonly (LinePoint | null)[], stretch: Stretch): readonly Stretch[] {
  const runs: Stretch[] = []
  for (let i = stretch.von; i <= stretch.bis; i += 1) {
    if (punkte[i] === null) continue
    const last = runs.at(-1)
    if (last && last.bis === i - 1) runs[runs.length - 1] = { von: last.von, bis: i }
    else runs.push({ von: i, bis: i })
  }
  return runs
}

function gapsOf(status: readonly WertStatus[]): readonly Luecke[] {
  const gaps: Luecke[] = []
  status.forEach((grund, i) => {
    if (grund === 'GUELTIG' || grund === 'NULL_WERT') return
    const last = gaps.at(-1)
    if (last && last.bis === i - 1 && sameReason(last.status, grund)) {
      gaps[gaps.length - 1] = { ...last, bis: i }
    } else gaps.push({ von: i, bis: i, status: grund })
  })
  return gaps
}

/* Primary and secondary protection are never told apart outside. */
function sameReason(a: WertStatus, b: WertStatus): boolean {
  return a === b || (istGeheim(a) && istGeheim(b))
}

function valueDomain(
  reihen: readonly LineSeries[],
  { modus, achse }: Pick<LineChartInput, 'modus' | 'achse'>,
): Domain {
  const points = reihen.flatMap((reihe) => reihe.punkte.filter((punkt) => punkt !== null))
  const values = points.flatMap((p) => [p.y, p.unten ?? p.y, p.oben ?? p.y])
  if (modus === 'INDEX') return domainAround(values, 100)
  if (achse === 'ENG') return domainClose(points.map(({ y }) => y))
  return achse === 'DATEN' ? domainOfData(values) : domainFromZero(values)
}

/* A single period stands in the middle. */
function timeDomain(zeiten: readonly number[]): Domain {
  const [first, last] = [zeiten[0] ?? 0, zeiten.at(-1) ?? 0]
  return first === last ? [first - 0.5, last + 0.5] : [first, last]
}

/** The middle of a period in years; a Stichtag lies on its day. */
function timeOf(periode: Periode): number {
  return (yearOf(periode.von) + yearOf(periode.bis)) / 2
}

const MS_PER_YEAR = 365.2425 * 24 * 60 * 60 * 1000

function yearOf(tag: string): number {
  return Date.parse(`${tag}T00:00:00Z`) / MS_PER_YEAR
}
