import fc from 'fast-check'
import { gemeinsamerGrund, gueltig, hatZahl, istGeheim, ohne, summe, WERT_STATUS } from './index.ts'
import type { Wert } from './index.ts'

const wert: fc.Arbitrary<Wert> = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map(gueltig),
  fc
    .constantFrom(...WERT_STATUS)
    .filter((status) => status !== 'GUELTIG' && status !== 'NULL_WERT')
    .map(ohne),
)

describe('gueltig', () => {
  it('keeps zero apart', () => {
    expect(gueltig(0)).toEqual({ status: 'NULL_WERT', wert: 0 })
    expect(gueltig(-2)).toEqual({ status: 'GUELTIG', wert: -2 })
  })
})

describe('gemeinsamerGrund', () => {
  it('puts what the reader may not see first, then protection', () => {
    fc.assert(
      fc.property(fc.array(wert), (teile) => {
        const grund = gemeinsamerGrund(teile)
        expect(grund === undefined).toBe(teile.every(hatZahl))
        if (teile.some(({ status }) => status === 'KEIN_ZUGRIFF'))
          expect(grund).toBe('KEIN_ZUGRIFF')
        else if (teile.some(({ status }) => istGeheim(status))) expect(istGeheim(grund!)).toBe(true)
      }),
    )
  })
})

describe('summe', () => {
  it('adds complete parts only', () => {
    expect(summe([gueltig(2), gueltig(0), gueltig(3)])).toEqual(gueltig(5))
    expect(summe([gueltig(0), gueltig(0)])).toEqual({ status: 'NULL_WERT', wert: 0 })
    expect(summe([gueltig(2), ohne('NICHT_VERFUEGBAR'), ohne('GEHEIM_SEKUNDAER')])).toEqual(
      ohne('GEHEIM_SEKUNDAER'),
    )
    expect(summe([])).toEqual(ohne('NICHT_VERFUEGBAR'))
  })
})
