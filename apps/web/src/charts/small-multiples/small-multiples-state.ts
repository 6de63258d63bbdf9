import { istGeheim, type WertStatus } from '@sozial/domain/wert'
import {
  buildLineChartState,
  type LineChartState,
  type LineSeries,
} from '../line/line-chart-state.ts'
import { domainFromZero, widenToTicks } from '../scale.ts'
import type { Bruch, Periode, Reihe, Strich } from '../reihe.ts'

export interface SmallMultiplesInput {
  readonly perioden: readonly Periode[]
  /** All areas. Those with a colour slot are the selected ones. */
  readonly raeume: readonly Reihe[]
  /** Drawn in grey behind each. */
  readonly vergleich: Reihe | null
  readonly brueche: readonly Bruch[]
}

export interface SmallMultiple {
  readonly reihe: LineSeries
  readonly gewaehlt: boolean
  readonly strich: Strich
  /** Cell of the newest period. */
  readonly neueste: { readonly wert: number | null; readonly status: WertStatus }
}

export interface SmallMultiplesState {
  readonly bilder: readonly SmallMultiple[]
  readonly vergleich: LineSeries | undefined
  /** One scale for all. */
  readonly achsen: Pick<LineChartState, 'zeiten' | 'brueche' | 'xDomain' | 'yDomain'>
  readonly perioden: readonly Periode[]
}

const TINTE: Strich = { farbe: '#16191d', breite: 2.25, muster: '' }

/** All areas on one scale, highest newest value first; those without one at the end. */
export function buildSmallMultiplesState(input: SmallMultiplesInput): SmallMultiplesState {
  const alle = input.vergleich ? [...input.raeume, input.vergleich] : input.raeume
  const werte = alle.flatMap((reihe) => reihe.zellen.flatMap(({ wert }) => wert ?? []))
  const state = buildLineChartState({
    perioden: input.perioden,
    brueche: input.brueche,
    reihen: alle,
    einheit: '',
    nachkommastellen: 0,
    // Figures alone: one area with few people and a wide interval must not flatten all others.
    yDomain: widenToTicks(domainFromZero(werte), 5),
  })
  const bilder = state.reihen.slice(0, input.raeume.length).map(toBild)
  return {
    bilder: bilder.toSorted(compareBilder),
    vergleich: input.vergleich ? state.reihen.at(-1) : undefined,
    achsen: state,
    perioden: input.perioden,
  }
}

function toBild(reihe: LineSeries): SmallMultiple {
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
