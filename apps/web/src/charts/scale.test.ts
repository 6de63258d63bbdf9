import { domainAround, domainFromZero, linearScale, readableTicks } from './scale.ts'

describe(readableTicks, () => {
  it.each([
    [
      [0, 26.5],
      [0, 5, 10, 15, 20, 25],
    ],
    [
      [0, 0.55],
      [0, 0.1, 0.2, 0.3, 0.4, 0.5],
    ],
    [
      [-4.5, 2.5],
      [-4, -3, -2, -1, 0, 1, 2],
    ],
    [
      [0, 48_000],
      [0, 10_000, 20_000, 30_000, 40_000],
    ],
    [
      [0, 130],
      [0, 25, 50, 75, 100, 125],
    ],
  ] as const)('of %j', (domain, ticks) => {
    expect(readableTicks(domain, 5)).toEqual(ticks)
  })

  it('has one tick for an empty domain', () => {
    expect(readableTicks([3, 3], 5)).toEqual([3])
  })
})

describe(domainFromZero, () => {
  it('stays drawable when every figure is zero', () => {
    expect(domainFromZero([0, 0])).toEqual([0, 1])
  })
  it('ends at zero when all figures are negative', () => {
    expect(domainFromZero([-3, -1])[1]).toBe(0)
  })
})

describe(domainAround, () => {
  it('contains the anchor even far from the data', () => {
    const [unten, oben] = domainAround([180, 200], 100)
    expect(unten).toBeLessThan(100)
    expect(oben).toBeGreaterThan(200)
  })
})

describe(linearScale, () => {
  it('puts an empty domain into the middle', () => {
    expect(linearScale([2, 2], [0, 10])(2)).toBe(5)
  })
})
