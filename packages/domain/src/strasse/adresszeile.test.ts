import { parseAdresszeile } from './adresszeile.ts'

describe('an address in one line', () => {
  it.each([
    ['Markt 1a, 41812 Erkelenz', ['Markt', '1a', '41812', 'Erkelenz']],
    ['Markt 1 Erkelenz', ['Markt', '1', '', 'Erkelenz']],
    ['Markt 1 41812 Erkelenz', ['Markt', '1', '41812', 'Erkelenz']],
    ['Markt, Erkelenz', ['Markt', '', '', 'Erkelenz']],
    ['  Straße des 17. Juni   135 ', ['Straße des 17. Juni', '135', '', '']],
    ['Am Alten Rathaus', ['Am Alten Rathaus', '', '', '']],
    ['41812', ['', '', '41812', '']],
    ['', ['', '', '', '']],
  ])('%s', (text, [strasse, hausnummer, plz, ort]) => {
    expect(parseAdresszeile(text)).toEqual({ strasse, hausnummer, plz, ort })
  })
})
