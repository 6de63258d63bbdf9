import { vereinfache } from './suchtext.ts'

describe(vereinfache, () => {
  it.each([
    ['Hückelhoven', 'Hueckelhoven'],
    ['Übach-Palenberg', 'ubach-palenberg'],
    ['Straße', 'STRASSE'],
    ['André', 'andre'],
  ])('„%s“ wird auch als „%s“ gefunden', (text, gesucht) => {
    expect(vereinfache(text)).toBe(vereinfache(gesucht))
  })

  it('macht nicht gleich, was verschieden ist', () => {
    expect(vereinfache('Birgden')).not.toBe(vereinfache('Birgelen'))
  })
})
