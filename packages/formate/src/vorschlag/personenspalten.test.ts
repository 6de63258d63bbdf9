import { mappe } from '../../test/mappe.ts'
import { datei } from '../../test/referenz.ts'
import { hatPersonenspalten } from './index.ts'

describe('hatPersonenspalten', () => {
  it.each([
    ['a csv', datei('Nachname;Vorname;Geburtsdatum;PLZ\nMuster;Max;01.02.1960;41812\n')],
    ['a csv with titles', datei('Auszug\n\n"Geburtsdatum","Gebiet"\n1960-02-01,Q1\n')],
    [
      'a workbook',
      datei(
        mappe({
          Blatt: [
            ['Geburtsname', 'Gebiet'],
            ['Muster', 'Q1'],
          ],
        }),
      ),
    ],
    [
      'a later sheet',
      datei(
        mappe({
          A: [['x', 'y']],
          B: [
            ['IBAN', 'Betrag'],
            ['DE', 1],
          ],
        }),
      ),
    ],
  ])('recognises a list of persons in %s', (_, eine) => {
    expect(hatPersonenspalten(eine)).toBe(true)
  })

  it.each([
    ['figures of areas', datei('AGS;Name;Jahr;Geburten\n05370004;Erkelenz;2022;12\n')],
    [
      'a workbook of areas',
      datei(
        mappe({
          Blatt: [
            ['Gebiet', 'Einwohner'],
            ['Q1', 12],
          ],
        }),
      ),
    ],
    ['an empty file', datei('')],
    ['a broken archive', datei('PK\u0003\u0004kaputt')],
  ])('takes %s', (_, eine) => {
    expect(hatPersonenspalten(eine)).toBe(false)
  })
})
