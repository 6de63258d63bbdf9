import { findBereiche, isIn } from './bereiche.ts'

const aktuell = (pathname: string) =>
  findBereiche('INTERN', ['lieferungen'])
    .filter((bereich) => isIn(bereich, pathname))
    .map(({ text }) => text)

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

  it('zeigt der Öffentlichkeit nur, was veröffentlicht ist', () => {
    expect(findBereiche('RELEASED', []).map(({ text }) => text)).toEqual([
      'Start',
      'Atlas',
      'Sozialräume',
      'Angebote',
      'Indikatoren',
    ])
  })

  it('zeigt die Verwaltung, wo jemand dort etwas tun darf', () => {
    expect(findBereiche('RELEASED', ['protokoll']).map(({ text }) => text)).toContain('Verwaltung')
    expect(findBereiche('INTERN', ['messwerte']).map(({ text }) => text)).not.toContain(
      'Verwaltung',
    )
  })
})
