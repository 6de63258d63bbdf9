import fc from 'fast-check'

import { createHighsLoeser } from '../geheimhaltung-loeser/index.ts'
import { greifeAn } from './angreifer.testing.ts'
import { zaehleAus } from './auszaehlen.testing.ts'
import type { Gleichung, Loeser, Schutzsystem, Schutzzelle } from './system.ts'
import { zufallssysteme } from './zufallssysteme.testing.ts'

let loeser: Loeser
beforeAll(async () => {
  loeser = await createHighsLoeser()
})

const zelle = (wert: number, mehr: Partial<Schutzzelle> = {}): Schutzzelle => ({
  wert,
  lage: 'GEZEIGT',
  unten: 0,
  oben: null,
  spiel: 0,
  gezeigt: null,
  ganzzahlig: true,
  kosten: 1,
  bedarf: null,
  ...mehr,
})

const geheim = (wert: number, oben: number): Schutzzelle =>
  zelle(wert, { lage: 'VERBORGEN', bedarf: { art: 'SPANNE', unten: 0, oben } })

const gleichung = (faktoren: readonly number[], konstante = 0): Gleichung => ({
  zellen: faktoren.map((_, n) => n),
  faktoren,
  konstante,
})

describe('Angreifer', () => {
  it('zieht die gezeigten Kinder vom Ganzen ab', () => {
    const system: Schutzsystem = {
      zellen: [zelle(20), geheim(2, 3), zelle(8), zelle(10)],
      gleichungen: [gleichung([-1, 1, 1, 1])],
    }
    expect(greifeAn(system, new Set(), loeser).funde).toEqual([{ zelle: 1, unten: 2, oben: 2 }])
    expect(greifeAn(system, new Set([2]), loeser).funde).toEqual([])
  })

  it('weiß, dass eine 0 als Partner nichts dazugibt', () => {
    const system: Schutzsystem = {
      zellen: [zelle(20), geheim(2, 3), zelle(0), zelle(18)],
      gleichungen: [gleichung([-1, 1, 1, 1])],
    }
    expect(greifeAn(system, new Set([2]), loeser).funde).toEqual([{ zelle: 1, unten: 0, oben: 2 }])
  })

  it('rechnet mit ganzen Zahlen, wo das mehr verrät', () => {
    // 2a + 3b = 13: a lies between 0 and 6.5, of whole numbers only 2 and 5 fit.
    const system: Schutzsystem = {
      zellen: [geheim(2, 4), geheim(3, 3)],
      gleichungen: [gleichung([2, 3], 13)],
    }
    expect(greifeAn(system, new Set(), loeser).funde).toEqual([
      { zelle: 0, unten: 2, oben: 5 },
      { zelle: 1, unten: 1, oben: 3 },
    ])
    expect(zaehleAus(system, new Set())).toEqual(
      new Map([
        [0, [2, 5]],
        [1, [1, 3]],
      ]),
    )
  })

  it('rechnet mit dem Spielraum gerundeter Zahlen', () => {
    const system: Schutzsystem = {
      zellen: [
        zelle(21, { gezeigt: 20, spiel: 2 }),
        geheim(2, 5),
        zelle(19, { gezeigt: 20, spiel: 2 }),
      ],
      gleichungen: [gleichung([-1, 1, 1])],
    }
    expect(greifeAn(system, new Set(), loeser).funde).toEqual([{ zelle: 1, unten: 0, oben: 4 }])
  })

  it('verlangt von unbekannten Zahlen eine Breite', () => {
    const system: Schutzsystem = {
      zellen: [
        zelle(6),
        { ...geheim(0, 0), wert: null, bedarf: { art: 'BREITE', breite: 7 } },
        { ...geheim(0, 0), wert: null, bedarf: { art: 'BREITE', breite: 6 } },
      ],
      gleichungen: [gleichung([-1, 1, 1])],
    }
    expect(greifeAn(system, new Set(), loeser).funde).toEqual([{ zelle: 1, unten: 0, oben: 6 }])
  })

  it('kennt keine Tabelle, die nicht stimmt', () => {
    const system: Schutzsystem = {
      zellen: [zelle(1), geheim(2, 3)],
      gleichungen: [gleichung([-1, 1])],
    }
    expect(() =>
      greifeAn({ ...system, gleichungen: [gleichung([1, 1])] }, new Set(), loeser),
    ).toThrow('Keine Tabelle passt')
  })
})

describe.each(Object.entries(zufallssysteme))('%s', (_, systeme) => {
  it('stimmt für die wahre Tabelle, und beide Angreifer kommen auf dasselbe', () => {
    fc.assert(
      fc.property(systeme, fc.array(fc.nat(500), { maxLength: 6 }), (system, zufall) => {
        for (const { zellen, faktoren, konstante } of system.gleichungen) {
          const werte = zellen.map((name) => system.zellen[name]!.wert)
          if (werte.includes(null)) continue
          expect(werte.reduce<number>((s, wert, n) => s + wert! * faktoren[n]!, 0)).toBe(konstante)
        }
        const aufgegeben = new Set(zufall.map((n) => n % system.zellen.length))
        const { funde, offen } = greifeAn(system, aufgegeben, loeser)
        expect(offen).toEqual([])
        const gezaehlt = zaehleAus(system, aufgegeben, 20_000)
        if (gezaehlt === null) return
        for (const { zelle: name, unten, oben } of funde) {
          expect([unten, oben]).toEqual(gezaehlt.get(name))
        }
      }),
      { numRuns: 8, seed: 11 },
    )
  })
})
