import { lesefehler } from '../lesung/meldungen.ts'
import { decodeWindows1252 } from '../text/index.ts'

export type Eigenschaft = string | number | boolean | null
export type Eigenschaften = Readonly<Record<string, Eigenschaft>>

type Decode = (bytes: Uint8Array) => string

interface Feld {
  readonly name: string
  readonly typ: string
  readonly ab: number
  readonly laenge: number
}

/**
 * Attribute rows of a dBASE III file; `null` for rows marked as deleted, so
 * that the order stays that of the shapes. All texts are kept as text: a key
 * with leading zeros is no number.
 *
 * @param zeichensatz content of the .cpg file, `''` when there is none
 * @throws LesefehlerError when the file is damaged
 */
export function readDbf(
  inhalt: Uint8Array,
  zeichensatz: string,
): readonly (Eigenschaften | null)[] {
  const daten = new DataView(inhalt.buffer, inhalt.byteOffset, inhalt.byteLength)
  if (inhalt.length < 33) throw defekt()
  const anzahl = daten.getUint32(4, true)
  const kopflaenge = daten.getUint16(8, true)
  const zeilenlaenge = daten.getUint16(10, true)
  if (zeilenlaenge === 0 || kopflaenge + anzahl * zeilenlaenge > inhalt.length) throw defekt()
  const felder = readFelder(inhalt, kopflaenge)
  const decode = findDecode(inhalt.subarray(kopflaenge), zeichensatz)
  return Array.from({ length: anzahl }, (_, i) => {
    const beginn = kopflaenge + i * zeilenlaenge
    const zeile = inhalt.subarray(beginn, beginn + zeilenlaenge)
    if (zeile[0] === 0x2a) return null
    return Object.fromEntries(felder.map((feld) => [feld.name, readWert(zeile, feld, decode)]))
  })
}

function readFelder(inhalt: Uint8Array, kopflaenge: number): readonly Feld[] {
  const felder: Feld[] = []
  let ab = 1
  for (let stelle = 32; stelle + 32 <= kopflaenge && inhalt[stelle] !== 0x0d; stelle += 32) {
    const name = new TextDecoder('latin1').decode(inhalt.subarray(stelle, stelle + 11))
    const laenge = inhalt[stelle + 16] ?? 0
    felder.push({
      name: name.split('\0', 1)[0] ?? '',
      typ: String.fromCharCode(inhalt[stelle + 11] ?? 0),
      ab,
      laenge,
    })
    ab += laenge
  }
  return felder
}

function findDecode(texte: Uint8Array, zeichensatz: string): Decode {
  if (/1252|8859-?1$|ansi|latin/i.test(zeichensatz.trim())) return decodeWindows1252
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(texte)
    return (bytes) => new TextDecoder().decode(bytes)
  } catch {
    return decodeWindows1252
  }
}

function readWert(zeile: Uint8Array, { ab, laenge, typ }: Feld, decode: Decode): Eigenschaft {
  const text = decode(zeile.subarray(ab, ab + laenge))
    .replaceAll('\0', '')
    .trim()
  if (typ === 'L') return text === '' || text === '?' ? null : /^[TtYyJj]$/.test(text)
  if (typ !== 'N' && typ !== 'F') return text
  return text === '' || !Number.isFinite(Number(text)) ? null : Number(text)
}

function defekt(): Error {
  return lesefehler({
    code: 'DBF_DEFEKT',
    text: 'Die Attributdatei (.dbf) des Shapefiles ist beschädigt oder abgeschnitten. Bitte erneut herunterladen.',
  })
}
