import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { mitReferenzdaten } from '../../test/referenzdaten.ts'
import { quantile } from '../statistik/index.ts'
import {
  classBreaks,
  classCounts,
  classOf,
  defaultClassCount,
  fisherJenks,
  KLASSENMETHODEN,
  roundedBreaks,
} from './index.ts'
import type { Klassenwahl } from './index.ts'

/** Hundredths, negative too, with many ties. */
const values = fc.array(
  fc
    .oneof(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -9999, max: 999_999 }))
    .map((n) => n / 100),
  { minLength: 1, maxLength: 60 },
)
const wahl: fc.Arbitrary<Klassenwahl> = fc.record({
  methode: fc.constantFrom(...KLASSENMETHODEN),
  anzahl: fc.integer({ min: 1, max: 7 }),
  manuell: fc.array(fc.integer({ min: -100, max: 200 }), { maxLength: 5 }),
})

function withinClassDeviation(groups: readonly (readonly number[])[]): number {
  return groups
    .map((group) => {
      const centre = group.reduce((sum, x) => sum + x, 0) / group.length
      return group.reduce((sum, x) => sum + (x - centre) ** 2, 0)
    })
    .reduce((sum, x) => sum + x, 0)
}

function groupsOf(x: readonly number[], breaks: readonly number[]): readonly (readonly number[])[] {
  return classCounts(x, breaks).map((_, klasse) => x.filter((v) => classOf(v, breaks) === klasse))
}

describe('classBreaks', () => {
  it('covers all values with ascending limits, whatever their order', () => {
    fc.assert(
      fc.property(values, wahl, (x, w) => {
        const breaks = classBreaks(x, w)
        expect(breaks.length).toBeGreaterThanOrEqual(2)
        const [first, ...rest] = breaks
        rest.reduce((before, limit, i) => {
          if (i > 0 || new Set(x).size > 1) expect(limit).toBeGreaterThan(before)
          return limit
        }, first!)
        expect(breaks[0]).toBeLessThanOrEqual(Math.min(...x))
        expect(breaks.at(-1)).toBeGreaterThanOrEqual(Math.max(...x))
        expect(classBreaks(x.toReversed(), w)).toEqual(breaks)
      }),
    )
  })

  it('never gives more classes than asked or than there are different values', () => {
    fc.assert(
      fc.property(values, wahl, (x, w) => {
        fc.pre(w.methode !== 'manual')
        const classes = classBreaks(x, w).length - 1
        expect(classes).toBeLessThanOrEqual(Math.min(w.anzahl, new Set(x).size))
      }),
    )
  })

  it.each(['quantile', 'fisherJenks'] as const)('%s leaves no class empty', (methode) => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 7 }), (x, anzahl) => {
        const counts = classCounts(x, classBreaks(x, { methode, anzahl }))
        expect(Math.min(...counts)).toBeGreaterThan(0)
      }),
    )
  })

  it('makes one class of equal values and none of nothing', () => {
    for (const methode of KLASSENMETHODEN) {
      expect(classBreaks([1, 1, 1, 1], { methode, anzahl: 5 })).toEqual([1, 1])
      expect(classBreaks([], { methode, anzahl: 5 })).toEqual([])
    }
  })

  it('gives many zeros a class of their own', () => {
    const x = [0, 0, 0, 0, 0, 2, 3, 4, 5, 6]
    const breaks = classBreaks(x, { methode: 'quantile', anzahl: 5 })
    expect(breaks[1]).toBe(1)
    expect(classCounts(x, breaks)[0]).toBe(5)
  })

  it('puts standard deviation limits around the mean', () => {
    const x = [-4, -2, -1, 0, 0, 0, 0, 1, 2, 4]
    const s = Math.sqrt(42 / 9)
    const breaks = (anzahl: number) => classBreaks(x, { methode: 'standardDeviation', anzahl })
    expect(breaks(3)).toEqual([-4, -s, s, 4])
    expect(breaks(4)).toEqual([-4, -s, 0, s, 4])
    expect(breaks(5)).toEqual([-4, -s, s, 4])
    expect(breaks(1)).toEqual([-4, 4])
  })

  it('keeps manual limits and adds an outer class where values lie beyond', () => {
    const manual = (...manuell: number[]) =>
      classBreaks([3, 12, 25], { methode: 'manual', anzahl: 5, manuell })
    expect(manual(20, 0, 10, 30)).toEqual([0, 10, 20, 30])
    expect(manual(10, 20)).toEqual([3, 10, 20, 25])
    expect(manual(10)).toEqual([3, 10, 25])
    expect(manual()).toEqual([3, 25])
  })

  it('refuses what is no number', () => {
    expect(() => classBreaks([1, Number.NaN], { methode: 'quantile', anzahl: 3 })).toThrow(
      RangeError,
    )
    expect(() => classBreaks([1, 2], { methode: 'quantile', anzahl: 0 })).toThrow(RangeError)
  })
})

