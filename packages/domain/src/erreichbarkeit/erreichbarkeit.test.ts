import fc from 'fast-check'
import type { Ort } from '../geometrie/umriss.ts'
import { doppelschleife } from './doppelschleife.testing.ts'
import {
  berechneEinzugsgebiete,
  createGewicht,
  createLuftliniennetz,
  describeWegannahme,
  einzugMin,
  entfernungM,
  findNaechste,
  findRandlagen,
  LUO_QI_2009,
  minutenFuer,
  reichweiteM,
  WEGANNAHMEN,
  zaehleErreichte,
  type Gewichtung,
  type Wegenetz,
} from './index.ts'

/** Three places and two sites, minutes between them. */
const beispiel = { personen: [1000, 500, 1500], plaetze: [60, 30] }
const minuten = [
  [5, 20],
  [12, 9],
  [25, 8],
]

/**
 * Ways as a worked example states them.
 *
 * @param wege minutes, per point, per site; `Infinity` where there is no way
 */
function createMatrixnetz(wege: readonly (readonly number[])[]): Wegenetz {
  const standorte = wege[0]?.length ?? 0
  return {
    punkte: wege.length,
    standorte,
    fuelle(standort, bisMin, treffer) {
      let anzahl = 0
      for (const [punkt, zeile] of wege.entries()) {
        if (!(zeile[standort]! <= bisMin)) continue
        treffer.punkt[anzahl] = punkt
        treffer.minuten[anzahl] = zeile[standort]!
        anzahl += 1
      }
      return anzahl
    },
  }
}

const gerundet = (werte: Float64Array, stellen: number, faktor = 1) =>
  [...werte].map((wert) => Number((wert * faktor).toFixed(stellen)))
const gesamt = (zugang: Float64Array, personen: readonly number[]) =>
  personen.reduce((summe, zahl, i) => summe + zahl * zugang[i]!, 0)

