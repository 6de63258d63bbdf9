import { regelaltersgrenze, withAltersregel } from './altersregel.ts'
import type { Formelberechnung } from './berechnung.ts'

describe('regelaltersgrenze', () => {
  // § 235 SGB VI by hand: at the end of 2014 65 years 3 months, 2016 65/5, 2017 65/6,
  // 2023 66/0, 2026 66/4, 2027 66/6, from 2030 67/0.
  it.each([
    [2000, 65],
    [2014, 65],
    [2016, 65],
    [2017, 66],
    [2023, 66],
    [2024, 66],
    [2026, 66],
    [2027, 67],
    [2031, 67],
    [2060, 67],
  ])('ist Ende %i %i Jahre', (jahr, grenze) => {
    expect(regelaltersgrenze(jahr)).toBe(grenze)
  })
})

describe('withAltersregel', () => {
  const quote: Formelberechnung = {
    typ: 'ANTEIL',
    zaehler: { art: 'MERKMAL', merkmal: 'a', teilgruppe: { alterVon: 65 } },
    nenner: { art: 'MERKMAL', merkmal: 'b', teilgruppe: { alterVon: 65, alterBis: null } },
    faktor: 100,
  }

  it('verschiebt nur den Nenner', () => {
    expect(withAltersregel(quote, 'REGELALTERSGRENZE', 2024)).toEqual({
      ...quote,
      nenner: { art: 'MERKMAL', merkmal: 'b', teilgruppe: { alterVon: 66, alterBis: null } },
    })
  })

  it('lässt feste Grenzen und frühere Jahre, wie sie sind', () => {
    expect(withAltersregel(quote, 'FEST', 2024)).toBe(quote)
    expect(withAltersregel(quote, 'REGELALTERSGRENZE', 2014)).toBe(quote)
  })

  it('verschiebt auch in Summen und Differenzen, aber keine anderen Alter', () => {
    const nenner = {
      art: 'DIFFERENZ',
      von: {
        art: 'SUMME',
        teile: [{ art: 'MERKMAL', merkmal: 'b', teilgruppe: { alterBis: 65 } }],
      },
      abzueglich: { art: 'MERKMAL', merkmal: 'c', teilgruppe: { alterVon: 15, alterBis: 25 } },
    } as const
    const berechnet = withAltersregel({ ...quote, nenner }, 'REGELALTERSGRENZE', 2030)
    expect(berechnet).toMatchObject({
      nenner: {
        von: { teile: [{ teilgruppe: { alterBis: 67 } }] },
        abzueglich: { teilgruppe: { alterVon: 15, alterBis: 25 } },
      },
    })
  })
})
