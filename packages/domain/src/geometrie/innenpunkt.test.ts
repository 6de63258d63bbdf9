import fc from 'fast-check'
import { liegtInnen } from '../vieleck/index.ts'
import { innenpunktOf } from './innenpunkt.ts'
import type { Flaeche, Ort } from './umriss.ts'

const QUADRAT: Flaeche = [
  [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
  ],
]
/** A bow open to the east: its centre of gravity lies in the opening. */
const BOGEN: Flaeche = [
  [
    [0, 0],
    [10, 0],
    [10, 1],
    [1, 1],
    [1, 9],
    [10, 9],
    [10, 10],
    [0, 10],
  ],
]

describe('the point of an area', () => {
  it('is its centre of gravity where that lies inside', () => {
    expect(innenpunktOf([QUADRAT])).toEqual([1, 1])
  })

  it('lies inside a bow too, and in the largest of several parts', () => {
    const punkt = innenpunktOf([QUADRAT, BOGEN])!
    expect(liegtInnen(punkt, BOGEN)).toBe(true)
  })

  it('is none where there is no area', () => {
    expect(innenpunktOf([])).toBeUndefined()
    expect(innenpunktOf([[[]]])).toBeUndefined()
  })

  it('lies inside every star around a point', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 5, maxLength: 30 }),
        (radien) => {
          const ring = radien.map((radius, i): Ort => {
            const winkel = (2 * Math.PI * i) / radien.length
            return [6 + radius * Math.cos(winkel), 51 + radius * Math.sin(winkel)]
          })
          expect(liegtInnen(innenpunktOf([[ring]])!, [ring])).toBe(true)
        },
      ),
    )
  })
})
