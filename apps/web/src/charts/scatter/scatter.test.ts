import fc from 'fast-check'
import { layoutScatter, nearestPoint, type Streubild } from './scatter-layout.ts'
import { placePointLabels } from './point-labels.ts'

const FELD = { links: 0, rechts: 600, oben: 0, unten: 400 }

const bild = (punkte: readonly (readonly [number, number])[]): Streubild => ({
  x: { titel: 'Arbeitslose, %', domain: [0, 20], massstab: 8 },
  y: { titel: 'Kinder, %', domain: [-10, 10], massstab: null },
  massstabname: 'Kreis',
  felder: [],
  punkte: punkte.map(([x, y], i) => ({
    id: String(i),
    name: `Raum ${i}`,
    x,
    y,
    xBereich: null,
    yBereich: [y - 1, y + 1],
    farbe: i === 0 ? '#2a2979' : null,
    auffaellig: true,
  })),
})

describe('layoutScatter', () => {
  it('puts low figures left and below, high ones right and above, negative ones too', () => {
    const { lagen } = layoutScatter(
      bild([
        [0, -10],
        [20, 10],
      ]),
      { breite: 600, hoehe: 400 },
    )
    expect(lagen).toEqual([
      { id: '0', x: 52, y: 348 },
      { id: '1', x: 582, y: 34 },
    ])
  })

  it('names the yardstick once and the chosen area in bold', () => {
    const { marken } = layoutScatter(
      bild([
        [5, 5],
        [15, -5],
      ]),
      { breite: 600, hoehe: 400 },
    )
    const texte = marken.flatMap((marke) => (marke.art === 'TEXT' ? [marke] : []))
    expect(texte.filter(({ text }) => text === 'Kreis')).toHaveLength(1)
    expect(texte.find(({ text }) => text === 'Raum 0')?.fett).toBe(true)
    expect(texte.find(({ text }) => text === 'Raum 1')?.fett).toBe(false)
  })

  it('writes no name across an interval', () => {
    const namen = placePointLabels([{ text: 'Übach-Boscheln', x: 300, y: 200, pflicht: true }], {
      feld: FELD,
      punkte: [],
      striche: [{ x0: 240, x1: 360, y0: 200, y1: 200 }],
    })
    expect(namen.map(({ y }) => Math.abs(y - 200) > 4)).toEqual([true])
  })

  it('finds the point under the pointer, and none far away', () => {
    const { lagen } = layoutScatter(
      bild([
        [5, 5],
        [15, -5],
      ]),
      { breite: 600, hoehe: 400 },
    )
    const [erster] = lagen
    expect(nearestPoint(lagen, { x: (erster?.x ?? 0) + 5, y: erster?.y ?? 0 })).toBe('0')
    expect(nearestPoint(lagen, { x: 0, y: 0 })).toBeNull()
    expect(nearestPoint([], { x: 0, y: 0 })).toBeNull()
  })
})

describe('placePointLabels', () => {
  it('never lets two names cover each other nor leave the field', () => {
    const punkt = fc.record({
      text: fc.constantFrom('Gerderath', 'Heinsberg-Mitte', 'Übach–Boscheln'),
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 400 }),
      pflicht: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(punkt, { maxLength: 40 }), (namen) => {
        const gesetzt = placePointLabels(namen, { feld: FELD, punkte: namen })
        for (const [i, { x, y }] of gesetzt.entries()) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(400)
          for (const anderer of gesetzt.slice(i + 1)) {
            const gleich = anderer.x === x && anderer.y === y && anderer.anker === gesetzt[i]?.anker
            expect(gleich).toBe(false)
          }
        }
      }),
    )
  })

  it('gives every name its place where there is room', () => {
    const namen = [100, 200, 300].map((y) => ({ text: 'Selfkant', x: 300, y, pflicht: false }))
    expect(placePointLabels(namen, { feld: FELD, punkte: namen })).toHaveLength(3)
  })
})
