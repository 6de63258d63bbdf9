import { BEREICHE, isIn } from './bereiche.ts'

const aktuell = (pathname: string) =>
  BEREICHE.filter((bereich) => isIn(bereich, pathname)).map(({ text }) => text)

describe('Bereiche', () => {
  it.each([
    ['/', ['Start']],
    ['/karte', ['Atlas']],
    ['/vergleich', ['Atlas']],
    ['/indikatoren/arbeitslosenanteil', ['Indikatoren']],
    ['/verwaltung/lieferungen/3', ['Verwaltung']],
    ['/kartenwerk', []],
    ['/impressum', []],
  ])('auf %s ist %j aktuell', (pathname, erwartet) => {
    expect(aktuell(pathname)).toEqual(erwartet)
  })
})
