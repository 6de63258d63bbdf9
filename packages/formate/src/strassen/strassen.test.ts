import { mappe } from '../../test/mappe.ts'
import { datei } from '../../test/referenz.ts'
import { LesefehlerError, type Datei } from '../lesung/index.ts'
import { createReferenzdateien, readStrassen, type BaQuartier } from './index.ts'

const ERKELENZ = { schluessel: '05370004', name: 'Erkelenz' }
const quartier = (raumId: number, name: string, sozialraum = 20): BaQuartier => ({
  raumId,
  schluessel: `Q${raumId}`,
  name,
  kommune: ERKELENZ,
  sozialraum: { raumId: sozialraum, name: `Sozialraum ${sozialraum}` },
  einwohner: 1000 + raumId,
})

const TEXT = `AGS;Straße;Straßenschlüssel;PLZ;von;bis;gerade/ungerade;Quartier
5370004;Markt;00012;41812;1;50;;Q30
05370004;Markt;00012;41812;51;;;Q31
05370004;Ringstraße;;41812;1;29;ungerade;Q30
05370004;Ringstraße;;41812;2;30b;g;Q31
05370004;Am Neubau;;41812;;;;
`

const meldungOf = (eine: Datei): string => {
  try {
    readStrassen(eine)
  } catch (error) {
    if (error instanceof LesefehlerError) return error.message
  }
  return ''
}

describe('readStrassen', () => {
  it('reads sections, lost zeros, sides, letters and open ends', () => {
    const zeilen = readStrassen(datei(TEXT))
    expect(zeilen).toHaveLength(5)
    expect(zeilen[0]).toMatchObject({ kommune: '05370004', von: 1, bis: 50, seite: 'BEIDE' })
    expect(zeilen[1]).toMatchObject({ von: 51, bis: null })
    expect(zeilen[3]).toMatchObject({ seite: 'GERADE', bis: 30, bisZusatz: 'b', zeile: 5 })
    expect(zeilen[4]).toMatchObject({ von: 1, bis: null, quartier: null })
  })

  it('reads a workbook with the columns in any order', () => {
    const tabelle = [
      ['Quartier', 'Straßenname', 'Gemeindeschlüssel', 'von', 'bis'],
      ['Q30', 'Markt', '05370004', 1, 9],
    ]
    expect(readStrassen(datei(mappe({ Straßen: tabelle })))).toMatchObject([
      { strasse: 'Markt', von: 1, bis: 9, quartier: 'Q30', plz: '' },
    ])
  })

  it.each([
    ['a;b\n1;2\n', /fehlen die Spalten „kommune“, „strasse“, „quartier“/],
    ['AGS;Straße;Quartier\n', /enthält keine Straßen/],
    ['AGS;Straße;von;bis;Quartier\n05370004;Markt;9;3;Q30\n', /Zeile 2.*laufen rückwärts/],
    ['AGS;Straße;von;Quartier\n05370004;Markt;99999;Q30\n', /keine Hausnummern/],
    ['AGS;Straße;Seite;Quartier\n05370004;Markt;links;Q30\n', /keine Straßenseite/],
    ['AGS;Straße;PLZ;Quartier\n05370004;Markt;4181x;Q30\n', /keine Postleitzahl/],
  ])('says what is wrong with %j', (text, satz) => {
    expect(meldungOf(datei(text))).toMatch(satz)
  })
})

describe('createReferenzdateien', () => {
  const quartiere = [quartier(31, 'Ost', 21), quartier(30, 'Mitte; Süd')]
  const { zu, ra, schluessel } = createReferenzdateien(quartiere, readStrassen(datei(TEXT)))
  const felder = (text: string) =>
    text
      .trimEnd()
      .split('\r\n')
      .map((zeile) => zeile.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/))

  it('lists Kommune, Sozialräume and Quartiere with nine digits and four columns', () => {
    expect(felder(zu)).toEqual([
      ['05370004', '004000000', 'Erkelenz', ''],
      ['05370004', '004001000', 'Sozialraum 20', ''],
      ['05370004', '004001001', '"Mitte; Süd"', '1030'],
      ['05370004', '004002000', 'Sozialraum 21', ''],
      ['05370004', '004002002', 'Ost', '1031'],
    ])
    expect(Object.fromEntries(schluessel)).toEqual({ Q30: '004001001', Q31: '004002002' })
  })

  it('gives each side of a section its numbers in 13 columns, and 997 or 998 at an open end', () => {
    const zeilen = felder(ra)
    expect(zeilen.map(({ length }) => length)).toEqual([13, 13, 13, 13])
    expect(zeilen.map((zeile) => zeile.slice(4).join(' '))).toEqual([
      '1  49  2  50  004001001',
      '51  997  52  998  004002002',
      '1  29      004001001',
      '    2  30 b 004002002',
    ])
  })

  it('leaves out streets without Quartier, and changes no old key for a new Quartier', () => {
    expect(ra).not.toContain('Neubau')
    const mehr = createReferenzdateien([...quartiere, quartier(40, 'Neu')], [])
    expect(mehr.schluessel.get('Q30')).toBe(schluessel.get('Q30'))
    expect(mehr.schluessel.get('Q31')).toBe(schluessel.get('Q31'))
  })
})
