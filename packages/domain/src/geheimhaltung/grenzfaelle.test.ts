import fc from 'fast-check'
import { createHighsLoeser } from '../geheimhaltung-loeser/index.ts'
import { createTafel, klein, spanne, summe, zaehle } from './beispiele.testing.ts'
import { pruefe, pruefeZeuge, schuetze } from './index.ts'
import type { Loeser, Schutzsystem, Schutzzelle } from './index.ts'

let loeser: Loeser
beforeAll(async () => {
  loeser = await createHighsLoeser()
})

const system = (
  zellen: readonly Schutzzelle[],
  ...gleichungen: Schutzsystem['gleichungen']
): Schutzsystem => ({ zellen, gleichungen })

describe('what is no ordinary table', () => {
  it('is an empty system', () => {
    expect(schuetze(system([]), loeser)).toEqual({
      sekundaer: [],
      pruefungen: [],
      ungeschuetzt: [],
    })
  })

  it('is one cell alone: hidden it is protected, with the true table as a witness below', () => {
    const { pruefungen } = schuetze(system([klein(2)]), loeser)
    expect(pruefungen).toMatchObject([{ unten: 0, oben: null, genau: true, geschuetzt: true }])
    expect(pruefungen[0]!.zeugen.map((zeuge) => zeuge.get(0) ?? 2)).toEqual([0, 3])
  })

  it('is all zeros: nothing is few, nothing is given up', () => {
    const { sekundaer, pruefungen } = schuetze(
      createTafel([
        [0, 0],
        [0, 0],
      ]),
      loeser,
    )
    expect([sekundaer, pruefungen]).toEqual([[], []])
  })

  it('is a threshold of 10,000: everything is sensitive, the total alone reveals nothing', () => {
    const tafel = createTafel(
      [
        [20, 30],
        [40, 50],
      ],
      10_000,
    )
    const { ungeschuetzt, pruefungen } = schuetze(tafel, loeser)
    expect(ungeschuetzt).toEqual([])
    expect(pruefungen).toHaveLength(9)
  })

  it('is a small part that only the Kreis could protect: it is named', () => {
    const kreis = zaehle(2, { kosten: Infinity })
    const { sekundaer, ungeschuetzt, pruefungen } = schuetze(
      system([kreis, klein(2), zaehle(0), zaehle(0)], summe(0, 1, 2, 3)),
      loeser,
    )
    expect([sekundaer, ungeschuetzt]).toEqual([[], [1]])
    expect(pruefungen).toMatchObject([{ unten: 2, oben: 2, genau: true, geschuetzt: false }])
  })

  it('is a part that only a zero could protect: the zero stays', () => {
    const { sekundaer, ungeschuetzt } = schuetze(
      system([zaehle(2, { kosten: Infinity }), klein(2), zaehle(0)], summe(0, 1, 2)),
      loeser,
    )
    expect([sekundaer, ungeschuetzt]).toEqual([[], [1]])
  })

  it('is a total smaller than its parts: nothing is called protected', () => {
    const falsch = system(
      [zaehle(5), klein(2), zaehle(9, { lage: 'VERBORGEN' }), zaehle(8)],
      summe(0, 1, 2, 3),
    )
    const { ungeschuetzt, pruefungen } = schuetze(falsch, loeser)
    expect(ungeschuetzt).toEqual([1])
    expect(pruefungen).toMatchObject([{ unten: null, oben: null, geschuetzt: false }])
  })

  it('is a balance: negative numbers go both ways', () => {
    const saldo = (wert: number, mehr: Partial<Schutzzelle> = {}): Schutzzelle =>
      zaehle(wert, { unten: null, ...mehr })
    const wenig = saldo(-2, { lage: 'VERBORGEN', bedarf: spanne(-3, 0) })
    const { sekundaer, ungeschuetzt } = schuetze(
      system([saldo(-20), wenig, saldo(-8), saldo(-10)], summe(0, 1, 2, 3)),
      loeser,
    )
    expect([sekundaer, ungeschuetzt]).toEqual([[2], []])
  })

  it('is a cell that its supplier protects: bounds alone, and never its number', () => {
    const fremd = zaehle(null, { lage: 'VERBORGEN', bedarf: { art: 'BREITE', breite: 3 } })
    const kinder = system([zaehle(20), fremd, zaehle(8), zaehle(10)], summe(0, 1, 2, 3))
    const { sekundaer, pruefungen } = schuetze(kinder, loeser)
    expect(sekundaer).toEqual([2])
    expect(pruefungen).toMatchObject([{ unten: 0, oben: 10, geschuetzt: true }])
    for (const zeuge of pruefungen[0]!.zeugen) {
      expect(zeuge.has(1)).toBe(true)
      expect(pruefeZeuge(kinder, new Set([2]), zeuge)).toBe(true)
    }
  })

  it('is published rounded: what the roundings leave open counts', () => {
    const rund = (wert: number, mehr: Partial<Schutzzelle> = {}): Schutzzelle =>
      zaehle(wert, { spiel: 2, gezeigt: 5 * Math.round(wert / 5), kosten: Infinity, ...mehr })
    const tafel = system(
      [rund(21), rund(2, { bedarf: spanne(0, 2) }), rund(8), rund(11)],
      summe(0, 1, 2, 3),
    )
    expect(pruefe(tafel, new Set(), loeser)).toMatchObject([
      { unten: 0, oben: 2, geschuetzt: true },
    ])
    const eng = {
      ...tafel,
      zellen: tafel.zellen.map((zelle, i) =>
        i === 0 ? { ...zelle, spiel: 0, gezeigt: 25 } : zelle,
      ),
    }
    expect(pruefe(eng, new Set(), loeser)[0]).toMatchObject({ geschuetzt: false })
  })

  it('is a numerator, its rest and a shown denominator: hiding one means hiding it twice', () => {
    // Numerators 0 to 2, denominators 3 to 5, rests 6 to 8; the first of each is the whole.
    const rest = (wert: number): Schutzzelle =>
      zaehle(wert, { lage: 'NIE', bedarf: wert < 3 ? spanne(0, 3) : null })
    const fest = (wert: number): Schutzzelle => zaehle(wert, { kosten: Infinity })
    const anteil = system(
      [
        zaehle(100),
        zaehle(48),
        zaehle(52),
        fest(150),
        fest(50),
        fest(100),
        rest(50),
        rest(2),
        rest(48),
      ],
      summe(0, 1, 2),
      summe(3, 4, 5),
      summe(6, 7, 8),
      ...[0, 1, 2].map((i) => summe(3 + i, i, 6 + i)),
    )
    const { sekundaer, ungeschuetzt, pruefungen } = schuetze(anteil, loeser)
    expect([sekundaer, ungeschuetzt]).toEqual([[1, 2], []])
    expect(pruefungen).toMatchObject([{ zelle: 7, verfahren: 'BAUM', genau: true }])
  })

  it('is two thousand cells below one whole', () => {
    const werte = Array.from({ length: 2000 }, (_, i) => (i * 7919) % 97)
    const gesamt = werte.reduce((a, b) => a + b, 0)
    const gross = system(
      [
        zaehle(gesamt, { kosten: Infinity }),
        ...werte.map((wert) => (wert > 0 && wert < 3 ? klein(wert) : zaehle(wert))),
      ],
      summe(0, ...werte.map((_, i) => i + 1)),
    )
    const { ungeschuetzt, sekundaer } = schuetze(gross, loeser)
    expect([ungeschuetzt, sekundaer]).toEqual([[], []])
  })
})

