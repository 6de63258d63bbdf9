import { read, utils } from '@e965/xlsx'
import fc from 'fast-check'
import { mitReferenzdaten } from '../../test/referenzdaten.ts'
import {
  byarInterval,
  mean,
  populationStandardDeviation,
  quantile,
  ratioInterval,
  sampleStandardDeviation,
  wilsonInterval,
  Z_95,
  Z_998,
} from './index.ts'

type Zeile = Record<string, string | number | undefined>

const Z: Record<string, number> = { '95%': Z_95, '99.8%': Z_998 }

/** Equal to 1e-12 of the size of the expected figure. */
function expectSame(actual: number, expected: unknown): void {
  expect(typeof expected).toBe('number')
  const target = expected as number
  expect(Math.abs(actual - target)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(target)))
}

describe('wilsonInterval', () => {
  it.each([
    [0, 50, 0, 7.135],
    [12, 80, 8.794, 24.413],
    [45, 300, 11.403, 19.482],
    [300, 2000, 13.502, 16.632],
  ])('%d of %d: %d to %d per cent', (x, n, unten, oben) => {
    const intervall = wilsonInterval(x, n, Z_95)
    expect(intervall.unten * 100).toBeCloseTo(unten, 3)
    expect(intervall.oben * 100).toBeCloseTo(oben, 3)
  })

  const shares = fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([n, share]) => ({ n, x: Math.round(share * n) }))

  it('contains the estimate and stays within 0 and 1', () => {
    fc.assert(
      fc.property(shares, ({ x, n }) => {
        const { unten, oben } = wilsonInterval(x, n, Z_95)
        expect(unten).toBeGreaterThanOrEqual(0)
        expect(unten).toBeLessThanOrEqual(x / n)
        expect(oben).toBeGreaterThanOrEqual(x / n)
        expect(oben).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is wider at 99.8 % and narrower for more persons', () => {
    fc.assert(
      fc.property(shares, ({ x, n }) => {
        const width = (cases: number, group: number, z: number) => {
          const { unten, oben } = wilsonInterval(cases, group, z)
          return oben - unten
        }
        expect(width(x, n, Z_998)).toBeGreaterThan(width(x, n, Z_95))
        expect(width(10 * x, 10 * n, Z_95)).toBeLessThan(width(x, n, Z_95))
      }),
    )
  })

  it.each([
    [1, 0],
    [3, 2],
    [-1, 2],
    [Number.NaN, 2],
  ])('refuses %d of %d', (x, n) => {
    expect(() => wilsonInterval(x, n, Z_95)).toThrow(RangeError)
  })
})

describe('ratioInterval', () => {
  // R: ci <- prop.test(a, a + b, correct = FALSE)$conf.int; ci / (1 - ci)
  it.each([
    [105, 42, 1.7513, 3.5689],
    [11, 24, 0.2278, 0.9223],
    [0, 10, 0, 0.3841],
  ])('%d against %d: %d to %d', (a, b, unten, oben) => {
    const intervall = ratioInterval(a, b, Z_95)
    expect(intervall.unten).toBeCloseTo(unten, 3)
    expect(intervall.oben).toBeCloseTo(oben, 3)
  })

  it('lies within a little of the exact test: R poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878))', () => {
    // The example of ?poisson.test (Molina), 95 %: 0.8584 to 4.2773.
    const { unten, oben } = ratioInterval(11, 21, Z_95)
    const exposure = (1083 + 1050 + 878) / 800
    expect(unten * exposure).toBeGreaterThan(0.8584)
    expect(oben * exposure).toBeLessThan(4.2774)
    expect(unten * exposure).toBeCloseTo(0.965, 3)
    expect(oben * exposure).toBeCloseTo(4.027, 3)
  })

  const pairs = fc.tuple(
    fc.integer({ min: 1, max: 1_000_000 }),
    fc.integer({ min: 1, max: 1_000_000 }),
  )

  it('contains the ratio, and its reciprocal the swapped one', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const { unten, oben } = ratioInterval(a, b, Z_95)
        expect(unten).toBeLessThan(a / b)
        expect(oben).toBeGreaterThan(a / b)
        expect(ratioInterval(b, a, Z_95).oben * unten).toBeCloseTo(1, 6)
      }),
    )
  })

  it('knows more than Byar where the denominator scatters, the same where it hardly does', () => {
    const byar = byarInterval(105, 42, 1, Z_95)
    const beide = ratioInterval(105, 42, Z_95)
    expect(beide.oben - beide.unten).toBeGreaterThan(1.5 * (byar.oben - byar.unten))
    expect(ratioInterval(105, 1e9, Z_95).oben * 1e9).toBeCloseTo(127.1, 0)
  })

  it.each([
    [-1, 2],
    [1, 0],
    [Number.NaN, 2],
  ])('refuses %d against %d', (a, b) => {
    expect(() => ratioInterval(a, b, Z_95)).toThrow(RangeError)
  })
})

