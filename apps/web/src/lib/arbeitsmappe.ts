/**
 * A table as a workbook (ECMA-376), without a library: five parts, stored in an archive. Texts are texts: nothing in them
 * is ever taken for a formula.
 */
import type { CsvZelle } from './csv.ts'

const ODC = 'http://schemas.openxmlformats.org'
const KOPF = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const TEXTE = `${ODC}/spreadsheetml/2006/main`
const BEZUG = `${ODC}/officeDocument/2006/relationships`
const ART = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const bezuege = (art: string, ziel: string, id = 'rId1'): string =>
  `<Relationship Id="${id}" Type="${BEZUG}/${art}" Target="${ziel}"/>`
const relationen = (inhalt: string): string =>
  `${KOPF}<Relationships xmlns="${ODC}/package/2006/relationships">${inhalt}</Relationships>`

/** Style 1 writes a per cent sign behind the figure. */
const FORMATE = `${KOPF}<styleSheet xmlns="${TEXTE}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0##&quot; %&quot;"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** @param zeilen as for a German spreadsheet; figures in them become numbers */
export function toArbeitsmappe(zeilen: readonly (readonly CsvZelle[])[]): Uint8Array<ArrayBuffer> {
  return packe([
    [
      '[Content_Types].xml',
      `${KOPF}<Types xmlns="${ODC}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${ART}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${ART}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${ART}.worksheet+xml"/></Types>`,
    ],
    ['_rels/.rels', relationen(bezuege('officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${KOPF}<workbook xmlns="${TEXTE}" xmlns:r="${BEZUG}"><sheets><sheet name="Tabelle" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationen(
        bezuege('worksheet', 'worksheets/sheet1.xml') + bezuege('styles', 'styles.xml', 'rId2'),
      ),
    ],
    ['xl/styles.xml', FORMATE],
    [
      'xl/worksheets/sheet1.xml',
      `${KOPF}<worksheet xmlns="${TEXTE}"><cols><col min="1" max="1" width="32" customWidth="1"/><col min="2" max="40" width="16" customWidth="1"/></cols><sheetData>${zeilen.map((zeile) => `<row>${zeile.map(zelleOf).join('')}</row>`).join('')}</sheetData></worksheet>`,
    ],
  ])
}

/** "12,5" and "12,5 %" are figures; everything else is text. */
const FIGUR = /^([-−]?)(\d{1,15})(?:,(\d+))?([\s\u00A0\u202F]%)?$/

function zelleOf(zelle: CsvZelle): string {
  if (typeof zelle === 'number') return `<c><v>${zelle}</v></c>`
  const text = zelle ?? ''
  if (text === '') return '<c/>'
  const [, minus, ganze, bruch = '', prozent] = FIGUR.exec(text) ?? []
  if (ganze !== undefined)
    return `<c${prozent ? ' s="1"' : ''}><v>${minus ? '-' : ''}${ganze}.${bruch || '0'}</v></c>`
  return `<c t="inlineStr"><is><t xml:space="preserve">${entities(text)}</t></is></c>`
}

// oxlint-disable-next-line no-control-regex -- XML 1.0 knows none of these
const VERBOTEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const entities = (text: string): string =>
  text
    .replaceAll(VERBOTEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** An archive of stored parts (APPNOTE 6.3): local headers, then the directory. */
function packe(teile: readonly (readonly [name: string, text: string])[]): Uint8Array<ArrayBuffer> {
  const dateien: number[] = []
  const verzeichnis: number[] = []
  for (const [name, text] of teile) {
    const [roh, inhalt] = [name, text].map((eines) => new TextEncoder().encode(eines)) as [
      Uint8Array,
      Uint8Array,
    ]
    const ab = dateien.length
    // Version 2.0, names in UTF-8, stored, 1 January 1980.
    const gemeinsam = [
      ...zwei(20, 0x0800, 0, 0, 0x0021),
      ...vier(crc32(inhalt), inhalt.length, inhalt.length),
      ...zwei(roh.length, 0),
    ]
    for (const byte of [...vier(0x04034b50), ...gemeinsam, ...roh]) dateien.push(byte)
    for (const byte of inhalt) dateien.push(byte)
    verzeichnis.push(
      ...vier(0x02014b50),
      ...zwei(20),
      ...gemeinsam,
      ...zwei(0, 0, 0),
      ...vier(0, ab),
      ...roh,
    )
  }
  const ende = [
    ...vier(0x06054b50),
    ...zwei(0, 0, teile.length, teile.length),
    ...vier(verzeichnis.length, dateien.length),
    ...zwei(0),
  ]
  return Uint8Array.from([...dateien, ...verzeichnis, ...ende])
}

const zwei = (...zahlen: readonly number[]): readonly number[] =>
  zahlen.flatMap((zahl) => [zahl & 255, (zahl >> 8) & 255])
const vier = (...zahlen: readonly number[]): readonly number[] =>
  zahlen.flatMap((zahl) => [0, 8, 16, 24].map((bits) => (zahl >>> bits) & 255))

/** ISO 3309, as archives have it. */
function crc32(bytes: Uint8Array): number {
  let rest = -1
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (0xedb88320 & -(rest & 1))
  }
  return ~rest >>> 0
}
