import type { Massstab } from '@sozial/shared/ansicht'
import { toggleMassstab } from './massstabwahl-state.ts'

describe(toggleMassstab, () => {
  it('nimmt Linien dazu und weg; das Urteil bleibt beim ersten', () => {
    expect(toggleMassstab(['KREIS'], 'LAND')).toEqual({ massstab: 'KREIS', daneben: ['LAND'] })
    expect(toggleMassstab(['KREIS', 'LAND'], 'LAND')).toEqual({ massstab: 'KREIS', daneben: [] })
  })

  it('gibt das Urteil an den nächsten, wenn der erste geht', () => {
    expect(toggleMassstab(['LAND', 'KREIS', 'raum:05166'], 'LAND')).toEqual({
      massstab: 'KREIS',
      daneben: ['raum:05166'],
    })
  })

  it('lässt den letzten stehen und nimmt nicht zu viele', () => {
    expect(toggleMassstab(['KREIS'], 'KREIS')).toBeNull()
    const sieben = ['1', '2', '3', '4', '5', '6', '7'].map((n): Massstab => `raum:${n}`)
    expect(toggleMassstab(sieben, 'LAND')).toBeNull()
  })
})
