/** The sorted dots as marks of a file. Pure. */
import { formatZahl } from '@sozial/shared/format'
import type { Blattgrafik, Blattraum } from '../../charts/blatt.ts'
import { LEISE, lineMark, massstabMark, textMark } from '../../charts/marke.ts'
import { circlePath } from '../../charts/path.ts'
import { strichOf } from '../../charts/reihe.ts'
import { linearScale } from '../../charts/scale.ts'
import { fitText } from '../../charts/text-width.ts'
import type { Marke } from '../../charts/zeichnung.ts'
import type { Punktestate, Punktzeile } from './punkte-state.ts'

const ZEILE = 22
const KOPF = 20
/** A sheet with more rows can be read by nobody; the files have all of them. */
const ZEILEN_IM_BILD = 100
const TINTE = '#16191d'

/** Left edges of the columns, from the left edge of the sheet. */
const SPALTE = { rang: 0, name: 64, von: 330, bis: 830, wert: 910, wort: 940 } as const

type Skala = (wert: number) => number

/** Rows of rank, name, dot with interval, figure and verdict. */
export function punkteMarken(state: Punktestate, { x, y, breite }: Blattraum): Blattgrafik {
  const zeilen = state.zeilen.slice(0, ZEILEN_IM_BILD)
  const xOf = linearScale(state.achse, [x + SPALTE.von, x + SPALTE.bis])
  const hoehe = KOPF + zeilen.length * ZEILE
  const rest = state.zeilen.length - zeilen.length
  const notiz = `Das Bild zeigt die ersten ${formatZahl(zeilen.length)} Räume; die CSV-Datei enthält auch die übrigen ${formatZahl(rest)}.`
  return {
    hoehe: hoehe + 22,
    marken: [
      ...axisMarks(state, xOf, { von: y, bis: y + hoehe }),
      ...zeilen.flatMap((zeile, i) => rowMarks(zeile, xOf, { x, y: y + KOPF + i * ZEILE, breite })),
    ],
    notizen: rest > 0 ? [notiz] : [],
  }
}

function axisMarks(
  { ticks, massstab, massstabname }: Punktestate,
  xOf: Skala,
  { von, bis }: { readonly von: number; readonly bis: number },
): readonly Marke[] {
  const kreis =
    massstab === null
      ? []
      : [
          massstabMark(`M${xOf(massstab)} ${von + 16}V${bis}`),
          textMark({ x: xOf(massstab), y: bis + 14 }, massstabname, {
            fett: true,
            anker: 'middle',
          }),
        ]
  return [
    ...ticks.flatMap((tick) => [
      lineMark(`M${xOf(tick)} ${von + 16}V${bis}`, '#e4e2dc'),
      textMark({ x: xOf(tick), y: von + 10 }, formatZahl(tick, Number.isInteger(tick) ? 0 : 1), {
        farbe: LEISE,
        anker: 'middle',
      }),
    ]),
    ...kreis,
  ]
}

function rowMarks(zeile: Punktzeile, xOf: Skala, { x, y, breite }: Blattraum): readonly Marke[] {
  const { raum } = zeile.vergleich
  const ort = (spalte: number) => ({ x: x + spalte, y: y + 15 })
  const name = fitText(raum.name, SPALTE.von - SPALTE.name - 16, 13)
  return [
    textMark(ort(SPALTE.rang), zeile.rangtext, { groesse: 13, farbe: LEISE }),
    textMark(ort(SPALTE.name), name, { groesse: 13, fett: zeile.farbe !== null }),
    ...dotMarks(zeile, xOf, y + 11),
    textMark(ort(SPALTE.wert), zeile.text, { groesse: 13, anker: 'end' }),
    textMark(ort(SPALTE.wort), fitText(zeile.wort, breite - SPALTE.wort, 12), { farbe: LEISE }),
  ]
}

function dotMarks(zeile: Punktzeile, xOf: Skala, mitte: number): readonly Marke[] {
  const { wert, unten, oben } = zeile.vergleich.zelle
  const farbe = zeile.farbe === null ? TINTE : strichOf({ rolle: 'RAUM', farbe: zeile.farbe }).farbe
  const fuellung = zeile.sicher ? farbe : '#ffffff'
  const strich =
    unten === null || oben === null
      ? []
      : [lineMark(`M${xOf(unten)} ${mitte}H${xOf(oben)}`, '#83888f', { breite: 1.5 })]
  if (wert === null) return strich
  return [...strich, lineMark(circlePath(xOf(wert), mitte, 4.5), farbe, { breite: 1.6, fuellung })]
}
