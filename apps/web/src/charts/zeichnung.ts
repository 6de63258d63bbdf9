/**
 * A drawing as plain data: what a file needs, without a browser. The same
 * marks become an SVG (text) or a PNG (canvas).
 */

export type Marke =
  | {
      readonly art: 'PFAD'
      readonly d: string
      readonly strich?: string
      readonly breite?: number
      readonly muster?: string
      readonly fuellung?: string
      readonly deckkraft?: number
    }
  | {
      readonly art: 'TEXT'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly groesse: number
      readonly fett?: boolean
      readonly farbe?: string
      readonly anker?: 'start' | 'middle' | 'end'
    }

export interface Zeichnung {
  readonly breite: number
  readonly hoehe: number
  /** Name of the drawing for assistive technology. */
  readonly titel: string
  readonly beschreibung: string
  readonly marken: readonly Marke[]
}

export const SCHRIFT = "'Fira Sans', 'Noto Sans', Arial, sans-serif"

/** The drawing as an SVG document on white paper. */
export function toSvg(zeichnung: Zeichnung): string {
  const { breite, hoehe } = zeichnung
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${breite}" height="${hoehe}" viewBox="0 0 ${breite} ${hoehe}" role="img" font-family="${escapeXml(SCHRIFT)}">`,
    `<title>${escapeXml(zeichnung.titel)}</title>`,
    `<desc>${escapeXml(zeichnung.beschreibung)}</desc>`,
    `<rect width="${breite}" height="${hoehe}" fill="#ffffff"/>`,
    ...zeichnung.marken.map(markToSvg),
    '</svg>',
    '',
  ].join('\n')
}

function markToSvg(marke: Marke): string {
  if (marke.art === 'TEXT') {
    return `<text${attributes({
      x: marke.x,
      y: marke.y,
      'font-size': marke.groesse,
      'font-weight': marke.fett ? 600 : undefined,
      fill: marke.farbe ?? '#16191d',
      'text-anchor': marke.anker === 'start' ? undefined : marke.anker,
    })}>${escapeXml(marke.text)}</text>`
  }
  return `<path${attributes({
    d: marke.d,
    fill: marke.fuellung ?? 'none',
    'fill-opacity': marke.deckkraft,
    stroke: marke.strich,
    'stroke-width': marke.breite,
    'stroke-dasharray': marke.muster || undefined,
    'stroke-linejoin': marke.strich ? 'round' : undefined,
  })}/>`
}

function attributes(list: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(list)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
