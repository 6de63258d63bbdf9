import { boundsOf } from './geometry.ts'
import type { Punkt, Ring } from './geometry.ts'
import { overlaps } from './labels.ts'
import { placeSpruch } from './spruch-placement.ts'

const PLATTE = { breite: 700, hoehe: 500 }
const KASTEN = { breite: 268, hoehe: 100 }

const quadrat = (x: number, y: number, seite: number): Ring => [
  [x, y],
  [x + seite, y],
  [x + seite, y + seite],
  [x, y + seite],
  [x, y],
]

const place = (ring: Ring, gemieden: Parameters<typeof placeSpruch>[0]['gemieden'] = []) => {
  const { x0, x1, y0, y1 } = boundsOf([ring])
  const anker: Punkt = [(x0 + x1) / 2, (y0 + y1) / 2]
  const lage = placeSpruch({
    ringe: [ring],
    anker,
    kasten: KASTEN,
    platte: PLATTE,
    gemieden,
    texte: [],
  })
  return {
    ...lage,
    feld: { x0: lage.x, y0: lage.y, x1: lage.x + KASTEN.breite, y1: lage.y + KASTEN.hoehe },
  }
}

describe(placeSpruch, () => {
  it.each([
    [0, 0],
    [300, 200],
    [580, 380],
    [20, 380],
  ])('stands beside an area at %i, %i and on the plate', (x, y) => {
    const ring = quadrat(x, y, 110)
    const { feld } = place(ring)
    expect(overlaps(feld, boundsOf([ring]))).toBe(false)
    expect(feld.x0).toBeGreaterThanOrEqual(0)
    expect(feld.y0).toBeGreaterThanOrEqual(0)
    expect(feld.x1).toBeLessThanOrEqual(PLATTE.breite)
    expect(feld.y1).toBeLessThanOrEqual(PLATTE.hoehe)
  })

  it('avoids chosen areas where it can', () => {
    const gewaehlt = { x0: 0, y0: 0, x1: 700, y1: 190 }
    expect(overlaps(place(quadrat(300, 200, 90), [gewaehlt]).feld, gewaehlt)).toBe(false)
  })

  it('leads its line from inside the area to the edge of the box', () => {
    const { linie, feld } = place(quadrat(300, 200, 110))
    expect(linie.von[0]).toBeGreaterThanOrEqual(300)
    expect(linie.von[0]).toBeLessThanOrEqual(410)
    const [x, y] = linie.bis
    expect(x === feld.x0 || x === feld.x1 || y === feld.y0 || y === feld.y1).toBe(true)
  })

  it('finds the least bad place on a plate that is full', () => {
    const { feld } = place([
      [0, 0],
      [700, 0],
      [700, 500],
      [0, 500],
      [0, 0],
    ])
    expect(feld.x1).toBeLessThanOrEqual(PLATTE.breite)
  })
})
