import { zieheNach } from './nachziehen.ts'
import type { Flaeche, Ring, Umriss } from './umriss.ts'

/** A rectangle of hundredths of a degree. */
const rechteck = (x: number, y: number, [breit, hoch]: readonly [number, number]): Ring =>
  ([[x, y], [x + breit, y], [x + breit, y + hoch], [x, y + hoch], [x, y]] as const).map(([a, b]) => [6 + a / 100, 51 + b / 100] as const) // prettier-ignore

const umriss = (...ringe: readonly Ring[]): Umriss => ({
  nummer: 1,
  schluessel: '1',
  name: 'A',
  flaechen: ringe.map((ring): Flaeche => [ring]),
})

const WEST = umriss(rechteck(0, 0, [2, 2]))
const OST = umriss(rechteck(2, 0, [2, 2]))
const GANZ = umriss(rechteck(0, 0, [4, 2]))

it('gives an area the union of its parts when its own border moves', () => {
  const breiter = umriss(rechteck(2, 0, [3, 2]))
  const neu = zieheNach(GANZ, { vorher: [WEST, OST], nachher: [WEST, breiter] })!
  expect(neu).toHaveLength(1)
  const [ring] = neu[0]!
  expect(Math.max(...ring!.map(([x]) => x))).toBeCloseTo(6.05, 7)
  expect(Math.min(...ring!.map(([x]) => x))).toBe(6)
  expect(ring!.at(0)).toEqual(ring!.at(-1))
})

it('leaves an area alone when only a border within it moves', () => {
  const nachher = [umriss(rechteck(0, 0, [1, 2])), umriss(rechteck(1, 0, [3, 2]))]
  expect(zieheNach(GANZ, { vorher: [WEST, OST], nachher })).toBeNull()
})

it('takes a shift below five centimetres for rounding', () => {
  const fast = umriss(rechteck(2, 0, [2.000001, 2]))
  expect(zieheNach(GANZ, { vorher: [WEST, OST], nachher: [WEST, fast] })).toBeNull()
})

it('leaves an area alone whose parts are not the whole of it, or are gone', () => {
  const breiter = umriss(rechteck(2, 0, [3, 2]))
  expect(zieheNach(GANZ, { vorher: [OST], nachher: [breiter] })).toBeNull()
  expect(zieheNach(GANZ, { vorher: [WEST, OST], nachher: [] })).toBeNull()
})

it('draws an area in two when a part has moved away, and keeps true holes', () => {
  const fern = umriss(rechteck(8, 0, [1, 1]))
  expect(zieheNach(GANZ, { vorher: [WEST, OST], nachher: [WEST, fern] })).toHaveLength(2)
  const rahmen = [[0, 0, 4, 1], [0, 1, 1, 1], [3, 1, 1, 1], [0, 2, 4, 1]].map(([x, y, b, h]) => umriss(rechteck(x!, y!, [b!, h!]))) // prettier-ignore
  const [flaeche] = zieheNach(GANZ, { vorher: [WEST, OST], nachher: rahmen })!
  expect(flaeche).toHaveLength(2)
})
