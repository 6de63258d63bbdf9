import fc from 'fast-check'
import { grenzenInLuecken } from './luecken.ts'

describe(grenzenInLuecken, () => {
  it('cuts where values lie far apart', () => {
    expect(grenzenInLuecken([21, 1, 9, 2, 20, 8], 3)).toEqual([5, 14.5])
    const kommunen = [13.4, 14.4, 15.7, 16.1, 17.5, 17.5, 17.6, 18.1, 18.7, 20.7]
    const [unten = 0, oben = 0] = grenzenInLuecken(kommunen, 3)
    expect(unten).toBeCloseTo(16.8)
    expect(oben).toBeCloseTo(17.85)
  })

  it('gives ascending limits between the values, none where all are equal', () => {
    const werte = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 11 })
    fc.assert(
      fc.property(werte, fc.integer({ min: 2, max: 5 }), (alle, anzahl) => {
        const grenzen = grenzenInLuecken(alle, anzahl)
        expect(grenzen.length).toBeLessThan(Math.max(1, new Set(alle).size))
        const rand = [-Infinity, ...grenzen, Infinity]
        rand.slice(1).forEach((grenze, i) => {
          expect(grenze).toBeGreaterThan(rand[i]!)
          expect(alle.some((wert) => wert > rand[i]! && wert < grenze)).toBe(true)
        })
      }),
    )
  })
})
