import { jahr, schuljahr } from '@sozial/domain/zeitraum'
import { jahrgangsname, teilenJahre } from './jahrgaenge.ts'

describe(jahrgangsname, () => {
  it('says how many years a value counts together', () => {
    const drei = { poolingJahre: 3 }
    expect(jahrgangsname('2025/26', schuljahr(2025), drei)).toBe('3 Jahrgänge bis 2025/26')
    expect(jahrgangsname('Schuljahr 2025/26', schuljahr(2025), drei)).toBe(
      '3 Jahrgänge bis 2025/26',
    )
    expect(jahrgangsname('2024', jahr(2024), drei)).toBe('3 Jahre bis 2024')
    expect(jahrgangsname('2024', jahr(2024), { poolingJahre: 1 })).toBe('2024')
  })
})

describe(teilenJahre, () => {
  it('holds for three years in a row', () => {
    expect(teilenJahre(jahr(2020), jahr(2022), { poolingJahre: 3 })).toBe(true)
    expect(teilenJahre(jahr(2020), jahr(2023), { poolingJahre: 3 })).toBe(false)
  })
})
