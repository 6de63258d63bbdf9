import { strToU8, zipSync } from 'fflate'
import { mappe } from '../../test/mappe.ts'
import { datei } from '../../test/referenz.ts'
import { istMappe, readMappe } from './index.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OPC = 'http://schemas.openxmlformats.org'

/** A workbook with one sheet of exactly these rows in XML. */
function bauMappe(zeilen: string, texte: readonly string[] = []): Uint8Array {
  const typ = (teil: string, art: string) =>
    `<Override PartName="${teil}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${art}+xml"/>`
  const verweis = (art: string, ziel: string) =>
    `${XML}<Relationships xmlns="${OPC}/package/2006/relationships"><Relationship Id="rId1" Type="${OPC}/officeDocument/2006/relationships/${art}" Target="${ziel}"/></Relationships>`
  const teile = {
    '[Content_Types].xml': `${XML}<Types xmlns="${OPC}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${typ('/xl/workbook.xml', 'sheet.main')}${typ('/xl/worksheets/sheet1.xml', 'worksheet')}${typ('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': verweis('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `${XML}<workbook xmlns="${OPC}/spreadsheetml/2006/main" xmlns:r="${OPC}/officeDocument/2006/relationships"><sheets><sheet name="Daten" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': verweis('worksheet', 'worksheets/sheet1.xml').replace(
      '</Relationships>',
      `<Relationship Id="rId2" Type="${OPC}/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${OPC}/spreadsheetml/2006/main">${texte.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${OPC}/spreadsheetml/2006/main"><sheetData>${zeilen}</sheetData></worksheet>`,
  }
  return zipSync(
    Object.fromEntries(Object.entries(teile).map(([name, text]) => [name, strToU8(text)])),
  )
}

const weitRechts = (anzahl: number): string =>
  Array.from(
    { length: anzahl },
    (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
  ).join('')

describe('readMappe', () => {
  it('keeps cells where they stand, however few there are', () => {
    const [blatt] = readMappe(datei(bauMappe(weitRechts(2))))
    expect(blatt?.name).toBe('Daten')
    expect(blatt?.zeilen.map((zeile) => [zeile.length, zeile[16_382], zeile[16_383]])).toEqual([
      [16_384, '', 1],
      [16_384, '', 1],
    ])
  })

  it('refuses a small file whose cells span hundreds of millions, before it fills them up', () => {
    const inhalt = bauMappe(weitRechts(45_000))
    expect(istMappe(inhalt)).toBe(true)
    expect(inhalt.length).toBeLessThan(400_000)
    expect(() => readMappe(datei(inhalt))).toThrow(
      /reicht bis Zeile 45000 und Spalte XFD, erlaubt sind insgesamt 5.000.000/,
    )
  })

  it('counts over all sheets', () => {
    const breit = [Array.from({ length: 16_384 }, () => 1)]
    const lang = Array.from({ length: 200 }, () => [])
    const blaetter = { A: [...breit, ...lang, ['x']], B: [...breit, ...lang, ['x']] }
    expect(() => readMappe(datei(mappe(blaetter)))).toThrow('Blatt „B“ reicht bis Zeile 202')
  })

  it('refuses one long text that stands in very many cells', () => {
    const zeile = (i: number) => `<row r="${i}">${'<c t="s"><v>0</v></c>'.repeat(20)}</row>`
    const zeilen = Array.from({ length: 400 }, (_, i) => zeile(i + 1)).join('')
    const inhalt = bauMappe(zeilen, ['x'.repeat(30_000)])
    expect(inhalt.length).toBeLessThan(10_000)
    expect(() => readMappe(datei(inhalt))).toThrow('enthält zu viel Text')
  })

  it('says that a broken one cannot be opened', () => {
    const kaputt = zipSync({ 'xl/workbook.xml': strToU8('kein XML') })
    expect(() => readMappe(datei(kaputt))).toThrow('lässt sich nicht öffnen')
  })
})
