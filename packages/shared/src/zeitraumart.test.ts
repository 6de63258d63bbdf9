import { formatZeitraumzahl, zeitraumartPlural } from './zeitraumart.ts'

describe(formatZeitraumzahl, () => {
  it.each([
    [1, 'JAHR', '1 Jahreswert'],
    [3, 'STICHTAG', '3 Stichtage'],
    [2, 'MEHRJAHR', '2 Werte über mehrere Jahre'],
  ] as const)('%d %s → %s', (anzahl, art, text) => {
    expect(formatZeitraumzahl(anzahl, art)).toBe(text)
  })

  it('nennt die Art allein in der Mehrzahl', () => {
    expect(zeitraumartPlural('QUARTAL')).toBe('Quartalswerte')
  })
})
