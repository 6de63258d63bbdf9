import { formatZahl } from '@sozial/shared/format'
import { textAt } from '../line/end-labels.ts'
import { placeLabels } from '../line/label-placement.ts'
import type { LineChartState, LineSeries } from '../line/line-chart-state.ts'
import { protectedSentence } from '../line/protected-fields.ts'
import { linearScale } from '../scale.ts'
import { toSchaetzstellen, withSchaetzbruechen } from '../schaetzbruch.ts'
import { fitText, textWidth } from '../text-width.ts'

/** Words beside the figure at the right end, by id of the series: "gestiegen". */
export type Urteilsworte = ReadonlyMap<string, string>

/** A text at one end of a line, pushed apart from its neighbours. */
export interface SlopeLabel {
  readonly wert: string
  readonly name: string
  /** "+1,2, gestiegen"; empty at the left. */
  readonly zusatz: string
  readonly x: number
  readonly y: number
  readonly anker: 'start' | 'end'
  /** From the point to the text where the text had to give way. */
  readonly zuleitung: string
}

export interface SlopeLine {
  readonly reihe: LineSeries
  /** Ends of the line; `null` where there is no figure. */
  readonly punkte: readonly [number | null, number | null]
  /** False where an end is missing or a break lies between: nothing joins the ends. */
  readonly verbunden: boolean
  readonly links: SlopeLabel | null
  readonly rechts: SlopeLabel | null
}

/** Where everything stands, in pixels. Screen and file draw from the same. */
export interface SlopeLayout {
  readonly breite: number
  readonly hoehe: number
  readonly schmal: boolean
  readonly x: readonly [number, number]
  readonly oben: number
  readonly unten: number
  readonly kopf: readonly [string, string]
  /** Name of the break between the ends; empty without. */
  readonly bruch: string
  /** Back to front. */
  readonly linien: readonly SlopeLine[]
}

export interface SlopeSize {
  readonly breite: number
  readonly hoehe: number
  readonly x?: number
  readonly y?: number
}

const SCHMAL = 640
const SCHRIFT = 14
const ABSTAND = 22
const LUFT = 14

/**
 * Lays a slope out: the state of a line chart with two periods, with room at
 * both ends for the names.
 */
export function layoutSlope(
  state: LineChartState,
  size: SlopeSize,
  worte: Urteilsworte,
): SlopeLayout {
  const { breite, hoehe, x: left = 0, y: top = 0 } = size
  const schmal = breite < SCHMAL
  const rand = schmal ? [52, 56] : [breite * 0.27, breite * 0.37]
  const x: [number, number] = [left + (rand[0] ?? 0), left + breite - (rand[1] ?? 0)]
  const [oben, unten] = [top + 34, top + hoehe - 16]
  const y = linearScale(state.yDomain, [unten, oben])
  const benannt = state.reihen.filter(({ rolle }) => rolle !== 'HINTERGRUND')
  const ort = { state, y, grenzen: { top: oben, bottom: unten }, schmal, worte }
  const enden: Enden = [
    placeSide(benannt, 0, { ...ort, x: x[0] - LUFT, platz: (rand[0] ?? 0) - LUFT }),
    placeSide(benannt, 1, { ...ort, x: x[1] + LUFT, platz: (rand[1] ?? 0) - LUFT }),
  ]
  return {
    breite,
    hoehe,
    schmal,
    x,
    oben,
    unten,
    kopf: [state.perioden[0]?.kurz ?? '', state.perioden[1]?.kurz ?? ''],
    bruch: state.brueche[0]?.titel ?? '',
    linien: toLines(state, y, enden),
  }
}

type Enden = readonly [ReadonlyMap<string, SlopeLabel>, ReadonlyMap<string, SlopeLabel>]

