import fc from 'fast-check'
import { gueltig, ohne } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import { jahr, mehrjahr, stichtag } from '../zeitraum/index.ts'
import { abschnitte, aenderung, imSelbenAbschnitt, indexreihe, neuesterZeitraum } from './index.ts'

const ZENSUS = { datum: '2011-05-09' }
const ende = (j: number) => stichtag(`${j}-12-31`)
const GEHEIM = ohne('GEHEIM_PRIMAER')
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

describe('aenderung', () => {
  it('is new minus old within a stretch', () => {
    expect(aenderung(punkt(2012, gueltig(26_351)), punkt(2013, gueltig(26_400)), [ZENSUS])).toEqual(
      gueltig(49),
    )
  })

  it('takes the break of Geilenkirchen for a break, not for a loss', () => {
    expect(aenderung(punkt(2010, gueltig(28_253)), punkt(2011, gueltig(26_351)), [ZENSUS])).toEqual(
      ohne('NICHT_SINNVOLL'),
    )
  })

  it('hands on the reason of a missing figure', () => {
    expect(aenderung(punkt(2010, GEHEIM), punkt(2011, gueltig(5)), [ZENSUS])).toEqual(GEHEIM)
  })
})

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
    expect(aenderung(teils[0]!, teils[1]!, [])).toEqual(ohne('NICHT_SINNVOLL'))
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

describe('neuesterZeitraum', () => {
  const schnitt = (j: number, ...werte: Wert[]) => ({ zeitraum: ende(j), werte })
  const z = gueltig(1)

  it('is the newest with figures for at least half of the areas', () => {
    const schnitte = [
      schnitt(2013, z, z, z, z),
      schnitt(2014, z, z, FEHLT, GEHEIM),
      schnitt(2015, z, FEHLT, FEHLT, FEHLT),
    ]
    expect(neuesterZeitraum(schnitte)).toEqual(ende(2014))
    expect(neuesterZeitraum(schnitte.toReversed())).toEqual(ende(2014))
  })

  it('else the one with the most figures, of several the newest', () => {
    const schnitte = [schnitt(2013, z, FEHLT, FEHLT), schnitt(2014, z, FEHLT, FEHLT)]
    expect(neuesterZeitraum(schnitte)).toEqual(ende(2014))
  })

  it('is none without figures; a zero is a figure', () => {
    expect(neuesterZeitraum([])).toBeUndefined()
    expect(neuesterZeitraum([schnitt(2013, FEHLT, GEHEIM)])).toBeUndefined()
    expect(neuesterZeitraum([schnitt(2013, gueltig(0))])).toEqual(ende(2013))
  })
})
