import fc from 'fast-check'
import { ALLE } from '../indikator/index.ts'
import type { Teilgruppe } from '../indikator/index.ts'
import { jahr, stichtag } from '../zeitraum/index.ts'
import {
  findAnderenZaehltag,
  findEinheitsfaktor,
  findKonzentrationen,
  findRaumvorschlaege,
  findZaehltag,
  findZerlegungen,
  istAbweichend,
  istAndererZaehltag,
  pruefeSprung,
} from './index.ts'

const fall = (davor: number, wert: number, verlauf: readonly number[] = []) => ({
  davor,
  wert,
  verlauf,
  istAnzahl: true,
})

describe(pruefeSprung, () => {
  it.each([
    ['a quarter more and beyond chance', 400, 520, 'SCHWELLE'],
    ['down to less than four fifths', 1000, 700, 'SCHWELLE'],
    ['doubled by chance', 4, 8, null],
    ['a quarter of a few', 40, 52, null],
    ['large but small in percent', 40_000, 43_000, null],
    ['gone', 120, 0, 'SCHWELLE'],
    ['new', 0, 120, 'SCHWELLE'],
    ['never there', 0, 0, null],
    ['a balance below zero', -30, 900, null],
  ])('%s: %d → %d', (_, davor, wert, grund) => {
    expect(pruefeSprung(fall(davor, wert), 25)).toBe(grund)
  })

  it('warns of less where the series never moves', () => {
    const ruhig = [10_000, 10_100, 10_050, 10_120, 10_060, 10_150]
    expect(pruefeSprung(fall(10_100, 11_600, ruhig), 25)).toBe('VERLAUF')
    expect(pruefeSprung(fall(10_100, 10_600, ruhig), 25)).toBeNull()
    const unruhig = [10_000, 12_000, 9_500, 11_800, 9_900, 12_100]
    expect(pruefeSprung(fall(10_100, 11_600, unruhig), 25)).toBeNull()
  })

  it('needs no chance for means and amounts', () => {
    const quote = { davor: 4, wert: 6, istAnzahl: false }
    expect(pruefeSprung({ ...quote, verlauf: [] }, 25)).toBe('SCHWELLE')
    expect(pruefeSprung({ ...quote, verlauf: [5, 7, 4, 6, 4, 7] }, 25)).toBeNull()
  })

  it('is the same up and down', () => {
    const zahl = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(zahl, zahl, (a, b) => {
        expect(pruefeSprung(fall(a, b), 25)).toBe(pruefeSprung(fall(b, a), 25))
      }),
    )
  })
})

describe(findEinheitsfaktor, () => {
  it.each([
    [0.41, 40.2, -100],
    [4120, 4, 1000],
    [412, 380, null],
    [400, 100, null],
    [0, 12, null],
  ])('%d after %d: %s', (wert, davor, faktor) => {
    expect(findEinheitsfaktor({ wert, davor })).toBe(faktor)
  })
})

const gruppe = (angaben: Partial<Teilgruppe>): Teilgruppe => ({ ...ALLE, ...angaben })

describe(findZerlegungen, () => {
  it('finds sexes, nationalities and the finest tiling by age', () => {
    const gruppen = [
      ALLE,
      gruppe({ geschlecht: 'WEIBLICH' }),
      gruppe({ geschlecht: 'MAENNLICH' }),
      gruppe({ nationalitaet: 'AUSLAENDISCH' }),
      gruppe({ nationalitaet: 'DEUTSCH' }),
      gruppe({ alterBis: 18 }),
      gruppe({ alterVon: 18, alterBis: 65 }),
      gruppe({ alterVon: 65 }),
      gruppe({ alterVon: 65, alterBis: 80 }),
      gruppe({ alterVon: 80 }),
    ]
    expect(findZerlegungen(gruppen)).toEqual([
      { art: 'GESCHLECHT', ganzes: 0, teile: [2, 1] },
      { art: 'NATIONALITAET', ganzes: 0, teile: [4, 3] },
      { art: 'ALTER', ganzes: 0, teile: [5, 6, 8, 9] },
      { art: 'ALTER', ganzes: 7, teile: [8, 9] },
    ])
  })

  it('finds none where ages leave a gap or a sex is missing', () => {
    expect(
      findZerlegungen([
        ALLE,
        gruppe({ geschlecht: 'WEIBLICH' }),
        gruppe({ alterBis: 18 }),
        gruppe({ alterVon: 20 }),
      ]),
    ).toEqual([])
  })

  it('tiles without overlap whatever intervals there are', () => {
    const grenze = fc.integer({ min: 0, max: 20 })
    fc.assert(
      fc.property(fc.array(fc.tuple(grenze, grenze), { maxLength: 30 }), (paare) => {
        const gruppen = [
          ALLE,
          ...paare.map(([a, b]) =>
            gruppe({ alterVon: Math.min(a, b), alterBis: a === b ? null : Math.max(a, b) }),
          ),
        ]
        for (const { ganzes, teile } of findZerlegungen(gruppen)) {
          const kette = teile.map((teil) => gruppen[teil]!)
          expect(kette[0]?.alterVon).toBe(gruppen[ganzes]!.alterVon)
          expect(kette.at(-1)?.alterBis).toBe(gruppen[ganzes]!.alterBis)
          kette.slice(1).forEach((teil, i) => expect(teil.alterVon).toBe(kette[i]!.alterBis))
        }
      }),
    )
  })
})

