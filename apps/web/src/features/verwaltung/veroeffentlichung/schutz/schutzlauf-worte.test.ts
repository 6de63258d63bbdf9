import { fortschrittOf, fortschrittssatz, type Schutzlauf } from './schutzlauf-worte.ts'

const LAUF: Schutzlauf = {
  zustand: 'LAEUFT',
  fertig: 300,
  gesamt: 900,
  meldung: '',
  begonnenAm: '2026-11-20T10:00:00Z',
  beendetAm: null,
}
const nach = (sekunden: number) => new Date(Date.parse(LAUF.begonnenAm) + sekunden * 1_000)

it('sagt, wie weit die Prüfung ist und wie lange sie noch dauert', () => {
  expect(fortschrittssatz(LAUF, nach(60))).toBe('300 von 900 Teilen geprüft, noch etwa 2 Minuten.')
  expect(fortschrittssatz(LAUF, nach(10))).toMatch(/noch weniger als eine Minute/)
  expect(fortschrittssatz(LAUF, nach(30))).toMatch(/noch etwa eine Minute/)
})

it('verspricht nichts, solange nichts zu sagen ist', () => {
  expect(fortschrittssatz({ ...LAUF, fertig: 0 }, nach(60))).toBe('0 von 900 Teilen geprüft.')
  expect(fortschrittssatz(LAUF, nach(1))).toBe('300 von 900 Teilen geprüft.')
  expect(
    fortschrittssatz({ ...LAUF, gesamt: null, meldung: 'Die Zellen werden gelesen.' }, nach(1)),
  ).toBe('Die Zellen werden gelesen.')
  expect(fortschrittOf({ fertig: 0, gesamt: null })).toBe(0)
  expect(fortschrittOf({ fertig: 300, gesamt: 900 })).toBeCloseTo(1 / 3)
})
