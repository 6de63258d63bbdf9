import { deflateRawSync } from 'node:zlib'
import { Zip, ZipPassThrough, zipSync } from 'fflate'
import { mappe } from '../../test/mappe.ts'
import { datei, toTafel } from '../../test/referenz.ts'
import { GRENZEN } from '../behaelter/index.ts'
import { LesefehlerError } from '../lesung/index.ts'
import { readDatei } from './index.ts'

const TABELLE =
  'GENESIS-Tabelle: 12411\nBevölkerungsstand (Anzahl);;\n;;31.12.2015\n;;Insgesamt\n05370;Heinsberg;252527\n__________\n'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A ZIP whose only entry unpacks to so many zero bytes, but declares its packed size. */
function bombe(name: string, groesse: number): Uint8Array {
  const stuecke: Uint8Array[] = []
  const zip = new Zip((fehler, stueck) => {
    if (fehler !== null) throw fehler
    stuecke.push(stueck)
  })
  const eintrag = new ZipPassThrough(name)
  eintrag.compression = 8
  zip.add(eintrag)
  eintrag.push(new Uint8Array(deflateRawSync(new Uint8Array(groesse), { level: 1 })), true)
  zip.end()
  return Uint8Array.from(stuecke.flatMap((stueck) => [...stueck]))
}

/** The same with the true size in the central directory. */
function mitAngabe(zip: Uint8Array, groesse: number): Uint8Array {
  const kopie = zip.slice()
  const daten = new DataView(kopie.buffer)
  for (let i = 0; i + 28 < kopie.length; i += 1) {
    if (daten.getUint32(i, true) === 0x02014b50) daten.setUint32(i + 24, groesse, true)
  }
  return kopie
}

describe('readDatei', () => {
  it('recognises by content, whatever the name says', () => {
    expect(readDatei(datei(TABELLE, 'bild.png')).format).toBe('regionalstatistik')
  })

  it('opens an archive with one table', () => {
    const zip = zipSync({ 'ordner/12411.csv': bytes(TABELLE), 'lies.pdf': bytes('x') })
    expect([...toTafel(readDatei(datei(zip))).values()]).toEqual([252527])
  })

  it.each([
    ['an empty file', '', 'ist leer'],
    ['a header of nothing', 'a;b;c\n', 'die erste Zeile lautet „a;b;c“'],
    ['prose', 'Sehr geehrte Damen und Herren,\n', 'Lesbar sind: Tabellen der Regionaldatenbank'],
    ['blank lines', '\n\n \n', 'ist unbekannt'],
    ['a web page', '<!DOCTYPE html><html></html>', 'ist eine Webseite'],
    ['GeoJSON', '{"type":"FeatureCollection","features":[]}', 'enthält Gebietsgrenzen'],
    [
      'an answer of the data base',
      '{"Ident":{},"Status":{"Code":98,"Content":"zu groß"},"Parameter":{"name":"12411-01"}}',
      'Code 98): Die Tabelle ist zu groß',
    ],
    ['another answer', '{"Ident":{},"Status":{"Code":15,"Content":"Login"}}', '„Login“'],
    ['broken JSON', '{"Ident":', 'ist eine JSON-Datei'],
  ])('refuses %s with a sentence', (_, text, satz) => {
    expect(() => readDatei(datei(text))).toThrow(LesefehlerError)
    expect(() => readDatei(datei(text))).toThrow(satz)
  })

  it('refuses binary files, broken workbooks and broken archives', () => {
    expect(() => readDatei(datei(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)))).toThrow(
      'ist ein Bild und keine Tabelle',
    )
    expect(() => readDatei(datei(mappe({ Daten: [['Kennziffer']] }).slice(0, 400)))).toThrow(
      'beschädigt',
    )
    const ole = Uint8Array.of(
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(600),
    )
    expect(() => readDatei(datei(ole))).toThrow('lässt sich nicht öffnen')
  })

  it('refuses archives with two tables, none, a shapefile, or another archive', () => {
    const zip = (inhalt: Readonly<Record<string, string | Uint8Array>>) =>
      datei(
        zipSync(
          Object.fromEntries(
            Object.entries(inhalt).map(([name, was]) => [
              name,
              typeof was === 'string' ? bytes(was) : was,
            ]),
          ),
        ),
      )
    expect(() => readDatei(zip({ 'a.csv': 'x', 'b.csv': 'y' }))).toThrow('enthält 2 Tabellen')
    expect(() => readDatei(zip({ 'a.pdf': 'x' }))).toThrow('enthält keine Tabelle')
    expect(() => readDatei(zip({ 'a.shp': 'x' }))).toThrow('enthält Gebietsgrenzen')
    expect(() => readDatei(zip({ 'a.csv': zipSync({ 'b.csv': bytes(TABELLE) }) }))).toThrow(
      'genau eine',
    )
  })

  it('refuses files over 50 MB before reading them', () => {
    expect(() => readDatei(datei(new Uint8Array(GRENZEN.datei + 1)))).toThrow('erlaubt sind 50 MB')
  })

  it('reads a line of a megabyte without a table in it', () => {
    expect(() => readDatei(datei('x'.repeat(1_000_000)))).toThrow('ist unbekannt')
    expect(() => readDatei(datei(`GENESIS-Tabelle: 1\n${';'.repeat(1_000_000)}`))).toThrow(
      LesefehlerError,
    )
  })
})

describe('bombs', () => {
  const zuViel = GRENZEN.entpackt + 1024 * 1024
  const luegner = bombe('xl/workbook.xml', zuViel)

  it('are refused by the declared size', () => {
    expect(luegner.length).toBeLessThan(2_000_000)
    expect(() => readDatei(datei(mitAngabe(luegner, zuViel)))).toThrow('beim Entpacken zu groß')
  })

  it('are refused by the real size when the declared one lies', () => {
    expect(() => readDatei(datei(luegner))).toThrow('beim Entpacken zu groß')
  })

  it('are refused by an unusual packing below the limit', () => {
    const groesse = 25 * 1024 * 1024
    const zip = mitAngabe(bombe('tabelle.csv', groesse), groesse)
    expect(() => readDatei(datei(zip))).toThrow('beim Entpacken zu groß')
  })

  it('do not come as a sheet that claims a billion cells', () => {
    const blatt =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Frage</t></is></c></row></sheetData></worksheet>'
    const teile = {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="T" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': blatt,
    }
    const zip = zipSync(
      Object.fromEntries(Object.entries(teile).map(([name, xml]) => [name, bytes(xml)])),
    )
    expect(() => readDatei(datei(zip))).toThrow('die erste Zeile lautet „Frage“')
  })
})
