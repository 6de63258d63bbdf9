import fc from 'fast-check'
import { gueltig, ohne } from '../wert/index.ts'
import { altersgrenzen, fasseZusammen, feinsteAltersgruppen, pruefeAlter } from './index.ts'

const JAHRE = [
  ...Array.from({ length: 90 }, (_, i) => ({ von: i, bis: i + 1 })),
  { von: 90, bis: null },
]
const GRUPPEN = [0, 3, 6, 18, 65].map((von, i, alle) => ({ von, bis: alle[i + 1] ?? null }))

describe('feinsteAltersgruppen', () => {
  it('takes the most pieces that join to all ages', () => {
    expect(feinsteAltersgruppen([{ von: 0, bis: null }, ...GRUPPEN, { von: 0, bis: 18 }])).toEqual(
      GRUPPEN,
    )
    expect(feinsteAltersgruppen([...GRUPPEN, ...JAHRE])).toEqual(JAHRE)
  })

  it('is empty where a piece is missing', () => {
    expect(feinsteAltersgruppen([])).toEqual([])
    expect(feinsteAltersgruppen(GRUPPEN.slice(0, -1))).toEqual([])
    expect(feinsteAltersgruppen(GRUPPEN.filter(({ von }) => von !== 6))).toEqual([])
  })

  it('leaves no gap and no overlap, whatever was delivered', () => {
    const gruppe = fc
      .tuple(fc.nat(20), fc.integer({ min: 1, max: 20 }), fc.boolean())
      .map(([von, dauer, offen]) => ({ von, bis: offen ? null : von + dauer }))
    fc.assert(
      fc.property(fc.array(gruppe, { maxLength: 40 }), (gruppen) => {
        const feinste = feinsteAltersgruppen(gruppen)
        let grenze: number | null = 0
        for (const { von, bis } of feinste) {
          expect(von).toBe(grenze)
          grenze = bis
        }
        expect(grenze).toBe(feinste.length === 0 ? 0 : null)
      }),
    )
  })
})

describe('pruefeAlter', () => {
  it('says whether a range can be made, and which near ones can', () => {
    expect(altersgrenzen(GRUPPEN)).toEqual([0, 3, 6, 18, 65, null])
    expect(pruefeAlter({ von: 0, bis: 6 }, GRUPPEN)).toEqual({ art: 'MOEGLICH' })
    expect(pruefeAlter({ von: 18, bis: null }, GRUPPEN)).toEqual({ art: 'MOEGLICH' })
    expect(pruefeAlter({ von: 2, bis: 10 }, GRUPPEN)).toEqual({
      art: 'GRENZE_FEHLT',
      enger: { von: 3, bis: 6 },
      weiter: { von: 0, bis: 18 },
    })
    expect(pruefeAlter({ von: 80, bis: null }, GRUPPEN)).toEqual({
      art: 'GRENZE_FEHLT',
      enger: null,
      weiter: { von: 65, bis: null },
    })
  })

  it('knows a range without any age', () => {
    expect(pruefeAlter({ von: 6, bis: 6 }, JAHRE)).toEqual({ art: 'LEER' })
    expect(pruefeAlter({ von: NaN, bis: 6 }, JAHRE)).toEqual({ art: 'LEER' })
    expect(pruefeAlter({ von: 0, bis: 3 }, [])).toEqual({
      art: 'GRENZE_FEHLT',
      enger: null,
      weiter: null,
    })
  })
})

describe('fasseZusammen', () => {
  const teil = (name: string, wert: Parameters<typeof fasseZusammen>[0][number]['wert']) => ({
    name,
    wert,
  })

  it('sums counts, zeros too', () => {
    const teile = [teil('Gerderath', gueltig(800)), teil('Lövenich', gueltig(0))]
    expect(fasseZusammen(teile, 'ANZAHL')).toEqual({ art: 'SUMME', summe: 800 })
  })

  it('never sums around a protected part, not even when another is missing', () => {
    const teile = [
      teil('A', gueltig(8)),
      teil('B', ohne('GEHEIM_SEKUNDAER')),
      teil('C', ohne('NICHT_VERFUEGBAR')),
      teil('D', ohne('UNBEKANNT_QUELLE')),
    ]
    expect(fasseZusammen(teile, 'ANZAHL')).toEqual({
      art: 'OHNE_SUMME',
      grund: 'GESCHUETZT',
      teile: ['B', 'D'],
    })
  })

  it('never sums around a part that the reader may not see', () => {
    const teile = [
      teil('A', gueltig(8)),
      teil('B', ohne('GEHEIM_PRIMAER')),
      teil('C', ohne('KEIN_ZUGRIFF')),
    ]
    expect(fasseZusammen(teile, 'ANZAHL')).toEqual({
      art: 'OHNE_SUMME',
      grund: 'KEIN_ZUGRIFF',
      teile: ['C'],
    })
  })

  it('says what is missing, and that a mean has no sum', () => {
    expect(fasseZusammen([teil('A', ohne('NICHT_VERFUEGBAR'))], 'MENGE')).toEqual({
      art: 'OHNE_SUMME',
      grund: 'FEHLT',
      teile: ['A'],
    })
    expect(fasseZusammen([], 'ANZAHL')).toEqual({ art: 'OHNE_SUMME', grund: 'FEHLT', teile: [] })
    const fertig = [teil('A', gueltig(3)), teil('B', gueltig(4))]
    expect(fasseZusammen(fertig, 'FERTIGWERT')).toMatchObject({ grund: 'NICHT_SUMMIERBAR' })
    expect(fasseZusammen(fertig.slice(0, 1), 'FERTIGWERT')).toEqual({ art: 'SUMME', summe: 3 })
  })
})
