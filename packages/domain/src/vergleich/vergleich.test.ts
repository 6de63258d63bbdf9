import fc from 'fast-check'
import type { Messergebnis } from '../indikator/index.ts'
import { Z_95, Z_998 } from '../statistik/index.ts'
import { gueltig, hatZahl, ohne } from '../wert/index.ts'
import { intervalOf, veraenderung, vergleiche } from './index.ts'
import type { Urteilsregel, Vergleichsgroesse } from './index.ts'

const PROZENT: Urteilsregel = { methode: 'WILSON', faktor: 100 }
const RATE: Urteilsregel = { methode: 'BYAR', faktor: 1000 }
const PAAR: Urteilsregel = { methode: 'ZWEI_ZAEHLUNGEN', faktor: 1 }
const VOLL: Urteilsregel = { methode: 'KEINE', faktor: 1 }

function ergebnis(zaehler: number, nenner: number, faktor = 100): Messergebnis {
  return {
    zaehler: gueltig(zaehler),
    nenner: gueltig(nenner),
    wert: gueltig((zaehler / nenner) * faktor),
  }
}
function absolut(wert: number): Messergebnis {
  return { zaehler: gueltig(wert), nenner: null, wert: gueltig(wert) }
}
const GEHEIM: Messergebnis = {
  zaehler: ohne('GEHEIM_PRIMAER'),
  nenner: gueltig(50),
  wert: ohne('GEHEIM_PRIMAER'),
}
const in_ = (zelle: string, messung: Messergebnis): Vergleichsgroesse => ({ ...messung, zelle })

describe('intervalOf', () => {
  it('follows the method of the definition, in the unit of the value', () => {
    const wilson = intervalOf('WILSON', 12, 80, 100, Z_95)!
    expect([wilson.unten, wilson.oben].map((x) => x.toFixed(3))).toEqual(['8.794', '24.413'])
    const byar = intervalOf('BYAR', 65, 100, 100, Z_998)!
    expect([byar.unten, byar.oben].map((x) => x.toFixed(3))).toEqual(['42.880', '94.000'])
  })

  it('lets both counts of a quotient scatter', () => {
    const { unten, oben } = intervalOf('ZWEI_ZAEHLUNGEN', 105, 42, 1, Z_95)!
    expect([unten.toFixed(2), oben.toFixed(2)]).toEqual(['1.75', '3.57'])
    expect(intervalOf('ZWEI_ZAEHLUNGEN', 105, 0, 1, Z_95)).toBeUndefined()
  })

  it('gives none where none can be told', () => {
    expect(intervalOf('KEINE', 12, 80, 100, Z_95)).toBeUndefined()
    expect(intervalOf('WILSON', 12, 0, 100, Z_95)).toBeUndefined()
    expect(intervalOf('WILSON', 81, 80, 100, Z_95)).toBeUndefined()
    expect(intervalOf('BYAR', -5, 80, 1000, Z_95)).toBeUndefined()
    expect(intervalOf('BYAR', 81, 80, 1000, Z_95)).toBeDefined()
  })
})

