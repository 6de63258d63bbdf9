import { ALLE, describeFormel, pruefeBerechnung } from './index.ts'
import type { Berechnung, Formel, Teilgruppe } from './index.ts'

const EW: Formel = { art: 'MERKMAL', merkmal: 'ew' }
const merkmal = (name: string): Formel => ({ art: 'MERKMAL', merkmal: name })
const UNTER_15 = { alterVon: 0, alterBis: 15 }
const ANTEIL: Berechnung = {
  typ: 'ANTEIL',
  zaehler: merkmal('arbeitslose'),
  nenner: { ...EW, teilgruppe: { alterVon: 15, alterBis: 65 } },
  faktor: 100,
}

describe('describeFormel', () => {
  const namen: Record<string, string> = { ew: 'Bevölkerung', arbeitslose: 'Arbeitslose' }
  const text = (berechnung: Berechnung) => describeFormel(berechnung, (key) => namen[key] ?? key)
  const gruppe = (teilgruppe: Partial<Teilgruppe>): Formel => ({ ...EW, teilgruppe })

  it.each<[Berechnung, string]>([
    [ANTEIL, 'Arbeitslose ÷ Bevölkerung 15 bis unter 65 Jahre × 100'],
    [
      {
        typ: 'QUOTIENT',
        zaehler: gruppe({ alterVon: 0, alterBis: 18 }),
        nenner: gruppe({ alterVon: 65 }),
        faktor: 1,
      },
      'Bevölkerung unter 18 Jahre ÷ Bevölkerung 65 Jahre und älter',
    ],
    [
      {
        typ: 'RATE',
        zaehler: { art: 'DIFFERENZ', von: merkmal('Zuzüge'), abzueglich: merkmal('Fortzüge') },
        nenner: gruppe({
          geschlecht: 'WEIBLICH',
          nationalitaet: 'AUSLAENDISCH',
          alterVon: 15,
          alterBis: 45,
        }),
        faktor: 1000,
      },
      '(Zuzüge − Fortzüge) ÷ Bevölkerung (weiblich, ausländisch) 15 bis unter 45 Jahre × 1.000',
    ],
    [
      { typ: 'VERAENDERUNG', zaehler: EW, jahre: 5, faktor: 100 },
      '(Bevölkerung − Bevölkerung vor 5 Jahren) ÷ Bevölkerung vor 5 Jahren × 100',
    ],
    [
      { typ: 'ABSOLUT', zaehler: { art: 'SUMME', teile: [merkmal('a'), merkmal('b')] }, faktor: 1 },
      'a + b',
    ],
    [
      {
        typ: 'ABSOLUT',
        zaehler: { art: 'SUMME', teile: [merkmal('a'), merkmal('b')] },
        faktor: 10,
      },
      '(a + b) × 10',
    ],
    [{ typ: 'FERTIGWERT', merkmal: 'Kaufkraft' }, 'Kaufkraft, wie von der Quelle geliefert'],
  ])('%#: %s', (berechnung, erwartet) => {
    expect(text(berechnung)).toBe(erwartet)
  })
})

describe('pruefeBerechnung', () => {
  const codes = (berechnung: Berechnung) =>
    pruefeBerechnung(berechnung).map(({ code, pfad }) => `${pfad}: ${code}`)

  it('finds nothing wrong with sound definitions', () => {
    expect(codes(ANTEIL)).toEqual([])
    expect(
      codes({ ...ANTEIL, zaehler: { art: 'MERKMAL', merkmal: 'arbeitslose', teilgruppe: ALLE } }),
    ).toEqual([])
    expect(codes({ typ: 'FERTIGWERT', merkmal: 'kaufkraft' })).toEqual([])
    expect(codes({ typ: 'VERAENDERUNG', zaehler: EW, jahre: 5, faktor: 100 })).toEqual([])
  })

  it('reports every fault at its place', () => {
    const kaputt: Berechnung = {
      typ: 'QUOTIENT',
      zaehler: {
        art: 'SUMME',
        teile: [
          { art: 'SUMME', teile: [] },
          { ...EW, teilgruppe: { alterVon: 18, alterBis: 18 } },
          { art: 'DIFFERENZ', von: EW, abzueglich: EW },
        ],
      },
      nenner: merkmal(' '),
      faktor: 0,
    }
    expect(codes(kaputt)).toEqual([
      'zaehler.teile.0: SUMME_LEER',
      'zaehler.teile.1.teilgruppe: ALTER_UNGUELTIG',
      'zaehler.teile.2: DIFFERENZ_GLEICH',
      'nenner.merkmal: MERKMAL_FEHLT',
      'faktor: FAKTOR_UNGUELTIG',
    ])
    expect(codes({ typ: 'VERAENDERUNG', zaehler: EW, jahre: 0, faktor: 100 })).toEqual([
      'jahre: JAHRE_UNGUELTIG',
    ])
    expect(codes({ typ: 'FERTIGWERT', merkmal: '' })).toEqual(['merkmal: MERKMAL_FEHLT'])
  })

  it('sees persons counted twice', () => {
    const teile = (a: Partial<Teilgruppe>, b: Partial<Teilgruppe>): Berechnung => ({
      typ: 'ABSOLUT',
      zaehler: {
        art: 'SUMME',
        teile: [
          { ...EW, teilgruppe: a },
          { ...EW, teilgruppe: b },
        ],
      },
      faktor: 1,
    })
    const doppelt = ['zaehler.teile.1: SUMME_DOPPELT']
    expect(codes(teile({ alterBis: 18 }, { alterVon: 15, alterBis: 20 }))).toEqual(doppelt)
    expect(codes(teile({ alterBis: 18 }, { alterVon: 18, alterBis: 20 }))).toEqual([])
    expect(codes(teile({ geschlecht: 'WEIBLICH' }, {}))).toEqual(doppelt)
    expect(codes(teile({ geschlecht: 'WEIBLICH' }, { geschlecht: 'MAENNLICH' }))).toEqual([])
  })

  it('wants the numerator of a share inside its denominator', () => {
    const anteil = (zaehler: Formel, nenner: Formel) => codes({ ...ANTEIL, zaehler, nenner })
    const von18 = { ...EW, teilgruppe: { alterVon: 18 } }
    const fehler = ['zaehler.teilgruppe: NICHT_IM_NENNER']
    expect(anteil(EW, von18)).toEqual(fehler)
    expect(anteil({ ...EW, teilgruppe: { alterVon: 65 } }, von18)).toEqual([])
    expect(anteil({ art: 'MERKMAL', merkmal: 'hilfen', teilgruppe: UNTER_15 }, von18)).toEqual(
      fehler,
    )
    expect(
      anteil(
        { ...EW, teilgruppe: { geschlecht: 'WEIBLICH' } },
        { ...EW, teilgruppe: { geschlecht: 'MAENNLICH' } },
      ),
    ).toEqual(fehler)
    const beide: Formel = {
      art: 'SUMME',
      teile: [
        { ...EW, teilgruppe: UNTER_15 },
        { ...EW, teilgruppe: { alterVon: 15 } },
      ],
    }
    expect(anteil(EW, beide)).toEqual([])
  })
})
