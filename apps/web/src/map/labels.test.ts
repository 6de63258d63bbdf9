import { liegtInnen } from '@sozial/domain/vieleck'
import type { Punkt, Ring } from './geometry.ts'
import { findTextplatz } from './label-point.ts'
import { overlaps, placeBeschriftungen, textbreite, umbrueche } from './labels.ts'
import type { Beschriftung } from './labels.ts'

const rechteck = ([x, y]: Punkt, [breite, hoehe]: Punkt): Ring => [
  [x, y],
  [x + breite, y],
  [x + breite, y + hoehe],
  [x, y + hoehe],
  [x, y],
]

const wunsch = (id: string, ring: Ring, more: object = {}) => ({
  id,
  polygone: [[ring]],
  name: 'Erkelenz Süd-Ost',
  wert: '12,3',
  wichtig: false,
  ...more,
})

const feld = ({ x, zeilen }: Beschriftung) => {
  const breite = Math.max(...zeilen.map(({ text, wert }) => textbreite(text, wert ? 13 : 12)))
  const [oben = 0, unten = 0] = [zeilen[0]?.y, zeilen.at(-1)?.y]
  return { x0: x - breite / 2, x1: x + breite / 2, y0: oben - 11, y1: unten + 3 }
}

describe(findTextplatz, () => {
  it('is the middle of a rectangle', () => {
    const { x, y, radius } = findTextplatz([rechteck([10, 20], [200, 100])], 2)
    expect(x).toBeCloseTo(110, 0)
    expect(y).toBeCloseTo(70, 0)
    expect(radius).toBeCloseTo(100, 0)
  })

  it('stays inside a horseshoe, where the middle is not', () => {
    const hufeisen: Ring = [
      [0, 0],
      [100, 0],
      [100, 100],
      [70, 100],
      [70, 30],
      [30, 30],
      [30, 100],
      [0, 100],
      [0, 0],
    ]
    const { x, y, radius } = findTextplatz([hufeisen], 1)
    expect(radius).toBeGreaterThan(14)
    expect(liegtInnen([x, y], [hufeisen])).toBe(true)
  })

  it('keeps clear of a hole', () => {
    const { x, y, radius } = findTextplatz(
      [rechteck([0, 0], [100, 100]), rechteck([30, 30], [40, 40])],
      1,
    )
    expect(x > 30 && x < 70 && y > 30 && y < 70).toBe(false)
    expect(radius).toBeGreaterThan(14)
  })
})

describe(umbrueche, () => {
  it.each([
    ['Geilenkirchen-Mitte', ['Geilenkirchen-', 'Mitte']],
    ['Teveren–Gillrath', ['Teveren–', 'Gillrath']],
    ['Erkelenz Süd-Ost', ['Erkelenz', 'Süd-Ost']],
  ])('splits %s', (name, zeilen) => {
    expect(umbrueche(name)[0]).toEqual(zeilen)
  })

  it('leaves a short name whole', () => {
    expect(umbrueche('Gangelt')).toEqual([['Gangelt']])
  })
})

describe(placeBeschriftungen, () => {
  it('keeps the value alone where the name does not fit, in the highest area as well', () => {
    const schmal = rechteck([0, 0], [50, 60])
    for (const hoechster of [false, true]) {
      const [eine] = placeBeschriftungen([wunsch('a', schmal, { hoechster })], { namen: true })
      expect(eine?.zeilen.map(({ text }) => text)).toEqual(['12,3'])
    }
  })

  it('sets name and value where there is room', () => {
    const [eine] = placeBeschriftungen([wunsch('a', rechteck([0, 0], [160, 120]))], { namen: true })
    expect(eine?.zeilen.map(({ text }) => text)).toEqual(['Erkelenz', 'Süd-Ost', '12,3'])
  })

  it('sets the value alone in narrow areas and on small maps', () => {
    const schmal = placeBeschriftungen([wunsch('a', rechteck([0, 0], [60, 90]))], { namen: true })
    const klein = placeBeschriftungen([wunsch('a', rechteck([0, 0], [160, 120]))], { namen: false })
    for (const [eine] of [schmal, klein]) {
      expect(eine?.zeilen.map(({ text }) => text)).toEqual(['12,3'])
    }
  })

  it('sets nothing where not even the value fits', () => {
    expect(placeBeschriftungen([wunsch('a', rechteck([0, 0], [12, 12]))], { namen: true })).toEqual(
      [],
    )
  })

  it('never puts two texts on top of each other; the chosen area wins', () => {
    const [ring, fast] = [rechteck([0, 0], [120, 90]), rechteck([10, 5], [120, 90])]
    const gesetzt = placeBeschriftungen([wunsch('a', ring), wunsch('b', fast, { wichtig: true })], {
      namen: true,
    })
    expect(gesetzt[0]?.id).toBe('b')
    gesetzt.forEach((eine, i) =>
      gesetzt
        .slice(i + 1)
        .forEach((andere) => expect(overlaps(feld(eine), feld(andere))).toBe(false)),
    )
  })

  it('chooses the largest part of an area of several parts', () => {
    const [eine] = placeBeschriftungen(
      [
        {
          ...wunsch('a', []),
          polygone: [[rechteck([0, 0], [10, 10])], [rechteck([200, 0], [160, 120])]],
        },
      ],
      { namen: true },
    )
    expect(eine?.x).toBeCloseTo(280, 0)
  })

  it('has nothing to say about an area without an outline', () => {
    expect(placeBeschriftungen([{ ...wunsch('a', []), polygone: [] }], { namen: true })).toEqual([])
  })
})
