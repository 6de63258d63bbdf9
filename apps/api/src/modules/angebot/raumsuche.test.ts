import { liegtInnen } from '@sozial/domain/vieleck'
import fc from 'fast-check'
import { createRaumsuche } from './raumsuche.ts'

const METER_JE_GRAD = 111_195

/** A star with many corners: its border is long and comes near again and again. */
const RING = Array.from({ length: 101 }, (_, i) => {
  const winkel = ((i % 100) / 100) * 2 * Math.PI
  const weite = 0.05 + 0.03 * Math.sin(winkel * 7)
  return [6.2 + weite * Math.cos(winkel), 51.05 + weite * 0.6 * Math.sin(winkel)] as [
    number,
    number,
  ]
})

/** From each corner to the next in steps of a few metres. */
function abstandZumRand([x, y]: readonly [number, number]): number {
  const jeGrad = METER_JE_GRAD * Math.cos((y * Math.PI) / 180)
  return Math.min(
    ...RING.slice(1).flatMap(([x1, y1], i) => {
      const [x0, y0] = RING[i]!
      return Array.from({ length: 61 }, (__, k) =>
        Math.hypot(
          (x0 + ((x1 - x0) * k) / 60 - x) * jeGrad,
          (y0 + ((y1 - y0) * k) / 60 - y) * METER_JE_GRAD,
        ),
      )
    }),
  )
}

it('finds an area that holds a position or comes within its radius, and no other', () => {
  const { findUm } = createRaumsuche(
    [{ id: 1, raumId: 7, geometrie: { type: 'Polygon', coordinates: [RING] } }],
    [],
  )
  fc.assert(
    fc.property(
      fc.double({ min: 6.08, max: 6.32, noNaN: true }),
      fc.double({ min: 50.98, max: 51.12, noNaN: true }),
      fc.constantFrom(0, 150, 700, 3_000),
      (x, y, meter) => {
        const abstand = abstandZumRand([x, y])
        // So near to the limit the steps along the border decide.
        fc.pre(Math.abs(abstand - meter) > 10)
        const erwartet = liegtInnen([x, y], [RING]) || (meter > 0 && abstand <= meter)
        expect(findUm([x, y], meter).has(7)).toBe(erwartet)
      },
    ),
    { numRuns: 80 },
  )
})