const anzahl = fc.integer({ min: 0, max: 9 })
const tafeln = fc
  .array(fc.tuple(anzahl, anzahl, anzahl), { minLength: 2, maxLength: 4 })
  .map((werte) => createTafel(werte))

describe('whatever the order', () => {
  it('the same cells are given up', () => {
    fc.assert(
      fc.property(
        tafeln,
        fc.infiniteStream(fc.double({ min: 1, max: 2, noNaN: true })),
        (tafel, zufall) => {
          const zellen = tafel.zellen.map((zelle) => ({ ...zelle, kosten: zufall.next().value }))
          const hier = zellen.map(() => zufall.next().value)
          const folge = [...zellen.keys()].toSorted((a, b) => hier[a]! - hier[b]!)
          const anders: Schutzsystem = {
            zellen: folge.map((i) => zellen[i]!),
            gleichungen: tafel.gleichungen
              .map((eine) => ({ ...eine, zellen: eine.zellen.map((i) => folge.indexOf(i)) }))
              .toReversed(),
          }
          const eines = schuetze({ ...tafel, zellen }, loeser).sekundaer
          const anderes = schuetze(anders, loeser).sekundaer.map((i) => folge[i]!)
          expect(anderes.toSorted((a, b) => a - b)).toEqual(eines)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('more hidden', () => {
  it('never says more about a protected cell', () => {
    fc.assert(
      fc.property(tafeln, fc.nat(), (tafel, n) => {
        const { sekundaer, ungeschuetzt } = schuetze(tafel, loeser)
        const mehr = new Set([...sekundaer, n % tafel.zellen.length])
        for (const { zelle, geschuetzt } of pruefe(tafel, mehr, loeser)) {
          if (!ungeschuetzt.includes(zelle)) expect(geschuetzt).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})
