import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { mappe } from '../../test/mappe.ts'
import { datei, toTafel } from '../../test/referenz.ts'
import { readDatei } from '../erkennung/index.ts'
import { parseZuordnung } from '../zuordnung/index.ts'
import { istMappe, readMappe } from './index.ts'

const ODS = mappe(
  {
    Deckblatt: [['x']],
    Zahlen: [
      ['ags', 'kinder'],
      ['05370', 12],
      ['05370012', 3.5],
    ],
  },
  'ods',
)

/** The same file with its content rewritten. */
function mitInhalt(aendere: (xml: string) => string) {
  const teile = unzipSync(ODS)
  const xml = aendere(strFromU8(teile['content.xml'] ?? new Uint8Array()))
  return datei(zipSync({ ...teile, 'content.xml': strToU8(xml) }), 'zahlen.ods')
}

describe('OpenDocument tables', () => {
  it('are recognised and read, also by a mapping', () => {
    expect(istMappe(ODS)).toBe(true)
    expect(readMappe(datei(ODS)).map(({ name }) => name)).toEqual(['Deckblatt', 'Zahlen'])
    const zuordnung = parseZuordnung(
      JSON.stringify({
        name: 'Test',
        quelle: 'melderegister',
        blatt: 'Zahlen',
        raum: { schluessel: 'ags' },
        zeitraum: { wert: '2020', art: 'JAHR' },
        werte: [
          {
            spalte: 'kinder',
            merkmal: { schluessel: 'kinder', name: 'Kinder', einheit: 'Personen', art: 'MENGE' },
          },
        ],
      }),
    )
    expect([...toTafel(readDatei(datei(ODS, 'zahlen.ods'), zuordnung))]).toEqual([
      ['05370 kinder 2020-01-01', 12],
      ['05370012 kinder 2020-01-01', 3.5],
    ])
  })

  it('keep empty rows repeated to the end of the sheet cheap', () => {
    const leer =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
    const eine = mitInhalt((xml) => xml.replaceAll('</table:table>', leer))
    expect(readMappe(eine).at(1)?.zeilen.slice(0, 3)).toEqual([
      ['ags', 'kinder'],
      ['05370', 12],
      ['05370012', 3.5],
    ])
  })

  it.each([
    ['rows', '<table:table-row', '<table:table-row table:number-rows-repeated="900000"'],
    ['cells', '<table:table-cell ', '<table:table-cell table:number-columns-repeated="9999999" '],
    [
      'rows hidden behind a quoted bracket',
      '<table:table-row',
      `<table:table-row x='>"' table:number-rows-repeated="900000"`,
    ],
    [
      'a number that is none',
      '<table:table-row',
      '<table:table-row table:number-rows-repeated="9&#57;99999"',
    ],
  ])('are refused when they blow up by repeated %s', (_, vorher, nachher) => {
    const eine = mitInhalt((xml) => xml.replaceAll(vorher, nachher))
    expect(() => readMappe(eine)).toThrow('durch Wiederholungen zu viele Zellen')
  })
})
