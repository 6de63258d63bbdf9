import fc from 'fast-check'
import { gueltig, hatZahl, istGeheim, ohne } from '../wert/index.ts'
import type { Wert } from '../wert/index.ts'
import { ANTEILE, anteileOf, createSchaetzung, verteile } from './index.ts'
import type { Neuzuschnitt, Schaetzungsgrundlage } from './index.ts'

const summe = (zahlen: readonly number[]): number => zahlen.reduce((sum, zahl) => sum + zahl, 0)

const anteile = (anzahl: number): fc.Arbitrary<readonly number[]> =>
  fc
    .array(fc.nat(20_000), { minLength: anzahl, maxLength: anzahl })
    .map((personen) => anteileOf(personen) ?? [ANTEILE, ...personen.slice(1).map(() => 0)])

describe('anteileOf', () => {
  it('shares out in ten-thousandths', () => {
    expect(anteileOf([9240, 760])).toEqual([9240, 760])
    expect(anteileOf([1, 1, 1])).toEqual([3334, 3333, 3333])
    expect(anteileOf([7, 0])).toEqual([ANTEILE, 0])
    expect(anteileOf([0, 0])).toBeUndefined()
    expect(anteileOf([])).toBeUndefined()
  })

  it('always adds up to exactly one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), (personen) => {
        const gefunden = anteileOf(personen)
        fc.pre(gefunden !== undefined)
        expect(summe(gefunden)).toBe(ANTEILE)
        for (const [i, anteil] of gefunden.entries()) {
          expect(anteil).toBeGreaterThanOrEqual(0)
          if (personen[i] === 0) expect(anteil).toBe(0)
        }
      }),
    )
  })
})

describe('verteile', () => {
  it('shares persons out whole, the larger remainder first', () => {
    expect(verteile(10, [5500, 4500], { ganze: true })).toEqual([6, 4])
    expect(verteile(3, [3334, 3333, 3333], { ganze: true })).toEqual([1, 1, 1])
    expect(verteile(-3, [5000, 5000], { ganze: true })).toEqual([-1, -2])
    expect(verteile(0, [5000, 5000], { ganze: true })).toEqual([0, 0])
  })

  it('adds up exactly, in any order, whatever is shared out', () => {
    const menge = fc.oneof(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(
        menge,
        fc.integer({ min: 1, max: 8 }).chain(anteile),
        fc.boolean(),
        (wert, teilung, ganze) => {
          const teile = verteile(wert, teilung, { ganze })
          expect(summe(teile) === wert && summe(teile.toReversed()) === wert).toBe(true)
        },
      ),
    )
  })

  it('gives nobody to whom no share went', () => {
    expect(verteile(7, [0, ANTEILE, 0], { ganze: true })).toEqual([0, 7, 0])
    expect(verteile(0.1, [0, ANTEILE], { ganze: false })).toEqual([0, 0.1])
  })
})

