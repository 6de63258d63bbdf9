import { jahr, schuljahr, stichtag } from '@sozial/domain/zeitraum'
import { andererZuschnitt, reichtVorZuschnitt } from './zuschnitt.ts'

const AB = '2020-01-01'

describe(reichtVorZuschnitt, () => {
  it.each([
    { was: 'the day before', zeitraum: stichtag('2019-12-31'), poolingJahre: 1, typ: 'ANTEIL' },
    { was: 'events need the year end before', zeitraum: jahr(2020), poolingJahre: 1, typ: 'RATE' },
    { was: 'three years reach back', zeitraum: schuljahr(2020), poolingJahre: 3, typ: 'ANTEIL' },
  ])('reaches back: $was', ({ zeitraum, ...rueckschau }) => {
    expect(reichtVorZuschnitt(zeitraum, AB, rueckschau)).toBe(true)
  })

  it.each([
    { was: 'the first year after', zeitraum: jahr(2020), poolingJahre: 1, typ: 'ANTEIL' },
    { was: 'events of the second year', zeitraum: jahr(2021), poolingJahre: 1, typ: 'RATE' },
    {
      was: 'all three years lie behind',
      zeitraum: schuljahr(2021),
      poolingJahre: 3,
      typ: 'ANTEIL',
    },
  ])('does not: $was', ({ zeitraum, ...rueckschau }) => {
    expect(reichtVorZuschnitt(zeitraum, AB, rueckschau)).toBe(false)
  })
})

describe(andererZuschnitt, () => {
  it('names the year, or the day within one', () => {
    expect(andererZuschnitt(AB)).toBe('anderer Zuschnitt bis 2019')
    expect(andererZuschnitt('2020-08-01')).toBe('anderer Zuschnitt bis 31.7.2020')
  })
})
