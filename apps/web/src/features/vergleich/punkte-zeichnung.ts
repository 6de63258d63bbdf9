/** The sorted dots as marks of a file. Pure. */
import type { Blattgrafik, Blattraum } from '../../charts/blatt.ts'
import { circlePath } from '../../charts/path.ts'
import { strichOf } from '../../charts/reihe.ts'
import { linearScale } from '../../charts/scale.ts'
import { fitText } from '../../charts/text-width.ts'
import type { Marke } from '../../charts/zeichnung.ts'
import { formatZahl } from '@sozial/shared/format'
import type { Punktestate, Punktzeile } from './punkte-state.ts'

const ZEILE = 22
/** A sheet with more rows can be read by nobody; the files have all of them. */
export const ZEILEN_IM_BILD = 100
const TINTE = '#16191d'
const LEISE = '#4a5057'

/** Left edges of the columns, from the left edge of the sheet. */
const SPALTE = { rang: 0, name: 64, von: 330, bis: 830, wert: 910, wort: 940 } as const

/** Rows of rank, name, dot with interval, figure and verdict. */
export function punkteMarken(state: Punktestate, { x, y, breite }: Blattraum): Blattgrafik {
  const zeilen = state.zeilen.slice(0, ZEILEN_IM_BILD)
  const xOf = linearScale(state.achse, [x + SPALTE.von, x + SPALTE.bis])
  const unten = y + 20 + zeilen.length * ZEILE
  const gitter = state.ticks.flatMap((tick): readonly Marke[] => [
    { art: 'PFAD', d: `M${xOf(tick)} ${y + 16}V${unten}`, strich: '#e4e2dc', breite: 1 },
    {
      art: 'TEXT',
      x: xOf(tick),
      y: y + 10,
      text: formatZahl(tick, tick % 1 === 0 ? 0 : 1),
      groesse: 12,
      farbe: LEISE,
      anker: 'middle',
    },
  ])
  const massstab: readonly Marke[] =
    state.massstab === null
      ? []
      : [
          {
            art: 'PFAD',
            d: `M${xOf(state.massstab)} ${y + 16}V${unten}`,
            strich: TINTE,
            breite: 1.5,
            muster: '2 3',
          },
          {
            art: 'TEXT',
            x: xOf(state.massstab),
            y: unten + 14,
            text: state.massstabname,
            groesse: 12,
            fett: true,
            anker: 'middle',
          },
        ]
  const rest = state.zeilen.length - zeilen.length
  return {
    hoehe: unten - y + 22,
    marken: [
      ...gitter,
      ...massstab,
      ...zeilen.flatMap((zeile, i) => rowMarks(zeile, xOf, { x, y: y + 20 + i * ZEILE, breite })),
    ],
    notizen:
      rest > 0
        ? [
            `Das Bild zeigt die ersten ${formatZahl(zeilen.length)} Räume; die CSV-Datei enthält auch die übrigen ${formatZahl(rest)}.`,
          ]
        : [],
  }
}

function rowMarks(
  zeile: Punktzeile,
  xOf: (wert: number) => number,
  { x: links, y: oben, breite }: Blattraum,
): readonly Marke[] {
  const { raum, zelle } = zeile.vergleich
  const grund = oben + 15
  const mitte = oben + 11
  const text = (
    x: number,
    inhalt: string,
    mehr: Partial<Extract<Marke, { art: 'TEXT' }>> = {},
  ): Marke => ({
    art: 'TEXT',
    x,
    y: grund,
    text: inhalt,
    groesse: 13,
    ...mehr,
  })
  const farbe = zeile.farbe === null ? TINTE : strichOf({ rolle: 'RAUM', farbe: zeile.farbe }).farbe
  const punkt: readonly Marke[] =
    zelle.wert === null
      ? []
      : [
          {
            art: 'PFAD',
            d: circlePath(xOf(zelle.wert), mitte, 4.5),
            strich: farbe,
            breite: 1.6,
            fuellung: zeile.sicher ? farbe : '#ffffff',
          },
        ]
  const strich: readonly Marke[] =
    zelle.unten === null || zelle.oben === null
      ? []
      : [
          {
            art: 'PFAD',
            d: `M${xOf(zelle.unten)} ${mitte}H${xOf(zelle.oben)}`,
            strich: '#83888f',
            breite: 1.5,
          },
        ]
  return [
    text(links + SPALTE.rang, zeile.rangtext, { farbe: LEISE }),
    text(links + SPALTE.name, fitText(raum.name, SPALTE.von - SPALTE.name - 16, 13), {
      fett: zeile.farbe !== null,
    }),
    ...strich,
    ...punkt,
    text(links + SPALTE.wert, zeile.text, { anker: 'end' }),
    text(links + SPALTE.wort, fitText(zeile.wort, breite - SPALTE.wort, 12), {
      groesse: 12,
      farbe: LEISE,
    }),
  ]
}
