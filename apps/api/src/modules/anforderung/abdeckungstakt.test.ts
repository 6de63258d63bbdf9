import { isErwartet, istImTakt, istUnterjaehrig, platzOf, spaltenOf } from './abdeckungstakt.ts'

it('nennt die Spalten bis heute, ohne Lücke', () => {
  const jahre = spaltenOf('JAHR', '2026-11-23').map(({ zeitraum }) => zeitraum.von)
  expect(jahre).toHaveLength(12)
  expect([jahre[0], jahre.at(-1)]).toEqual(['2015-01-01', '2026-01-01'])
  const quartale = spaltenOf('QUARTAL', '2026-02-10').map(({ zeitraum }) => zeitraum.von)
  expect([quartale[0], ...quartale.slice(-3)]).toEqual([
    '2023-04-01',
    '2025-07-01',
    '2025-10-01',
    '2026-01-01',
  ])
  const monate = spaltenOf('MONAT', '2026-01-31').map(({ zeitraum }) => zeitraum.von)
  expect([monate[0], ...monate.slice(-2)]).toEqual(['2024-02-01', '2025-12-01', '2026-01-01'])
})

it('setzt einen Zeitraum dahin, wo er endet', () => {
  const [letzte] = spaltenOf('QUARTAL', '2026-06-30').slice(-1)
  expect(platzOf('2026-04-01', 'QUARTAL')).toBe(letzte!.platz)
  expect(platzOf('2026-03-31', 'QUARTAL')).toBe(letzte!.platz - 1)
  expect(istImTakt('JAHR', 'QUARTAL')).toBe(false)
  expect(istImTakt('QUARTAL', 'MONAT')).toBe(false)
  expect(istImTakt('SCHULJAHR', 'JAHR')).toBe(true)
})

const imQuartal = { takt: 'QUARTAL', heute: platzOf('2026-11-23', 'QUARTAL') } as const
const q = (tag: string) => platzOf(tag, 'QUARTAL')

it('erwartet im Jahr erst, seit öfter gezählt wird', () => {
  const reihe = ['2022-12-31', '2023-12-31', '2024-12-31', '2025-03-31', '2025-09-30'].map(q)
  expect(isErwartet(reihe, q('2024-03-31'), imQuartal)).toBe(false)
  expect(isErwartet(reihe, q('2025-06-30'), imQuartal)).toBe(true)
  expect(isErwartet(reihe, q('2026-09-30'), imQuartal)).toBe(true)
  expect(isErwartet(reihe, q('2026-10-01'), imQuartal)).toBe(false)
  expect(isErwartet([], q('2025-06-30'), imQuartal)).toBe(false)
})

it('erwartet alle zwei Jahre, was alle zwei Jahre kam', () => {
  const ort = { takt: 'JAHR', heute: 2026 } as const
  expect(isErwartet([2019, 2021], 2023, ort)).toBe(true)
  expect(isErwartet([2019, 2021], 2022, ort)).toBe(false)
  expect(isErwartet([2019], 2018, ort)).toBe(false)
})

it('erkennt, was mehrmals im Jahr kommt', () => {
  expect(istUnterjaehrig(['2024-12-31', '2025-12-31'].map(q), 'QUARTAL')).toBe(false)
  expect(istUnterjaehrig(['2024-12-31', '2025-09-30', '2025-12-31'].map(q), 'QUARTAL')).toBe(true)
  expect(istUnterjaehrig([], 'MONAT')).toBe(false)
})
