import fc from 'fast-check'
import { gueltig, ohne } from '../wert/index.ts'
import {
  angebotslageOf,
  bedarfslageOf,
  deckungsgrad,
  euroJePerson,
  findAuslaufende,
  platzdichte,
  platzluecke,
  quadrantOf,
  spieleSzenario,
  versorgungsquote,
  verteileKreisweit,
} from './index.ts'

describe('Kennzahlen', () => {
  it('are what planners write down', () => {
    expect(versorgungsquote(84, 240)).toEqual(gueltig(35))
    expect(platzdichte(84, 240)).toEqual(gueltig(350))
    // 84 places, target 40 % of 240 = 96: 87.5 %, 12 missing.
    expect(deckungsgrad(84, 240, 40)).toEqual(gueltig(87.5))
    expect(platzluecke(84, 240, 40)).toBe(12)
    expect(platzluecke(100, 240, 40)).toBe(0)
    expect(euroJePerson(48_000, 240)).toEqual(gueltig(200))
  })

  it('tell nothing there from nobody there', () => {
    expect(versorgungsquote(0, 240)).toEqual(gueltig(0))
    expect(versorgungsquote(5, 0)).toEqual(ohne('NICHT_SINNVOLL'))
    expect(deckungsgrad(5, 0, 40)).toEqual(ohne('NICHT_SINNVOLL'))
    expect(() => versorgungsquote(-1, 10)).toThrow(RangeError)
    expect(() => versorgungsquote(1, NaN)).toThrow(RangeError)
    expect(() => deckungsgrad(1, 10, 0)).toThrow(RangeError)
  })
})

describe(verteileKreisweit, () => {
  it('gives each area its share, together exactly the whole', () => {
    expect(verteileKreisweit(10, [500, 300, 200])).toEqual([5, 3, 2])
    expect(verteileKreisweit(10, [0, 0])).toBeUndefined()
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }).map((hundertstel) => hundertstel / 100),
        fc.array(fc.nat(20_000), { minLength: 1, maxLength: 60 }),
        (anzahl, personen) => {
          const teile = verteileKreisweit(anzahl, personen)
          fc.pre(teile !== undefined)
          expect(teile.reduce((summe, teil) => summe + teil, 0)).toBe(anzahl)
          expect(teile.every((teil) => teil >= 0)).toBe(true)
          for (const [i, teil] of teile.entries()) if (personen[i] === 0) expect(teil).toBe(0)
        },
      ),
    )
  })
})

describe('Bedarf und Angebot', () => {
  it('calls a need high only when its interval says so', () => {
    expect(bedarfslageOf('HOEHER', 'HOCH_IST_BEDARF')).toBe('HOCH')
    expect(bedarfslageOf('HOEHER', 'NIEDRIG_IST_BEDARF')).toBe('NIEDRIG')
    expect(bedarfslageOf('NICHT_SICHER', 'HOCH_IST_BEDARF')).toBe('NICHT_SICHER')
    expect(bedarfslageOf('NICHT_VERGLICHEN', 'HOCH_IST_BEDARF')).toBe('UNBEKANNT')
  })

  it('does not take missing places for none', () => {
    expect(angebotslageOf({ angebote: 0, platzdichte: null }, 10)).toBe('KEINES')
    expect(angebotslageOf({ angebote: 2, platzdichte: null }, 10)).toBe('OHNE_ANGABE')
    expect(angebotslageOf({ angebote: 2, platzdichte: 9 }, 10)).toBe('WENIG')
    expect(angebotslageOf({ angebote: 2, platzdichte: 10 }, 10)).toBe('GENUG')
  })

  it.each([
    ['HOCH', 'KEINES', 'HANDLUNGSBEDARF'],
    ['HOCH', 'WENIG', 'HANDLUNGSBEDARF'],
    ['HOCH', 'GENUG', 'GUT_VERSORGT'],
    ['HOCH', 'OHNE_ANGABE', 'OFFEN'],
    ['NICHT_SICHER', 'KEINES', 'BEOBACHTEN'],
    ['NIEDRIG', 'KEINES', 'UNAUFFAELLIG'],
    ['UNBEKANNT', 'KEINES', 'OFFEN'],
  ] as const)('%s × %s: %s', (bedarf, angebot, quadrant) => {
    expect(quadrantOf(bedarf, angebot)).toBe(quadrant)
  })
})

describe('Lücken', () => {
  it('names what ends within twelve months, neither what has ended nor what is open', () => {
    const enden = ['2027-11-23', '2027-11-22', '2026-11-24', '2026-11-23', null]
    const alle = enden.map((bis) => ({ bis }))
    expect(findAuslaufende(alle, '2026-11-23').map(({ bis }) => bis)).toEqual([
      '2026-11-24',
      '2027-11-22',
    ])
  })
})

describe(spieleSzenario, () => {
  const standorte = [
    { id: 'a', plaetze: 10 },
    { id: 'b', plaetze: 20 },
  ]

  it('opens, closes and changes without touching what is', () => {
    expect(
      spieleSzenario(standorte, [
        { art: 'NEU', standort: { id: 'c', plaetze: 5 } },
        { art: 'SCHLIESSEN', id: 'a' },
        { art: 'PLAETZE', id: 'b', plaetze: 25 },
      ]),
    ).toEqual([
      { id: 'b', plaetze: 25 },
      { id: 'c', plaetze: 5 },
    ])
    expect(standorte[1]!.plaetze).toBe(20)
  })

  it('refuses what cannot be meant', () => {
    expect(() => spieleSzenario(standorte, [{ art: 'SCHLIESSEN', id: 'x' }])).toThrow(RangeError)
    expect(() => spieleSzenario(standorte, [{ art: 'NEU', standort: standorte[0]! }])).toThrow(
      RangeError,
    )
    expect(() => spieleSzenario(standorte, [{ art: 'PLAETZE', id: 'a', plaetze: -1 }])).toThrow(
      RangeError,
    )
  })
})
