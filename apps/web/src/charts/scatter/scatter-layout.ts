/** Where the marks of a scatter plot lie. Pure. */
import { formatZahl } from '@sozial/shared/format'
import { LEISE, lineMark, massstabMark, textMark } from '../marke.ts'
import { placePointLabels, type Kasten } from './point-labels.ts'
import { circlePath, round } from '../path.ts'
import { linearScale, readableTicks, type Domain } from '../scale.ts'
import type { Marke } from '../zeichnung.ts'

/** An area with a figure on both axes. */
export interface Streupunkt {
  readonly id: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly xBereich: Domain | null
  readonly yBereich: Domain | null
  /** Colour of its series when chosen. */
  readonly farbe: string | null
  /** Named even when not chosen, where there is room. */
  readonly auffaellig: boolean
}

export interface Streuachse {
  readonly titel: string
  readonly domain: Domain
  /** Figure of the yardstick: makes the cross. */
  readonly massstab: number | null
}

export interface Streubild {
  readonly x: Streuachse
  readonly y: Streuachse
  readonly massstabname: string
  readonly punkte: readonly Streupunkt[]
  /** Words of the four fields: above left, above right, below left, below right; empty without a cross. */
  readonly felder: readonly string[]
}

export interface Punktlage {
  readonly id: string
  readonly x: number
  readonly y: number
}

export interface Streulayout {
  readonly breite: number
  readonly hoehe: number
  readonly marken: readonly Marke[]
  readonly lagen: readonly Punktlage[]
}

const RAND = { oben: 34, rechts: 18, unten: 52, links: 52 } as const
const TINTE = '#16191d'
const GITTER = '#e4e2dc'

/** Lays the picture out in a rectangle at `x`, `y`. */
export function layoutScatter(
  bild: Streubild,
  {
    breite,
    hoehe,
    x = 0,
    y = 0,
  }: { readonly breite: number; readonly hoehe: number; readonly x?: number; readonly y?: number },
): Streulayout {
  const feld = {
    links: x + RAND.links,
    rechts: x + breite - RAND.rechts,
    oben: y + RAND.oben,
    unten: y + hoehe - RAND.unten,
  }
  const xOf = linearScale(bild.x.domain, [feld.links, feld.rechts])
  const yOf = linearScale(bild.y.domain, [feld.unten, feld.oben])
  const lagen = bild.punkte.map(({ id, ...punkt }) => ({
    id,
    x: round(xOf(punkt.x)),
    y: round(yOf(punkt.y)),
  }))
  const flaeche = { bild, feld, xOf, yOf, lagen }
  return {
    breite,
    hoehe,
    lagen,
    marken: [
      ...gridMarks(flaeche),
      ...crossMarks(flaeche),
      ...intervalMarks(flaeche),
      ...pointMarks(flaeche),
      ...labelMarks(flaeche),
    ],
  }
}

interface Flaeche {
  readonly bild: Streubild
  readonly feld: {
    readonly links: number
    readonly rechts: number
    readonly oben: number
    readonly unten: number
  }
  readonly xOf: (wert: number) => number
  readonly yOf: (wert: number) => number
  readonly lagen: readonly Punktlage[]
}

const tickText = (tick: number): string => formatZahl(tick, Number.isInteger(tick) ? 0 : 1)

function gridMarks({ bild, feld, xOf, yOf }: Flaeche): readonly Marke[] {
  const xTicks = readableTicks(bild.x.domain, feld.rechts - feld.links < 420 ? 4 : 7)
  const yTicks = readableTicks(bild.y.domain, 6)
  const zahl = { farbe: LEISE } as const
  return [
    ...yTicks.flatMap((tick) => {
      const y = round(yOf(tick))
      const ort = { x: feld.links - 8, y: y + 4 }
      return [
        lineMark(`M${feld.links} ${y}H${feld.rechts}`, GITTER),
        textMark(ort, tickText(tick), { ...zahl, anker: 'end' }),
      ]
    }),
    ...xTicks.flatMap((tick) => {
      const x = round(xOf(tick))
      const ort = { x, y: feld.unten + 18 }
      return [
        lineMark(`M${x} ${feld.oben}V${feld.unten}`, GITTER),
        textMark(ort, tickText(tick), { ...zahl, anker: 'middle' }),
      ]
    }),
    lineMark(`M${feld.links} ${feld.oben}V${feld.unten}H${feld.rechts}`, TINTE),
    textMark({ x: feld.links - 44, y: feld.oben - 18 }, bild.y.titel, { fett: true }),
    textMark({ x: feld.rechts, y: feld.unten + 40 }, bild.x.titel, { fett: true, anker: 'end' }),
  ]
}

/** Two dotted lines of the yardstick and the words of the four fields. */
function crossMarks({ bild, feld, xOf, yOf }: Flaeche): readonly Marke[] {
  const { massstab: mx } = bild.x
  const { massstab: my } = bild.y
  const ecken = [
    { x: feld.links + 8, y: feld.oben + 16, anker: 'start' },
    { x: feld.rechts - 8, y: feld.oben + 16, anker: 'end' },
    { x: feld.links + 8, y: feld.unten - 8, anker: 'start' },
    { x: feld.rechts - 8, y: feld.unten - 8, anker: 'end' },
  ] as const
  const name = { fett: true, anker: 'middle' } as const
  const senkrecht = (x: number) => [
    massstabMark(`M${x} ${feld.oben}V${feld.unten}`),
    textMark({ x, y: feld.oben - 5 }, bild.massstabname, name),
  ]
  return [
    ...(mx === null ? [] : senkrecht(round(xOf(mx)))),
    ...(my === null ? [] : [massstabMark(`M${feld.links} ${round(yOf(my))}H${feld.rechts}`)]),
    ...ecken.flatMap(({ anker, ...ort }, i) => {
      const text = bild.felder[i]
      return text ? [textMark(ort, text, { farbe: LEISE, anker })] : []
    }),
  ]
}

