import { quartal, schuljahr } from '@sozial/domain/zeitraum'
import { findVeraenderungen } from './veraenderungen.ts'

const FASSUNG = { typ: 'ANTEIL', intervall: 'KEINE', faktor: 100, poolingJahre: 1 } as const
const zelle = (wert: number) => ({
  wert,
  status: 'GUELTIG' as const,
  unten: null,
  oben: null,
  zaehler: null,
  nenner: null,
  zeichen: null,
})

/** Quarters from the second of 2020 on. */
const quartale = (anzahl: number) =>
  Array.from({ length: anzahl }, (_, i) => {
    const nummer = i + 1
    const jahr = 2020 + Math.floor(nummer / 4)
    return { ...quartal(jahr, (nummer % 4) + 1) }
  })

const vergleiche = (werte: readonly number[]) => {
  const perioden = quartale(werte.length)
  const reihe = { rolle: 'RAUM' as const, zellen: werte.map(zelle) }
  const abschnitte = [{ von: 0, bis: werte.length - 1 }]
  return findVeraenderungen([reihe], { perioden, abschnitte }, FASSUNG)[0]
}

describe(findVeraenderungen, () => {
  it('vergleicht mehrjährige Werte nur, wenn sie keine Jahrgänge teilen', () => {
    const ende = (anzahl: number) => {
      const perioden = Array.from({ length: anzahl }, (_, i) => schuljahr(2020 + i))
      const reihe = { rolle: 'RAUM' as const, zellen: perioden.map((_, i) => zelle(5 + i)) }
      const abschnitte = [{ von: 0, bis: anzahl - 1 }]
      const fassung = { ...FASSUNG, poolingJahre: 3 }
      return findVeraenderungen([reihe], { perioden, abschnitte }, fassung)[0]
    }
    expect(ende(3)).toEqual([])
    expect(ende(4)).toMatchObject([{ von: 0, bis: 3 }])
  })

  it('vergleicht Quartale nur mit demselben Quartal', () => {
    // 2/2020 … 4/2021: the last is a fourth quarter, the first of its kind is 4/2020.
    expect(vergleiche([5, 6, 7, 5, 5, 6, 8])).toMatchObject([{ von: 2, bis: 6, alt: 7, neu: 8 }])
  })

  it('vergleicht gar nicht, wo es dasselbe Quartal nur einmal gibt', () => {
    expect(vergleiche([5, 6, 7])).toEqual([])
  })
})
