import { createHighsLoeser } from '../geheimhaltung-loeser/index.ts'
import { klein, summe, zaehle } from './beispiele.testing.ts'
import { createErklaerung, schuetze } from './index.ts'
import type { Loeser, Schutzsystem } from './index.ts'

/** Kreis 0, Kommunen 1 and 2, Sozialräume 3 and 4 of the first, 5 and 6 of the second. */
const KREIS: Schutzsystem = {
  zellen: [zaehle(60), zaehle(20), zaehle(40), klein(2), zaehle(18), zaehle(15), zaehle(25)],
  gleichungen: [summe(0, 1, 2), summe(1, 3, 4), summe(2, 5, 6)],
}

let loeser: Loeser
beforeAll(async () => {
  loeser = await createHighsLoeser()
})

const erklaere = (system: Schutzsystem, verborgene: ReadonlySet<number>, zelle: number) =>
  createErklaerung(system, verborgene, loeser)(zelle)

describe(createErklaerung, () => {
  it('names the one sum that would give a cell away', () => {
    const { sekundaer } = schuetze(KREIS, loeser)
    expect(sekundaer).toEqual([4])
    expect(erklaere(KREIS, new Set(sekundaer), 3)).toEqual([
      { gleichungen: [1], folgt: 3, unten: 2, oben: 2 },
    ])
  })

  it('names the sums in their order where it takes several, and no other', () => {
    const zellen = KREIS.zellen.map((zelle, i) => (i === 1 ? zaehle(20, { lage: 'NIE' }) : zelle))
    expect(erklaere({ ...KREIS, zellen }, new Set([4]), 3)).toEqual([
      { gleichungen: [0], folgt: 1, unten: 20, oben: 20 },
      { gleichungen: [1], folgt: 3, unten: 2, oben: 2 },
    ])
  })

  it('tells how narrowly a cell would be bounded where it does not follow exactly', () => {
    const zellen = [zaehle(4), klein(2), klein(2)]
    const eng = { zellen: [...zellen, zaehle(9)], gleichungen: [summe(0, 1, 2)] }
    expect(erklaere(eng, new Set(), 1)).toEqual([])
    const enger = { ...eng, zellen: [zaehle(2), klein(1), klein(1), zaehle(9)] }
    expect(erklaere(enger, new Set([0]), 1)).toEqual([
      { gleichungen: [0], folgt: 1, unten: 0, oben: 2 },
    ])
  })

  it('names the sums that give a cell away only all together', () => {
    // Pairs of three hidden numbers: 2 + 14, 2 + 15, 14 + 15 give half their sum each.
    const zellen = [
      klein(2),
      zaehle(14, { lage: 'NIE' }),
      zaehle(15, { lage: 'NIE' }),
      zaehle(16),
      zaehle(17),
      zaehle(29),
    ]
    const paare = [summe(3, 0, 1), summe(4, 0, 2), summe(5, 1, 2)]
    expect(erklaere({ zellen, gleichungen: paare }, new Set([5]), 0)).toEqual([
      { gleichungen: [0, 1, 2], folgt: 0, unten: 2, oben: 2 },
    ])
    expect(erklaere({ zellen, gleichungen: paare.slice(0, 2) }, new Set([5]), 0)).toEqual([])
  })

  it('has nothing to say about a cell that nobody could derive', () => {
    expect(erklaere({ zellen: [klein(2)], gleichungen: [] }, new Set(), 0)).toEqual([])
    expect(erklaere(KREIS, new Set(), 4)).toEqual([])
  })
})
