import fc from 'fast-check'
import { KLASSENMETHODEN } from '@sozial/domain/klassifikation'
import { WERT_STATUS } from '@sozial/domain/wert'
import { formatZahl } from '@sozial/shared/format'
import { createKlassen, fuellungOf, MAX_KLASSEN } from './klassen.ts'
import { sampleKlassen } from './map.sample.ts'

describe(createKlassen, () => {
  it('has five classes, three with fewer than 12 areas', () => {
    expect(sampleKlassen().farben).toHaveLength(5)
    expect(sampleKlassen({ raumanzahl: 11 }).farben).toEqual(['#edf8fb', '#8c96c6', '#810f7c'])
  })

  it('fills every class of a few areas, whose years lie close together', () => {
    const typische = [13.4, 14.4, 15.7, 16.1, 17.5, 17.5, 17.6, 18.1, 18.7, 20.7]
    const werte = typische.flatMap((wert) =>
      [-0.6, -0.3, 0, 0, 0.1, 0.2].map((rest) => wert + rest),
    )
    const klassen = sampleKlassen({ werte, typische, raumanzahl: 10 })
    const anzahlen = [0, 0, 0]
    for (const wert of typische) {
      const fuellung = fuellungOf({ wert, status: 'GUELTIG' }, klassen)
      if (fuellung.art === 'KLASSE') anzahlen[fuellung.klasse]! += 1
    }
    expect(Math.min(...anzahlen)).toBeGreaterThanOrEqual(2)
    expect(klassen.grenzen[0]).toBeLessThanOrEqual(12.8)
    expect(klassen.grenzen.at(-1)).toBeGreaterThanOrEqual(20.9)
  })

  it('paints burden in BuPu, the rest in YlGnBu', () => {
    expect(sampleKlassen({ polaritaet: 'NEUTRAL' }).farben[0]).toBe('#ffffcc')
    expect(sampleKlassen({ polaritaet: 'HOCH_GUENSTIG' }).farben[4]).toBe('#253494')
  })

  it('gives equal printed figures one class, and limits that can be printed', () => {
    const werte = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(werte, fc.constantFrom('quantile', 'fisherJenks'), (alle, methode) => {
        const klassen = sampleKlassen({ werte: alle, methode })
        const klasseZu = new Map<string, unknown>()
        for (const wert of alle) {
          const text = formatZahl(wert, 1)
          const fuellung = fuellungOf({ wert, status: 'GUELTIG' }, klassen)
          expect(klasseZu.get(text) ?? fuellung).toEqual(fuellung)
          klasseZu.set(text, fuellung)
        }
      }),
    )
  })

  it('has no class without a figure, one with a single figure', () => {
    expect(sampleKlassen({ werte: [] })).toMatchObject({ grenzen: [], farben: [] })
    expect(sampleKlassen({ werte: [7, 7, 7], methode: 'quantile' }).farben).toHaveLength(1)
  })

  it('keeps the limits of the reader and lets the ends follow the data', () => {
    const { grenzen } = sampleKlassen({ methode: 'manual', grenzen: [8, 12.5] })
    expect(grenzen).toEqual([2, 8, 12.5, 20])
  })

  it('leaves out limits beyond the data, and takes at most four', () => {
    expect(sampleKlassen({ methode: 'manual', grenzen: [0, 30] }).grenzen).toEqual([2, 20])
    expect(sampleKlassen({ methode: 'manual', grenzen: [8, 100] }).grenzen).toEqual([2, 8, 20])
    expect(sampleKlassen({ methode: 'manual', grenzen: [3, 5, 7, 9, 11, 13] }).farben).toHaveLength(
      5,
    )
  })

  it('makes one class of a single area', () => {
    expect(sampleKlassen({ raumanzahl: 1 }).grenzen).toEqual([2, 20])
  })

  it('rounds quantiles to numbers one can keep in mind', () => {
    const werte = [
      3.1, 4.7, 6.2, 7.9, 8.4, 9.3, 10.1, 10.4, 11.8, 13.4, 13.7, 15.2, 17.4, 18.1, 22.9,
    ]
    expect(sampleKlassen({ werte, methode: 'quantile' }).grenzen.slice(1, -1)).toEqual([
      7.5, 10, 12, 16,
    ])
  })

  it('holds for any figures and every method: ascending, a colour per class, every figure in one', () => {
    const zahlen = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 60 })
    fc.assert(
      fc.property(zahlen, fc.constantFrom(...KLASSENMETHODEN), (werte, methode) => {
        const klassen = sampleKlassen({
          werte,
          methode,
          grenzen: methode === 'manual' ? [-1, 3] : [],
        })
        const { grenzen, farben } = klassen
        expect(farben).toHaveLength(Math.max(0, grenzen.length - 1))
        expect(farben.length).toBeLessThanOrEqual(MAX_KLASSEN)
        grenzen.forEach((grenze, i) => {
          if (i > 0 && grenzen.length > 2)
            expect(grenze).toBeGreaterThan(grenzen[i - 1] ?? Infinity)
        })
        for (const wert of werte) {
          expect(fuellungOf({ wert, status: 'GUELTIG' }, klassen).art).toBe('KLASSE')
        }
      }),
    )
  })

  it('does not depend on the order of the figures', () => {
    const werte = [9, 1, 5, 5, 2, 8]
    expect(sampleKlassen({ werte, methode: 'quantile' })).toEqual(
      sampleKlassen({ werte: werte.toSorted((a, b) => b - a), methode: 'quantile' }),
    )
  })
})

