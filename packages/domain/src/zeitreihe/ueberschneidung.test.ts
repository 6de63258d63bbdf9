import { jahr, mehrjahr, schuljahr, stichtag } from '../zeitraum/index.ts'
import { ueberschneidenSich } from './index.ts'

describe(ueberschneidenSich, () => {
  it('never joins single years', () => {
    expect(ueberschneidenSich(jahr(2020), jahr(2021), 1)).toBe(false)
    expect(ueberschneidenSich(stichtag('2021-12-31'), stichtag('2020-12-31'), 1)).toBe(false)
  })

  it.each([
    [2024, true],
    [2023, true],
    [2022, false],
  ])('three Jahrgänge until 2025/26 and until %i: %s', (beginn, erwartet) => {
    expect(ueberschneidenSich(schuljahr(beginn), schuljahr(2025), 3)).toBe(erwartet)
    expect(ueberschneidenSich(schuljahr(2025), schuljahr(beginn), 3)).toBe(erwartet)
  })

  it('knows years that were delivered together', () => {
    expect(ueberschneidenSich(mehrjahr(2018, 2020), mehrjahr(2020, 2022), 1)).toBe(true)
    expect(ueberschneidenSich(mehrjahr(2018, 2020), mehrjahr(2021, 2023), 1)).toBe(false)
  })
})
