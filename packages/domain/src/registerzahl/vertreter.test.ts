/** Whoever reads the figures of all areas and years tells nobody apart but a hundred together. */
import * as fc from 'fast-check'
import { MINDESTENS, vertreterOf } from './vertreter.ts'

interface Welt {
  readonly raeume: readonly { readonly ort: readonly [number, number]; readonly oben: number[] }[]
  readonly personen: readonly number[]
  /** Which Kleinräume lie near a site, in two years. */
  readonly nah: readonly (readonly boolean[])[]
}

/** Kleinräume in Sozialräume (1 to 4) in Kommunen (11, 12), many of them tiny. */
const welt: fc.Arbitrary<Welt> = fc.integer({ min: 1, max: 16 }).chain((anzahl) => {
  const je = <T>(was: fc.Arbitrary<T>) => fc.array(was, { minLength: anzahl, maxLength: anzahl })
  const grad = fc.double({ min: 6, max: 6.3, noNaN: true })
  return fc.record({
    raeume: je(
      fc.record({
        ort: fc.tuple(grad, grad),
        oben: fc.integer({ min: 1, max: 4 }).map((sr) => [10 + Math.ceil(sr / 2), sr]),
      }),
    ),
    personen: je(fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 90, max: 900 }))),
    nah: fc.tuple(je(fc.boolean()), je(fc.boolean())),
  })
})

const summe = (zahlen: readonly number[]): number => zahlen.reduce((a, b) => a + b, 0)

/** Of every area: who reaches something, who does not, who has come to, who has ceased to. */
function teileOf({ raeume, personen, nah }: Welt): readonly (readonly [number, number])[] {
  const vertreter = vertreterOf(raeume, personen)
  const [vorher, danach] = nah.map((jahr) => vertreter.map((einer) => jahr[einer]!))
  return [1, 2, 3, 4, 11, 12, null].flatMap((raum) => {
    const in_ = (wahl: (i: number) => boolean): number =>
      summe(personen.filter((_, i) => (raum === null || raeume[i]!.oben.includes(raum)) && wahl(i)))
    const alle = in_(() => true)
    return [
      in_((i) => vorher![i]!),
      in_((i) => !vorher![i]!),
      in_((i) => danach![i]! && !vorher![i]!),
      in_((i) => vorher![i]! && !danach![i]!),
    ].map((teil) => [teil, alle] as const)
  })
}

// oxlint-disable-next-line jest/expect-expect -- fc.assert throws
it('tells in no area and between no two years fewer than a hundred apart', () => {
  fc.assert(
    fc.property(welt, (eine) =>
      teileOf(eine).every(([teil, alle]) => teil === 0 || teil === alle || teil >= MINDESTENS),
    ),
    { numRuns: 500 },
  )
})

it('leaves those with enough people where they are', () => {
  const raeume = [6, 6.01, 6.5].map((x) => ({ ort: [x, 51] as const, oben: [1] }))
  expect(vertreterOf(raeume, [500, 2, 300])).toEqual([0, 0, 2])
  expect(vertreterOf(raeume, [500, null, 300])).toEqual([0, 1, 2])
})

it('does not send people over a border while somebody is there to stand with', () => {
  const raeume = [
    { ort: [6, 51] as const, oben: [1, 11] },
    { ort: [6.01, 51] as const, oben: [2, 11] },
    { ort: [6.4, 51] as const, oben: [2, 11] },
  ]
  // The next one is 700 m away, but in another area: alone on its side, two people would be a figure.
  expect(vertreterOf(raeume, [500, 2, 300])).toEqual([0, 2, 2])
})
