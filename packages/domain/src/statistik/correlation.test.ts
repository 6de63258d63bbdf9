import fc from 'fast-check'
import {
  averageRanks,
  correlationInterval,
  pearsonCorrelation,
  spearmanCorrelation,
  Z_95,
} from './index.ts'

/** Anscombe, The American Statistician 27 (1973) 17–21. */
const ANSCOMBE_X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
const ANSCOMBE_Y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
/** Henderson and Velleman, Biometrics 37 (1981) 391–411; R: mtcars$mpg, mtcars$wt. */
const MPG = [
  21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4, 14.7,
  32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4,
]
const WT = [
  2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424,
  5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57,
  2.78,
]

describe('correlation', () => {
  it('is Anscombe’s 0.816 and what R gives for mtcars', () => {
    expect(pearsonCorrelation(ANSCOMBE_X, ANSCOMBE_Y)).toBeCloseTo(0.8164205, 7)
    expect(spearmanCorrelation(ANSCOMBE_X, ANSCOMBE_Y)).toBeCloseTo(0.8181818, 7)
    expect(pearsonCorrelation(MPG, WT)).toBeCloseTo(-0.8676594, 7)
    expect(spearmanCorrelation(MPG, WT)).toBeCloseTo(-0.886422, 6)
  })

  it('has the interval of R cor.test(mtcars$mpg, mtcars$wt)', () => {
    const { unten, oben } = correlationInterval(pearsonCorrelation(MPG, WT), 32, { z: Z_95 })!
    expect(unten).toBeCloseTo(-0.9338264, 6)
    expect(oben).toBeCloseTo(-0.7440872, 6)
    const raenge = correlationInterval(-0.8, 32, { z: Z_95, ranks: true })!
    expect(raenge.oben).toBeGreaterThan(correlationInterval(-0.8, 32, { z: Z_95 })!.oben)
  })

  it('shares ranks among ties as R rank() does', () => {
    expect(averageRanks([10, 20, 10, 5])).toEqual([2.5, 4, 2.5, 1])
  })

  it('is undefined without spread or with fewer than two pairs', () => {
    expect(pearsonCorrelation([], [])).toBeNaN()
    expect(pearsonCorrelation([1], [2])).toBeNaN()
    expect(pearsonCorrelation([1, 2, 3], [4, 4, 4])).toBeNaN()
    expect(spearmanCorrelation([1, 1], [2, 3])).toBeNaN()
    expect(correlationInterval(0.5, 3, { z: Z_95 })).toBeUndefined()
    expect(correlationInterval(NaN, 30, { z: Z_95 })).toBeUndefined()
    expect(() => pearsonCorrelation([1, 2], [1])).toThrow(RangeError)
  })

  it('stays within −1 and 1, is symmetric and does not mind the scale', () => {
    const pairs = fc.array(
      fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 })),
      { minLength: 2, maxLength: 60 },
    )
    fc.assert(
      fc.property(pairs, (points) => {
        const [x, y] = [points.map(([a]) => a), points.map(([, b]) => b)]
        for (const correlation of [pearsonCorrelation, spearmanCorrelation]) {
          const r = correlation(x, y)
          expect(correlation(y, x)).toEqual(r)
          if (Number.isNaN(r)) continue
          expect(Math.abs(r)).toBeLessThanOrEqual(1)
          expect(
            correlation(
              x.map((value) => 3 * value + 7),
              y,
            ),
          ).toBeCloseTo(r, 9)
        }
      }),
    )
  })
})
