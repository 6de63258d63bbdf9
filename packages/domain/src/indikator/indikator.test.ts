import fc from 'fast-check'
import { gueltig, ohne } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import { ALLE, berechne, createLies, evaluateFormel, formelnOf, merkmaleOf } from './index.ts'
import type { Formelberechnung as Berechnung, Formel, Teilgruppe, Zelle } from './index.ts'

function zelle(teilgruppe: Partial<Teilgruppe>, wert: Wert | number, merkmal = 'ew'): Zelle {
  return {
    merkmal,
    teilgruppe: { ...ALLE, ...teilgruppe },
    wert: typeof wert === 'number' ? gueltig(wert) : wert,
  }
}
function alter(alterVon: number, alterBis: number | null, wert: Wert | number): Zelle {
  return zelle({ alterVon, alterBis }, wert)
}
const lese = (zellen: readonly Zelle[], teilgruppe: Partial<Teilgruppe> = {}) =>
  createLies(zellen)('ew', { ...ALLE, ...teilgruppe })

const GEHEIM = ohne('GEHEIM_PRIMAER')
const FEHLT = ohne('NICHT_VERFUEGBAR')
const UNTER_15 = { alterVon: 0, alterBis: 15 }

describe('createLies', () => {
  it('gives a delivered cell as it is', () => {
    expect(lese([zelle({}, 28_253)])).toEqual(gueltig(28_253))
    expect(lese([zelle({}, 0)])).toEqual({ status: 'NULL_WERT', wert: 0 })
    expect(lese([])).toEqual(FEHLT)
    expect(createLies([zelle({}, 5)])('anderes', ALLE)).toEqual(FEHLT)
  })

  it('joins ages to exactly the wanted interval', () => {
    const zellen = [
      alter(0, 3, 1),
      alter(3, 6, 2),
      alter(6, 10, 4),
      alter(10, 15, 8),
      alter(15, null, 16),
    ]
    expect(lese(zellen, UNTER_15)).toEqual(gueltig(15))
    expect(lese(zellen, { alterVon: 3, alterBis: 10 })).toEqual(gueltig(6))
    expect(lese(zellen)).toEqual(gueltig(31))
    expect(lese(zellen, { alterVon: 10 })).toEqual(gueltig(24))
  })

  it('never interpolates and never subtracts', () => {
    expect(lese([alter(0, 18, 10), alter(15, 18, 2)], UNTER_15)).toEqual(FEHLT)
    expect(lese([alter(0, 10, 10), alter(9, 15, 2)], UNTER_15)).toEqual(FEHLT)
  })

  it('prefers the fewest pieces', () => {
    const single = Array.from({ length: 15 }, (_, age) => alter(age, age + 1, 1))
    expect(lese([...single, alter(0, 10, 100), alter(10, 15, 50)], UNTER_15)).toEqual(gueltig(150))
    expect(lese([...single, alter(0, 15, 7)], UNTER_15)).toEqual(gueltig(7))
  })

  it('finds a cover whenever there is one, whatever the order of delivery', () => {
    const borders = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 12 })
    fc.assert(
      fc.property(borders, fc.array(fc.tuple(fc.nat(50), fc.nat(50))), (cuts, noise) => {
        const b = [0, ...cuts.toSorted((x, y) => x - y), 100]
        const pieces = b.slice(1).map((bis, i) => [b[i]!, bis] as const)
        const others = noise.map(([x, y]) => [x, x + y + 1] as const)
        const keys = new Map([...pieces, ...others].map((p) => [p.join('-'), p]))
        // Every cell holds the number of its years, so each exact cover adds up to 100.
        const zellen = [...keys.values()].map(([von, bis]) => alter(von, bis, bis - von))
        const gesucht = { alterVon: 0, alterBis: 100 }
        expect(lese(zellen, gesucht)).toEqual(gueltig(100))
        expect(lese(zellen.toReversed(), gesucht)).toEqual(gueltig(100))
      }),
    )
  })

  it('adds up the sexes where no total is delivered, with a third one where there is one', () => {
    const zellen = [zelle({ geschlecht: 'MAENNLICH' }, 10), zelle({ geschlecht: 'WEIBLICH' }, 12)]
    expect(lese(zellen)).toEqual(gueltig(22))
    expect(lese([...zellen, zelle({ geschlecht: 'DIVERS' }, 1)])).toEqual(gueltig(23))
    expect(lese([...zellen, zelle({ geschlecht: 'DIVERS' }, FEHLT)])).toEqual(FEHLT)
    expect(lese([...zellen, zelle({}, 99)])).toEqual(gueltig(99))
    expect(lese(zellen.slice(1))).toEqual(FEHLT)
  })

  it('adds up nationalities, also within one sex', () => {
    const zellen = [
      zelle({ geschlecht: 'MAENNLICH', nationalitaet: 'DEUTSCH', ...UNTER_15 }, 1),
      zelle({ geschlecht: 'MAENNLICH', nationalitaet: 'AUSLAENDISCH', ...UNTER_15 }, 2),
      zelle({ geschlecht: 'WEIBLICH', ...UNTER_15 }, 4),
    ]
    expect(lese(zellen, UNTER_15)).toEqual(gueltig(7))
    expect(lese(zellen, { ...UNTER_15, geschlecht: 'MAENNLICH' })).toEqual(gueltig(3))
    expect(lese(zellen, { ...UNTER_15, nationalitaet: 'DEUTSCH' })).toEqual(FEHLT)
  })

  it('lets a protected cell protect every sum, and goes no way around it', () => {
    const pieces = [alter(0, 3, 5), alter(3, 15, 9)]
    expect(lese([...pieces, alter(0, 15, GEHEIM)], UNTER_15)).toEqual(GEHEIM)
    expect(lese([alter(0, 3, 5), alter(3, 15, ohne('UNBEKANNT_QUELLE'))], UNTER_15)).toEqual(
      ohne('UNBEKANNT_QUELLE'),
    )
    const zellen = [
      zelle({ geschlecht: 'MAENNLICH' }, GEHEIM),
      zelle({ geschlecht: 'WEIBLICH' }, 12),
      zelle({ nationalitaet: 'DEUTSCH' }, 20),
      zelle({ nationalitaet: 'AUSLAENDISCH' }, 2),
    ]
    expect(lese(zellen)).toEqual(GEHEIM)
  })

  it('takes a cell that is not yet available as not delivered', () => {
    expect(lese([alter(0, 15, FEHLT), alter(0, 6, 3), alter(6, 15, 4)], UNTER_15)).toEqual(
      gueltig(7),
    )
  })

  it('refuses the same cell twice', () => {
    expect(() => createLies([zelle({}, 1), zelle({}, 2)])).toThrow('delivered twice')
  })
})