describe('byarInterval', () => {
  const rates = fc.record({
    x: fc.integer({ min: 0, max: 100_000 }),
    nenner: fc.integer({ min: 1, max: 1_000_000 }),
  })

  it('contains the rate, never falls below zero, widens with z', () => {
    fc.assert(
      fc.property(rates, ({ x, nenner }) => {
        const rate = (x / nenner) * 1000
        const narrow = byarInterval(x, nenner, 1000, Z_95)
        const wide = byarInterval(x, nenner, 1000, Z_998)
        expect(narrow.unten).toBeGreaterThanOrEqual(0)
        expect(narrow.unten).toBeLessThanOrEqual(rate)
        expect(narrow.oben).toBeGreaterThan(rate)
        expect(wide.unten).toBeLessThanOrEqual(narrow.unten)
        expect(wide.oben).toBeGreaterThan(narrow.oben)
      }),
    )
  })

  it('shrinks with more events at the same rate', () => {
    fc.assert(
      fc.property(rates, ({ x, nenner }) => {
        const few = byarInterval(x, nenner, 1, Z_95)
        const many = byarInterval(10 * x, 10 * nenner, 1, Z_95)
        expect(many.oben - many.unten).toBeLessThan(few.oben - few.unten)
      }),
    )
  })

  it('refuses an empty denominator', () => {
    expect(() => byarInterval(1, 0, 1000, Z_95)).toThrow(RangeError)
  })
})

describe('quantile', () => {
  it('is type 7: R quantile(c(1, 2, 3, 4), c(0, .25, .5, 1))', () => {
    const x = [4, 2, 3, 1]
    expect([0, 0.25, 0.5, 1].map((p) => quantile(x, p))).toEqual([1, 1.75, 2.5, 4])
    expect(x).toEqual([4, 2, 3, 1])
  })

  it('refuses an empty series and p outside 0 and 1', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError)
    expect(() => quantile([1], 1.1)).toThrow(RangeError)
  })
})

describe('standard deviation', () => {
  it('divides by n for a population and by n - 1 for a sample', () => {
    const x = [2, 4, 4, 4, 5, 5, 7, 9]
    expect(populationStandardDeviation(x)).toBe(2)
    expect(sampleStandardDeviation(x)).toBeCloseTo(2.138089935299395, 14)
  })

  it('keeps its digits far away from zero', () => {
    expect(populationStandardDeviation([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBeCloseTo(
      Math.sqrt(2 / 3),
      12,
    )
  })

  it('gives the largest possible z value of n areas (domain F12)', () => {
    const x = [1, ...Array.from({ length: 19 }, () => 0)]
    expect((1 - mean(x)) / populationStandardDeviation(x)).toBeCloseTo(Math.sqrt(19), 12)
    expect((1 - mean(x)) / sampleStandardDeviation(x)).toBeCloseTo(4.249, 3)
  })

  it('refuses too few values', () => {
    expect(() => mean([])).toThrow(RangeError)
    expect(() => sampleStandardDeviation([1])).toThrow(RangeError)
  })
})

mitReferenzdaten('PHEindicatormethods 2.1.0', (lies) => {
  const rows = (datei: string): readonly Zeile[] => {
    const buch = read(lies(`statistik/phe/${datei}`))
    return buch.SheetNames.flatMap((name) => utils.sheet_to_json<Zeile>(buch.Sheets[name]!))
  }
  /** The two levels of a row, whichever of the two layouts it has. */
  const levels = (row: Zeile) =>
    row['confidence'] === undefined
      ? [
          { z: Z_95, lower: row['lower95_0cl'], upper: row['upper95_0cl'] },
          { z: Z_998, lower: row['lower99_8cl'], upper: row['upper99_8cl'] },
        ]
      : [{ z: Z[String(row['confidence'])]!, lower: row['lowercl'], upper: row['uppercl'] }]

  it('Byars_Wilson: all 13 rows', () => {
    const all = rows('testdata_Byars_Wilson.xlsx').filter((row) => row['x'] !== undefined)
    expect(all).toHaveLength(13)
    for (const row of all) {
      const { x, n, lowercl, uppercl, method } = row as Record<string, number>
      const z = Z[String(row['confidence'])]!
      const actual =
        String(method) === 'Byars' ? byarInterval(x!, 1, 1, z) : wilsonInterval(x!, n!, z)
      // PHE has no lower limit where the formula turns negative; ours is zero.
      expectSame(actual.unten, lowercl ?? 0)
      expectSame(actual.oben, uppercl)
    }
  })

  it('Proportion: every row with a value', () => {
    const all = rows('testdata_Proportion.xlsx').filter((row) => row['value'] !== undefined)
    expect(all).toHaveLength(24)
    for (const row of all) {
      const faktor = Number(row['multiplier'])
      for (const { z, lower, upper } of levels(row)) {
        const actual = wilsonInterval(Number(row['Numerator']), Number(row['Denominator']), z)
        expectSame(actual.unten * faktor, lower)
        expectSame(actual.oben * faktor, upper)
      }
    }
  })

  it('Rate: every Byar row', () => {
    const all = rows('testdata_Rate.xlsx').filter(
      (row) => row['method'] === 'Byars' && row['value'] !== undefined,
    )
    expect(all).toHaveLength(21)
    for (const row of all) {
      for (const { z, lower, upper } of levels(row)) {
        const actual = byarInterval(
          Number(row['Numerator']),
          Number(row['Denominator']),
          Number(row['multiplier']),
          z,
        )
        expectSame(actual.unten, lower)
        expectSame(actual.oben, upper)
      }
    }
  })
})
