/** The heat table to take along. */
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { stand } from '../../app/atlas/quelle.ts'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import type { Blattgrafik, Blattraum } from '../../charts/blatt.ts'
import { lineMark, textMark } from '../../charts/marke.ts'
import { fitText, wrapText } from '../../charts/text-width.ts'
import type { Marke } from '../../charts/zeichnung.ts'
import { klassenfarben, schriftAuf } from '../../map/colors.ts'
import { createMitnahme, dateizahl } from './mitnahme.ts'
import type { Waermespalte, Waermestate } from './waerme-state.ts'

/** More columns cannot be read on a sheet; the files have all of them. */
const SPALTEN_IM_BILD = 16

export function waermemitnahme(state: Waermestate, atlas: Atlas, quelle: string): Mitnahme {
  const kopfOf = ({ kurzname, einheitkurz, zeit }: Waermespalte): string =>
    [kurzname, einheitkurz, zeit].filter(Boolean).join(', ')
  return createMitnahme({
    atlas,
    form: 'viele-indikatoren',
    titel: state.titel,
    untertitel: `Jede Spalte ist für sich in gleich große Gruppen geteilt${state.geschuetzt ? ', nur nach gezeigten Werten' : ''}; dunkel heißt höher, nicht schlechter.`,
    satz: state.befund + state.rest,
    notiz: '',
    kopf: ['Raum', ...state.spalten.map(kopfOf)],
    zeilen: [
      ...state.raeume.map(({ name, index }) => [
        name,
        ...state.spalten.map(({ zellen }) => zellen[index]?.text ?? ''),
      ]),
      [state.massstabname, ...state.spalten.map(({ massstab }) => massstab)],
    ],
    dateizeilen: [
      ...state.raeume.map(({ name, index }) => [
        name,
        ...state.spalten.map(({ zellen, stellen }) => {
          const zelle = zellen[index]
          return zelle ? dateizahl(zelle, zelle.text, stellen) : ''
        }),
      ]),
      [
        state.massstabname,
        ...state.spalten.map(({ massstab, massstabzelle, stellen }) =>
          dateizahl(massstabzelle, massstab, stellen),
        ),
      ],
    ],
    draw: state.spalten.length === 0 ? null : (raum) => waermeMarken(state, raum),
    quellen: () => [quelle, `${stand(atlas)}.`],
  })
}

const NAME = 200
const ZEILE = 22

function waermeMarken(state: Waermestate, raum: Blattraum): Blattgrafik {
  const spalten = state.spalten.slice(0, SPALTEN_IM_BILD)
  const breite = (raum.breite - NAME) / spalten.length
  const koepfe = spalten.map(({ kurzname }) => wrapText(kurzname, breite - 8, 11))
  const kopfhoehe = Math.max(...koepfe.map((zeilen) => zeilen.length)) * 14 + 10
  const xOf = (i: number): number => raum.x + NAME + i * breite
  const yOf = (zeile: number): number => raum.y + kopfhoehe + zeile * ZEILE
  const weitere = state.spalten.length - spalten.length
  const notiz = `Das Bild zeigt die ersten ${SPALTEN_IM_BILD} Indikatoren; die CSV-Datei enthält auch die übrigen ${weitere}.`
  return {
    hoehe: kopfhoehe + state.raeume.length * ZEILE + 8,
    marken: [
      ...koepfe.flatMap((zeilen, i) => headMarks(zeilen, { x: xOf(i) + 4, y: raum.y + 12 })),
      ...state.raeume.flatMap(({ name, index }, zeile) => [
        textMark({ x: raum.x, y: yOf(zeile) + 15 }, fitText(name, NAME - 12, 13), { groesse: 13 }),
        ...spalten.flatMap((spalte, i) =>
          cellMarks(state, spalte.zellen[index], { x: xOf(i), y: yOf(zeile), breite }),
        ),
      ]),
    ],
    notizen: weitere > 0 ? [notiz] : [],
  }
}

function headMarks(
  zeilen: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
): readonly Marke[] {
  return zeilen.map((text, nr) =>
    textMark({ x, y: y + nr * 14 }, text, { groesse: 11, fett: true }),
  )
}

function cellMarks(
  state: Waermestate,
  zelle: Waermespalte['zellen'][number] | undefined,
  { x, y, breite }: Blattraum,
): readonly Marke[] {
  if (!zelle) return []
  const farbe = klassenfarben('BuPu', state.klassen)[zelle.klasse ?? -1]
  const grund = farbe ?? '#ffffff'
  const feld = `M${x} ${y}h${breite - 1}v${ZEILE - 1}h${1 - breite}Z`
  return [
    lineMark(feld, farbe ?? '#b9bcc0', { breite: 0.5, fuellung: grund }),
    textMark({ x: x + breite - 7, y: y + 15 }, zelle.text, {
      anker: 'end',
      farbe: schriftAuf(grund).schrift,
    }),
  ]
}
