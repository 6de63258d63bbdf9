import fc from 'fast-check'
import { findVerborgene } from './index.ts'
import type { Raumsumme, Summenzelle } from './index.ts'

const zelle = (
  raum: number,
  ebene: Summenzelle['ebene'],
  anzahl: number | null,
  lage: Summenzelle['lage'] = 'GEZEIGT',
): Summenzelle => ({ raum, ebene, anzahl, lage })

/** Kreis 1; Bezirk 10 of Kommunen 101 to 103; towns 104 and 105, Bezirke 11 and 12 of their own. */
const SUMMEN: readonly Raumsumme[] = [
  { ganzes: 1, teile: [10, 11, 12] },
  { ganzes: 1, teile: [101, 102, 103, 104, 105] },
  { ganzes: 10, teile: [101, 102, 103] },
  { ganzes: 11, teile: [104] },
  { ganzes: 12, teile: [105] },
]

type Werte = readonly [number, number, number, number, number]

/** @param geheim areas that the primary rules hide */
function kreis([a, b, c, d, e]: Werte, geheim: readonly number[]): readonly Summenzelle[] {
  return [
    zelle(1, 'KREIS', a + b + c + d + e),
    zelle(10, 'JUGENDAMTSBEZIRK', a + b + c),
    zelle(11, 'JUGENDAMTSBEZIRK', d),
    zelle(12, 'JUGENDAMTSBEZIRK', e),
    ...[a, b, c, d, e].map((anzahl, i) => zelle(101 + i, 'KOMMUNE', anzahl)),
  ].map((eine) => (geheim.includes(eine.raum) ? { ...eine, lage: 'VERBORGEN' } : eine))
}

const verborgen = (werte: Werte, geheim: readonly number[], schwelle = 3): readonly number[] =>
  [...findVerborgene(kreis(werte, geheim), SUMMEN, schwelle)].toSorted((a, b) => a - b)

describe(findVerborgene, () => {
  it.each<[string, Werte, number[], number[]]>([
    ['nothing where nothing is protected', [9, 5, 8, 20, 30], [], []],
    ['the smallest other Kommune of the Bezirk', [2, 5, 8, 20, 30], [101], [101, 102]],
    ['no zero while there is another', [2, 0, 8, 20, 30], [101], [101, 103]],
    ['a third where two are too small together', [2, 1, 8, 20, 30], [101, 102], [101, 102, 103]],
    ['a third where one of two is zero', [20, 0, 8, 20, 30], [101, 102], [101, 102, 103]],
    ['a town and its Bezirk as one, with another', [9, 5, 8, 2, 30], [104], [10, 11, 102, 104]],
    ['a town that only its Bezirk protects', [9, 5, 8, 7, 6], [11], [11, 12, 104, 105]],
    ['a part where only the total is protected', [9, 5, 8, 20, 30], [10], [10, 11, 102, 104]],
    [
      'the totals last, where nothing else is left',
      [1, 0, 0, 0, 0],
      [101],
      [1, 10, 11, 12, 101, 102, 103, 104, 105],
    ],
  ])('hides %s', (_was, werte, geheim, erwartet) => {
    expect(verborgen(werte, geheim)).toEqual(erwartet)
  })

  it('takes a supplier that tells no number like any hidden one', () => {
    const zellen = kreis([2, 5, 8, 20, 30], [101]).map((eine) =>
      eine.raum === 101 ? { ...eine, anzahl: null } : eine,
    )
    expect([...findVerborgene(zellen, SUMMEN, 3)]).toEqual([101, 102])
  })

  it('does not count what does not add up, and what is missing hides as well', () => {
    const summen = [{ ganzes: 1, teile: [101, 102] }]
    const andere = [
      zelle(1, 'KREIS', 900),
      zelle(101, 'KOMMUNE', 2, 'VERBORGEN'),
      zelle(102, 'KOMMUNE', 40),
    ]
    expect([...findVerborgene(andere, summen, 3)]).toEqual([101])
    const luecke = [
      zelle(1, 'KREIS', 900),
      zelle(101, 'KOMMUNE', 2, 'VERBORGEN'),
      zelle(102, 'KOMMUNE', null, 'OHNE'),
    ]
    expect([...findVerborgene(luecke, summen, 3)]).toEqual([101])
  })
})

/** One to nine Kommunen per Bezirk, some of one, with some cells protected and some missing. */
const kreise = fc
  .array(
    fc.array(
      fc.record({
        anzahl: fc.integer({ min: 0, max: 12 }),
        lage: fc.constantFrom<Summenzelle['lage']>('GEZEIGT', 'GEZEIGT', 'GEZEIGT', 'VERBORGEN'),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((bezirke) => {
    const kommunen = bezirke.flatMap((teile, b) =>
      teile.map(({ anzahl, lage }, i) => zelle(1000 + 100 * b + i, 'KOMMUNE', anzahl, lage)),
    )
    const summe = (raeume: readonly Summenzelle[]) =>
      raeume.reduce((bisher, { anzahl }) => bisher + (anzahl ?? 0), 0)
    const imBezirk = (b: number) => kommunen.filter(({ raum }) => Math.floor(raum / 100) - 10 === b)
    const zellen = [
      ...kommunen,
      ...bezirke.map((_, b) => zelle(10 + b, 'JUGENDAMTSBEZIRK', summe(imBezirk(b)))),
      zelle(1, 'KREIS', summe(kommunen)),
    ]
    const summen: readonly Raumsumme[] = [
      { ganzes: 1, teile: kommunen.map(({ raum }) => raum) },
      { ganzes: 1, teile: bezirke.map((_, b) => 10 + b) },
      ...bezirke.map((_, b) => ({ ganzes: 10 + b, teile: imBezirk(b).map(({ raum }) => raum) })),
    ]
    return { zellen, summen }
  })

describe('after it', () => {
  it('no sum has exactly one unknown, and what was hidden stays hidden', () => {
    fc.assert(
      fc.property(kreise, fc.integer({ min: 0, max: 10 }), ({ zellen, summen }, schwelle) => {
        const weg = findVerborgene(zellen, summen, schwelle)
        for (const { raum, lage } of zellen) {
          if (lage === 'VERBORGEN') expect(weg.has(raum)).toBe(true)
        }
        for (const { ganzes, teile } of summen) {
          const unbekannte = [ganzes, ...teile].filter((raum) => weg.has(raum))
          expect(unbekannte).not.toHaveLength(1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('two hidden parts below a shown total are both something and together enough', () => {
    fc.assert(
      fc.property(kreise, fc.integer({ min: 0, max: 10 }), ({ zellen, summen }, schwelle) => {
        const weg = findVerborgene(zellen, summen, schwelle)
        const anzahl = new Map(zellen.map((eine) => [eine.raum, eine.anzahl ?? 0]))
        for (const { ganzes, teile } of summen) {
          const paar = teile.filter((raum) => weg.has(raum)).map((raum) => anzahl.get(raum)!)
          if (weg.has(ganzes) || paar.length !== 2) continue
          expect(Math.min(...paar)).toBeGreaterThan(0)
          expect(paar[0]! + paar[1]!).toBeGreaterThanOrEqual(2 * schwelle)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('it is the same whatever the order', () => {
    fc.assert(
      fc.property(kreise, ({ zellen, summen }) => {
        const eines = findVerborgene(zellen, summen, 3)
        const anderes = findVerborgene(zellen.toReversed(), summen.toReversed(), 3)
        expect(new Set(anderes)).toEqual(eines)
      }),
    )
  })
})
