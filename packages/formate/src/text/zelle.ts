/** How a file writes numbers: `de` "1.234,5", `en` "1,234.5". */
export type Zahlschreibung = 'de' | 'en'

/** Signs that stand where a number should be (DIN 55301, BA `*`, `<n`). */
export type Zeichen = '-' | '.' | '...' | '/' | 'x' | '()' | '*'

/** What a cell says, before the rules of the table decide what a sign means. */
export type Zellinhalt =
  | {
      readonly art: 'ZAHL'
      readonly zahl: number
      readonly eingeklammert: boolean
      /** What hung on it: the mark of a footnote, or `p` (provisional) or `r` (corrected), DIN 55301. */
      readonly zusatz?: 'FUSSNOTE' | 'p' | 'r'
    }
  | { readonly art: 'ZEICHEN'; readonly zeichen: Zeichen }
  | { readonly art: 'LEER' }
  | { readonly art: 'UNLESBAR' }

const ZEICHEN: ReadonlyMap<string, Zeichen> = new Map([
  ['-', '-'],
  ['–', '-'],
  ['—', '-'],
  ['.', '.'],
  ['...', '...'],
  ['…', '...'],
  ['/', '/'],
  ['x', 'x'],
  ['X', 'x'],
  ['()', '()'],
  ['( )', '()'],
  ['*', '*'],
])

const GANZ = /^-?\d{1,15}$/
const MUSTER: Record<Zahlschreibung, RegExp> = {
  de: /^[-−–+]?(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|,\d+)$/,
  en: /^[-−–+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)$/,
}

/** Blanks of all widths and apostrophes group thousands: "1 234", "1'234", "1’234". */
const LUECKE = /(?<=\d)[\u00A0\u202F\u2009 '’](?=\d{3}(?!\d))/g

/**
 * A number as statistics offices print it; `null` when the text is none.
 * A point in German writing only groups thousands, so "1.5" is no number there.
 * Statistics packages drop the zero before the comma ("-,14"), which is read.
 *
 * @example parseZahl('1.234,5', 'de') // 1234.5
 */
export function parseZahl(text: string, schreibung: Zahlschreibung): number | null {
  if (GANZ.test(text)) return Number(text)
  const ohneLuecken = text.replaceAll(LUECKE, '')
  if (!MUSTER[schreibung].test(ohneLuecken)) return null
  const ohneGruppen = ohneLuecken.replaceAll(schreibung === 'de' ? '.' : ',', '')
  const zahl = Number(ohneGruppen.replace(',', '.').replace(/[−–]/, '-'))
  return Number.isFinite(zahl) ? zahl : null
}

/** "12,5 %": the sign is the unit of the column, not part of the number. */
const PROZENT = /(?<=\d)\s*%$/

/** Reads one cell: a number, a number in brackets, a sign or nothing. */
export function parseZelle(roh: string | number, schreibung: Zahlschreibung): Zellinhalt {
  if (typeof roh === 'number') {
    return Number.isFinite(roh)
      ? { art: 'ZAHL', zahl: roh, eingeklammert: false }
      : { art: 'UNLESBAR' }
  }
  if (GANZ.test(roh)) return { art: 'ZAHL', zahl: Number(roh), eingeklammert: false }
  const text = roh.replaceAll('\u00A0', ' ').trim()
  if (text === '') return { art: 'LEER' }
  const zeichen = ZEICHEN.get(text)
  if (zeichen !== undefined) return { art: 'ZEICHEN', zeichen }
  if (/^<\s*\d+$/.test(text)) return { art: 'ZEICHEN', zeichen: '*' }
  const klammer = /^\((.*)\)$/.exec(text)
  const kern = (klammer?.[1] ?? text).replace(PROZENT, '').trim()
  const zahl = parseZahl(kern, schreibung)
  if (zahl === null) return parseMitZusatz(kern, schreibung)
  return { art: 'ZAHL', zahl: zahl === 0 ? 0 : zahl, eingeklammert: klammer !== null }
}

/* "1.234¹", "12 2)", "7*", "7 a)"; "15)" could be fifteen or one with a footnote, and is neither. */
const FUSSNOTE = /^(.*\d)\s*(?:[¹²³⁴⁵⁶⁷⁸⁹]\)?|\*{1,3}\)?|(?<=\s)\d\)|[a-z]\))$/
const VERMERK = /^(.*\d)\s?([pr])$/

function parseMitZusatz(text: string, schreibung: Zahlschreibung): Zellinhalt {
  const [, vorVermerk, vermerk] = VERMERK.exec(text) ?? []
  const [, vorFussnote] = FUSSNOTE.exec(text) ?? []
  const kern = vorVermerk ?? vorFussnote
  const zahl = kern === undefined ? null : parseZahl(kern.trim(), schreibung)
  if (zahl === null) return { art: 'UNLESBAR' }
  const zusatz = vermerk === 'p' || vermerk === 'r' ? vermerk : 'FUSSNOTE'
  return { art: 'ZAHL', zahl: zahl === 0 ? 0 : zahl, eingeklammert: false, zusatz }
}
