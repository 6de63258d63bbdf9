import fc from 'fast-check'
import {
  addJahre,
  addMonate,
  compareZeitraum,
  formatZeitraeumeKurz,
  formatZeitraum,
  istGleicherZeitraum,
  istTag,
  jahr,
  kitajahr,
  letzterTag,
  mehrjahr,
  monat,
  pruefeZeitraum,
  quartal,
  schuljahr,
  stichtag,
} from './index.ts'
import type { Zeitraum } from './index.ts'

const j = fc.integer({ min: 1990, max: 2060 })
const tag = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10))
const zeitraum: fc.Arbitrary<Zeitraum> = fc.oneof(
  tag.map(stichtag),
  j.map(jahr),
  j.map(schuljahr),
  j.map(kitajahr),
  fc.tuple(j, fc.integer({ min: 1, max: 12 })).map(([y, m]) => monat(y, m)),
  fc.tuple(j, fc.integer({ min: 1, max: 4 })).map(([y, q]) => quartal(y, q)),
  fc.tuple(j, fc.integer({ min: 1, max: 9 })).map(([y, n]) => mehrjahr(y, y + n)),
)

describe('constructors', () => {
  it('make half-open intervals of days', () => {
    expect(stichtag('2015-12-31')).toEqual({
      art: 'STICHTAG',
      von: '2015-12-31',
      bis: '2016-01-01',
    })
    expect(jahr(2016)).toEqual({ art: 'JAHR', von: '2016-01-01', bis: '2017-01-01' })
    expect(monat(2024, 12)).toEqual({ art: 'MONAT', von: '2024-12-01', bis: '2025-01-01' })
    expect(quartal(2024, 4)).toEqual({ art: 'QUARTAL', von: '2024-10-01', bis: '2025-01-01' })
    expect(schuljahr(2023)).toEqual({ art: 'SCHULJAHR', von: '2023-08-01', bis: '2024-08-01' })
    expect(mehrjahr(2021, 2023)).toEqual({ art: 'MEHRJAHR', von: '2021-01-01', bis: '2024-01-01' })
  })

  it('make only periods that pass the check', () => {
    fc.assert(fc.property(zeitraum, (z) => expect(pruefeZeitraum(z)).toEqual([])))
  })

  it.each([
    () => stichtag('2023-02-29'),
    () => stichtag('31.12.2023'),
    () => monat(2024, 13),
    () => quartal(2024, 0),
    () => jahr(16),
    () => jahr(2016.5),
    () => mehrjahr(2023, 2023),
  ])('refuse nonsense: %s', (make) => {
    expect(make).toThrow(RangeError)
  })
})

describe('istTag', () => {
  it('knows the calendar', () => {
    expect(['2024-02-29', '2000-02-29', '2015-12-31'].every(istTag)).toBe(true)
    const falsch = [
      '2023-02-29',
      '1900-02-29',
      '2023-04-31',
      '2023-13-01',
      '2023-1-1',
      '',
      '20230101',
    ]
    expect(falsch.filter(istTag)).toEqual([])
  })
})

describe('formatZeitraum', () => {
  it.each([
    [stichtag('2015-12-31'), '31.12.2015'],
    [jahr(2016), '2016'],
    [monat(2024, 1), 'Jan. 2024'],
    [monat(2024, 3), 'März 2024'],
    [quartal(2024, 1), '1. Quartal 2024'],
    [quartal(2024, 4), '4. Quartal 2024'],
    [schuljahr(2023), 'Schuljahr 2023/24'],
    [schuljahr(1999), 'Schuljahr 1999/00'],
    [kitajahr(2023), 'Kitajahr 2023/24'],
    [mehrjahr(2021, 2022), '2021–2022'],
  ])('%#: %j is %s', (z, name) => {
    expect(formatZeitraum(z)).toBe(name)
  })
})

describe('formatZeitraeumeKurz', () => {
  it('takes the year where it is unique', () => {
    expect(formatZeitraeumeKurz([stichtag('2014-12-31'), stichtag('2015-12-31')])).toEqual([
      '2014',
      '2015',
    ])
    expect(
      formatZeitraeumeKurz([stichtag('2014-12-31'), quartal(2014, 3), quartal(2014, 4)]),
    ).toEqual(['2014', '3. Quartal 2014', '4. Quartal 2014'])
    expect(formatZeitraeumeKurz([schuljahr(2022), schuljahr(2023)])).toEqual(['2022/23', '2023/24'])
    expect(formatZeitraeumeKurz([stichtag('2015-06-30'), stichtag('2015-12-31')])).toEqual([
      '30.06.2015',
      '31.12.2015',
    ])
    expect(formatZeitraeumeKurz([])).toEqual([])
  })

  it('tells periods of one kind apart, always', () => {
    const gleicheArt = fc.uniqueArray(zeitraum, { selector: (z) => `${z.von}${z.bis}${z.art}` })
    fc.assert(
      fc.property(gleicheArt, (alle) => {
        const labels = formatZeitraeumeKurz(alle.filter(({ art }) => art === alle[0]!.art))
        expect(new Set(labels).size).toBe(labels.length)
      }),
    )
  })
})

