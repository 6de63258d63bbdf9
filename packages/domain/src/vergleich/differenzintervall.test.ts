import fc from 'fast-check'
import { Z_95 } from '../statistik/intervall.ts'
import { wilsonInterval } from '../statistik/wilson-interval.ts'
import { differenzintervall } from './differenzintervall.ts'

const anteil = (x: number, n: number) => ({ wert: x / n, ...wilsonInterval(x, n, Z_95) })

describe(differenzintervall, () => {
  it.each([
    // Newcombe 1998, table II, method 10: comparisons (a), (b) and (c).
    [anteil(48, 80), anteil(56, 70), 0.0524, 0.3339],
    [anteil(3, 10), anteil(9, 10), 0.1705, 0.809],
    [anteil(2, 7), anteil(6, 7), 0.0582, 0.8062],
  ])('agrees with the printed limits of %j and %j', (alt, neu, unten, oben) => {
    const intervall = differenzintervall(alt, neu)
    expect(intervall.unten).toBeCloseTo(unten, 4)
    expect(intervall.oben).toBeCloseTo(oben, 4)
  })

  it('holds the difference, and swaps its sign with the periods', () => {
    const schaetzung = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.integer({ min: 0, max: n }).map((x) => anteil(x, n)))
    fc.assert(
      fc.property(schaetzung, schaetzung, (alt, neu) => {
        const { unten, oben } = differenzintervall(alt, neu)
        const zurueck = differenzintervall(neu, alt)
        expect(unten).toBeLessThanOrEqual(neu.wert - alt.wert + 1e-12)
        expect(oben).toBeGreaterThanOrEqual(neu.wert - alt.wert - 1e-12)
        expect(zurueck.unten).toBeCloseTo(-oben, 10)
        expect(zurueck.oben).toBeCloseTo(-unten, 10)
      }),
    )
  })
})
