import fc from 'fast-check'
import { createKurve, splitExact, sum } from './zufall.ts'

describe(splitExact, () => {
  it('keeps the total and never drifts more than one from the exact share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 1, maxLength: 20 }),
        (gesamt, gewichte) => {
          const teile = splitExact(gesamt, gewichte)
          expect(sum(teile)).toBe(gesamt)
          teile.forEach((teil, i) => {
            const genau = (gesamt * (gewichte[i] as number)) / sum(gewichte)
            expect(Math.abs(teil - genau)).toBeLessThanOrEqual(1 + 1e-6)
          })
        },
      ),
    )
  })
})

describe(createKurve, () => {
  it('is straight between its points and level outside', () => {
    const kurve = createKurve([2014, 1], [2016, 3])
    expect([2010, 2014, 2015, 2016, 2020].map(kurve)).toEqual([1, 1, 2, 3, 3])
  })
})
