import { lesefehler } from '../lesung/meldungen.ts'

export type Kodierung =
  | 'UTF-8'
  | 'UTF-8 mit BOM'
  | 'UTF-16'
  | 'Windows-1252'
  | 'DOS (850)'
  | 'UTF-8 und Windows-1252 gemischt'

export interface DekodierterText {
  readonly text: string
  readonly kodierung: Kodierung
}

/**
 * Text of a file: byte order mark first, then strict UTF-8, else Windows-1252
 * (the two encodings in which statistics offices deliver) or, out of old programs
 * of administrations, the one of DOS. A file pasted
 * together of both is read line by line.
 *
 * @throws LesefehlerError when the bytes are no text (NUL bytes, or many control characters).
 */
export function decodeText(inhalt: Uint8Array): DekodierterText {
  const [a, b, c] = inhalt
  if (a === 0xff && b === 0xfe) return { text: decode('utf-16le', inhalt), kodierung: 'UTF-16' }
  if (a === 0xfe && b === 0xff) return { text: decode('utf-16be', inhalt), kodierung: 'UTF-16' }
  if (inhalt.includes(0)) return decodeMitNullen(inhalt)
  if (istBinaer(inhalt)) throw keinText('lauter Steuerzeichen')
  const mitBom = a === 0xef && b === 0xbb && c === 0xbf
  const text = decodeUtf8(inhalt)
  if (text !== null) return { text, kodierung: mitBom ? 'UTF-8 mit BOM' : 'UTF-8' }
  const zeilen = [...teileZeilen(inhalt)]
  if (istDos(inhalt)) return { text: decodeDos(inhalt), kodierung: 'DOS (850)' }
  if (!mitBom && !zeilen.some(hatUtf8))
    return { text: decodeWindows1252(inhalt), kodierung: 'Windows-1252' }
  return {
    text: zeilen.map((zeile) => decodeUtf8(zeile) ?? decodeWindows1252(zeile)).join(''),
    kodierung: 'UTF-8 und Windows-1252 gemischt',
  }
}

/** UTF-16 without its mark: every second byte of the beginning is zero. */
function decodeMitNullen(inhalt: Uint8Array): DekodierterText {
  const anfang = inhalt.subarray(0, 1000)
  const nullen = (rest: number): number =>
    anfang.filter((byte, i) => byte === 0 && i % 2 === rest).length
  const haelfte = anfang.length < 16 ? Infinity : anfang.length / 2
  if (nullen(1) > haelfte * 0.6 && nullen(0) === 0)
    return { text: decode('utf-16le', inhalt), kodierung: 'UTF-16' }
  if (nullen(0) > haelfte * 0.6 && nullen(1) === 0)
    return { text: decode('utf-16be', inhalt), kodierung: 'UTF-16' }
  throw keinText('Nullbytes')
}

const keinText = (was: string): Error =>
  lesefehler({
    code: 'KEIN_TEXT',
    text: `Die Datei ist keine Textdatei (sie enthält ${was}). Bitte die Tabelle als CSV, XLS oder XLSX speichern und erneut hochladen.`,
  })

/** Noise: a tenth of it would be control characters, of which a table has hardly one. */
function istBinaer(inhalt: Uint8Array): boolean {
  const anfang = inhalt.subarray(0, 2000)
  const steuernd = anfang.filter((byte) => byte < 32 && (byte < 9 || byte > 13)).length
  return steuernd > 2 && steuernd > anfang.length / 25
}

function decodeUtf8(inhalt: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(inhalt)
  } catch {
    return null
  }
}

/** Lines with their line feeds. */
function* teileZeilen(inhalt: Uint8Array): Generator<Uint8Array> {
  for (let ab = 0; ab < inhalt.length;) {
    const ende = inhalt.indexOf(0x0a, ab)
    const bis = ende === -1 ? inhalt.length : ende + 1
    yield inhalt.subarray(ab, bis)
    ab = bis
  }
}

/** Umlauts in UTF-8: bytes beyond ASCII that make letters, which those of Windows-1252 hardly ever do. */
const hatUtf8 = (zeile: Uint8Array): boolean =>
  zeile.some((byte) => byte >= 0x80) && decodeUtf8(zeile) !== null

/* "ü", "ä" and "ö" of DOS: between letters Windows-1252 has nothing there, or quotes. */
const UMLAUT_DOS: ReadonlySet<number> = new Set([0x81, 0x84, 0x94])
const UMLAUT_WINDOWS: ReadonlySet<number> = new Set([0xe4, 0xf6, 0xfc, 0xc4, 0xd6, 0xdc, 0xdf])

function istDos(inhalt: Uint8Array): boolean {
  const istBuchstabe = (byte = 0): boolean =>
    (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
  const imWort = (i: number): boolean => istBuchstabe(inhalt[i - 1]) && istBuchstabe(inhalt[i + 1])
  return (
    inhalt.some((byte, i) => UMLAUT_DOS.has(byte) && imWort(i)) &&
    !inhalt.some((byte, i) => UMLAUT_WINDOWS.has(byte) && imWort(i))
  )
}

/* Code page 850 from 0x80 on. */
const DOS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'

/** Byte → UTF-16. What is called latin1 is another encoding in each browser. */
const DOS_ZEICHEN = Uint16Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 ? byte : DOS.charCodeAt(byte - 0x80),
)

const decodeDos = (inhalt: Uint8Array): string =>
  decode('utf-16le', new Uint8Array(Uint16Array.from(inhalt, (byte) => DOS_ZEICHEN[byte]!).buffer))

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
