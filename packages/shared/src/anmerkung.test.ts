import { jahr, stichtag } from '@sozial/domain/zeitraum'
import { formatSpanne, spanneOf, trifftZeitraum } from './anmerkung.ts'

describe('Die Zeit einer Anmerkung', () => {
  it.each([
    ['2022-01-01', '2023-01-01', '2022'],
    ['2022-01-01', '2024-01-01', '2022 bis 2023'],
    ['2022-01-01', null, 'seit 2022'],
    ['2022-03-01', '2022-08-01', '1.3.2022 bis 31.7.2022'],
    ['2022-03-01', null, 'seit 1.3.2022'],
  ])('%s bis %s heißt „%s“', (von, bis, worte) => {
    expect(formatSpanne({ von, bis })).toBe(worte)
  })

  it('meint bei einem Stichtag das ganze Jahr, auch für Zahlen eines Jahres', () => {
    const spanne = spanneOf(stichtag('2022-12-31'), stichtag('2023-12-31'))
    expect(spanne).toEqual({ von: '2022-01-01', bis: '2024-01-01' })
    expect([2021, 2022, 2023, 2024].filter((j) => trifftZeitraum(spanne, jahr(j)))).toEqual([
      2022, 2023,
    ])
  })

  it('hört ohne Ende nicht auf', () => {
    const spanne = spanneOf(jahr(2022), null)
    expect(spanne.bis).toBeNull()
    expect(trifftZeitraum(spanne, jahr(2035))).toBe(true)
    expect(trifftZeitraum(spanne, jahr(2021))).toBe(false)
  })
})
