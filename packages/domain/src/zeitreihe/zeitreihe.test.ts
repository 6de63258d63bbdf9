import fc from 'fast-check'
import { gueltig, ohne } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import { jahr, mehrjahr, stichtag } from '../zeitraum/index.ts'
import { abschnitte, imSelbenAbschnitt, indexreihe } from './index.ts'

const ZENSUS = { datum: '2011-05-09' }
const ende = (j: number) => stichtag(`${j}-12-31`)
const FEHLT = ohne('NICHT_VERFUEGBAR')

describe('abschnitte', () => {
  it('cuts at the break, oldest first', () => {
    const reihe = [2012, 2009, 2011, 2010].map(ende)
    expect(abschnitte(reihe, [ZENSUS])).toEqual([
      [ende(2009), ende(2010)],
      [ende(2011), ende(2012)],
    ])
    expect(abschnitte(reihe, [])).toHaveLength(1)
    expect(abschnitte([], [ZENSUS])).toEqual([])
  })

  it('counts a period as after the break when the break lies within it', () => {
    expect(imSelbenAbschnitt(stichtag('2011-05-08'), stichtag('2011-05-09'), [ZENSUS])).toBe(false)
    expect(imSelbenAbschnitt(jahr(2011), ende(2012), [ZENSUS])).toBe(true)
    expect(imSelbenAbschnitt(mehrjahr(2009, 2011), ende(2012), [ZENSUS])).toBe(true)
    expect(imSelbenAbschnitt(mehrjahr(2008, 2010), ende(2012), [ZENSUS])).toBe(false)
  })

  it('loses no period and makes at most one stretch more than breaks', () => {
    const j = fc.integer({ min: 1990, max: 2030 })
    fc.assert(
      fc.property(fc.uniqueArray(j), fc.array(j), (jahre, brueche) => {
        const stretches = abschnitte(
          jahre.map(ende),
          brueche.map((b) => ({ datum: `${b}-06-30` })),
        )
        expect(stretches.flat()).toEqual(jahre.toSorted((a, b) => a - b).map(ende))
        expect(stretches.length).toBeLessThanOrEqual(brueche.length + 1)
        expect(stretches.every((stretch) => stretch.length > 0)).toBe(true)
      }),
    )
  })
})

const punkt = (j: number, wert: Wert) => ({ zeitraum: ende(j), wert })

describe('indexreihe', () => {
  const reihe = [
    punkt(2009, gueltig(90)),
    punkt(2011, gueltig(200)),
    punkt(2012, gueltig(210)),
    punkt(2013, FEHLT),
  ]
  const werte = (basis: number, brueche = [ZENSUS]) =>
    indexreihe(reihe, ende(basis), brueche).map(({ wert }) => wert)

  it('sets the base to 100 and stays in its stretch', () => {
    expect(werte(2011)).toEqual([ohne('NICHT_SINNVOLL'), gueltig(100), gueltig(105), FEHLT])
    expect(werte(2011, [])[0]).toEqual(gueltig(45))
  })

  it('says nothing of estimated values beside a counted base', () => {
    const teils = [{ ...punkt(2011, gueltig(50)), geschaetzt: true }, punkt(2012, gueltig(80))]
    expect(indexreihe(teils, ende(2012), []).map(({ wert }) => wert)).toEqual([
      ohne('NICHT_SINNVOLL'),
      gueltig(100),
    ])
  })

  it('needs a base above zero', () => {
    expect(werte(2013, [])).toEqual([FEHLT, FEHLT, FEHLT, FEHLT])
    expect(werte(1999, [])).toEqual([FEHLT, FEHLT, FEHLT, FEHLT])
    const saldo = [punkt(2011, gueltig(-4)), punkt(2012, gueltig(8))]
    expect(indexreihe(saldo, ende(2011), []).map(({ wert }) => wert.status)).toEqual([
      'NICHT_SINNVOLL',
      'NICHT_SINNVOLL',
    ])
  })
})
