import fc from 'fast-check'
import { toWelt } from './geometry.ts'
import { kmInWelt, layoutPunkte, layoutStreuung, VIELE, type Kartenpunkt } from './punkte.ts'

const AUSSCHNITT = { massstab: 200_000, dx: 0, dy: 0 }
const punkt = (nummer: number | null, laenge: number): Kartenpunkt => ({
  laenge,
  breite: 51,
  wessen: `${laenge}`,
  titel: '',
  nummer,
})

it('draws the lower of two numbers that would hide each other, the other as a dot', () => {
  const marken = layoutPunkte([punkt(2, 6), punkt(1, 6.001), punkt(3, 6.3)], AUSSCHNITT)
  expect(marken.map((m) => (m.art === 'NUMMER' ? m.nummer : m.art))).toEqual(['PUNKT', 3, 1])
})

it('loses no point and counts none twice, however many', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 5.9, max: 6.5, noNaN: true }), fc.boolean()), {
        maxLength: 400,
      }),
      (lagen) => {
        const punkte = lagen.map(([laenge, da], i) => punkt(da && i < 20 ? i + 1 : null, laenge))
        const marken = layoutPunkte(punkte, AUSSCHNITT)
        expect(marken.flatMap((marke) => marke.punkte)).toHaveLength(punkte.length)
        if (punkte.length <= VIELE) expect(marken.some(({ art }) => art === 'HAUFEN')).toBe(false)
      },
    ),
  )
})

it('heaps what lies close once there are many', () => {
  const viele = Array.from({ length: VIELE + 1 }, (_, i) => punkt(null, 6 + i * 1e-6))
  const marken = layoutPunkte(viele, AUSSCHNITT)
  expect(marken.length).toBeLessThanOrEqual(2)
  expect(marken[0]?.art).toBe('HAUFEN')
})

it('scatters every place as one dot, however many', () => {
  const viele = Array.from({ length: VIELE * 3 }, (_, i) => punkt(null, 6 + (i % VIELE) * 0.002))
  const marken = layoutStreuung(viele, AUSSCHNITT)
  expect(marken.every(({ art }) => art === 'PUNKT')).toBe(true)
  expect(marken.flatMap((marke) => marke.punkte)).toHaveLength(viele.length)
  expect(marken).toHaveLength(VIELE)
})

it('knows how far a kilometre is: one degree of longitude at 51° is 70.1 km', () => {
  const [x0] = toWelt(6, 51)
  const [x1] = toWelt(7, 51)
  expect(kmInWelt(70.06, 51) / (x1 - x0)).toBeCloseTo(1, 3)
})