describe('vergleiche', () => {
  const kreis = in_('kreis', ergebnis(15_000, 100_000))
  const gegenKreis = (zaehler: number, nenner: number) =>
    vergleiche(in_('raum', ergebnis(zaehler, nenner)), kreis, PROZENT)

  it('has two degrees of certainty in both directions', () => {
    // 15 % of 1,850 children: 95 % interval ± 1.6 points, 99.8 % ± 2.6 points.
    expect(gegenKreis(278, 1850)).toBe('NICHT_SICHER')
    expect(gegenKreis(315, 1850)).toBe('HOEHER')
    expect(gegenKreis(340, 1850)).toBe('DEUTLICH_HOEHER')
    expect(gegenKreis(240, 1850)).toBe('NIEDRIGER')
    expect(gegenKreis(215, 1850)).toBe('DEUTLICH_NIEDRIGER')
    expect(gegenKreis(0, 10)).toBe('NICHT_SICHER')
  })

  it('judges rates by Byar', () => {
    const massstab = in_('kreis', ergebnis(2000, 100_000, 1000))
    const raum = (x: number) => in_('raum', ergebnis(x, 1000, 1000))
    expect([20, 32, 45, 8].map((x) => vergleiche(raum(x), massstab, RATE))).toEqual([
      'NICHT_SICHER',
      'HOEHER',
      'DEUTLICH_HOEHER',
      'NIEDRIGER',
    ])
  })

  it('only orders values that have no interval, negative ones too', () => {
    const urteil = (a: number, b: number) =>
      vergleiche(in_('a', absolut(a)), in_('b', absolut(b)), VOLL)
    expect([urteil(-3, 2), urteil(-3, -3), urteil(-3, -5)]).toEqual([
      'NIEDRIGER',
      'GLEICH',
      'HOEHER',
    ])
  })

  it('never compares an area with itself, nor what is missing', () => {
    expect(vergleiche({ ...kreis }, kreis, PROZENT)).toBe('NICHT_VERGLICHEN')
    expect(vergleiche(in_('raum', GEHEIM), kreis, PROZENT)).toBe('NICHT_VERGLICHEN')
    expect(vergleiche(kreis, in_('raum', GEHEIM), PROZENT)).toBe('NICHT_VERGLICHEN')
    expect(vergleiche(in_('raum', absolut(12)), kreis, PROZENT)).toBe('NICHT_VERGLICHEN')
    expect(vergleiche(in_('raum', ergebnis(11, 10)), kreis, PROZENT)).toBe('NICHT_VERGLICHEN')
  })

  it('says higher only of what is higher', () => {
    const anteil = fc
      .tuple(fc.nat(500), fc.integer({ min: 1, max: 500 }))
      .map(([x, rest]) => ergebnis(x, x + rest))
    fc.assert(
      fc.property(anteil, anteil, (a, b) => {
        const urteil = vergleiche(in_('a', a), in_('b', b), PROZENT)
        if (urteil.endsWith('HOEHER')) expect(a.wert.wert).toBeGreaterThan(b.wert.wert!)
        if (urteil.endsWith('NIEDRIGER')) expect(a.wert.wert).toBeLessThan(b.wert.wert!)
        if (a.wert.wert === b.wert.wert) expect(urteil).toBe('NICHT_SICHER')
      }),
    )
  })
})