/** Intervals of the chosen areas: two thin lines through the dot. */
function intervalMarks({ bild, xOf, yOf, lagen }: Flaeche): readonly Marke[] {
  return bild.punkte.flatMap(({ farbe, xBereich, yBereich }, i) => {
    const lage = lagen[i]
    if (farbe === null || !lage) return []
    return [intervalPath(lage, xBereich?.map(xOf), yBereich?.map(yOf))]
      .filter((d) => d !== '')
      .map((d): Marke => ({ art: 'PFAD', d, strich: farbe, breite: 1.2 }))
  })
}

/** The cross of two intervals through a point, in pixels; empty without any. */
function intervalPath(
  { x, y }: Punktlage,
  xs: readonly number[] | undefined,
  ys: readonly number[] | undefined,
): string {
  const quer = xs ? `M${round(xs[0] ?? x)} ${y}H${round(xs[1] ?? x)}` : ''
  return quer + (ys ? `M${x} ${round(ys[0] ?? y)}V${round(ys[1] ?? y)}` : '')
}

/** The interval cross of one point of a picture, for the point that is pointed at. */
export function crossOf(bild: Streubild, layout: Streulayout, id: string): string {
  const i = bild.punkte.findIndex((punkt) => punkt.id === id)
  const [punkt, lage] = [bild.punkte[i], layout.lagen[i]]
  if (!punkt || !lage) return ''
  const xOf = linearScale(bild.x.domain, [RAND.links, layout.breite - RAND.rechts])
  const yOf = linearScale(bild.y.domain, [layout.hoehe - RAND.unten, RAND.oben])
  return intervalPath(lage, punkt.xBereich?.map(xOf), punkt.yBereich?.map(yOf))
}

/** The chosen ones last: nothing lies over them. */
function pointMarks({ bild, lagen }: Flaeche): readonly Marke[] {
  const mark = (i: number): Marke => {
    const { farbe } = bild.punkte[i] as Streupunkt
    const { x, y } = lagen[i] as Punktlage
    return farbe === null
      ? {
          art: 'PFAD',
          d: circlePath(x, y, 4.5),
          strich: LEISE,
          breite: 1.4,
          fuellung: '#ffffff',
          deckkraft: 0.7,
        }
      : { art: 'PFAD', d: circlePath(x, y, 5.5), strich: '#ffffff', breite: 1.5, fuellung: farbe }
  }
  const stellen = bild.punkte.map((_, i) => i)
  const gewaehlt = stellen.filter((i) => bild.punkte[i]?.farbe !== null)
  return [...stellen.filter((i) => !gewaehlt.includes(i)), ...gewaehlt].map(mark)
}

/** The same lines as boxes that a name keeps off. */
const intervalBoxes = ({ bild, xOf, yOf, lagen }: Flaeche): readonly Kasten[] =>
  bild.punkte.flatMap(({ farbe, xBereich, yBereich }, i) => {
    const lage = lagen[i]
    if (farbe === null || !lage) return []
    const { x, y } = lage
    return [
      ...(xBereich ? [{ x0: xOf(xBereich[0]), x1: xOf(xBereich[1]), y0: y, y1: y }] : []),
      ...(yBereich ? [{ x0: x, x1: x, y0: yOf(yBereich[1]), y1: yOf(yBereich[0]) }] : []),
    ]
  })

function labelMarks(flaeche: Flaeche): readonly Marke[] {
  const { bild, feld, lagen } = flaeche
  const namen = bild.punkte
    .map((punkt, i) => ({ ...punkt, ...(lagen[i] as Punktlage) }))
    .filter(({ farbe, auffaellig }) => farbe !== null || auffaellig)
    .toSorted((a, b) => Number(b.farbe !== null) - Number(a.farbe !== null))
  return placePointLabels(
    namen.map(({ name, x, y, farbe }) => ({ text: name, x, y, pflicht: farbe !== null })),
    { feld, punkte: lagen, striche: intervalBoxes(flaeche) },
  ).map(({ text, x, y, anker, pflicht }): Marke => ({
    art: 'TEXT',
    x,
    y,
    text,
    groesse: 12,
    anker,
    fett: pflicht,
    farbe: pflicht ? TINTE : LEISE,
  }))
}

/** Id of the nearest point within `reach` pixels; `null` where there is none. */
export function nearestPoint(
  lagen: readonly Punktlage[],
  ort: { readonly x: number; readonly y: number },
  reach = 24,
): string | null {
  let [best, distance] = [null as string | null, reach * reach]
  for (const { id, x, y } of lagen) {
    const d = (x - ort.x) ** 2 + (y - ort.y) ** 2
    if (d <= distance) [best, distance] = [id, d]
  }
  return best
}
