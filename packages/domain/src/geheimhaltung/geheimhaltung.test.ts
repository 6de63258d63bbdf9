import fc from 'fast-check'
import type { Berechnung } from '../indikator/index.ts'
import { WERT_STATUS } from '../wert/index.ts'
import { findPrimaerregel } from './index.ts'
import type { Schwellen, Zelle } from './index.ts'

const SCHWELLEN: Schwellen = { minZaehler: 3, minNenner: 100, zeigtNull: true }
const zelle = (zaehler: number | null, nenner: number | null = null): Zelle => ({
  status: zaehler === 0 ? 'NULL_WERT' : 'GUELTIG',
  zaehler,
  nenner,
})

describe('findPrimaerregel', () => {
  // domain.md of the order, 3.3: numerator, complement, denominator, whole group, zero.
  it.each([
    ['ANTEIL', 2, 400, 'ZAEHLER'],
    ['ANTEIL', 3, 400, null],
    ['ANTEIL', 398, 400, 'KOMPLEMENT'],
    ['ANTEIL', 397, 400, null],
    ['ANTEIL', 400, 400, 'GRUPPE'],
    ['ANTEIL', 20, 99, 'NENNER'],
    ['ANTEIL', 20, 100, null],
    ['ANTEIL', 0, 400, null],
    ['ANTEIL', 0, 40, 'NENNER'],
    ['RATE', 1, 5000, 'ZAEHLER'],
    ['RATE', 5000, 5000, null],
    ['RATE', -2, 5000, 'ZAEHLER'],
    ['RATE', -40, 5000, null],
    ['QUOTIENT', 500, 2, 'NENNER'],
    ['ABSOLUT', 2, null, 'ZAEHLER'],
    ['ABSOLUT', 0, null, null],
    ['MITTELWERT', 2, 300, null],
    ['MITTELWERT', 4000, 2, 'NENNER'],
    ['VERAENDERUNG', 2, 300, 'ZAEHLER'],
    ['FERTIGWERT', null, null, null],
  ] as const)('%s %s von %s: %s', (typ, zaehler, nenner, regel) => {
    expect(findPrimaerregel(typ, zelle(zaehler, nenner), SCHWELLEN)).toBe(regel)
  })

  it('protects a zero only where the Quelle does not let zeros out', () => {
    const ohne = { ...SCHWELLEN, zeigtNull: false }
    expect(findPrimaerregel('ANTEIL', zelle(0, 400), ohne)).toBe('NULL')
    expect(findPrimaerregel('MITTELWERT', zelle(0, 400), ohne)).toBeNull()
  })

  it('protects no count with a threshold of 0, and everything counted with 10,000', () => {
    const ohne: Schwellen = { minZaehler: 0, minNenner: 0, zeigtNull: true }
    const viel: Schwellen = { minZaehler: 10_000, minNenner: 0, zeigtNull: true }
    expect(findPrimaerregel('ANTEIL', zelle(1, 2), ohne)).toBeNull()
    expect(findPrimaerregel('ANTEIL', zelle(2, 2), ohne)).toBe('GRUPPE')
    expect(findPrimaerregel('ANTEIL', zelle(9999, 90_000), viel)).toBe('ZAEHLER')
  })
})

const TYPEN = ['ABSOLUT', 'ANTEIL', 'RATE', 'QUOTIENT', 'MITTELWERT', 'VERAENDERUNG'] as const
const anzahl = fc.integer({ min: 0, max: 30 })
const zellen = fc
  .record({
    typ: fc.constantFrom<Berechnung['typ']>(...TYPEN),
    status: fc.constantFrom(...WERT_STATUS),
    zaehler: anzahl,
    nenner: anzahl,
    minZaehler: fc.integer({ min: 0, max: 12 }),
    minNenner: fc.integer({ min: 0, max: 12 }),
    zeigtNull: fc.boolean(),
  })
  .map(({ typ, status, zaehler, nenner, ...schwellen }) => ({
    typ,
    schwellen,
    zelle: { status, zaehler, nenner: typ === 'ABSOLUT' ? null : nenner },
  }))

describe('findPrimaerregel, whatever the cell', () => {
  it('has no rule for what came without a number', () => {
    fc.assert(
      fc.property(zellen, ({ typ, zelle: eine, schwellen }) => {
        fc.pre(eine.status !== 'GUELTIG' && eine.status !== 'NULL_WERT')
        expect(findPrimaerregel(typ, eine, schwellen)).toBeNull()
      }),
    )
  })

  it('shows no count of cases between one and the threshold', () => {
    fc.assert(
      fc.property(zellen, ({ typ, zelle: eine, schwellen }) => {
        fc.pre(eine.status === 'GUELTIG' || eine.status === 'NULL_WERT')
        fc.pre(findPrimaerregel(typ, eine, schwellen) === null)
        const k = schwellen.minZaehler
        if (typ !== 'MITTELWERT') expect(eine.zaehler === 0 || eine.zaehler >= k).toBe(true)
        if (eine.nenner !== null) expect(eine.nenner).toBeGreaterThanOrEqual(k)
        if (typ !== 'ANTEIL') return
        const rest = eine.nenner! - eine.zaehler
        expect(rest !== 0 && Math.abs(rest) >= k).toBe(true)
      }),
    )
  })

  it('never shows more with a higher threshold', () => {
    fc.assert(
      fc.property(
        zellen,
        fc.integer({ min: 0, max: 12 }),
        ({ typ, zelle: eine, schwellen }, mehr) => {
          const strenger = {
            ...schwellen,
            minZaehler: schwellen.minZaehler + mehr,
            minNenner: schwellen.minNenner + mehr,
          }
          const vorher = findPrimaerregel(typ, eine, schwellen)
          if (vorher !== null) expect(findPrimaerregel(typ, eine, strenger)).not.toBeNull()
        },
      ),
    )
  })
})