describe('veraenderung', () => {
  const urteil = (alt: Messergebnis, neu: Messergebnis, regel: Urteilsregel) =>
    veraenderung(alt, neu, regel).urteil

  it('is the two-proportion z test: R prop.test(c(45, 70), c(300, 320), correct = FALSE)', () => {
    // z² = 4.8442 there (p = 0.0277)
    expect(urteil(ergebnis(45, 300), ergebnis(70, 320), PROZENT)).toBe('GESTIEGEN')
    expect(urteil(ergebnis(70, 320), ergebnis(45, 300), PROZENT)).toBe('GESUNKEN')
    // Either side of the limit: 67 of 320 gives z = 1.920, 68 gives z = 2.014.
    expect(urteil(ergebnis(45, 300), ergebnis(67, 320), PROZENT)).toBe('NICHT_SICHER')
    expect(urteil(ergebnis(45, 300), ergebnis(68, 320), PROZENT)).toBe('GESTIEGEN')
  })

  it('says nearly equal only of small changes that are not certain', () => {
    expect(urteil(ergebnis(300, 2000), ergebnis(305, 2000), PROZENT)).toBe('NAHEZU_GLEICH')
    expect(urteil(ergebnis(300, 2000), ergebnis(320, 2000), PROZENT)).toBe('NICHT_SICHER')
    expect(urteil(ergebnis(30_000, 200_000), ergebnis(30_600, 200_000), PROZENT)).toBe('GESTIEGEN')
    const streng = { ...PROZENT, schwelle: 2 }
    expect(urteil(ergebnis(300, 2000), ergebnis(320, 2000), streng)).toBe('NAHEZU_GLEICH')
  })

  it('tests rates without a whole, zero events included', () => {
    expect(urteil(ergebnis(20, 1000, 1000), ergebnis(40, 1000, 1000), RATE)).toBe('GESTIEGEN')
    expect(urteil(ergebnis(20, 1000, 1000), ergebnis(28, 1000, 1000), RATE)).toBe('NICHT_SICHER')
    expect(urteil(ergebnis(6, 1000, 1000), ergebnis(0, 1000, 1000), RATE)).toBe('GESUNKEN')
    expect(urteil(ergebnis(0, 1000, 1000), ergebnis(0, 900, 1000), RATE)).toBe('NAHEZU_GLEICH')
  })

  it('tests quotients as shares of both counts: 42 of 147, then 60 of 147', () => {
    // R prop.test(c(105, 87), c(147, 147), correct = FALSE): p = 0.028; Byar alone would see less.
    expect(urteil(ergebnis(105, 42, 1), ergebnis(87, 60, 1), PAAR)).toBe('GESUNKEN')
    // 2.50 against 3.50: not by chance for Byar (z = 2.2), but for two counts that scatter (z = 1.3).
    expect(urteil(ergebnis(105, 42, 1), ergebnis(105, 30, 1), PAAR)).toBe('NICHT_SICHER')
    expect(urteil(ergebnis(105, 42, 1), ergebnis(105, 30, 1), { ...PAAR, methode: 'BYAR' })).toBe(
      'GESTIEGEN',
    )
  })

  it('keeps the sign of negative values', () => {
    expect(veraenderung(absolut(-3), absolut(2), VOLL)).toEqual({
      differenz: gueltig(5),
      urteil: 'GESTIEGEN',
    })
    expect(veraenderung(absolut(-3), absolut(-5), VOLL).urteil).toBe('GESUNKEN')
    expect(veraenderung(absolut(-3), absolut(-3), VOLL).urteil).toBe('NAHEZU_GLEICH')
  })

  it('tells no change between an estimated and a counted figure', () => {
    const geschaetzt = { ...absolut(3), geschaetzt: true }
    expect(veraenderung(geschaetzt, absolut(9), VOLL)).toEqual({
      differenz: ohne('NICHT_SINNVOLL'),
      urteil: 'NICHT_VERGLICHEN',
    })
    expect(veraenderung(geschaetzt, { ...absolut(9), geschaetzt: true }, VOLL).urteil).toBe(
      'GESTIEGEN',
    )
  })

  it('is protected where one of both figures is', () => {
    expect(veraenderung(GEHEIM, ergebnis(5, 10), PROZENT)).toEqual({
      differenz: ohne('GEHEIM_PRIMAER'),
      urteil: 'NICHT_VERGLICHEN',
    })
    expect(urteil(absolut(3), absolut(4), PROZENT)).toBe('NICHT_VERGLICHEN')
  })

  it('changes its sign when old and new are swapped', () => {
    const messung = fc
      .tuple(fc.nat(1000), fc.nat(1000))
      .map(([x, rest]) => ergebnis(x, x + rest + 1))
    const GEGENTEIL: Record<string, string> = { GESTIEGEN: 'GESUNKEN', GESUNKEN: 'GESTIEGEN' }
    fc.assert(
      fc.property(messung, messung, fc.constantFrom(PROZENT, RATE, PAAR, VOLL), (a, b, regel) => {
        const hin = veraenderung(a, b, regel)
        const her = veraenderung(b, a, regel)
        expect(hatZahl(hin.differenz) && hatZahl(her.differenz)).toBe(true)
        expect(hin.differenz.wert! + her.differenz.wert!).toBe(0)
        expect(her.urteil).toBe(GEGENTEIL[hin.urteil] ?? hin.urteil)
      }),
    )
  })
})
