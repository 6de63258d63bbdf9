import fc from 'fast-check'
import {
  addGrenze,
  createEditorstate,
  createSpanne,
  moveGrenze,
  tastengrenze,
} from './grenzeneditor-state.ts'

const spanne = createSpanne({ unten: 0, oben: 20 }, 1)

describe(createEditorstate, () => {
  const state = createEditorstate({
    werte: [1, 2, 9, 19, 20],
    grenzen: [5, 10],
    spanne,
    breite: 200,
    hoehe: 40,
  })

  it('puts the limits on the axis of the figures and counts the classes', () => {
    expect(state.griffe).toEqual([50, 100])
    expect(state.anzahlen).toEqual([2, 1, 2])
  })

  it('colours each bar by the class in which it stands', () => {
    expect(state.balken.filter(({ hoehe }) => hoehe > 0).map(({ klasse }) => klasse)).toEqual([
      0, 0, 1, 2, 2,
    ])
  })

  it('draws equal figures without dividing by zero', () => {
    const gleiche = createEditorstate({
      werte: [3, 3],
      grenzen: [],
      spanne: createSpanne({ unten: 3, oben: 3 }, 0),
      breite: 200,
      hoehe: 40,
    })
    expect(gleiche.balken.every(({ hoehe }) => Number.isFinite(hoehe))).toBe(true)
    expect(gleiche.anzahlen).toEqual([2])
  })
})

describe(moveGrenze, () => {
  it('never crosses a neighbour and stays within the figures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        (i, ziel) => {
          const neu = moveGrenze([4, 8, 12], i, { ziel, spanne })
          const alle = [spanne.unten, ...neu, spanne.oben]
          expect(alle.every((grenze, k) => k === 0 || grenze > (alle[k - 1] ?? Infinity))).toBe(
            true,
          )
        },
      ),
    )
  })

  it('lands on whole steps', () => {
    expect(moveGrenze([4], 0, { ziel: 7.234, spanne })).toEqual([7.2])
  })
})

describe(addGrenze, () => {
  it('halves the widest class', () => {
    expect(addGrenze([4], spanne)).toEqual([4, 12])
  })
  it('finds no room between equal figures', () => {
    expect(addGrenze([], createSpanne({ unten: 3, oben: 3 }, 0))).toEqual([])
  })
})

describe(tastengrenze, () => {
  it.each([
    ['ArrowRight', 5.1],
    ['ArrowLeft', 4.9],
    ['PageUp', 6],
    ['Home', 0],
    ['End', 20],
    ['Tab', null],
  ])('%s', (taste, ziel) => {
    expect(tastengrenze(taste, 5, spanne)).toBe(ziel)
  })
})
