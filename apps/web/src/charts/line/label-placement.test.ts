import fc from 'fast-check'
import { placeLabels } from './label-placement.ts'

const weit = { top: 0, bottom: 10_000 }

describe(placeLabels, () => {
  it('leaves labels alone that are far enough apart', () => {
    expect(placeLabels([300, 10, 100], 22, weit)).toEqual([300, 10, 100])
  })

  it('pushes two at the same place apart evenly', () => {
    expect(placeLabels([100, 100], 22, weit)).toEqual([89, 111])
  })

  it('stays inside and starts at the top when there are too many', () => {
    expect(placeLabels([50, 50, 50], 22, { top: 40, bottom: 60 })).toEqual([40, 62, 84])
  })

  it('keeps the gap, the order and the bounds', () => {
    const heights = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 9 })
    fc.assert(
      fc.property(heights, (wanted) => {
        const placed = placeLabels(wanted, 22, { top: 0, bottom: 400 })
        const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!)
        const sorted = order.map((i) => placed[i]!)
        return (
          sorted.every((y, i) => i === 0 || y - sorted[i - 1]! >= 22 - 1e-6) &&
          sorted.every((y) => y >= -1e-6 && y <= 400 + 1e-6)
        )
      }),
    )
  })
})