const EW: Formel = { art: 'MERKMAL', merkmal: 'ew' }
const merkmal = (name: string): Formel => ({ art: 'MERKMAL', merkmal: name })

describe('evaluateFormel', () => {
  const lies = createLies([
    zelle({}, 100, 'zuzuege'),
    zelle({}, 130, 'fortzuege'),
    zelle({}, GEHEIM, 'geheim'),
    alter(0, 15, 20),
    alter(15, 65, 60),
    alter(65, null, 20),
  ])

  it('adds and subtracts as the formula says', () => {
    const saldo: Formel = {
      art: 'DIFFERENZ',
      von: merkmal('zuzuege'),
      abzueglich: merkmal('fortzuege'),
    }
    expect(evaluateFormel(saldo, lies)).toEqual(gueltig(-30))
    const volumen: Formel = { art: 'SUMME', teile: [merkmal('zuzuege'), merkmal('fortzuege')] }
    expect(evaluateFormel(volumen, lies)).toEqual(gueltig(230))
    expect(evaluateFormel({ ...EW, teilgruppe: UNTER_15 }, lies)).toEqual(gueltig(20))
  })

  it('hands on the strongest reason', () => {
    const teile = [merkmal('gibt-es-nicht'), merkmal('geheim'), EW]
    expect(evaluateFormel({ art: 'SUMME', teile }, lies)).toEqual(GEHEIM)
    expect(
      evaluateFormel({ art: 'DIFFERENZ', von: EW, abzueglich: merkmal('geheim') }, lies),
    ).toEqual(GEHEIM)
  })
})

