import { textWidth } from '../text-width.ts'
import type { Marke } from '../zeichnung.ts'
import type { SlopeLabel, SlopeLayout, SlopeLine } from './slope-layout.ts'

const TINTE = '#16191d'
const LEISE = '#4a5057'
const GITTER = '#b9bcc0'
const PAPIER = '#ffffff'
const BOGEN = '#f6f5f1'

/** What does not belong to a single line: the two uprights with their periods, and a break between. */
export function slopeFrame(layout: SlopeLayout): readonly Marke[] {
  const { x, oben, unten, kopf } = layout
  const uprights = x.flatMap((stelle, i): readonly Marke[] => [
    { art: 'PFAD', d: `M${stelle} ${oben - 6}V${unten + 6}`, strich: GITTER, breite: 1 },
    head(kopf[i] ?? '', { x: stelle, y: oben - 14 }, 14),
  ])
  return [...breakMarks(layout), ...uprights]
}

function breakMarks({ x, oben, unten, bruch }: SlopeLayout): readonly Marke[] {
  if (bruch === '') return []
  const mitte = (x[0] + x[1]) / 2
  return [
    { art: 'PFAD', d: `M${mitte - 24} ${oben}h48V${unten}h-48Z`, fuellung: BOGEN },
    {
      art: 'PFAD',
      d: `M${mitte} ${oben - 4}V${unten}`,
      strich: TINTE,
      breite: 1,
      muster: '3 3',
    },
    head(bruch, { x: mitte, y: oben - 14 }, 12),
  ]
}

function head(
  text: string,
  ort: { readonly x: number; readonly y: number },
  groesse: number,
): Marke {
  return { art: 'TEXT', ...ort, text, groesse, fett: true, anker: 'middle' }
}

/** One line with its ends and names. */
export function slopeLine(linie: SlopeLine, { x }: SlopeLayout): readonly Marke[] {
  const { reihe, punkte, verbunden } = linie
  const { farbe, breite, muster } = reihe.strich
  const hinten = reihe.rolle === 'HINTERGRUND'
  const d = verbunden ? `M${x[0]} ${punkte[0]}L${x[1]} ${punkte[1]}` : ''
  const enden = punkte.flatMap((y, i) => (y === null ? [] : [dot(x[i] ?? 0, y, hinten ? 2 : 4)]))
  return [
    ...(verbunden && !hinten
      ? [{ art: 'PFAD', d, strich: PAPIER, breite: breite + 2 } as const]
      : []),
    ...(verbunden ? [{ art: 'PFAD', d, strich: farbe, breite, muster } as const] : []),
    ...enden.map((kreis): Marke => ({ art: 'PFAD', d: kreis, fuellung: farbe })),
    ...labelMarks(linie.links, reihe.rolle === 'KREIS'),
    ...labelMarks(linie.rechts, reihe.rolle === 'KREIS'),
  ]
}

/** The whole drawing, for a file. */
export function slopeMarks(layout: SlopeLayout): readonly Marke[] {
  return [...slopeFrame(layout), ...layout.linien.flatMap((linie) => slopeLine(linie, layout))]
}

function labelMarks(label: SlopeLabel | null, fett: boolean): readonly Marke[] {
  if (!label) return []
  const { x, y, anker, wert, name, zusatz, zuleitung } = label
  const hoehe = y + 5
  const neben = textWidth(wert, 14, 600) + 6
  const nachName = neben + textWidth(name, 14, fett ? 600 : 400) + 8
  return [
    ...(zuleitung ? [{ art: 'PFAD', d: zuleitung, strich: GITTER, breite: 1 } as const] : []),
    { art: 'TEXT', x, y: hoehe, text: wert, groesse: 14, fett: true, anker },
    ...(name
      ? [
          {
            art: 'TEXT',
            x: anker === 'start' ? x + neben : x - neben,
            y: hoehe,
            text: name,
            groesse: 14,
            fett,
            anker,
          } as const,
        ]
      : []),
    ...(zusatz
      ? [
          {
            art: 'TEXT',
            x: x + nachName,
            y: hoehe,
            text: zusatz,
            groesse: 12,
            farbe: LEISE,
          } as const,
        ]
      : []),
  ]
}

function dot(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`
}