describe(istAbweichend, () => {
  const genau = { schwelleProzent: 0.5, gerundet: false }
  it('holds exact parts to the threshold, and rounded ones to what rounding explains', () => {
    expect(istAbweichend({ ganzes: 1000, summe: 1000, teile: 2 }, genau)).toBe(false)
    expect(istAbweichend({ ganzes: 1000, summe: 994, teile: 2 }, genau)).toBe(true)
    expect(istAbweichend({ ganzes: 100_000, summe: 99_900, teile: 2 }, genau)).toBe(false)
    // A person more or less by rounding each figure for itself.
    expect(istAbweichend({ ganzes: 90, summe: 91, teile: 3 }, genau)).toBe(false)
    expect(istAbweichend({ ganzes: 90, summe: 93, teile: 3 }, genau)).toBe(true)
    expect(istAbweichend({ ganzes: 44.2, summe: 44.1, teile: 10 }, genau)).toBe(false)
    expect(istAbweichend({ ganzes: 44.2, summe: 43.2, teile: 10 }, genau)).toBe(true)
    const gerundet = { ...genau, gerundet: true }
    expect(istAbweichend({ ganzes: 1000, summe: 990, teile: 2 }, gerundet)).toBe(false)
    expect(istAbweichend({ ganzes: 1000, summe: 980, teile: 2 }, gerundet)).toBe(true)
  })
})

describe(findKonzentrationen, () => {
  it('names addresses with more than 5 % of the cases, the largest first', () => {
    const faelle = [20, 5, 60, ...Array<number>(60).fill(3)]
    expect(findKonzentrationen(faelle, 5).map(({ stelle }) => stelle)).toEqual([2, 0])
    expect(findKonzentrationen([50, 40], 5)).toEqual([])
  })
})

describe(findZaehltag, () => {
  const jahresende = [2021, 2022].map((j) => stichtag(`${j}-12-31`))
  it('is the day of the series, else that of the catalogue', () => {
    expect(findZaehltag([...jahresende, jahr(2023)], 'JAHRESMITTE')).toBe('STICHTAG 12-31')
    expect(findZaehltag([], 'JAHRESMITTE')).toBe('STICHTAG 06-30')
    expect(findZaehltag([], null)).toBeNull()
  })
  it('is another one by kind and month', () => {
    expect(istAndererZaehltag(stichtag('2009-12-31'), 'STICHTAG 12-15')).toBe(false)
    expect(istAndererZaehltag(stichtag('2009-06-30'), 'STICHTAG 12-31')).toBe(true)
    expect(istAndererZaehltag(jahr(2009), 'STICHTAG 12-31')).toBe(true)
  })
  it('knows none where it moves', () => {
    expect(findZaehltag([stichtag('2017-09-24'), stichtag('2021-09-26')], null)).toBeNull()
  })
})

describe(findAnderenZaehltag, () => {
  const jahresende = [2020, 2021, 2022].map((j) => stichtag(`${j}-12-31`))
  const zaehltag = (
    von: string,
    bisher = jahresende,
    daneben: readonly ReturnType<typeof stichtag>[] = [],
  ) => findAnderenZaehltag(stichtag(von), { bisher, daneben, erwartet: 'JAHRESENDE' })
  it('asks once, and takes a series by quarters as what it is', () => {
    expect(zaehltag('2023-06-30')).toBe('STICHTAG 12-31')
    expect(zaehltag('2023-06-30', [...jahresende, stichtag('2022-06-30')])).toBeNull()
    expect(zaehltag('2023-06-30', [])).toBe('STICHTAG 12-31')
    const quartale = ['2023-03-31', '2023-09-30', '2023-12-31'].map(stichtag)
    expect(zaehltag('2023-06-30', [], quartale)).toBeNull()
    expect(
      zaehltag('2024-03-31', [...jahresende, stichtag('2023-06-30'), stichtag('2023-12-31')]),
    ).toBeNull()
  })
})

describe(findRaumvorschlaege, () => {
  const raeume = [
    { schluessel: '05370004', name: 'Erkelenz' },
    { schluessel: '05370028', name: 'Übach-Palenberg' },
    { schluessel: '05370040', name: 'Wegberg' },
    { schluessel: '0101', name: 'Beeck' },
    { schluessel: '0207', name: 'Beeck' },
  ]
  const vorschlaege = (text: string, name = '') =>
    findRaumvorschlaege(text, name, raeume).map(({ schluessel }) => schluessel)

  it.each([
    ['Uebach Palenberg', '', ['05370028']],
    ['ERKELENZ, STADT', '', ['05370004']],
    ['Erkelens', '', ['05370004']],
    ['Webgerg', '', ['05370040']],
    ['5370004', '', ['05370004']],
    ['05 370 004', '', ['05370004']],
    ['99', 'Stadt Wegberg', ['05370040']],
    ['101', '', ['0101']],
    ['Beeck', '', ['0101', '0207']],
    ['Flensburg', '', []],
    ['Ort', '', []],
    ['', '', []],
  ])('%s %s → %j', (text, name, erwartet) => {
    expect(vorschlaege(text, name)).toEqual(erwartet)
  })

  it.each([
    ['Kreis insgesamt', '', ['05370']],
    ['Insgesamt', '', ['05370']],
    ['Kreis Heinsberg zusammen', '', ['05370']],
    ['Summe Kreis HS', '', []],
    ['Summe im Kreisgebiet', '', ['05370']],
    ['999', 'Landkreis insg.', ['05370']],
    ['Heinsberg insgesamt', '', []],
    ['Kreis Düren insgesamt', '', []],
    ['alle Schulen', '', []],
  ])('the total %s %s → %j', (text, name, erwartet) => {
    const mitKreis = [...raeume, { schluessel: '05370', name: 'Kreis Heinsberg' }]
    expect(findRaumvorschlaege(text, name, mitKreis).map(({ schluessel }) => schluessel)).toEqual(
      erwartet,
    )
  })
})
