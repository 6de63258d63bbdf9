import { lesefehler } from '../lesung/meldungen.ts'

export type Kodierung = 'UTF-8' | 'UTF-8 mit BOM' | 'UTF-16' | 'Windows-1252'

export interface DekodierterText {
  readonly text: string
  readonly kodierung: Kodierung
}

/**
 * Text of a file: byte order mark first, then strict UTF-8, else Windows-1252
 * (the two encodings in which statistics offices deliver).
 *
 * @throws LesefehlerError when the bytes are no text (NUL bytes).
 */
export function decodeText(inhalt: Uint8Array): DekodierterText {
  const [a, b, c] = inhalt
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    return { text: decode('utf-8', inhalt), kodierung: 'UTF-8 mit BOM' }
  }
  if (a === 0xff && b === 0xfe) return { text: decode('utf-16le', inhalt), kodierung: 'UTF-16' }
  if (a === 0xfe && b === 0xff) return { text: decode('utf-16be', inhalt), kodierung: 'UTF-16' }
  if (inhalt.includes(0)) {
    throw lesefehler({
      code: 'KEIN_TEXT',
      text: 'Die Datei ist keine Textdatei (sie enthält Nullbytes). Bitte die Tabelle als CSV, XLS oder XLSX speichern und erneut hochladen.',
    })
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(inhalt), kodierung: 'UTF-8' }
  } catch {
    return { text: decodeWindows1252(inhalt), kodierung: 'Windows-1252' }
  }
}

function decode(kodierung: string, inhalt: Uint8Array): string {
  return new TextDecoder(kodierung).decode(inhalt)
}

/* Windows-1252 from 0x80 on; Node 20 decodes these bytes as control characters. */
const ZUSATZ = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** Text of Windows-1252 bytes, with its own quotes, dashes and "€". */
export function decodeWindows1252(inhalt: Uint8Array): string {
  return decode('windows-1252', inhalt).replaceAll(
    /[\u0080-\u009F]/g,
    (zeichen) => ZUSATZ[zeichen.charCodeAt(0) - 0x80] ?? zeichen,
  )
}
