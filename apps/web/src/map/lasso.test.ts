import { addPunkt, findImLasso, findInRichtung } from './lasso.ts'
import type { Punkt } from './geometry.ts'

const ORTE = new Map<string, Punkt>([
  ['mitte', [0.5, 0.5]],
  ['ost', [0.6, 0.5]],
  ['nordost', [0.58, 0.45]],
  ['nord', [0.5, 0.4]],
])
const LAGE = { massstab: 100, dx: 10, dy: 20 }

describe('findImLasso', () => {
  it('finds what lies within a line in pixels', () => {
    // 0.45 to 0.62 in x, 0.47 to 0.55 in y.
    const linie: Punkt[] = [
      [55, 67],
      [72, 67],
      [72, 75],
      [55, 75],
    ]
    expect(findImLasso(linie, ORTE, LAGE)).toEqual(['mitte', 'ost'])
  })

  it('finds nothing by a click', () => {
    expect(findImLasso([[55, 67]], ORTE, LAGE)).toEqual([])
  })

  it('leaves out points that add nothing', () => {
    expect(addPunkt([[0, 0]], [1, 1])).toHaveLength(1)
    expect(addPunkt([[0, 0]], [5, 1])).toHaveLength(2)
  })
})

describe('findInRichtung', () => {
  it.each([
    [[1, 0], 'ost'],
    [[0, -1], 'nord'],
    [[0, 1], null],
  ] as const)('%p: %s', (richtung, id) => {
    expect(findInRichtung([0.5, 0.5], ORTE, richtung)).toBe(id)
  })
})
