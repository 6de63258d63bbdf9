/** Bars of men to the left and women to the right, the yardstick as an outline of ink. Pure. */
import { formatZahl } from '@sozial/shared/format'
import { LEISE, lineMark, textMark } from '../marke.ts'
import { round } from '../path.ts'
import { linearScale, readableTicks } from '../scale.ts'
import type { Marke } from '../zeichnung.ts'

/** One age group; lengths in the unit of the axis, `null` where there is no figure. */
export interface Pyramidenstufe {
  /** Label in the middle: the first age; empty where it would be crowded. */
  readonly text: string
  /** Years that the group spans; the open end counts like the one before it. */
  readonly jahre: number
  readonly maennlich: number | null
  readonly weiblich: number | null
  readonly kreisMaennlich: number | null
  readonly kreisWeiblich: number | null
}

export interface Pyramide {
  /** From the youngest up. */
  readonly stufen: readonly Pyramidenstufe[]
  /** End of both axes. */
  readonly hoechstens: number
  /** "Prozent" */
  readonly einheit: string
}

export interface Pyramidenraum {
  readonly breite: number
  readonly hoehe: number
  readonly x?: number
  readonly y?: number
}

const FARBE = '#7584b0'
const TINTE = '#16191d'
const MITTE = 46
const KOPF = 22
const FUSS = 34

export function pyramidMarks(pyramide: Pyramide, raum: Pyramidenraum): readonly Marke[] {
  const { x = 0, y = 0 } = raum
  const feld = { oben: y + KOPF, unten: y + raum.hoehe - FUSS }
  const halb = (raum.breite - MITTE) / 2
  const nullLinks = x + halb
  const nullRechts = x + halb + MITTE
  const links = linearScale([0, pyramide.hoechstens], [nullLinks, x])
  const rechts = linearScale([0, pyramide.hoechstens], [nullRechts, x + raum.breite])
  const jahre = pyramide.stufen.reduce((summe, stufe) => summe + stufe.jahre, 0)
  const yOf = linearScale([0, jahre || 1], [feld.unten, feld.oben])
  const lage = { pyramide, feld, links, rechts, yOf, mitte: x + halb + MITTE / 2 }
  return [
    textMark({ x: nullLinks, y: y + 12 }, 'Männer', { fett: true, anker: 'end' }),
    textMark({ x: nullRechts, y: y + 12 }, 'Frauen', { fett: true }),
    ...axisMarks(lage),
    ...stepMarks(lage),
    ...outlineMarks(lage),
  ]
}

interface Lage {
  readonly pyramide: Pyramide
  readonly feld: { readonly oben: number; readonly unten: number }
  readonly links: (wert: number) => number
  readonly rechts: (wert: number) => number
  /** Of the years from the bottom. */
  readonly yOf: (jahre: number) => number
  readonly mitte: number
}

function axisMarks({ pyramide, feld, links, rechts }: Lage): readonly Marke[] {
  const ticks = readableTicks([0, pyramide.hoechstens], 4)
  return ticks.flatMap((tick) =>
    [links, rechts].flatMap((xOf) => {
      const x = round(xOf(tick))
      const text = formatZahl(tick, Number.isInteger(tick) ? 0 : 1)
      return [
        lineMark(`M${x} ${feld.oben}V${feld.unten}`, tick === 0 ? TINTE : '#e4e2dc'),
        textMark({ x, y: feld.unten + 16 }, text, { farbe: LEISE, anker: 'middle' }),
      ]
    }),
  )
}

function stepMarks({ pyramide, links, rechts, yOf, mitte }: Lage): readonly Marke[] {
  let von = 0
  return pyramide.stufen.flatMap(({ text, jahre, maennlich, weiblich }) => {
    const [unten, oben] = [yOf(von), yOf(von + jahre)]
    von += jahre
    const luft = Math.min(1, (unten - oben) / 6)
    const balken = (xOf: (wert: number) => number, wert: number | null): readonly Marke[] => {
      const d = (ende: number) =>
        `M${round(xOf(0))} ${round(unten - luft)}H${round(ende)}V${round(oben + luft)}H${round(xOf(0))}Z`
      if (wert !== null) return [{ art: 'PFAD', d: d(xOf(wert)), fuellung: FARBE }]
      // No figure: an empty frame, never a bar of length zero.
      return [lineMark(d(xOf(pyramide.hoechstens * 0.06)), '#767676', { muster: '2 2' })]
    }
    const schrift = textMark({ x: mitte, y: round(unten - (unten - oben) / 2 + 4) }, text, {
      farbe: LEISE,
      anker: 'middle',
    })
    return [...balken(links, maennlich), ...balken(rechts, weiblich), ...(text ? [schrift] : [])]
  })
}

/** One line of steps per side; it stops where a figure is missing. */
function outlineMarks({ pyramide, links, rechts, yOf }: Lage): readonly Marke[] {
  const umriss = (
    xOf: (wert: number) => number,
    wertOf: (stufe: Pyramidenstufe) => number | null,
  ): string => {
    let [von, offen] = [0, false]
    return pyramide.stufen
      .map((stufe) => {
        const [unten, oben, wert] = [yOf(von), yOf(von + stufe.jahre), wertOf(stufe)]
        von += stufe.jahre
        if (wert === null) {
          offen = false
          return ''
        }
        const anfang = offen ? `H${round(xOf(wert))}` : `M${round(xOf(wert))} ${round(unten)}`
        offen = true
        return `${anfang}V${round(oben)}`
      })
      .join('')
  }
  return [
    umriss(links, ({ kreisMaennlich }) => kreisMaennlich),
    umriss(rechts, ({ kreisWeiblich }) => kreisWeiblich),
  ]
    .filter((d) => d !== '')
    .map((d) => lineMark(d, TINTE, { breite: 1.6 }))
}