const ANTEIL: Berechnung = {
  typ: 'ANTEIL',
  zaehler: merkmal('arbeitslose'),
  nenner: { ...EW, teilgruppe: { alterVon: 15, alterBis: 65 } },
  faktor: 100,
}

describe('berechne', () => {
  const wert = (berechnung: Berechnung, zaehler: Wert, nenner: Wert | null) =>
    berechne(berechnung, zaehler, nenner).wert

  it('divides and multiplies', () => {
    expect(berechne(ANTEIL, gueltig(1200), gueltig(20_000))).toEqual({
      zaehler: gueltig(1200),
      nenner: gueltig(20_000),
      wert: gueltig(6),
    })
    expect(wert(ANTEIL, gueltig(0), gueltig(5))).toEqual({ status: 'NULL_WERT', wert: 0 })
    expect(wert({ ...ANTEIL, typ: 'RATE', faktor: 1000 }, gueltig(-3), gueltig(1000))).toEqual(
      gueltig(-3),
    )
  })

  it('shows the break of Geilenkirchen as what the figures say', () => {
    const veraenderung: Berechnung = { typ: 'VERAENDERUNG', zaehler: EW, jahre: 1, faktor: 100 }
    const ergebnis = wert(veraenderung, gueltig(26_351), gueltig(28_253))
    expect(ergebnis.wert).toBeCloseTo(-6.732, 3)
  })

  it('passes absolute numbers and delivered values on', () => {
    expect(wert({ typ: 'ABSOLUT', zaehler: EW, faktor: 1 }, gueltig(7), null)).toEqual(gueltig(7))
    expect(wert({ typ: 'ABSOLUT', zaehler: EW, faktor: 1 }, GEHEIM, null)).toEqual(GEHEIM)
    expect(wert({ typ: 'FERTIGWERT', merkmal: 'kaufkraft' }, gueltig(98.4), null)).toEqual(
      gueltig(98.4),
    )
  })

  it('blocks what makes no sense', () => {
    const unsinn = ohne('NICHT_SINNVOLL')
    expect(wert(ANTEIL, gueltig(0), gueltig(0))).toEqual(unsinn)
    expect(wert(ANTEIL, gueltig(6), gueltig(5))).toEqual(unsinn)
    expect(wert(ANTEIL, gueltig(-1), gueltig(5))).toEqual(unsinn)
    expect(wert({ ...ANTEIL, typ: 'QUOTIENT' }, gueltig(6), gueltig(5)).wert).toBe(120)
    expect(wert({ ...ANTEIL, typ: 'QUOTIENT' }, gueltig(6), gueltig(-5))).toEqual(unsinn)
  })

  it('hands on the reason of a missing part', () => {
    expect(wert(ANTEIL, FEHLT, GEHEIM)).toEqual(GEHEIM)
    expect(wert(ANTEIL, gueltig(1), FEHLT)).toEqual(FEHLT)
    expect(() => wert(ANTEIL, gueltig(1), null)).toThrow(TypeError)
  })
})

describe('formelnOf', () => {
  it('takes the numerator of then as the denominator of a change', () => {
    const veraenderung: Berechnung = { typ: 'VERAENDERUNG', zaehler: EW, jahre: 5, faktor: 100 }
    expect(formelnOf(veraenderung)).toEqual({ zaehler: EW, nenner: EW, nennerJahreZuvor: 5 })
    expect(formelnOf({ typ: 'ABSOLUT', zaehler: EW, faktor: 1 }).nenner).toBeNull()
  })
})

describe('merkmaleOf', () => {
  it('lists each need once, with the complete Teilgruppe', () => {
    const zaehler: Formel = { art: 'DIFFERENZ', von: EW, abzueglich: merkmal('heim') }
    expect(merkmaleOf({ ...ANTEIL, zaehler, nenner: EW })).toEqual([
      { merkmal: 'ew', teilgruppe: ALLE },
      { merkmal: 'heim', teilgruppe: ALLE },
    ])
    expect(merkmaleOf({ typ: 'FERTIGWERT', merkmal: 'kaufkraft' })).toEqual([
      { merkmal: 'kaufkraft', teilgruppe: ALLE },
    ])
  })
})
