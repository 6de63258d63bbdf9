import fc from 'fast-check'
import type { Loeser, Programm } from '../geheimhaltung/index.ts'
import { createHighsLoeser } from './index.ts'

let loese: Loeser
beforeAll(async () => {
  loese = await createHighsLoeser()
})

/** max 30 chairs + 50 tables, carpentry and finishing limited: 10 of each, 1,100. */
const WERKSTATT: Programm = {
  richtung: 'MAX',
  kosten: Float64Array.of(30, 50),
  unten: Float64Array.of(0, 0),
  oben: Float64Array.of(Infinity, Infinity),
  ganzzahlig: [false, false],
  zeilen: [
    { spalten: [0, 1], faktoren: [1, 2], unten: -Infinity, oben: 40 },
    { spalten: [0, 1], faktoren: [2, 1], unten: -Infinity, oben: 50 },
  ],
}
const ganz = (programm: Programm): Programm => ({ ...programm, ganzzahlig: [true, true] })
const mitZeile = (programm: Programm, unten: number, oben: number): Programm => ({
  ...programm,
  zeilen: [...programm.zeilen, { spalten: [0, 1], faktoren: [1, 1], unten, oben }],
})

describe(createHighsLoeser, () => {
  it('solves a linear and an integer program', () => {
    const linear = loese(WERKSTATT)
    if (linear.art !== 'OPTIMAL') throw new Error(linear.art)
    expect(linear.ziel).toBeCloseTo(1100, 9)
    expect([...linear.werte]).toEqual([20, 10])
    // 29 pieces at most: 18 chairs and 11 tables use up the 40 of the carpenter.
    const ganze = loese(ganz(mitZeile(WERKSTATT, -Infinity, 29.5)))
    if (ganze.art !== 'OPTIMAL') throw new Error(ganze.art)
    expect(ganze.ziel).toBeCloseTo(1090, 9)
    expect([...ganze.werte].map((wert) => Math.round(wert))).toEqual([18, 11])
  })

  it('says that there is no solution, and that there is no bound', () => {
    const frei = { ...WERKSTATT, zeilen: [] }
    const leer = mitZeile(WERKSTATT, 90, 100)
    for (const mit of [(programm: Programm) => programm, ganz]) {
      expect(loese(mit(frei)).art).toBe('UNBESCHRAENKT')
      expect(loese(mit(leer)).art).toBe('UNLOESBAR')
    }
    const ohne = { ...WERKSTATT, kosten: new Float64Array(), ganzzahlig: [] }
    expect(loese({ ...ohne, zeilen: [] }).art).toBe('OPTIMAL')
    const nie = { spalten: [], faktoren: [], unten: 1, oben: 2 }
    expect(loese({ ...ohne, zeilen: [nie] }).art).toBe('UNLOESBAR')
  })

  it('gives the same solution whatever was solved before', () => {
    const zahl = fc.integer({ min: 1, max: 9 })
    const programme = fc.tuple(zahl, zahl, zahl, fc.boolean()).map(([a, b, c, alsGanze]) => {
      const eines = mitZeile({ ...WERKSTATT, kosten: Float64Array.of(a, b) }, 0, 3 * c + 0.5)
      return alsGanze ? ganz(eines) : eines
    })
    fc.assert(
      fc.property(programme, programme, (eines, anderes) => {
        const erste = loese(eines)
        loese(anderes)
        expect(loese(eines)).toEqual(erste)
      }),
      { numRuns: 50 },
    )
  })
})