describe('fisherJenks', () => {
  /** Every possible cut, by brute force. */
  function bestByTrying(sorted: readonly number[], anzahl: number): number {
    if (anzahl === 1) return withinClassDeviation([sorted])
    const cuts = sorted.map((_, i) => i).slice(anzahl - 1)
    return Math.min(
      ...cuts.map(
        (i) =>
          bestByTrying(sorted.slice(0, i), anzahl - 1) + withinClassDeviation([sorted.slice(i)]),
      ),
    )
  }

  it('finds the optimum of all possible cuts', () => {
    const small = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 11 })
    fc.assert(
      fc.property(small, fc.integer({ min: 2, max: 4 }), (x, k) => {
        const sorted = x.toSorted((a, b) => a - b)
        const anzahl = Math.min(k, new Set(x).size)
        const cuts = [0, ...fisherJenks(sorted, anzahl), sorted.length]
        const groups = cuts.slice(1).map((end, i) => sorted.slice(cuts[i], end))
        expect(withinClassDeviation(groups)).toBeCloseTo(bestByTrying(sorted, anzahl), 8)
      }),
    )
  })

  it('takes 30,000 different values without a quadratic table', () => {
    // Three heaps of 10,000 values; a quadratic program would need 900 million steps per class.
    const x = Array.from({ length: 30_000 }, (_, i) => Math.floor(i / 10_000) * 1_000_000 + i)
    expect(fisherJenks(x, 3)).toEqual([10_000, 20_000])
    expect(classBreaks(x, { methode: 'fisherJenks', anzahl: 7 })).toHaveLength(8)
  })
})

describe('classOf', () => {
  it('closes classes below, the last one on both sides', () => {
    expect([8, 10.99, 11, 14, 15].map((v) => classOf(v, [8, 11, 15]))).toEqual([0, 0, 1, 1, 1])
  })

  it('puts values beyond the limits into the outermost class', () => {
    expect([-5, 99].map((v) => classOf(v, [8, 11, 15]))).toEqual([0, 1])
  })

  it('refuses a missing class or number', () => {
    expect(() => classOf(1, [])).toThrow(RangeError)
    expect(() => classOf(Number.NaN, [0, 1])).toThrow(RangeError)
  })
})

describe('roundedBreaks', () => {
  it('takes the roundest number in the gap', () => {
    expect(roundedBreaks([0.31, 7.96, 19.7], [0.31, 7.2, 8.4, 19.7])).toEqual([0, 8, 20])
    expect(roundedBreaks([-7.3, -0.2, 6.8], [-7.3, -1, 0.6, 6.8])).toEqual([-8, 0, 8])
    expect(roundedBreaks([3, 3], [3])).toEqual([3, 3])
    expect(roundedBreaks([], [])).toEqual([])
  })

  it('moves no value into another class and keeps limits ascending', () => {
    fc.assert(
      fc.property(values, wahl, (x, w) => {
        const breaks = classBreaks(x, w)
        const rounded = roundedBreaks(breaks, x)
        expect(x.map((v) => classOf(v, rounded))).toEqual(x.map((v) => classOf(v, breaks)))
        expect(rounded).toEqual(rounded.toSorted((a, b) => a - b))
        expect(new Set(rounded).size).toBe(new Set(breaks).size)
        expect(rounded[0]).toBeLessThanOrEqual(breaks[0]!)
        expect(rounded.at(-1)).toBeGreaterThanOrEqual(breaks.at(-1)!)
      }),
    )
  })
})

describe('defaultClassCount', () => {
  it('is 5, below 12 areas 3', () => {
    expect([10, 11, 12, 64].map(defaultClassCount)).toEqual([3, 3, 5, 5])
  })
})

mitReferenzdaten('mapclassify: 58 Californian counties', (lies) => {
  interface Erwartet {
    readonly bins: readonly number[]
    readonly counts: readonly number[]
    readonly adcm: number
  }
  const folder = 'statistik/mapclassify'
  const expected = JSON.parse(lies(`${folder}/expected_breaks.json`).toString()) as Record<
    string,
    Erwartet
  >
  const rows: Record<string, string>[] = parse(lies(`${folder}/calempdensity.csv`), {
    columns: true,
  })
  const x = rows.map((row) => Number(row['emp/sq km']))
  const breaks = (methode: Klassenwahl['methode'], manuell: readonly number[] = []) =>
    classBreaks(x, { methode, anzahl: 5, manuell })

  it.each([
    ['quantiles_k5', breaks('quantile')],
    ['equal_interval_k5', breaks('equalInterval')],
    ['user_defined', breaks('manual', [20])],
  ])('%s', (name, actual) => {
    const { bins, counts } = expected[name]!
    expect(actual).toHaveLength(bins.length + 1)
    bins.forEach((bin, i) => expect(actual[i + 1]).toBeCloseTo(bin, 3))
    expect(classCounts(x, actual)).toEqual(counts)
  })

  it('std_mean: the limits within the data', () => {
    const actual = breaks('standardDeviation')
    const { bins, counts } = expected['std_mean']!
    expect(actual.slice(1)).toHaveLength(3)
    bins.slice(2).forEach((bin, i) => expect(actual[i + 1]).toBeCloseTo(bin, 7))
    expect(classCounts(x, actual)).toEqual(counts.slice(2))
  })

  it('fisher_jenks_k5: the same groups', () => {
    const { bins, counts, adcm } = expected['fisher_jenks_k5']!
    const groups = groupsOf(x, breaks('fisherJenks'))
    expect(groups.map((group) => group.length)).toEqual(counts)
    expect(groups.map((group) => Math.max(...group))).toEqual(bins)
    const absolute = groups.flatMap((group) => group.map((v) => Math.abs(v - quantile(group, 0.5))))
    expect(absolute.reduce((sum, v) => sum + v, 0)).toBeCloseTo(adcm, 2)
  })
})