describe(berechneEinzugsgebiete, () => {
  it('gives the worked example of 2SFCA', () => {
    const { verhaeltnis, zugang } = berechneEinzugsgebiete(beispiel, createMatrixnetz(minuten), {
      art: 'GLEICH',
      bisMin: 15,
    })
    expect(gerundet(verhaeltnis, 3)).toEqual([0.04, 0.015])
    expect(gerundet(zugang, 9, 1000)).toEqual([40, 55, 15])
    expect(gesamt(zugang, beispiel.personen)).toBeCloseTo(90, 9)
  })

  it('gives the worked example of E2SFCA', () => {
    const { verhaeltnis, zugang } = berechneEinzugsgebiete(
      beispiel,
      createMatrixnetz(minuten),
      LUO_QI_2009,
    )
    expect(gerundet(verhaeltnis, 6)).toEqual([0.035928, 0.011194])
    expect(gerundet(zugang, 3, 1000)).toEqual([43.54, 35.625, 19.098])
    expect(gesamt(zugang, beispiel.personen)).toBeCloseTo(90, 9)
  })

  it('says which sites reach nobody, and gives their places to nobody', () => {
    const netz = createMatrixnetz([[5, Infinity, 5]])
    const lage = { personen: [10], plaetze: [2, 7, 0] }
    const { zugang, ohneNachfrage } = berechneEinzugsgebiete(lage, netz, LUO_QI_2009)
    expect(ohneNachfrage).toEqual([1])
    expect(zugang[0]).toBeCloseTo(0.2, 12)
  })

  it('refuses what is no number of persons or places', () => {
    const netz = createMatrixnetz([[5]])
    const rechne = (personen: readonly number[], plaetze: readonly number[]) => () =>
      berechneEinzugsgebiete({ personen, plaetze }, netz, LUO_QI_2009)
    expect(rechne([-1], [1])).toThrow(RangeError)
    expect(rechne([1], [NaN])).toThrow(RangeError)
    expect(rechne([1, 2], [1])).toThrow(RangeError)
  })

  it('agrees with a plain double loop, wherever the points lie', () => {
    fc.assert(
      fc.property(lagen, gewichtungen, ({ punkte, standorte, ...lage }, gewichtung) => {
        const annahme = WEGANNAHMEN.AUTO
        const netz = createLuftliniennetz(punkte, standorte, annahme)
        const unser = berechneEinzugsgebiete(lage, netz, gewichtung)
        const [gewicht, bisMin] = [createGewicht(gewichtung), einzugMin(gewichtung)]
        const einfach = doppelschleife({ ...lage, ...annahme, punkte, standorte, bisMin, gewicht })
        for (const [i, wert] of einfach.zugang.entries()) {
          expect(unser.zugang[i]).toBeCloseTo(wert, 9)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('loses no place and counts none twice', () => {
    fc.assert(
      fc.property(lagen, gewichtungen, ({ punkte, standorte, ...lage }, gewichtung) => {
        const netz = createLuftliniennetz(punkte, standorte, WEGANNAHMEN.AUTO)
        const { zugang, ohneNachfrage } = berechneEinzugsgebiete(lage, netz, gewichtung)
        const erreichbar = lage.plaetze.reduce(
          (summe, zahl, j) => summe + (ohneNachfrage.includes(j) ? 0 : zahl),
          0,
        )
        expect(gesamt(zugang, lage.personen) / (erreichbar || 1)).toBeCloseTo(
          erreichbar === 0 ? 0 : 1,
          9,
        )
      }),
      { numRuns: 60 },
    )
  })
})

/** Around the Kreis Heinsberg, whole persons and places. */
const orte = fc.tuple(
  fc.double({ min: 5.9, max: 6.6, noNaN: true }),
  fc.double({ min: 50.8, max: 51.3, noNaN: true }),
)
const zahl = fc.integer({ min: 0, max: 500 })
const lagen = fc
  .record({
    nachfrage: fc.array(fc.tuple(orte, zahl), { maxLength: 40 }),
    angebot: fc.array(fc.tuple(orte, zahl), { maxLength: 12 }),
  })
  .map(({ nachfrage, angebot }) => ({
    punkte: nachfrage.map(([ort]): Ort => ort),
    personen: nachfrage.map(([, wert]) => wert),
    standorte: angebot.map(([ort]): Ort => ort),
    plaetze: angebot.map(([, wert]) => wert),
  }))
const gewichtungen = fc.constantFrom<Gewichtung>(
  { art: 'GLEICH', bisMin: 15 },
  { art: 'GAUSS', bisMin: 20 },
  LUO_QI_2009,
)

describe(createGewicht, () => {
  it('falls from 1 to 0 after Gauss, in steps by zones, and counts the limit in', () => {
    const gauss = createGewicht({ art: 'GAUSS', bisMin: 30 })
    expect(gauss(0)).toBe(1)
    // By hand: (e^−0.125 − e^−0.5) / (1 − e^−0.5).
    expect(gauss(15)).toBeCloseTo(0.7013666, 6)
    expect(gauss(30)).toBe(0)
    expect(gauss(31)).toBe(0)
    expect([10, 10.01, 20, 30, 30.01].map(createGewicht(LUO_QI_2009))).toEqual([
      1, 0.68, 0.68, 0.22, 0,
    ])
  })

  it('refuses limits that make no sense', () => {
    expect(() => createGewicht({ art: 'GLEICH', bisMin: 0 })).toThrow(RangeError)
    expect(() => createGewicht({ art: 'ZONEN', zonen: [] })).toThrow(RangeError)
    const zonen = [
      { bisMin: 10, gewicht: 1 },
      { bisMin: 5, gewicht: 0.5 },
    ]
    expect(() => createGewicht({ art: 'ZONEN', zonen })).toThrow(RangeError)
  })
})

describe('Entfernung und Weg', () => {
  it('measures on the sphere', () => {
    // One degree of a meridian: π/180 × 6,371,008.8 m.
    expect(entfernungM([6, 51], [6, 52])).toBeCloseTo(111_195.08, 1)
    // A degree of a parallel is shorter by cos φ, as long as the way is short.
    expect(entfernungM([6, 51], [6.001, 51])).toBeCloseTo(
      111.195_08 * Math.cos(51 * (Math.PI / 180)),
      4,
    )
  })

  it('turns a way into minutes and back', () => {
    // 1,000 m × 1.3 at 4.5 km/h = 17.33 min.
    expect(minutenFuer(1000, WEGANNAHMEN.ZU_FUSS)).toBeCloseTo(17.333, 3)
    expect(reichweiteM(17.333_333, WEGANNAHMEN.ZU_FUSS)).toBeCloseTo(1000, 3)
    expect(describeWegannahme(WEGANNAHMEN.ZU_FUSS)).toBe('zu Fuß mit 4,5 km/h, Luftlinie × 1,3')
  })
})

describe(findNaechste, () => {
  it('finds the nearest, near or far, as looking at all of them does', () => {
    fc.assert(
      fc.property(lagen, ({ punkte, standorte, personen }) => {
        const { standort, minuten: wege } = findNaechste(punkte, standorte, WEGANNAHMEN.AUTO)
        for (const [i, punkt] of punkte.entries()) {
          const alle = standorte.map((ort) =>
            minutenFuer(entfernungM(punkt, ort), WEGANNAHMEN.AUTO),
          )
          expect(wege[i]).toBeCloseTo(Math.min(...alle), 6)
          expect(alle[standort[i]!] ?? Infinity).toBeCloseTo(Math.min(...alle), 6)
        }
        const { erreicht, alle } = zaehleErreichte(personen, wege, 10)
        expect(erreicht).toBeLessThanOrEqual(alle)
      }),
      { numRuns: 60 },
    )
  })

  it('finds a site at the other end of the world', () => {
    const { standort, minuten: wege } = findNaechste([[6, 51]], [[-174, -51]], WEGANNAHMEN.AUTO)
    expect(standort[0]).toBe(0)
    expect(wege[0]).toBeGreaterThan(0)
  })

  it('counts who lives within reach', () => {
    const orteNah: readonly Ort[] = [
      [6, 51],
      [6, 51.01],
      [6, 52],
    ]
    const { minuten: wege } = findNaechste(orteNah, [[6, 51]], WEGANNAHMEN.ZU_FUSS)
    expect(zaehleErreichte([100, 50, 850], wege, 30)).toEqual({ erreicht: 150, alle: 1000 })
    expect(zaehleErreichte([], new Float64Array(), 30)).toEqual({ erreicht: 0, alle: 0 })
  })
})

describe(findRandlagen, () => {
  it('marks points from which the border is within reach', () => {
    const grenze: readonly Ort[] = [
      [6, 51],
      [6.2, 51],
      [6.2, 51.2],
      [6, 51.2],
      [6, 51],
    ]
    const punkte: readonly Ort[] = [
      [6.1, 51.1],
      [6.1, 51.005],
      [6.001, 51.1],
    ]
    expect(findRandlagen(punkte, [grenze], 1000)).toEqual([false, true, true])
    expect(findRandlagen(punkte, [], 1000)).toEqual([false, false, false])
  })
})
