import { gueltig, ohne } from '../wert/index.ts'
import { aussagenOf, aussagewechsel, type Aussagegroesse } from './aussagen.ts'

const REGEL = { methode: 'WILSON', faktor: 100 } as const
const groesse = (zelle: string, faelle: number, von: number): Aussagegroesse => ({
  zelle,
  zaehler: gueltig(faelle),
  nenner: gueltig(von),
  wert: gueltig((100 * faelle) / von),
  unten: null,
  oben: null,
})
const OHNE: Aussagegroesse = { ...groesse('x', 1, 1), wert: ohne('GEHEIM_PRIMAER') }
const KREIS = groesse('kreis', 1000, 10_000)

describe('aussagenOf', () => {
  it('says how each stands against the Kreis, where it ranks, and in which class', () => {
    const aussagen = aussagenOf(
      [groesse('a', 300, 1000), groesse('b', 10, 1000), OHNE, groesse('c', 101, 1000)],
      KREIS,
      REGEL,
    )
    expect(aussagen.map(({ urteil }) => urteil)).toEqual([
      'DEUTLICH_HOEHER',
      'DEUTLICH_NIEDRIGER',
      'NICHT_VERGLICHEN',
      'NICHT_SICHER',
    ])
    expect(aussagen.map(({ rang }) => rang)).toEqual([
      { von: 1, bis: 1 },
      { von: 3, bis: 3 },
      null,
      { von: 2, bis: 2 },
    ])
    expect(aussagen.map(({ klasse }) => klasse)).toEqual([2, 0, null, 1])
  })

  it('says nothing where there is nothing', () => {
    expect(aussagenOf([], KREIS, REGEL)).toEqual([])
    expect(aussagenOf([OHNE], KREIS, REGEL)).toEqual([
      { urteil: 'NICHT_VERGLICHEN', rang: null, klasse: null },
    ])
  })
})

describe('aussagewechsel', () => {
  it('names what is another statement', () => {
    const vorher = { urteil: 'HOEHER', rang: { von: 1, bis: 2 }, klasse: 4 } as const
    expect(aussagewechsel(vorher, { ...vorher })).toEqual([])
    expect(aussagewechsel(vorher, { urteil: 'NICHT_SICHER', rang: null, klasse: 3 })).toEqual([
      'URTEIL',
      'KLASSE',
      'RANG',
    ])
  })
})