describe('createSchaetzung', () => {
  /* a and b exchange a part; a third of a goes to B, a tenth of b to A. */
  const TAUSCH: Neuzuschnitt = {
    alte: ['a', 'b'],
    neue: ['A', 'B'],
    anteile: [
      [6667, 3333],
      [1000, 9000],
    ],
  }
  const schaetze = (
    geliefert: Record<string, Wert>,
    abweichend: Partial<Schaetzungsgrundlage> = {},
  ) =>
    createSchaetzung({
      art: 'ANZAHL',
      exakt: (raum) => geliefert[raum] ?? ohne('NICHT_VERFUEGBAR'),
      zerlegungen: () => [],
      zuschnittOf: (raum) => (TAUSCH.neue.includes(raum) ? TAUSCH : undefined),
      ...abweichend,
    })

  it('shares the old figures out', () => {
    const wertOf = schaetze({ a: gueltig(100), b: gueltig(50) })
    expect(wertOf('A')).toEqual({ wert: gueltig(72), stufe: 1 })
    expect(wertOf('B')).toEqual({ wert: gueltig(78), stufe: 1 })
    expect(wertOf('a')).toEqual({ wert: gueltig(100), stufe: 0 })
  })

  it('leaves alone what is known exactly', () => {
    const wertOf = schaetze({ a: gueltig(100), b: gueltig(50), A: gueltig(70), B: gueltig(80) })
    expect(wertOf('A')).toEqual({ wert: gueltig(70), stufe: 0 })
  })

  it('estimates all areas of a change or none, so that they add up', () => {
    const wertOf = schaetze({ a: gueltig(100), b: gueltig(50), A: gueltig(70) })
    expect(wertOf('A')).toEqual({ wert: gueltig(72), stufe: 1 })
    const ohneB = schaetze({ a: gueltig(100), A: gueltig(70) })
    expect(ohneB('A')).toEqual({ wert: gueltig(70), stufe: 0 })
    expect(ohneB('B').wert).toEqual(ohne('NICHT_VERFUEGBAR'))
  })

  it('keeps what is protected protected', () => {
    const wertOf = schaetze({ a: ohne('GEHEIM_PRIMAER'), b: gueltig(50) })
    expect(wertOf('A').wert).toEqual(ohne('GEHEIM_PRIMAER'))
    expect(wertOf('B').wert).toEqual(ohne('GEHEIM_PRIMAER'))
  })

  it('estimates nothing without shares, and no Fertigwert', () => {
    const ohneAnteile = { ...TAUSCH, anteile: [TAUSCH.anteile[0], undefined] }
    const unbekannt = schaetze(
      { a: gueltig(100), b: gueltig(50) },
      { zuschnittOf: (raum) => (raum === 'A' ? ohneAnteile : undefined) },
    )
    expect(unbekannt('A').wert).toEqual(ohne('NICHT_VERFUEGBAR'))
    const fertig = schaetze({ a: gueltig(44), b: gueltig(42) }, { art: 'FERTIGWERT' })
    expect(fertig('A').wert).toEqual(ohne('NICHT_VERFUEGBAR'))
  })

  describe('a division that comes back', () => {
    /* a, b become X, Y and Z; later a and b are back, as A and B. */
    const VERTEILT: Neuzuschnitt = {
      alte: ['a', 'b'],
      neue: ['X', 'Y', 'Z'],
      anteile: [
        [5000, 2500, 2500],
        [0, 5000, 5000],
      ],
    }
    const zurueck = (spaetere: readonly Neuzuschnitt[], wieder: readonly string[]) => {
      const gezaehlt = { a: gueltig(100), b: gueltig(50) }
      const wieVorher = Object.fromEntries(
        wieder.map((raum) => [raum, gezaehlt[raum.toLowerCase() as 'a' | 'b']]),
      )
      return schaetze(
        { ...gezaehlt, ...wieVorher },
        {
          zuschnittOf: (raum) =>
            [VERTEILT, ...spaetere].find(({ neue }) => neue.some((neuer) => neuer === raum)),
        },
      )
    }
    const ganz = [10_000]

    it('is exact where everything comes back', () => {
      const alles = { alte: ['X', 'Y', 'Z'], neue: ['A', 'B'], anteile: [] }
      const wertOf = zurueck([alles], ['A', 'B'])
      expect(wertOf('X')).toEqual({ wert: gueltig(50), stufe: 1 })
      expect(wertOf('A')).toEqual({ wert: gueltig(100), stufe: 0 })
      expect(wertOf('B')).toEqual({ wert: gueltig(50), stufe: 0 })
    })

    it('is what its areas are estimated at where a neighbour stays estimated', () => {
      const eines = { alte: ['Y', 'Z'], neue: ['B'], anteile: [ganz, ganz] }
      const wertOf = zurueck([eines], ['B'])
      expect(wertOf('B')).toEqual({ wert: gueltig(100), stufe: 1 })
      expect(wertOf('X').wert.wert! + wertOf('B').wert.wert!).toBe(150)
    })
  })

  it('sums estimated parts where the area itself came from nothing', () => {
    const wertOf = schaetze(
      { a: gueltig(100), b: gueltig(50) },
      { zerlegungen: (raum) => (raum === 'gemeinde' ? [['A', 'B']] : []) },
    )
    expect(wertOf('gemeinde')).toEqual({ wert: gueltig(150), stufe: 1 })
  })

  const wert: fc.Arbitrary<Wert> = fc.oneof(
    { arbitrary: fc.nat(9_000).map(gueltig), weight: 6 },
    fc.constantFrom(ohne('GEHEIM_PRIMAER'), ohne('UNBEKANNT_QUELLE')),
  )

  it('keeps the sum over any number of changes one after the other', () => {
    const breite = 4
    const folge = fc.array(fc.array(anteile(breite), { minLength: breite, maxLength: breite }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(
        fc.array(wert, { minLength: breite, maxLength: breite }),
        folge,
        (werte, aenderungen) => {
          const zuschnitte = aenderungen.map((teilungen, n): Neuzuschnitt => ({
            alte: werte.map((_, i) => `${n}/${i}`),
            neue: werte.map((_, i) => `${n + 1}/${i}`),
            anteile: teilungen,
          }))
          const wertOf = createSchaetzung({
            art: 'ANZAHL',
            exakt: (raum) => {
              const [n, i] = raum.split('/').map(Number)
              return n === 0 ? werte[i!]! : ohne('NICHT_VERFUEGBAR')
            },
            zerlegungen: () => [],
            zuschnittOf: (raum) => zuschnitte[Number(raum.split('/')[0]) - 1],
          })
          const neue = zuschnitte.at(-1)!.neue.map((raum) => wertOf(raum))
          if (werte.every(hatZahl)) {
            expect(summe(neue.map((eine) => eine.wert.wert!))).toBe(
              summe(werte.map((einer) => einer.wert)),
            )
            expect(neue.every(({ stufe }) => stufe <= zuschnitte.length)).toBe(true)
          } else if (werte.some(({ status }) => istGeheim(status))) {
            expect(neue.some((eine) => !hatZahl(eine.wert))).toBe(true)
          }
        },
      ),
    )
  })
})
