import { istGeheim } from '@sozial/domain/wert'
import { toBruchstellen } from '../bruchstellen.ts'
import { withSchaetzbruechen } from '../schaetzbruch.ts'
import { buildLineChartState, type LineSeries } from '../line/line-chart-state.ts'
import { domainFromZero, widenToTicks, type Domain } from '../scale.ts'
import type { SparklineAxes } from '../sparkline/sparkline-layout.ts'
import type { Bruch, Periode, Reihe, Strich, Zelle } from '../reihe.ts'

export interface SmallMultiplesInput {
  readonly perioden: readonly Periode[]
  /** All areas. Those with a colour slot are the selected ones. */
  readonly raeume: readonly Reihe[]
  /** Drawn in grey behind an area; undefined where there is nothing to compare with. */
  readonly vergleichOf: (raum: string) => Reihe | undefined
  readonly brueche: readonly Bruch[]
  /** One scale for all, or each picture its own: counts of areas of any size. */
  readonly skala: 'GEMEINSAM' | 'EIGENE'
}

export interface SmallMultiple {
  readonly reihe: LineSeries
  readonly gewaehlt: boolean
  readonly strich: Strich
  readonly vergleich: LineSeries | undefined
  readonly achsen: SparklineAxes
  /** Cell of the newest period. */
  readonly neueste: Pick<Zelle, 'wert' | 'status' | 'zeichen'>
}

export interface SmallMultiplesState {
  readonly bilder: readonly SmallMultiple[]
  readonly mitVergleich: boolean
  /** The scale of all; each picture has its own with `EIGENE`. */
  readonly achsen: SparklineAxes
  readonly perioden: readonly Periode[]
}

const TINTE: Strich = { farbe: '#16191d', breite: 2.25, muster: '' }

/** So far a picture with a scale of its own reaches at least, as a share of its middle. */
const MINDESTSPANNE = 0.04

/** All areas, highest newest value first; those without one at the end. */
export function buildSmallMultiplesState(input: SmallMultiplesInput): SmallMultiplesState {
  const vergleiche = new Map(
    input.raeume.flatMap(({ id }) => {
      const reihe = input.vergleichOf(id)
      return reihe ? [[id, reihe] as const] : []
    }),
  )
  const eigene = new Map([...vergleiche.values()].map((reihe) => [reihe.id, reihe]))
  const state = buildLineChartState({
    perioden: input.perioden,
    brueche: input.brueche,
    reihen: [...input.raeume, ...eigene.values()],
    einheit: '',
    nachkommastellen: 0,
    // Figures alone: one area with few people and a wide interval must not flatten all others.
    yDomain: widenToTicks(domainFromZero(figuresOf([...input.raeume, ...eigene.values()])), 5),
  })
  const gezeichnet = new Map(state.reihen.map((reihe) => [reihe.id, reihe]))
  const bilder = state.reihen.slice(0, input.raeume.length).map((reihe) => ({
    ...toBild(reihe),
    vergleich: gezeichnet.get(vergleiche.get(reihe.id)?.id ?? ''),
    achsen: {
      ...state,
      brueche: withSchaetzbruechen(toBruchstellen(input.perioden, input.brueche), [reihe]),
      ...(input.skala === 'EIGENE' && { yDomain: ownDomain(reihe) }),
    },
  }))
  return {
    bilder: bilder.toSorted(compareBilder),
    mitVergleich: vergleiche.size > 0,
    achsen: state,
    perioden: input.perioden,
  }
}

function figuresOf(reihen: readonly Reihe[]): readonly number[] {
  return reihen.flatMap((reihe) => reihe.zellen.flatMap(({ wert }) => wert ?? []))
}

/* Never so narrow that a handful of people looks like a landslide. */
function ownDomain(reihe: Reihe): Domain {
  const werte = figuresOf([reihe])
  if (werte.length === 0) return [0, 1]
  const [unten, oben] = [Math.min(...werte), Math.max(...werte)]
  const mitte = (unten + oben) / 2
  const halb = Math.max((oben - unten) * 0.55, (Math.abs(mitte) * MINDESTSPANNE) / 2, 0.5)
  return [mitte - halb, mitte + halb]
}

function toBild(reihe: LineSeries): Omit<SmallMultiple, 'vergleich' | 'achsen'> {
  const gewaehlt = reihe.farbe !== undefined
  const neueste = reihe.zellen.at(-1) ?? { wert: null, status: 'NICHT_VERFUEGBAR' as const }
  return { reihe, gewaehlt, strich: gewaehlt ? reihe.strich : TINTE, neueste }
}

const nachName = new Intl.Collator('de')

function compareBilder(a: SmallMultiple, b: SmallMultiple): number {
  const [links, rechts] = [a.neueste.wert, b.neueste.wert]
  if (links !== null && rechts !== null && links !== rechts) return rechts - links
  if ((links === null) !== (rechts === null)) return links === null ? 1 : -1
  return rank(a) - rank(b) || nachName.compare(a.reihe.name, b.reihe.name)
}

/* Protected before missing. */
function rank(bild: SmallMultiple): number {
  if (bild.neueste.wert !== null) return 0
  return istGeheim(bild.neueste.status) ? 1 : 2
}