describe('letzterTag', () => {
  it('is the last day that belongs to it', () => {
    expect(letzterTag(jahr(2016))).toBe('2016-12-31')
    expect(letzterTag(monat(2024, 2))).toBe('2024-02-29')
    expect(letzterTag(stichtag('2015-12-31'))).toBe('2015-12-31')
  })
})

describe('addMonate', () => {
  it.each([
    ['2025-12-31', 3, '2026-03-31'],
    ['2026-03-31', 3, '2026-06-30'],
    ['2026-06-30', 3, '2026-09-30'],
    ['2026-09-30', 3, '2026-12-31'],
    ['2024-01-30', 1, '2024-02-29'],
    ['2026-03-15', -3, '2025-12-15'],
    ['2025-12-15', 24, '2027-12-15'],
  ])('a Stichtag %s, %i months on: %s', (von, monate, bis) => {
    expect(addMonate(stichtag(von), monate)).toEqual(stichtag(bis))
  })

  it('moves whole periods, and twelve months are a year', () => {
    expect(addMonate(quartal(2025, 4), 3)).toEqual(quartal(2026, 1))
    expect(addMonate(monat(2025, 11), 3)).toEqual(monat(2026, 2))
    expect(addMonate(schuljahr(2024), 12)).toEqual(addJahre(schuljahr(2024), 1))
  })
})

describe('addJahre', () => {
  it('moves every kind by whole years and back', () => {
    fc.assert(
      fc.property(zeitraum, fc.integer({ min: -20, max: 20 }), (z, n) => {
        fc.pre(!z.von.endsWith('-02-29'))
        const moved = addJahre(z, n)
        expect(pruefeZeitraum(moved)).toEqual([])
        expect(addJahre(moved, -n)).toEqual(z)
      }),
    )
  })

  it('falls back to the 28th where there is no 29 February', () => {
    expect(addJahre(stichtag('2024-02-29'), 1)).toEqual(stichtag('2025-02-28'))
    expect(addJahre(stichtag('2023-02-28'), 1)).toEqual(stichtag('2024-02-28'))
  })
})

describe('compareZeitraum', () => {
  it('sorts by last day, the longer one first', () => {
    const sorted = [jahr(2015), quartal(2015, 4), stichtag('2015-12-31'), schuljahr(2015)]
    expect(sorted.toReversed().toSorted(compareZeitraum)).toEqual(sorted)
  })

  it('is zero only for the same period', () => {
    expect(istGleicherZeitraum(schuljahr(2023), { ...schuljahr(2023) })).toBe(true)
    expect(istGleicherZeitraum(schuljahr(2023), kitajahr(2023))).toBe(false)
    fc.assert(
      fc.property(zeitraum, zeitraum, (a, b) => {
        expect(compareZeitraum(a, b) + compareZeitraum(b, a)).toBe(0)
      }),
    )
  })
})

describe('pruefeZeitraum', () => {
  const codes = (z: Zeitraum) => pruefeZeitraum(z).map(({ pfad, code }) => `${pfad}: ${code}`)

  it('names each fault', () => {
    expect(codes({ art: 'JAHR', von: '2016', bis: '2017-02-30' })).toEqual([
      'von: KEIN_TAG',
      'bis: KEIN_TAG',
    ])
    expect(codes({ ...jahr(2016), bis: '2016-01-01' })).toEqual(['bis: ENDE_VOR_ANFANG'])
    expect(codes({ ...jahr(2016), bis: '2016-07-01' })).toEqual(['art: LAENGE_PASST_NICHT'])
    expect(codes({ ...jahr(2016), art: 'MEHRJAHR' })).toEqual(['art: LAENGE_PASST_NICHT'])
    expect(codes({ ...jahr(2016), art: 'STICHTAG' })).toEqual(['art: LAENGE_PASST_NICHT'])
    expect(codes({ art: 'MONAT', von: '2016-01-15', bis: '2016-02-15' })).toEqual([
      'art: LAENGE_PASST_NICHT',
    ])
  })
})