describe('classes of changes', () => {
  const klassen = sampleKlassen({
    werte: [-2, -1.2, 0.1, 0.7, 1.5, 3, 5.5],
    rauschen: 0.5,
    methode: 'quantile',
  })

  it('mirror each other around zero, orange above', () => {
    const { grenzen, farben } = klassen
    expect(grenzen).toEqual(grenzen.map((grenze) => -grenze).toReversed())
    expect(grenzen.slice(2, 4)).toEqual([-0.5, 0.5])
    expect(farben).toEqual(['#998ec3', '#d8daeb', '#f7f7f7', '#fee0b6', '#f1a340'])
  })

  it('call nearly equal what lies within the noise', () => {
    const klasseOf = (wert: number) => fuellungOf({ wert, status: 'GUELTIG' }, klassen)
    expect(klassen.nahezuGleich).toBe(2)
    expect([-0.3, 0.4, 1, -5].map((wert) => klasseOf(wert))).toMatchObject([
      { klasse: 2 },
      { klasse: 2 },
      { klasse: 3 },
      { klasse: 0 },
    ])
  })

  it('stand even when nothing has changed', () => {
    const { grenzen } = sampleKlassen({ werte: [0, 0.1], rauschen: 0.5, methode: 'quantile' })
    expect(grenzen).toEqual(grenzen.toSorted((a, b) => a - b))
    expect(new Set(grenzen).size).toBe(6)
  })
})

describe(fuellungOf, () => {
  it('never paints a missing figure in the colour of a class', () => {
    for (const status of WERT_STATUS) {
      if (status === 'GUELTIG' || status === 'NULL_WERT') continue
      expect(fuellungOf({ wert: null, status }, sampleKlassen()).art).toBe('LEER')
    }
  })

  it('paints zero in the class of zero and shows no difference between kinds of protection', () => {
    const klassen = sampleKlassen({ werte: [0, 5, 10, 15, 20] })
    expect(fuellungOf({ wert: 0, status: 'NULL_WERT' }, klassen)).toMatchObject({ klasse: 0 })
    expect(fuellungOf({ wert: null, status: 'GEHEIM_PRIMAER' }, klassen)).toEqual(
      fuellungOf({ wert: null, status: 'GEHEIM_SEKUNDAER' }, klassen),
    )
  })

  it('does not paint a figure that must not be shown', () => {
    expect(fuellungOf({ wert: 7, status: 'GEHEIM_PRIMAER' }, sampleKlassen())).toEqual({
      art: 'LEER',
      leerart: 'GESCHUETZT',
    })
  })
})