function toLines(
  state: LineChartState,
  y: (value: number) => number,
  [links, rechts]: Enden,
): readonly SlopeLine[] {
  const gebrochen = state.brueche.some(({ einzeln }) => !einzeln)
  return state.reihen
    .map((reihe): SlopeLine => {
      const [a, b] = [reihe.punkte[0], reihe.punkte[1]]
      return {
        reihe,
        punkte: [a ? y(a.y) : null, b ? y(b.y) : null],
        verbunden: Boolean(a && b) && !gebrochen && toSchaetzstellen(reihe).length === 0,
        links: links.get(reihe.id) ?? null,
        rechts: rechts.get(reihe.id) ?? null,
      }
    })
    .toSorted((a, b) => rangOf(a.reihe) - rangOf(b.reihe))
}

/** Background first, areas last. */
function rangOf({ rolle }: LineSeries): number {
  return rolle === 'HINTERGRUND' ? 0 : rolle === 'RAUM' ? 2 : 1
}

interface Seitenort {
  readonly state: LineChartState
  readonly y: (value: number) => number
  readonly grenzen: { readonly top: number; readonly bottom: number }
  readonly schmal: boolean
  readonly x: number
  /** Width of the room for texts. */
  readonly platz: number
  readonly worte: Urteilsworte
}

/** Labels at one end; a series without a figure there has the sign of its absence at the foot. */
function placeSide(
  reihen: readonly LineSeries[],
  ende: 0 | 1,
  ort: Seitenort,
): ReadonlyMap<string, SlopeLabel> {
  const { state, y, x, grenzen } = ort
  const punkte = reihen.map((reihe) => reihe.punkte[ende])
  const gewollt = punkte.map((punkt) => (punkt ? y(punkt.y) : grenzen.bottom))
  const mitten = placeLabels(gewollt, ABSTAND, grenzen)
  return new Map(
    reihen.map((reihe, i) => {
      const mitte = mitten[i] ?? 0
      const wert = textAt(reihe, ende, state.nachkommastellen)
      const wort = ende === 1 && !ort.schmal ? (ort.worte.get(reihe.id) ?? '') : ''
      const frei = ort.platz - textWidth(wert, SCHRIFT, 600) - 16
      const fuerWort = frei - textWidth(reihe.beschriftung, SCHRIFT, 600)
      // The name goes before the verdict, which stands in the table as well.
      const zusatz = textWidth(wort, 12) <= fuerWort ? wort : ''
      const versatz = punkte[i] && Math.abs(mitte - (gewollt[i] ?? 0)) > 3
      const [von, bis] = ende === 0 ? [x + LUFT - 5, x + 2] : [x - LUFT + 5, x - 2]
      return [
        reihe.id,
        {
          wert,
          name: ort.schmal ? '' : fitText(reihe.beschriftung, frei, SCHRIFT),
          zusatz,
          x,
          y: mitte,
          anker: ende === 0 ? 'end' : 'start',
          zuleitung: versatz ? `M${von} ${gewollt[i]}L${bis} ${mitte}` : '',
        },
      ] as const
    }),
  )
}

/**
 * Who has no line between the two periods: because a figure is protected, or because one is an
 * estimate on later borders and the other a count; empty where nobody.
 */
export function slopeNote({ reihen }: LineChartState): string {
  const neueGrenzen = withSchaetzbruechen([], reihen).map(
    ({ titel, folge }) => `${titel}: ${folge}`,
  )
  const geschuetzt = protectedSentence(
    'Ohne Linie',
    reihen.filter(({ rolle }) => rolle !== 'HINTERGRUND'),
  )
  return [geschuetzt, ...neueGrenzen].filter(Boolean).join(' ')
}

/** "von 5,9 bis 23,4 Prozent": what the height stands for, where it does not begin at zero. */
export function hoehensatz({ yDomain, achsenbeginn }: LineChartState): string {
  if (achsenbeginn === null) return ''
  const stellen = yDomain.every(Number.isInteger) ? 0 : 1
  return `Die Höhe reicht von ${formatZahl(yDomain[0], stellen)} bis ${formatZahl(yDomain[1], stellen)}, nicht ab null.`
}
