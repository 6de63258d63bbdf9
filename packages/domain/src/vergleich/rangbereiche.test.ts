import fc from 'fast-check'
import { rangbereiche, type Rangwert } from './index.ts'

const um = (wert: number, breite: number): Rangwert => ({
  wert,
  unten: wert - breite,
  oben: wert + breite,
})
const ohne = (wert: number): Rangwert => ({ wert, unten: null, oben: null })

describe('rangbereiche', () => {
  it('gives one place to what differs surely, a range to the rest', () => {
    expect(rangbereiche([um(20, 1), um(15, 2), um(13, 2), um(12, 2), um(5, 1)])).toEqual([
      { von: 1, bis: 1 },
      { von: 2, bis: 4 },
      { von: 2, bis: 4 },
      { von: 2, bis: 4 },
      { von: 5, bis: 5 },
    ])
  })

  it('need not be the same for neighbours: being unsure does not pass on', () => {
    expect(rangbereiche([um(10, 1.2), um(8, 1), um(6, 1.2)])).toEqual([
      { von: 1, bis: 2 },
      { von: 1, bis: 3 },
      { von: 2, bis: 3 },
    ])
  })

  it('takes figures without interval as they are, equal ones together, negative ones too', () => {
    expect(rangbereiche([ohne(3), ohne(-2), ohne(3), ohne(0)])).toEqual([
      { von: 1, bis: 2 },
      { von: 4, bis: 4 },
      { von: 1, bis: 2 },
      { von: 3, bis: 3 },
    ])
    expect(rangbereiche([ohne(7)])).toEqual([{ von: 1, bis: 1 }])
    expect(rangbereiche([])).toEqual([])
  })

  it('always contains the place by figure', () => {
    const werte = fc.array(
      fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 20 })),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(werte, (paare) => {
        const bereiche = rangbereiche(paare.map(([wert, breite]) => um(wert, breite)))
        for (const [i, { von, bis }] of bereiche.entries()) {
          const wert = paare[i]![0]
          const platz = 1 + paare.filter(([anderer]) => anderer > wert).length
          expect(von).toBeLessThanOrEqual(platz)
          expect(bis).toBeGreaterThanOrEqual(platz)
        }
      }),
    )
  })
})
