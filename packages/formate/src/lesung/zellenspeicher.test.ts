import fc from 'fast-check'
import { createZellenspeicher } from './zellenspeicher.ts'
import type { Speicherzelle } from './zellenspeicher.ts'

const zelle: fc.Arbitrary<Speicherzelle> = fc.record({
  raum: fc.nat(1000),
  bezug: fc.nat(20_000),
  zeile: fc.integer({ min: 1, max: 2 ** 26 }),
  spalte: fc.nat(100_000),
  art: fc.constantFrom('ZAHL', 'LEER', '-', '.', '...', '/', 'x', '()', '*'),
  zahl: fc.double({ noNaN: true }),
  vorlaeufig: fc.boolean(),
})

describe('createZellenspeicher', () => {
  it('gibt zurück, was hineinging, so oft man fragt', () => {
    fc.assert(
      fc.property(fc.array(zelle), (zellen) => {
        const speicher = createZellenspeicher()
        for (const eine of zellen) speicher.lege(eine)
        expect([...speicher.zellen()]).toEqual(zellen)
        expect([...speicher.zellen()]).toEqual(zellen)
      }),
    )
  })

  it('sagt, dass nichts mehr da ist, wenn die Zellen freigegeben sind', () => {
    const speicher = createZellenspeicher()
    speicher.gibFrei()
    expect(() => speicher.zellen()).toThrow('let go')
  })

  it('verliert nichts an den Grenzen seiner Stücke', () => {
    for (const anzahl of [0, 1, 16_383, 16_384, 16_385, 40_000]) {
      const speicher = createZellenspeicher()
      for (let zeile = 1; zeile <= anzahl; zeile += 1) {
        speicher.lege({
          raum: 1,
          bezug: 2,
          zeile,
          spalte: 3,
          art: 'ZAHL',
          zahl: zeile / 2,
          vorlaeufig: false,
        })
      }
      const zellen = [...speicher.zellen()]
      expect(zellen.length).toBe(anzahl)
      expect(zellen.every((eine, i) => eine.zeile === i + 1 && eine.zahl === (i + 1) / 2)).toBe(
        true,
      )
    }
  })
})
