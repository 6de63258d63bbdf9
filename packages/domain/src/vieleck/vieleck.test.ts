import { liegtInnen, type Linienzug } from './index.ts'

const quadrat = (von: number, bis: number): Linienzug => [
  [von, von],
  [bis, von],
  [bis, bis],
  [von, bis],
  [von, von],
]

describe(liegtInnen, () => {
  it('counts a hole as outside and an island in it as inside', () => {
    const ringe = [quadrat(0, 8), quadrat(2, 6), quadrat(3, 5)]
    expect(liegtInnen([1, 1], ringe)).toBe(true)
    expect(liegtInnen([2.5, 2.5], ringe)).toBe(false)
    expect(liegtInnen([4, 4], ringe)).toBe(true)
    expect(liegtInnen([9, 4], ringe)).toBe(false)
  })

  it('gives a place on a common border to one of both', () => {
    const links: Linienzug = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]
    const rechts = links.map(([x = 0, y = 0]) => [x + 1, y])
    expect([liegtInnen([1, 0.5], [links]), liegtInnen([1, 0.5], [rechts])]).toEqual([false, true])
  })

  it('finds what is no number nowhere, and nothing in no area', () => {
    expect(liegtInnen([Number.NaN, 1], [quadrat(0, 8)])).toBe(false)
    expect(liegtInnen([1, 1], [])).toBe(false)
  })
})
