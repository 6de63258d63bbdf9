/** Short ways to write marks. */
import type { Marke } from './zeichnung.ts'

type Textmarke = Extract<Marke, { art: 'TEXT' }>
type Pfadmarke = Extract<Marke, { art: 'PFAD' }>

const NOTE = 12
export const LEISE = '#4a5057'

/** A text of 12 px unless told otherwise. */
export function textMark(
  { x, y }: { readonly x: number; readonly y: number },
  text: string,
  form: Partial<Omit<Textmarke, 'art' | 'x' | 'y' | 'text'>> = {},
): Marke {
  return { art: 'TEXT', x, y, text, groesse: NOTE, ...form }
}

/** A line of one pixel unless told otherwise. */
export function lineMark(
  d: string,
  strich: string,
  form: Partial<Omit<Pfadmarke, 'art' | 'd' | 'strich'>> = {},
): Marke {
  return { art: 'PFAD', d, strich, breite: 1, ...form }
}

/** The dotted line of a yardstick. */
export function massstabMark(d: string): Marke {
  return lineMark(d, '#16191d', { breite: 1.5, muster: '2 3' })
}
